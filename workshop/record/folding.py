"""Reads the events of a record in their order: what each of them says became so."""

from ..events import PROPOSAL_WORDS, WORDS_OF
from .chain import is_seen
from .told import Told

SHEET = (*PROPOSAL_WORDS, "helps_count", "cost", "ideas")
LATER = {"strength": None, "information": {}, "version": 1, "authors": {"lived": 0, "professional": 0, "other": 0},
         "activity": None, "table": None, "theme": None}
"""What a sheet says since proposals have a step of their own, with what is so where an older journal is silent."""


def fold(journal):
    """Read the events of a record in their order; returns what they tell."""
    told = Told()
    for entry in journal:
        if not is_seen(entry):
            continue
        told.open_to_all += told.closing is None and "blind" not in entry
        change = CHANGES.get(entry["type"])
        if change:
            change(told, entry)
    return told


def _plan(told, entry):
    told.plan = {name: value for name, value in entry.items() if name not in ("seq", "type", "at", "digest")}


def _move(told, entry):
    told.plan = {**told.plan, "place": entry["place"]}


def _start(told, entry):
    told.state, told.started_at = "running", entry["at"]


def _close(told, entry):
    told.state, told.closed_at, told.closing = "closed", entry["at"], entry


def _add_step(told, entry):
    step = {"id": entry["activity"], **_only(entry, "kind", "title", "prompt", "settings", "minutes", "repeats"), "information": entry.get("information", {}),
            "state": "upcoming", "options": None, "costs": None, "lottery": None, "by_side": None, "commitment": None, "salt": None,
            "secret": None, "number": None, "hands": None}
    places = [place for place, each in enumerate(told.activities) if each["id"] == entry["after"]]
    told.activities.insert(places[0] + 1 if places else len(told.activities), step)


def _move_step(told, entry):
    step = told.step(entry["activity"])
    told.activities.remove(step)
    places = [place for place, each in enumerate(told.activities) if each["id"] == entry["after"]]
    told.activities.insert(places[0] + 1 if places else 0, step)


def _edit_step(told, entry):
    told.step(entry["activity"]).update(_only(entry, "title", "prompt", "settings", "minutes"))


def _step(state, *more):
    def change(told, entry):
        told.step(entry["activity"]).update(state=state, **_only(entry, *more))

    return change


def _close_step(told, entry):
    told.step(entry["activity"]).update(
        state="closed", by_side=entry.get("by_side"), commitment=entry.get("commitment"))


def _show_groups(told, entry):
    for ref, side in entry["sides"].items():
        if ref in told.ideas:
            told.ideas[ref]["side"] = side


def _spoke(told, entry):
    told.turns = entry["turns"]


def _join(told, entry):
    told.joined.append({"voice": entry["voice"], "side": entry["side"]})


def _person(told, entry):
    told.people[entry["participant"]] = {"source": entry["source"]}


def _named(told, entry):
    told.gone[entry["participant"]] = entry["seq"]


def _add_idea(told, entry):
    earlier = told.ideas.get(entry["idea"], {})
    told.ideas[entry["idea"]] = {
        "id": entry["idea"], **_only(entry, "activity", "text", "column", "table", "side", "language"),
        "supporters": earlier.get("supporters", 0), "into": None, **_standing(told, entry)}


def _edit_idea(told, entry):
    told.gone[entry["idea"]] = entry["seq"]
    told.ideas[entry["idea"]] |= {name: entry[name] for name in ("text", "language") if name in entry}


def _withdraw_idea(told, entry):
    told.gone[entry["idea"]] = entry["seq"]
    told.ideas[entry["idea"]].update(state="withdrawn", text=None)


def _support_idea(told, entry):
    told.ideas[entry["idea"]]["supporters"] = entry["supporters"]


def _merge_ideas(told, entry):
    for ref in entry["ideas"]:
        told.ideas[ref]["into"] = entry["into"]
    told.ideas[entry["into"]]["supporters"] = entry["supporters"]


def _unmerge_idea(told, entry):
    told.ideas[entry["idea"]]["into"] = None
    for ref, supporters in entry["supporters"].items():
        told.ideas[ref]["supporters"] = supporters


def _add_comment(told, entry):
    told.comments[entry["comment"]] = {
        "id": entry["comment"], **_only(entry, "idea", "proposal", "sort", "text", "side", "language"), **_standing(told, entry)}


def _add_statement(told, entry):
    told.statements[entry["statement"]] = {
        "id": entry["statement"], **_only(entry, "activity", "text", "side", "language"), **_standing(told, entry)}
    _join_options(told, told.statements[entry["statement"]])


def _standing(told, entry):
    """What is new is up, or was held back from the first: its writer was muted."""
    ref = entry.get("idea") if entry["type"].startswith("idea") else entry.get(entry["type"].split("_")[0])
    if entry.get("state") == "hidden":
        told.hidden.add(ref)
    return {"state": entry.get("state", "up"), "reason": entry.get("reason")}


def _join_options(told, statement):
    """What people add to an open step can be answered, as long as it is up."""
    step = told.step(statement["activity"])
    if step["state"] == "open" and statement["state"] == "up" and statement["id"] not in step["options"]:
        step["options"] = [*step["options"], statement["id"]]


def _make_theme(told, entry):
    _leave_themes(told, entry["ideas"])
    told.themes[entry["theme"]] = {"id": entry["theme"], **_only(entry, "title", "ideas", "language"), **UP}


