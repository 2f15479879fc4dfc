"""The record told as a short report: what the page shows, from one copy of the record."""

from dataclasses import dataclass
from datetime import datetime

from flask_babel import gettext as _, ngettext

from . import answers
from .boards import board
from .chain import is_seen
from .control import control_actions
from .counted import Counted, counted
from .drawing import Figure
from .pictures import firmness, pictures
from .priorities import deciding_result, prioritised
from .result_table import result_tables
from .saying import group_name, in_words
from .titles import titles_of
from .together import together
from .touched_words import touched_in_words
from .votes import Vote

GROUPS = ("lived", "professional")


@dataclass(frozen=True)
class Told:
    """A decided step as the page tells it; `said` are its words in the reader's language."""

    step: dict
    result: dict
    said: dict
    figures: list
    together: list
    tables: list
    firmness: Figure | None
    counted: Counted
    hands: str | None
    reasons: list
    before: list


def report(record, said):
    """Everything that the page shows; `said` are the results' words in the reader's language, by step."""
    titles = {ref: title or _("Taken off") for ref, title in titles_of(record).items()}
    steps = {step["id"]: step for step in record["activities"]}
    sheets = {sheet["id"]: sheet for sheet in record["proposals"]}
    deciding = deciding_result(record)
    found = {each["activity"]: each for each in record["results"]}
    results = [_told(Vote(steps[ref], each, said[ref], titles, sheets, record["ballots"][ref], record["session"]["currency"],
                          [word for word in record["sayings"] if word["activity"] == ref], found.get(steps[ref]["repeats"])),
                     each is deciding) for ref, each in found.items()]
    first = next((told for told in results if deciding and told.step["id"] == deciding["activity"]), None)
    return {
        "record": record,
        "titles": titles,
        "steps": steps,
        "closed_at": moment(record["session"]["closed_at"]),
        "summary": _summary(record, first),
        "asked": _asked(record["session"]["remit"]),
        "groups": [(side, group_name(side, people), people)
                   for side, people in record["participation"]["joined"]["by_side"].items() if people],
        "first": first,
        "prioritised": prioritised(record),
        "others": [told for told in results if told is not first],
        "boards": [board(step, record) for step in record["activities"] if step["kind"] == "ideas"],
        "asked_for": [_asked_for(step, record) for step in record["activities"] if step["kind"] == "questions"],
        "table_notes": [told for step in record["activities"] if step["kind"] == "talk" and (told := _noted(step, record))["notes"]],
        "known": _known(record),
        "run": [(moment(entry["at"]), *in_words(entry, steps))
                for entry in control_actions(filter(is_seen, record["journal"]))],
        "touched": touched_in_words(record["journal"]),
        "channels": {ref: answers.channels(by_source) for ref, by_source in record["participation"]["noted"]["channels"].items()},
        "check_code": in_fours(record["fingerprint"]),
    }


def in_fours(digest):
    """A digest as people compare it: groups of four."""
    return [digest[at:at + 4] for at in range(0, len(digest), 4)]


def moment(text):
    """A time of the record by this machine's clock."""
    return datetime.fromisoformat(text).astimezone() if text else None


def _told(vote, first):
    return Told(vote.step, vote.result, vote.said, pictures(vote, first), together(vote), result_tables(vote),
                None if first else firmness(vote), counted(vote), answers.hands(vote.step, vote.titles),
                answers.reasons(vote) if vote.kind == "safe_to_try" else [], answers.before_and_now(vote))


def _asked_for(step, record):
    """What people needed to know, the most wanted first: what was answered, and what is open."""
    asked = [question for question in record["questions"] if question["activity"] == step["id"]]
    up = sorted((question for question in asked if question["state"] == "up"), key=lambda question: -question["supporters"])
    return {
        "step": step,
        "answered": [question for question in up if question["answered"]],
        "open": [question for question in up if not question["answered"]],
        "hidden": [question for question in asked if question["state"] == "hidden"],
        "gone": sum(question["state"] in ("withdrawn", "erased") for question in asked),
    }


def _noted(step, record):
    """What each table noted, by the number of the table; its name as the room knew it."""
    names = {}
    for entry in filter(is_seen, record["journal"]):
        if entry["type"] == "tables_set":
            names |= {table["number"]: table.get("name") for table in entry["tables"]}
    up = [note for note in record["notes"] if note["activity"] == step["id"] and note["state"] == "up" and note["text"]]
    return {"step": step, "notes": [(note, names.get(note["table"])) for note in sorted(up, key=lambda note: note["table"] or 0)]}


def _known(record):
    """[(step or None for the session, facts, words)] of what people could read."""
    told = [(None, record["session"]["information"]), *((step, step["information"]) for step in record["activities"])]
    return [(step, [fact if isinstance(fact, dict) else {"text": fact} for fact in each.get("facts", [])], each.get("words", []))
            for step, each in told if each and (each.get("facts") or each.get("words"))]


def _summary(record, first):
    """One paragraph that says it all."""
    joined = record["participation"]["joined"]
    people = ngettext("%(num)s person took part", "%(num)s people took part", joined["people"])
    groups = [group_name(side, joined["by_side"][side]) for side in (*GROUPS, "other") if joined["by_side"][side]]
    ideas = sum(idea["state"] == "up" for idea in record["ideas"])
    said = [_("%(people)s: %(groups)s.", people=people, groups=_(", ").join(groups)) if groups else people + "."]
    if ideas:
        said.append(ngettext("They wrote %(num)s idea.", "They wrote %(num)s ideas.", ideas))
    if first:
        said.append(first.said["sentence"])
    return " ".join(said)


def _asked(remit):
    """What could change and what couldn't, as [(what, why)], whichever way the plan was written."""
    return {part: [_what_and_why(each) for each in _as_list(remit.get(part))] for part in ("can", "cannot")}


def _as_list(value):
    return value if isinstance(value, list) else [value] if isinstance(value, str) and value else []


def _what_and_why(each):
    return (each.get("what"), each.get("why")) if isinstance(each, dict) else (each, None)
