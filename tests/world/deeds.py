"""Every deed with data that is allowed in a lively park, and who may do it (D6–D9).

A deed that is registered and has no row here fails the tests.
"""

from dataclasses import dataclass
from typing import Callable

PARTICIPANT, HELPER, FACILITATOR = "citizen", "helper", "desk"


@dataclass(frozen=True)
class Row:
    """Who may do a deed, and data for it; `data` is asked anew for each of them."""

    by: tuple[str, ...]
    data: Callable


def lively(park):
    """A park in the middle of things: two boards and two votes open, something of every sort to act on."""
    park.to_draw = park.does("desk", "add_activity", kind="budget", title="Money", settings={
        "mode": "amounts", "lots": "room"})["events"][0]["activity"]
    for deed in ("open_activity", "close_activity"):
        park.does("desk", deed, activity=park.to_draw)
    for step in ("board", "statements", "dots", "quiet"):
        park.open(step)
    park.does("desk", "set_tables", tables=[{"number": 1}, {"number": 2}], choose=True)
    park.does("citizen", "choose_table", table=1)
    park.does("citizen", "ask_for_help")
    park.writing = park.does("desk", "add_activity", kind="proposals", title="Write it up")["events"][0]["activity"]
    park.does("desk", "open_activity", activity=park.writing)
    park.own = park.idea("citizen", "Shade by the gate")
    park.theirs = park.idea("keeper", "Longer opening hours")
    park.comment = park.does(
        "citizen2", "comment", what="idea", id=park.own, sort="build", text="And a bench")["events"][0]["comment"]
    park.statement = park.does(
        "citizen", "add_own_statement", activity=park.steps["statements"], text="It is too dark")["events"][0]["statement"]
    park.asking = park.does("desk", "add_activity", kind="questions", title="What do you need to know?")["events"][0]["activity"]
    park.talking = park.does("desk", "add_activity", kind="talk", title="Talk", settings={"notes": True})["events"][0]["activity"]
    for step in (park.asking, park.talking):
        park.does("desk", "open_activity", activity=step)
    park.question = park.does("citizen", "ask", activity=park.asking, text="What does a bench cost?")["events"][0]["question"]
    park.theme = park.does("desk", "make_theme", title="At the gate", ideas=[park.own])["events"][0]["theme"]
    park.merged = park.idea("keeper2", "A roof over the gate")
    park.does("desk", "merge_ideas", into=park.own, ideas=[park.merged])
    park.does("citizen", "report", what="idea", id=park.theirs, reason="hurtful")
    park.hidden = park.idea("citizen2", "Mrs Smith is rude")
    park.does("desk", "hide", what="idea", id=park.hidden, reason="names_person")
    park.does("desk", "lock", locked=True)
    park.join("late")
    park.does("desk", "lock", locked=False)
    return park


def _idea(park):
    return park.idea("citizen", "Yet another idea")


def _sheet(park):
    """A sheet whose pen the citizen holds."""
    sheet = park.does("desk", "start_proposal", activity=park.writing, title="A shelter")["events"][0]["proposal"]
    park.does("citizen", "ask_for_pen", proposal=sheet)
    return sheet


def _theme(park):
    return park.does("desk", "make_theme", title="For a moment", ideas=[])["events"][0]["theme"]


def _tables_board(park):
    return park.does("desk", "add_activity", kind="ideas", title="By table", settings={"by_table": True})["events"][0]["activity"]


