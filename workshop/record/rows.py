"""The rows of each table of the download, from the record alone."""

import json

from . import result_rows
from .chain import is_seen
from .control import control_actions
from .priorities import per_person, prioritised

SIDES = ("lived", "professional", "other")
SHEET = ("title", "summary", "problem", "helps", "helps_count", "gain", "evidence", "strength", "risk", "smallest_test",
         "trouble", "stopper", "answerer")


def rows_of(table, record):
    """The rows of one table of `dictionary.TABLES`."""
    return ROWS[table](record)


def _session(record):
    told, joined, door = record["session"], record["participation"]["joined"], record["participation"]["door"]
    remit = told["remit"]
    yield from (("copy", record["copy"]), ("id", told["id"]), ("title", told["title"]), ("purpose", told["purpose"]),
                ("place", told["place"]), ("started_at", told["started_at"]), ("closed_at", told["closed_at"]),
                ("currency", told["currency"]), ("small_number", told["small_number"]),
                ("demonstration", told["demonstration"]), ("rehearsal", told.get("rehearsal", False)))
    yield from ((f"remit.{name}", value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
                for name, value in remit.items())
    yield from ((f"joined.{side}", joined["by_side"][side]) for side in SIDES)
    yield from (("slips", door["slips"]), *((f"slips_made.{name}", made) for name, made in (door["made"] or {}).items()))
    yield from ((f"joined_late.{side}", door["joined_late"][side]) for side in SIDES)
    yield from ((f"noted.{name}", record["participation"]["noted"][name]) for name in ("on_paper", "voices_corrected"))
    yield from (("fingerprint", record["fingerprint"]), ("exported_at", record["exported_at"]))


def _people(record):
    by_voice = record["participation"]["joined"]["by_voice"]
    return [(voice["key"], voice["label"], voice["side"], by_voice[voice["key"]])
            for voice in record["session"]["voices"]]


def _activities(record):
    took_part = record["participation"]["noted"]["took_part"]
    for step in record["activities"]:
        people = took_part.get(step["id"], {})
        yield (step["id"], step["kind"], step["title"], step["prompt"], step["state"], step["repeats"],
               step["settings"].get("decided_by"), " ".join(step["options"] or []), *map(people.get, SIDES))


def _prioritised(record):
    for row in prioritised(record):
        sheet = row.sheet
        yield (row.place, sheet["id"], sheet["title"], row.step, row.decided_by, row.places["equal_footing"],
               row.places["everyone"], row.places["lived"], row.places["professional"], row.support.get("lived"),
               row.support.get("professional"), row.support.get("gap"), row.in_favour, row.shared, row.divided, row.bought,
               *_cost(sheet), *_each_costs(sheet), sheet["helps_count"], sheet["helps"], sheet["summary"], sheet["problem"], sheet["gain"],
               sheet["evidence"], sheet["strength"], sheet["risk"], sheet["smallest_test"], sheet["trouble"], sheet["stopper"],
               sheet["answerer"], " ".join(sheet["ideas"]), sheet["state"])


def _proposals(record):
    for sheet in record["proposals"]:
        yield (sheet["id"], *(sheet[name] for name in SHEET), *_cost(sheet), " ".join(sheet["ideas"]), sheet["theme"],
               sheet["activity"], sheet["table"], *map(sheet["authors"].get, SIDES), sheet["state"], sheet["reason"])


def _ideas(record):
    themes = {ref: theme["id"] for theme in record["themes"] for ref in theme["ideas"]}
    return [(idea["id"], idea["activity"], idea["text"], idea["column"], idea["table"], themes.get(idea["id"]), idea["into"], idea["side"], idea["language"],
             idea["supporters"], idea["state"], idea["reason"]) for idea in record["ideas"]]


def _themes(record):
    return [(theme["id"], theme["title"], " ".join(theme["ideas"]), theme["language"], theme["state"], theme["reason"])
            for theme in record["themes"]]


def _comments(record):
    return [(comment["id"], comment["idea"], comment["proposal"], comment["sort"], comment["text"], comment["side"],
             comment["language"], comment["state"], comment["reason"]) for comment in record["comments"]]


def _statements(record):
    counts = {each["activity"]: each["counts"] for each in record["results"] if each["kind"] == "statements"}
    for said in record["statements"]:
        answers = counts.get(said["activity"], {}).get(said["id"], {})
        yield (said["id"], said["activity"], said["text"], said["language"], said["state"], said["reason"],
               answers.get("agree"), answers.get("disagree"), answers.get("pass"))


def _translations(record):
    return [(each["about"], each["what"], each["language"], each["text"]) for each in record["translations"]]


def _questions(record):
    return [(asked["id"], asked["activity"], asked["text"], asked["language"], asked["supporters"], asked["answer"],
             asked["answered"], asked["state"], asked["reason"]) for asked in record["questions"]]


def _notes(record):
    return [(note["id"], note["activity"], note["table"], note["text"], note["language"], note["state"], note["reason"])
            for note in record["notes"]]


def _responses(record):
    for each in record["responses"]:
        saved = each["avoided"] or {}
        yield (each["id"], each["proposal"], each["version"], each["at"], each["decision"], each["why"], each["owner"], each["due"],
               each["done"], each["follower"], each["trial"], each["trial_until"], saved.get("low"), saved.get("high"),
               saved.get("yearly"), each["avoided_source"], each["language"], each["state"])


def _information(record):
    """What people could know, of the session and of each step."""
    for step, told in [(None, record["session"]["information"]), *((each["id"], each["information"]) for each in record["activities"])]:
        for fact in (told or {}).get("facts", []):
            yield (step, fact, None, None) if isinstance(fact, str) else (step, fact["text"], None, fact.get("source"))
        for each in (told or {}).get("words", []):
            yield step, each["meaning"], each["word"], None


def _ballots(record):
    """Every mark; none where only totals were released."""
    for activity, ballots in record["ballots"].items():
        for number, ballot in enumerate(() if isinstance(ballots, dict) else ballots, start=1):
            for option, mark in ballot["marks"].items():
                for criterion, given in _parts(mark):
                    yield activity, number, ballot["side"], option, criterion, given


def _parts(mark):
    """(criterion, mark) of one mark: a grade on each criterion, each answer that was ticked, or the mark itself."""
    if isinstance(mark, list):
        return [(None, answer) for answer in mark]
    if isinstance(mark, dict):
        return [(None if isinstance(given, str) else criterion, given) for criterion, given in mark.items()]
    return [(None, mark)]


def _control(record):
    return [(entry["at"], entry["seq"], entry["type"], entry.get("id") or entry.get("activity"), entry.get("reason"),
             entry.get("words") or entry.get("message") or entry.get("text"))
            for entry in control_actions(filter(is_seen, record["journal"]))]


def _each_costs(sheet):
    return [round(end, 2) for end in per_person(sheet) or ()] or (None, None)


def _cost(sheet):
    cost = sheet["cost"] or {}
    return cost.get("low"), cost.get("high"), cost.get("yearly")


ROWS = {
    "session": _session, "people": _people, "activities": _activities, "prioritised_proposals": _prioritised,
    "proposals": _proposals, "ideas": _ideas, "themes": _themes, "comments": _comments, "statements": _statements,
    "questions": _questions, "notes": _notes, "responses": _responses, "information": _information,
    "translations": _translations, "ballots": _ballots,
    **result_rows.ROWS, "control_actions": _control,
}