def _move_idea(told, entry):
    _leave_themes(told, [entry["idea"]])
    if entry["theme"] is not None:
        theme = told.themes[entry["theme"]]
        theme["ideas"] = sorted([*theme["ideas"], entry["idea"]], key=_number)


def _rename_theme(told, entry):
    told.gone[entry["theme"]] = entry["seq"]
    told.themes[entry["theme"]].update(_only(entry, "title", "language"))


def _dissolve_theme(told, entry):
    told.gone[entry["theme"]] = entry["seq"]
    told.themes[entry["theme"]].update(title=None, ideas=[], state="withdrawn")


def _leave_themes(told, ideas):
    for theme in told.themes.values():
        theme["ideas"] = [ref for ref in theme["ideas"] if ref not in ideas]


def _add_proposal(told, entry):
    told.proposals[entry["proposal"]] = {"id": entry["proposal"], **LATER, **_sheet(entry), **UP}


def _edit_proposal(told, entry):
    told.gone[entry["proposal"]] = entry["seq"]
    told.proposals[entry["proposal"]].update(_sheet(entry))


def _sheet(entry):
    return {name: entry.get(name) for name in SHEET} | {name: entry[name] for name in LATER if name in entry}


def _translate(told, entry):
    place = entry["id"], entry["language"]
    told.said_again[place] = entry["seq"]
    if entry["text"] is None:
        told.translations.pop(place, None)
    else:
        told.translations[place] = {"about": entry["id"], **_only(entry, "what", "language", "text")}


def _tell_saying(told, entry):
    told.sayings[entry["saying"]] = {"id": entry["saying"], **_only(entry, "activity", "option", "mark", "text"), **UP}


def _count_hands(told, entry):
    told.step(entry["activity"])["hands"] = entry["hands"]


def _hide(told, entry):
    told.hidden.add(entry["id"])
    thing = told.find(entry["what"], entry["id"])
    if thing is not None:
        thing.update(state="hidden", reason=entry["reason"])


def _show(told, entry):
    told.hidden.discard(entry["id"])
    thing = told.find(entry["what"], entry["id"])
    if thing is not None:
        thing.update({name: entry[name] for name in thing if name in entry and name != "id"}, **UP)
    if entry["what"] == "statement" and told.step(thing["activity"])["settings"]["own"]:
        _join_options(told, thing)


def _erase(told, entry):
    told.gone[entry["id"]] = entry["seq"]
    thing = told.find(entry["what"], entry["id"])
    if thing is not None:
        thing.update(dict.fromkeys(WORDS_OF[entry["what"]]), state="erased", reason=None)


def _ask(told, entry):
    told.questions[entry["question"]] = {
        "id": entry["question"], **_only(entry, "activity", "text", "side", "language"), "supporters": 0, "answer": None,
        "answered": False, **_standing(told, entry)}


def _withdraw_question(told, entry):
    told.gone[entry["question"]] = entry["seq"]
    told.questions[entry["question"]].update(state="withdrawn", text=None, answer=None)


def _support_question(told, entry):
    told.questions[entry["question"]]["supporters"] = entry["supporters"]


def _answer(told, entry):
    told.gone[entry["question"]] = entry["seq"]
    told.questions[entry["question"]].update(_only(entry, "text", "answer", "answered"))


def _write_note(told, entry):
    told.gone[entry["note"]] = entry["seq"]
    told.notes[entry["note"]] = {"id": entry["note"], **_only(entry, "activity", "table", "text", "language"), **UP}


def _number(ref):
    return int(ref[1:])


def _only(entry, *names):
    return {name: entry[name] for name in names}


UP = {"state": "up", "reason": None}
CHANGES = {
    "session_planned": _plan,
    "session_moved": _move,
    "session_started": _start,
    "session_closed": _close,
    "activity_added": _add_step,
    "activity_moved": _move_step,
    "activity_edited": _edit_step,
    "activity_opened": _step("open", "options", "costs", "lottery"),
    "activity_closing": _step("closing"),
    "closing_cancelled": _step("open"),
    "activity_closed": _close_step,
    "lots_drawn": _step("closed", "number"),
    "results_revealed": _step("revealed", "salt", "secret"),
    "groups_shown": _show_groups,
    "spoke": _spoke,
    "participant_joined": _join,
    "person_joined": _person,
    "person_named": _named,
    "person_moved": lambda told, entry: told.moved.add(entry["participant"]),
    "idea_posted": _add_idea,
    "idea_shown": _add_idea,
    "idea_edited": _edit_idea,
    "idea_withdrawn": _withdraw_idea,
    "idea_supported": _support_idea,
    "ideas_merged": _merge_ideas,
    "idea_unmerged": _unmerge_idea,
    "comment_posted": _add_comment,
    "statement_added": _add_statement,
    "theme_made": _make_theme,
    "idea_moved": _move_idea,
    "theme_renamed": _rename_theme,
    "theme_dissolved": _dissolve_theme,
    "proposal_added": _add_proposal,
    "proposal_edited": _edit_proposal,
    "translated": _translate,
    "question_asked": _ask,
    "question_withdrawn": _withdraw_question,
    "question_supported": _support_question,
    "question_answered": _answer,
    "note_written": _write_note,
    "saying_told": _tell_saying,
    "hands_counted": _count_hands,
    "hidden": _hide,
    "shown": _show,
    "erased": _erase,
}