ROWS = {
    # D6: participants
    "post_idea": Row((PARTICIPANT,), lambda p: {"activity": p.board, "text": "A fountain"}),
    "edit_idea": Row((PARTICIPANT,), lambda p: {"idea": p.own, "text": "Shade by both gates"}),
    "withdraw_idea": Row((PARTICIPANT,), lambda p: {"idea": _idea(p)}),
    "support_idea": Row((PARTICIPANT,), lambda p: {"idea": p.theirs, "support": True}),
    "comment": Row((PARTICIPANT,), lambda p: {"what": "idea", "id": p.theirs, "sort": "worry", "text": "Who pays?"}),
    "add_own_statement": Row((PARTICIPANT,), lambda p: {"activity": p.steps["statements"], "text": "Dogs are welcome"}),
    "ask": Row((PARTICIPANT,), lambda p: {"activity": p.asking, "text": "Who waters the trees?"}),
    "withdraw_question": Row((PARTICIPANT,), lambda p: {"question": p.does(
        "citizen", "ask", activity=p.asking, text="Who locks up?")["events"][0]["question"]}),
    "support_question": Row((PARTICIPANT,), lambda p: {"question": p.does(
        "keeper", "ask", activity=p.asking, text="Who comes here?")["events"][0]["question"], "support": True}),
    "answer_question": Row((HELPER, FACILITATOR), lambda p: {
        "question": p.question, "text": "About £600", "settled": True}),
    "take_question": Row((FACILITATOR,), lambda p: {"question": p.question}),
    "write_note": Row((PARTICIPANT, HELPER, FACILITATOR), lambda p: {"activity": p.talking, "table": 1, "text": f"We met {p.key()}"}),
    "cast_ballot": Row((PARTICIPANT,), lambda p: {"activity": p.steps["dots"], "marks": {p.proposals[0]: 2}}),
    "ready": Row((PARTICIPANT,), lambda p: {"activity": p.board, "ready": True}),
    "raise_hand": Row((PARTICIPANT,), lambda p: {"up": True}),
    "report": Row((PARTICIPANT,), lambda p: {"what": "idea", "id": p.theirs, "reason": "hurtful"}),
    "ask_for_help": Row((PARTICIPANT,), lambda p: {"text": "I cannot hear"}),
    "set_language": Row((PARTICIPANT,), lambda p: {"language": "pl"}),
    "stay_involved": Row((PARTICIPANT,), lambda p: {"on": True}),
    "set_name": Row((PARTICIPANT,), lambda p: {"name": "Ann"}),
    "choose_table": Row((PARTICIPANT,), lambda p: {"table": 2}),
    # D9: facilitators, and helpers where they may
    "start_session": Row((FACILITATOR,), lambda p: {}),
    "open_activity": Row((FACILITATOR,), lambda p: {"activity": p.steps["ranking"]}),
    "focus": Row((FACILITATOR,), lambda p: {"activity": p.board}),
    "show_ideas": Row((FACILITATOR,), lambda p: {"activity": p.steps["quiet"]}),
    "show_groups": Row((FACILITATOR,), lambda p: {"activity": p.board}),
    "add_activity": Row((FACILITATOR,), lambda p: {"kind": "dots", "title": "Once more"}),
    "move_activity": Row((FACILITATOR,), lambda p: {"activity": p.steps["idea_dots"], "after": p.board}),
    "edit_activity": Row((FACILITATOR,), lambda p: {"activity": p.steps["idea_dots"], "title": "Which idea first?", "settings": {"dots_each": 4}}),
    "skip_activity": Row((FACILITATOR,), lambda p: {"activity": p.steps["idea_dots"]}),
    "cover_screen": Row((FACILITATOR,), lambda p: {"on": True}),
    "repeat_activity": Row((FACILITATOR,), lambda p: {"activity": p.steps["dots"]}),
    "add_proposal": Row((FACILITATOR,), lambda p: {"title": "A pond", "cost": {"low": 1, "high": 2, "yearly": False}}),
    "start_proposal": Row((PARTICIPANT, FACILITATOR, HELPER), lambda p: {"activity": p.writing, "title": "A roof"}),
    "ask_for_pen": Row((PARTICIPANT,), lambda p: {"proposal": _sheet(p)}),
    "pass_pen": Row((PARTICIPANT, FACILITATOR, HELPER), lambda p: {"proposal": _sheet(p)}),
    "hear_proposal": Row((FACILITATOR,), lambda p: {"proposal": p.proposals[0]}),
    "edit_proposal": Row((PARTICIPANT, FACILITATOR, HELPER), lambda p: {"proposal": _sheet(p), "summary": "Trees"}),
    "make_theme": Row((FACILITATOR, HELPER), lambda p: {"title": "Opening times", "ideas": [p.theirs]}),
    "rename_theme": Row((FACILITATOR, HELPER), lambda p: {"theme": p.theme, "title": "By the gate"}),
    "dissolve_theme": Row((FACILITATOR, HELPER), lambda p: {"theme": _theme(p)}),
    "merge_ideas": Row((FACILITATOR,), lambda p: {"into": p.theirs, "ideas": [_idea(p)]}),
    "unmerge": Row((FACILITATOR,), lambda p: {"idea": p.merged}),
    "join_boards": Row((FACILITATOR,), lambda p: {"activity": _tables_board(p)}),
    "move_idea": Row((FACILITATOR, HELPER), lambda p: {"idea": p.theirs, "theme": p.theme}),
    "add_statement": Row((FACILITATOR,), lambda p: {"activity": p.steps["statements"], "text": "It is far away"}),
    "hide": Row((FACILITATOR,), lambda p: {"what": "comment", "id": p.comment, "reason": "off_topic"}),
    "show": Row((FACILITATOR,), lambda p: {"what": "idea", "id": p.hidden}),
    "off_screen": Row((FACILITATOR,), lambda p: {"what": "idea", "id": p.theirs}),
    "erase": Row((FACILITATOR,), lambda p: {"what": "idea", "id": _idea(p), "reason": "names_person"}),
    "pause": Row((FACILITATOR,), lambda p: {"on": False}),
    "set_timer": Row((FACILITATOR,), lambda p: {"seconds": 60}),
    "message_all": Row((FACILITATOR,), lambda p: {"text": "Tea is ready"}),
    "nudge": Row((FACILITATOR,), lambda p: {"activity": p.steps["dots"]}),
    "lock": Row((FACILITATOR,), lambda p: {"locked": False}),
    "admit": Row((FACILITATOR,), lambda p: {"participant": p.person("late")}),
    "add_person": Row((FACILITATOR, HELPER, PARTICIPANT), lambda p: {"voice": "carer", "name": "Gus"}),
    "enter_for": Row((FACILITATOR, HELPER), lambda p: {
        "participant": p.person("citizen3"), "source": "paper", "deed": "cast_ballot",
        "data": {"activity": p.steps["dots"], "marks": {p.proposals[1]: 1}}}),
    "translate": Row((FACILITATOR, HELPER), lambda p: {"what": "idea", "id": p.own, "language": "pl", "text": "Cień przy bramie"}),
    "spoke": Row((FACILITATOR,), lambda p: {"side": "lived", "participant": p.person("citizen")}),
    "lower_hand": Row((FACILITATOR,), lambda p: {"participant": p.person("citizen")}),
    "lower_hands": Row((FACILITATOR,), lambda p: {}),
    "settle_report": Row((FACILITATOR,), lambda p: {"report": p.snapshot()["reports"][0]["id"]}),
    "settle_call": Row((FACILITATOR, HELPER), lambda p: {"call": p.snapshot()["calls"][0]["id"]}),
    "mute": Row((FACILITATOR,), lambda p: {"what": "idea", "id": p.theirs, "on": True}),
    "seat": Row((FACILITATOR,), lambda p: {"participant": p.person("citizen"), "table": 1}),
    "draw_tables": Row((FACILITATOR,), lambda p: {"how": "mixed"}),
    "set_tables": Row((FACILITATOR,), lambda p: {"tables": [{"number": 1, "name": "By the door"}, {"number": 2}], "choose": True}),
    "invite_helper": Row((FACILITATOR,), lambda p: {"name": "Hana", "table": 1}),
    "dismiss_helper": Row((FACILITATOR,), lambda p: {
        "link": p.does("desk", "invite_helper")["link"]}),
    "remove_participant": Row((FACILITATOR,), lambda p: {"participant": p.person("keeper2"), "reason": "mistake"}),
    "erase_participant": Row((FACILITATOR,), lambda p: {"participant": p.person("citizen2")}),
    "close_activity": Row((FACILITATOR,), lambda p: {"activity": p.steps["statements"], "in_seconds": 300}),
    "cancel_closing": Row((FACILITATOR,), lambda p: {"activity": p.steps["statements"]}),
    "count_hands": Row((FACILITATOR,), lambda p: {"activity": p.steps["statements"], "counts": {p.statement: {"agree": 12, "disagree": 3}}}),
    "draw_lots": Row((FACILITATOR,), lambda p: {"activity": p.to_draw, "number": 407_118}),
    "reveal_results": Row((FACILITATOR,), lambda p: _closed(p, "dots")),
    "change_voice": Row((FACILITATOR,), lambda p: {"participant": p.person("citizen"), "voice": "service-user"}),
    "leave": Row((PARTICIPANT,), lambda p: {}),
    "close_session": Row((FACILITATOR,), lambda p: {}),
}
NOT_NOW = {"change_voice": "closed"}
"""Deeds that a lively park refuses to those who may, since it is past the time for them."""


def _closed(park, step):
    park.does("desk", "close_activity", activity=park.steps[step])
    return {"activity": park.steps[step]}
