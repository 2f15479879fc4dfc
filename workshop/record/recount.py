"""Counts a record again: the ballots are those that were promised at closing, and every result follows from them."""

from .. import languages
from ..activities import KINDS, rules_for
from ..counting.lots import commitment as commitment_of_lots
from ..counting.result import result
from ..counting.small_numbers import Ballot, from_published
from ..counting.words import Words, said as said_of
from ..digests import commitment
from .folding import fold
from .stories import Wrong, same

CLOSE = 1e-6
COURSE = ("activity_closed", "lots_drawn", "results_revealed")
LABELS = {"lived": "people who use the service", "professional": "people who work in it", "other": "others"}


def ballots(record):
    """Hold every step's ballots against the commitment made at closing and the count by group."""
    told, said = fold(record["journal"]), []
    revealed = {step["id"]: step for step in told.activities if step["state"] == "revealed"}
    if set(record["ballots"]) != set(revealed):
        raise Wrong("The record does not hold the ballots of exactly those steps whose results were shown.")
    for ref, step in revealed.items():
        cast = record["ballots"][ref]
        if commitment(step["salt"], cast) != step["commitment"]:
            raise Wrong(f"Step {ref}: the ballots are not those that were promised when it closed.")
        said += [*_lots(record, ref, step), _as_many(ref, step, _published(told, step, cast)), *_words_on(told, ref, step)]
    return said


def results(record):
    """Count every revealed step again and compare to within a millionth."""
    told, said = fold(record["journal"]), []
    revealed = [step for step in told.activities if step["state"] == "revealed"]
    if [each["activity"] for each in record["results"]] != [step["id"] for step in revealed]:
        raise Wrong("The record does not hold the results of exactly those steps whose results were shown.")
    for step, found in zip(revealed, record["results"]):
        where = _difference(found, counted(record, told, step))
        if where is not None:
            raise Wrong(f"Step {step['id']}: the result does not follow from the ballots ({where}).")
        said.append(f"Step {step['id']} was counted again with the same result: {found['sentence']}")
    return said


def counted(record, told, step):
    """The result (R1) of a revealed step, from the record alone."""
    found = _count(record, told, step)
    rules = _rules(step)
    return {"activity": step["id"], **rules.with_words(found, _readable(told, step)), **said_of(found, _words(told, rules))}


def _readable(told, step):
    """The words of a step's ballots that stand and can be read."""
    return [each for each in told.sayings.values() if each["activity"] == step["id"] and each["state"] == "up"]


def _lots(record, ref, step):
    """Lots are drawn from the secret that was promised before voting, or from one number drawn after it had closed."""
    if _rules(step).lots == "server":
        if step["number"] is not None or commitment_of_lots(step["secret"]) != step["lottery"]:
            raise Wrong(f"Step {ref}: lots are drawn from another secret than was promised when it opened.")
        return []
    course = [entry["type"] for entry in record["journal"] if entry.get("activity") == ref and entry["type"] in COURSE]
    was_drawn = step["number"] is not None
    if course != [type for type in COURSE if was_drawn or type != "lots_drawn"]:
        raise Wrong(f"Step {ref}: the number that lots are drawn from was not drawn once, after voting had closed.")
    if step["lottery"] is not None or (step["secret"] is None) != was_drawn:
        raise Wrong(f"Step {ref}: lots were left to a number drawn in the room, and the record names a secret beside it.")
    if was_drawn:
        return [f"Step {ref}: lots are drawn from the number {step['number']}, told after voting had closed."]
    return [f"Step {ref}: no number was drawn in the room. Lots are drawn from a secret that the server made at the end, "
            "promised to nobody before."]


def _as_many(ref, step, kept):
    """The ballots are as many as the journal counts, of each group that is shown apart."""
    if kept.ballots is None:
        if set(kept.tables) != {"everyone", *kept.sides}:
            raise Wrong(f"Step {ref}: there are tables of other groups than may be shown apart.")
        return f"Step {ref}: its tables are those that were promised when it closed; its {kept.size} ballots were destroyed."
    if len(kept.ballots) != kept.size:
        raise Wrong(f"Step {ref}: there are {len(kept.ballots)} ballots, and the journal counts {kept.size}.")
    if any(len(kept.marks_of(side)) != size for side, size in kept.sizes.items()):
        raise Wrong(f"Step {ref}: the ballots of one group are not as many as the journal counts.")
    return f"Step {ref}: its {kept.size} ballots are those that were promised when it closed."


def _words_on(told, ref, step):
    """The words on ballots that were told with the result are those that closing promised."""
    words, promised = told.told_words.get(ref, []), told.promised[ref]
    if not words and promised is None:
        return []
    if promised != commitment(step["salt"], words):
        raise Wrong(f"Step {ref}: the words on its ballots are not those that were promised when it closed.")
    return [f"Step {ref}: the {len(words)} texts on its ballots are those that were promised when it closed."] if words else []


def _count(record, told, step):
    rules = _rules(step)
    if not KINDS[step["kind"]].takes_ballots:
        raise Wrong(f"Step {step['id']} takes no votes and yet has a result.")
    cast = _published(told, step, record["ballots"][step["id"]])
    choices = step["options"]
    for ballot in cast.ballots or ():
        rules.check(ballot.marks, choices)
    return result(rules, cast, choices, step["secret"] if step["number"] is None else step["number"])


def _rules(step):
    return rules_for(step["kind"], step["settings"], step["costs"])


def _published(told, step, cast):
    listed = cast if isinstance(cast, dict) else [Ballot(each["side"], each["marks"]) for each in cast]
    return from_published(listed, step["by_side"], told.plan["small_number"], told.plan.get("other_counts", False))


def _words(told, rules):
    currency = told.plan["currency"]
    return Words({**_titles(told), **rules.own_titles(_as_it_is)}, LABELS, _as_it_is, _one_or_many, lambda amount: languages.money(amount, currency, "en"))


def _titles(told):
    """What each option is called; nothing where it was taken off."""
    titled = {**told.proposals, **told.themes}
    titles = {ref: thing["title"] for ref, thing in titled.items() if thing["state"] == "up"}
    for shelf in (told.ideas, told.statements, told.sayings):
        titles |= {ref: thing["text"] for ref, thing in shelf.items() if thing["state"] == "up"}
    return titles


def _difference(found, expected, where="result"):
    """Where two results differ first, or None; decimals may differ by a millionth."""
    if isinstance(expected, dict):
        if not isinstance(found, dict) or set(found) != set(expected):
            return where
        pairs = [(found[name], expected[name], f"{where}.{name}") for name in expected]
    elif isinstance(expected, (list, tuple)):
        if not isinstance(found, list) or len(found) != len(expected):
            return where
        pairs = [(one, other, f"{where}[{n}]") for n, (one, other) in enumerate(zip(found, expected))]
    elif isinstance(expected, float) and type(found) in (int, float):
        return None if abs(found - expected) <= CLOSE else where
    else:
        return None if same(found, expected) else where
    return next(filter(None, (_difference(*pair) for pair in pairs)), None)


def _as_it_is(text):
    return text


def _one_or_many(one, many, number):
    return one if number == 1 else many
