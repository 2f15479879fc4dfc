"""What a journal says of the session itself: its plan, its steps, who came."""

from .parts import only


def _plan(told, entry):
    told.plan = {name: value for name, value in entry.items() if name not in ("seq", "type", "at", "digest")}


def _move(told, entry):
    told.plan = {**told.plan, "place": entry["place"]}


def _start(told, entry):
    told.state, told.started_at = "running", entry["at"]


def _close(told, entry):
    told.state, told.closed_at, told.closing = "closed", entry["at"], entry


def _add_step(told, entry):
    step = {"id": entry["activity"], **only(entry, "kind", "title", "prompt", "settings", "minutes", "repeats"), "information": entry.get("information", {}),
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
    told.step(entry["activity"]).update(only(entry, "title", "prompt", "settings", "minutes"))


def _step(state, *more):
    def change(told, entry):
        told.step(entry["activity"]).update(state=state, **only(entry, *more))

    return change


def _close_step(told, entry):
    told.promised[entry["activity"]] = entry.get("sayings")
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


def _count_hands(told, entry):
    told.step(entry["activity"])["hands"] = entry["hands"]


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
    "hands_counted": _count_hands,
}
