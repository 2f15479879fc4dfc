"""Holds what a record says is so against what its journal says became so."""

from .folding import fold
from .told import SIDES, door

PLANNED = ("title", "purpose", "place", "remit", "information", "voices", "languages", "small_number", "currency")
NAMES = {
    "ideas": "Idea", "themes": "Theme", "comments": "Comment", "statements": "Statement", "proposals": "Proposal",
    "questions": "Question", "notes": "Note", "sayings": "Answer",
}


class Wrong(Exception):
    """The first thing in a record that does not hold, as a sentence."""


def agree(record):
    """Compare session, participation, steps and what people wrote; returns what holds, in sentences."""
    told = fold(record["journal"])
    _session(record["session"], told)
    _participation(record, told)
    _same_list("Step", record["activities"], told.activities)
    for shelf, name in NAMES.items():
        _same_list(name, record[shelf], sorted(getattr(told, shelf).values(), key=_number))
        _readable(name, record, shelf)
    _same_list("Response", record["responses"], list(told.responses.values()))
    _translations(record["translations"], told)
    things = sum(len(record[shelf]) for shelf in NAMES)
    return ["The plan, the steps, who joined and who voted are as the journal says.",
            f"All {things} ideas, themes, comments, statements, questions, notes and proposals are as the journal says.",
            *_given(record)]


def _given(record):
    """What the organisation answered, where it did."""
    answers = len(record["responses"])
    return [f"What was published as answers to proposals is as the journal says: {answers}."] if answers else []


def _session(session, told):
    kept = {"id", "demonstration"}
    expected = {**told.plan, "state": told.state, "started_at": told.started_at, "closed_at": told.closed_at,
                "turns": told.turns}
    if not set(PLANNED) <= set(told.plan):
        raise Wrong("The journal does not begin with the session's plan.")
    found = {name: value for name, value in session.items() if name not in kept}
    if not kept <= set(session) or type(session["demonstration"]) is not bool:
        raise Wrong("The session in this record has no id, or does not say whether it is a demonstration.")
    _same("The session", found, expected)


def _participation(record, told):
    taking_part, voices = record["participation"], [voice["key"] for voice in told.plan["voices"]]
    if set(taking_part) != {"joined", "door", "voted", "noted"}:
        raise Wrong("Who took part is not told as it should be.")
    _same("Who joined", taking_part["joined"], {
        "people": len(told.joined),
        "by_side": {side: sum(person["side"] == side for person in told.joined) for side in SIDES},
        "by_voice": {voice: sum(person["voice"] == voice for person in told.joined) for voice in voices},
    })
    _same("What the door promised", taking_part["door"], door(told.plan, record["journal"]))
    _same("Who voted", taking_part["voted"], {
        step["id"]: step["by_side"] for step in told.activities if step["by_side"] is not None})
    noted = taking_part["noted"]
    if record["copy"] == "organiser":
        on_paper = sum(person["source"] not in ("phone", "shared") for person in told.people.values())
        if (noted["on_paper"], noted["voices_corrected"]) != (on_paper, len(told.moved)):
            raise Wrong("How many took part on paper or had their voice put right is not what the journal says.")
    for step, by_side in noted["took_part"].items():
        voted = told.step(step)["by_side"]
        if voted is not None and by_side != voted:
            raise Wrong(f"Step {step}: how many took part is not how many voted.")


def _translations(found, told):
    expected = sorted(told.translations.values(), key=lambda each: (int(each["about"][1:]), each["language"]))
    if not same(found, expected):
        raise Wrong("What was written says something else in another language than the journal says.")


def _same_list(name, found, expected):
    for thing in expected:
        if thing["id"] not in [each["id"] for each in found]:
            raise Wrong(f"{name} {thing['id']} is in the journal and missing from the record.")
    for thing in found:
        if thing["id"] not in [each["id"] for each in expected]:
            raise Wrong(f"{name} {thing['id']} is in the record, and the journal knows nothing of it.")
    if [thing["id"] for thing in found] != [thing["id"] for thing in expected]:
        raise Wrong(f"{name}s are not in their order.")
    for one, other in zip(found, expected):
        _same(f"{name} {one['id']}", one, other)


def _number(thing):
    return int(thing["id"][1:])


def _same(name, found, expected):
    for field in sorted(set(found) | set(expected)):
        if field not in expected:
            raise Wrong(f"{name}: the journal knows nothing of its {field}.")
        if field not in found or not same(found[field], expected[field]):
            raise Wrong(f"{name}: its {field} is not what the journal says.")


def same(one, other):
    """Equal as JSON is: true is not 1."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and one == other


def _readable(name, record, shelf):
    """What stands on the board can be read; what was hidden can be read in the organiser's copy alone."""
    first = "title" if shelf in ("themes", "proposals") else "text"
    for thing in record[shelf]:
        open_here = thing["state"] == "up" or (thing["state"] == "hidden" and record["copy"] == "organiser")
        if open_here != (thing[first] is not None):
            raise Wrong(f"{name} {thing['id']} is {thing['state']}, and its words are "
                          f"{'missing' if open_here else 'still there'}.")
