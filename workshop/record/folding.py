"""Reads the events of a record in their order: what each of them says became so."""

from ..events import PROPOSAL_WORDS, WORDS_OF
from .chain import is_seen
from .told import Told

SHEET = (*PROPOSAL_WORDS, "helps_count", "cost", "ideas")


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


def _start(told, entry):
    told.state, told.started_at = "running", entry["at"]


def _close(told, entry):
    told.state, told.closed_at, told.closing = "closed", entry["at"], entry


def _add_step(told, entry):
    step = {"id": entry["activity"], **_only(entry, "kind", "title", "prompt", "settings", "minutes", "repeats"),
            "state": "upcoming", "options": None, "costs": None, "lottery": None, "by_side": None, "commitment": None, "salt": None,
            "secret": None, "number": None}
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
        "id": entry["idea"], **_only(entry, "activity", "text", "column", "side", "language"),
        "supporters": earlier.get("supporters", 0), **UP}


def _edit_idea(told, entry):
    told.gone[entry["idea"]] = entry["seq"]
    told.ideas[entry["idea"]]["text"] = entry["text"]


def _withdraw_idea(told, entry):
    told.gone[entry["idea"]] = entry["seq"]
    told.ideas[entry["idea"]].update(state="withdrawn", text=None)


def _support_idea(told, entry):
    told.ideas[entry["idea"]]["supporters"] = entry["supporters"]


def _add_comment(told, entry):
    told.comments[entry["comment"]] = {
        "id": entry["comment"], **_only(entry, "idea", "proposal", "sort", "text", "side"), **UP}


def _add_statement(told, entry):
    told.statements[entry["statement"]] = {
        "id": entry["statement"], **_only(entry, "activity", "text", "side", "language"), **UP}
    step = told.step(entry["activity"])
    if step["state"] == "open":
        step["options"] = [*step["options"], entry["statement"]]


def _make_theme(told, entry):
    _leave_themes(told, entry["ideas"])
    told.themes[entry["theme"]] = {"id": entry["theme"], **_only(entry, "title", "ideas", "language"), **UP}


def _move_idea(told, entry):
    _leave_themes(told, [entry["idea"]])
    if entry["theme"] is not None:
        theme = told.themes[entry["theme"]]
        theme["ideas"] = sorted([*theme["ideas"], entry["idea"]], key=_number)


def _leave_themes(told, ideas):
    for theme in told.themes.values():
        theme["ideas"] = [ref for ref in theme["ideas"] if ref not in ideas]


def _add_proposal(told, entry):
    told.proposals[entry["proposal"]] = {"id": entry["proposal"], **_only(entry, *SHEET), **UP}


def _edit_proposal(told, entry):
    told.gone[entry["proposal"]] = entry["seq"]
    told.proposals[entry["proposal"]].update(_only(entry, *SHEET))


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


def _erase(told, entry):
    told.gone[entry["id"]] = entry["seq"]
    thing = told.find(entry["what"], entry["id"])
    if thing is not None:
        thing.update(dict.fromkeys(WORDS_OF[entry["what"]]), state="erased", reason=None)


def _number(ref):
    return int(ref[1:])


def _only(entry, *names):
    return {name: entry[name] for name in names}


UP = {"state": "up", "reason": None}
CHANGES = {
    "session_planned": _plan,
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
    "comment_posted": _add_comment,
    "statement_added": _add_statement,
    "theme_made": _make_theme,
    "idea_moved": _move_idea,
    "proposal_added": _add_proposal,
    "proposal_edited": _edit_proposal,
    "hidden": _hide,
    "shown": _show,
    "erased": _erase,
}
