"""The rows and the journal of a session, rebuilt from its record under the numbers that they have there."""

from datetime import date, datetime

from .. import sealing
from ..db import db
from ..events import AUTHOR, DESK, EVERYONE, PROPOSAL_WORDS, RESPONSE_WORDS
from ..models import Activity, Comment, Event, Idea, Note, Participant, Proposal, Question, Response, Result, Saying, Statement, Theme, Translation
from ..seen import SHEET_FACTS
from ..turn import DRAWN, rules, takes_ballots
from .chain import about, as_digested, is_seen
from .folding import fold

UNSEEN = "unseen"
"""The type of an event of which only the digest came along."""
STEP = ("kind", "title", "prompt", "settings", "minutes", "repeats", "information", "state", "options", "costs", "by_side", "salt", "secret", "hands")
SAID = ("sentence", "words")


def rebuild(session, record):
    """Give a bare session everything that its record holds; the journal goes in as it was, digests and all."""
    _journal(session, record["journal"], fold(record["journal"]).hidden)
    people = _people(session, record["journal"])
    steps = {step["id"]: _step(session, record, step, place) for place, step in enumerate(record["activities"], start=1)}
    ideas = {each["id"]: _add(Idea, session, each, activity_id=steps[each["activity"]].id, **_only(
        each, "text", "column", "table", "side", "language", "supporters", "origin")) for each in record["ideas"]}
    for each in record["ideas"]:
        ideas[each["id"]].into_id = each["into"] and ideas[each["into"]].id
    themes = [_add(Theme, session, each, **_only(each, "title", "language")) for each in record["themes"]]
    for theme, each in zip(themes, record["themes"]):
        for ref in each["ideas"]:
            ideas[ref].theme_id = theme.id
    proposals = {each["id"]: _add(Proposal, session, each, **_only(
        each, *PROPOSAL_WORDS, *SHEET_FACTS, "version", "authors", "table", "theme", "origin"),
        activity_id=each["activity"] and steps[each["activity"]].id) for each in record["proposals"]}
    for each in record["comments"]:
        on = {"idea_id": each["idea"] and ideas[each["idea"]].id,
              "proposal_id": each["proposal"] and proposals[each["proposal"]].id}
        _add(Comment, session, each, **on, **_only(each, "sort", "text", "side", "language"))
    for each in record["statements"]:
        _add(Statement, session, each, activity_id=steps[each["activity"]].id, **_only(each, "text", "language"))
    for each in record["translations"]:
        db.session.add(Translation(session_id=session.id, **each))
    for each in record["questions"]:
        _add(Question, session, each, activity_id=steps[each["activity"]].id, **_only(
            each, "text", "language", "supporters", "answer", "answered"))
    for each in record["notes"]:
        _add(Note, session, each, activity_id=steps[each["activity"]].id, **_only(each, "table", "text", "language"))
    for each in record["sayings"]:
        _add(Saying, session, each, activity_id=steps[each["activity"]].id, **_only(each, "option", "mark", "text"))
    for each in record["responses"]:
        _answer(session, each, proposals)
    things = [*people, *steps.values(), *ideas.values(), *themes, *proposals.values()]
    numbers = [thing.number for thing in things] + [
        int(each["id"][1:]) for shelf in ("comments", "statements", "questions", "notes", "sayings", "responses") for each in record[shelf]]
    session.numbers = max(number for number in numbers if number not in DRAWN)
    db.session.flush()


def _journal(session, entries, hidden):
    last = None
    for entry in entries:
        if not is_seen(entry):
            event = Event(type=UNSEEN, at=last.at, audience=AUTHOR, data={}, words=None)
        else:
            event = _event(entry, hidden)
        event.session_id, event.seq, event.digest = session.id, entry["seq"], entry["digest"]
        db.session.add(event)
        last = event
    session.seq, session.digest = last.seq, last.digest


def _event(entry, hidden):
    data = {name: value for name, value in as_digested(entry).items() if name not in ("seq", "type", "at")}
    words = {field: [salt, entry[field]] for field, salt in entry.get("salts", {}).items()}
    ref = about(entry)
    return Event(
        type=entry["type"], at=datetime.fromisoformat(entry["at"]), audience=DESK if "blind" in entry else EVERYONE,
        about=ref, data=data, words=words or None, hidden=entry["type"] == "hidden" or ref in hidden)


def _people(session, entries):
    """Who joined, as the desk was told, so that names can still be erased; nobody can come back with a token."""
    people = {}
    for entry in filter(is_seen, entries):
        if entry["type"] == "person_joined":
            people[entry["participant"]] = _add(
                Participant, session, {"id": entry["participant"]}, nonce="", state="removed",
                **_only(entry, "voice", "side", "name", "table", "language", "source"))
        elif entry["type"] == "person_named":
            people[entry["participant"]].name = entry["name"]
    return list(people.values())


def _step(session, record, step, place):
    told = [entry for entry in filter(is_seen, record["journal"]) if entry.get("activity") == step["id"]]
    happened = {entry["type"]: entry["seq"] for entry in told}
    cast = record["ballots"].get(step["id"])
    activity = _add(
        Activity, session, step, position=place, opened_seq=happened.get("activity_opened"),
        closed_seq=happened.get("activity_closed"), shown="ideas_shown" in happened, groups_shown="groups_shown" in happened,
        together="boards_joined" in happened,
        tables=cast["tables"] if isinstance(cast, dict) else None, drawn=step["number"], **_only(step, *STEP))
    session.activities.append(activity)
    if takes_ballots(activity) and cast is not None:
        if isinstance(cast, list):
            sealing.write(activity, [(ballot["side"], ballot["marks"]) for ballot in cast])
        result = next(each for each in record["results"] if each["activity"] == step["id"])
        told = [each for each in record["sayings"] if each["activity"] == step["id"] and each["state"] == "up"]
        body = rules(activity).bare({name: value for name, value in result.items() if name not in SAID}, told)
        db.session.add(Result(activity_id=activity.id, body=body))
    return activity


def _answer(session, each, proposals):
    days = {day: each[day] and date.fromisoformat(each[day]) for day in ("due", "done", "trial_until")}
    _add(Response, session, each, proposal_id=proposals[each["proposal"]].id, at=datetime.fromisoformat(each["at"]), **days, **_only(
        each, "version", "decision", "avoided", "language", "state", *RESPONSE_WORDS))


def _add(model, session, thing, **fields):
    """A row under the number that the thing has in the record, in the state that it has there."""
    row = model(session_id=session.id, number=int(thing["id"][1:]), **fields)
    if hasattr(model, "reason"):
        row.state, row.reason = thing["state"], thing["reason"]
    db.session.add(row)
    db.session.flush()
    return row


def _only(thing, *names):
    return {name: thing[name] for name in names}
