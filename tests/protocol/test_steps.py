"""Steps of the agenda: opening, counting down, closing, revealing, ending (D8–D10)."""

import time
from datetime import datetime, timedelta

import pytest

from tests.world.http import Http
from tests.world.park import until


def moment(text):
    return datetime.fromisoformat(text.replace("Z", "+00:00"))


def state(park, step):
    return park.activity(step)["state"]


def close(park, step, **more):
    return park.does("desk", "close_activity", activity=park.steps[step], **more)


def types(park, since=0):
    return [event["type"] for event in park.news("desk", since)]


def test_opening_starts_the_session_fixes_the_options_and_moves_the_focus(park):  # D8, D10
    before = park.seq()
    options = park.open("dots")

    assert options == park.proposals
    assert types(park, before) == ["session_started", "activity_opened", "focus_moved"]
    assert park.snapshot()["session"]["focus"] == park.steps["dots"]
    late = park.add("Too late for this vote")
    assert park.activity("dots")["options"] == options
    assert park.cast("citizen", "dots", {late: 1})["error"]["code"] == "invalid"
    park.open("board")
    assert state(park, "dots") == state(park, "board") == "open"  # several at once


def test_there_must_be_something_to_choose_from(served):  # D10
    park = served.park(people=(1, 0), proposals=("Only one",))
    for step in ("dots", "ranking", "idea_dots"):
        error = park.refused("desk", "open_activity", activity=park.steps[step])
        assert (error["code"], error["field"]) == ("invalid", "activity")
    park.open("statements")  # people add their own
    assert park.refused("citizen", "cast_ballot", activity=park.steps["statements"], marks={"s1": 1})["code"] == "invalid"


def test_ideas_can_be_voted_on(park):  # D8
    park.open("board")
    ideas = [park.idea("citizen", "One"), park.idea("keeper", "Two"), park.idea("keeper", "Hidden")]
    park.does("desk", "hide", what="idea", id=ideas[2], reason="off_topic")
    assert park.open("idea_dots") == ideas[:2]


def test_own_statements_come_to_an_open_ballot(park):  # D8, D6
    park.open("statements")
    made = park.does("citizen", "add_own_statement", activity=park.steps["statements"], text="It is too dark")
    statement = made["events"][0]["statement"]
    assert made["events"][0]["side"] is None
    assert park.cast("keeper", "statements", {statement: 1})["ok"]
    assert park.cast("keeper", "statements", {statement: 2})["error"]["field"] == "marks"


def test_a_closed_board_takes_no_ideas_and_can_be_opened_again(park):  # D10
    park.open("board")
    idea = park.idea()
    close(park, "board")
    for deed, data in (("post_idea", {"activity": park.board, "text": "Late"}), ("edit_idea", {"idea": idea, "text": "x"})):
        assert park.refused("citizen", deed, **data)["code"] == "closed"
    assert park.refused("desk", "reveal_results", activity=park.board)["code"] == "invalid"
    park.open("board")
    park.idea("citizen", "In time again")


def test_a_closed_vote_is_never_opened_again_but_repeated_with_new_ballots(park):  # B1, D10
    options = park.open("dots")
    park.cast("citizen", "dots", {options[0]: 1})
    close(park, "dots")
    for _ in range(2):
        assert park.refused("desk", "open_activity", activity=park.steps["dots"])["code"] == "closed"
        park.does("desk", "reveal_results", activity=park.steps["dots"])
        until(lambda: state(park, "dots") == "revealed")
    assert park.refused("desk", "cancel_closing", activity=park.steps["dots"])["code"] == "closed"

    again = park.does("desk", "repeat_activity", activity=park.steps["dots"])["events"][0]
    assert (again["kind"], again["repeats"], again["after"]) == ("dots", park.steps["dots"], park.steps["dots"])
    park.does("desk", "open_activity", activity=again["activity"])
    assert park.snapshot("citizen")["mine"]["ballots"] == {}
    assert park.snapshot()["progress"][again["activity"]]["ballots"] == 0


@pytest.mark.parametrize("marks", [{}, None])
def test_nothing_is_cast_before_opening_or_after_closing(park, marks):  # D10
    marks = {park.proposals[0]: 1} if marks is None else marks
    assert park.cast("citizen", "dots", marks)["error"]["code"] == "closed"
    park.open("dots")
    close(park, "dots")
    assert park.cast("citizen", "dots", marks)["error"]["code"] == "closed"


def test_closing_counts_down_takes_ballots_meanwhile_and_closes_by_itself(park):  # D10
    options = park.open("dots")
    line = park.line("citizen")
    close(park, "dots", in_seconds=2)

    closing = line.hears("news", lambda news: any(event["type"] == "activity_closing" for event in news["events"]))
    event = next(event for event in closing["events"] if event["type"] == "activity_closing")
    assert timedelta(seconds=1) < moment(event["closes_at"]) - moment(event["at"]) < timedelta(seconds=3)
    assert state(park, "dots") == "closing"
    assert park.cast("citizen", "dots", {options[0]: 1})["ok"]

    until(lambda: state(park, "dots") == "closed")
    closed = [event for event in park.news("desk") if event["type"] == "activity_closed"]
    assert len(closed) == 1 and moment(closed[0]["at"]) >= moment(event["closes_at"])
    assert closed[0]["by_side"] == {"lived": 1, "professional": 0, "other": 0}
    assert park.cast("citizen", "dots", {options[0]: 2})["error"]["code"] == "closed"


def test_a_countdown_can_be_called_off_until_it_ends(park):  # D10
    options = park.open("dots")
    close(park, "dots", in_seconds=300)
    park.does("desk", "cancel_closing", activity=park.steps["dots"])
    assert (state(park, "dots"), park.activity("dots")["closes_at"]) == ("open", None)
    assert park.cast("citizen", "dots", {options[0]: 1})["ok"]
    assert park.does("desk", "cancel_closing", activity=park.steps["dots"])["events"] == []
    close(park, "dots", in_seconds=300)
    close(park, "dots", in_seconds=0)
    assert state(park, "dots") == "closed"
    assert park.refused("desk", "cancel_closing", activity=park.steps["dots"])["code"] == "closed"


def test_a_pause_stops_countdowns_and_the_timer(park):  # D1
    park.open("dots")
    park.does("desk", "set_timer", seconds=60)
    close(park, "dots", in_seconds=1)
    park.does("desk", "pause", on=True)

    paused = park.snapshot()["session"]
    assert paused["timer"] is None and 50 <= paused["timer_left"] <= 60
    assert park.activity("dots")["closes_at"] is None
    time.sleep(2.5)
    assert state(park, "dots") == "closing"

    park.does("desk", "pause", on=False)
    assert park.snapshot()["session"]["timer_left"] is None and park.snapshot()["session"]["timer"]
    until(lambda: state(park, "dots") == "closed")


def test_a_reveal_before_the_count_is_done_follows_by_itself(park):  # D10
    options = park.open("ranking")
    desk, line = park.line("desk"), park.line("citizen")
    park.cast("citizen", "ranking", {options[1]: 1})
    steps = [desk.ask("do", {"key": deed, "deed": deed, "data": {"activity": park.steps["ranking"]}})
             for deed in ("close_activity", "reveal_results")]
    assert all(desk.answer(number)["ok"] for number in steps)

    result = line.hears("results")
    assert result["activity"] == park.steps["ranking"] and result["order"][0] == [options[1]]
    assert result == park.results("citizen")[0]
    line.hears("news", lambda news: any(event["type"] == "results_revealed" for event in news["events"]))


def test_an_option_taken_off_after_opening_stays_in_the_counts_without_its_words(park):  # D10
    options = park.open("dots")
    park.cast("citizen", "dots", {options[0]: 2})
    park.does("desk", "erase", what="proposal", id=options[0], reason="mistake")
    assert park.cast("keeper", "dots", {options[0]: 1})["ok"]
    close(park, "dots")
    park.does("desk", "reveal_results", activity=park.steps["dots"])
    until(lambda: state(park, "dots") == "revealed")
    result, = park.results()
    assert result["counts"][options[0]] == {"dots": 3, "people": 2}
    assert "Shade" not in str(result)


@pytest.mark.parametrize("before", ["waiting", "running", "open", "closing", "closed", "revealed", "paused", "paused closing"])
def test_a_session_ends_from_every_state_closing_and_revealing_what_is_left(park, before):  # D10, B2
    if before != "waiting":
        park.does("desk", "start_session")
    if before not in ("waiting", "running"):
        options = park.open("dots")
        park.open("board")
        for who in ("citizen", "keeper"):
            park.cast(who, "dots", {options[0]: 1})
    if "closing" in before:
        close(park, "dots", in_seconds=300)
    if before in ("closed", "revealed"):
        close(park, "dots")
    if before == "revealed":
        park.does("desk", "reveal_results", activity=park.steps["dots"])
        until(lambda: state(park, "dots") == "revealed")
    if "paused" in before:
        park.does("desk", "pause", on=True)
    line = park.line("citizen")

    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")

    snapshot = park.snapshot()
    happened = types(park)
    assert happened[-1] == "session_closed" and happened.count("session_closed") == 1
    assert snapshot["session"]["fingerprint"] == park.news("desk")[-1]["fingerprint"]
    assert {step["state"] for step in snapshot["activities"]} <= {"upcoming", "closed", "revealed"}
    if before not in ("waiting", "running"):
        assert state(park, "dots") == "revealed" and state(park, "board") == "closed"
        assert park.results("citizen")[0]["ballots"] == 2
    line.reaches(snapshot["seq"])
    for deed, data in (("open_activity", {"activity": park.board}), ("start_session", {}),
                       ("add_activity", {"kind": "dots", "title": "x"}), ("repeat_activity", {"activity": park.steps["dots"]}),
                       ("add_proposal", {"title": "x"})):
        assert park.refused("desk", deed, **data)["code"] == "closed", deed
    assert park.refused("citizen", "post_idea", activity=park.board, text="x")["code"] == "closed"
    assert park.does("desk", "close_session")["events"] == []


def test_people_join_before_the_start_and_not_after_the_end(park):  # D10, H4
    park.join("early")
    park.does("desk", "start_session")
    park.join("late")
    park.does("desk", "close_session")
    answer = Http(park.address).call("POST", f"/sessions/{park.code}/join", {"voice": "carer", "consent": True})
    assert answer.status_code == 404


def test_groups_are_shown_when_the_facilitator_says_so(park):  # D9, N8
    park.open("board")
    idea = park.idea("keeper")
    assert park.snapshot("citizen")["ideas"][0]["side"] is None
    park.does("desk", "show_groups", activity=park.board)
    assert park.news("citizen")[-1]["sides"] == {idea: "professional"}
    assert park.snapshot("citizen")["ideas"][0]["side"] == "professional"


def titles(park):
    return [step["title"] for step in park.snapshot()["activities"]]


def test_steps_to_come_are_moved_and_reworded_until_they_open(park):  # D9
    ranking, first, last = park.steps["ranking"], park.board, park.steps["idea_dots"]
    moved = park.does("desk", "move_activity", activity=ranking, after=first)["events"]
    assert [event["type"] for event in moved] == ["activity_moved"]
    assert titles(park)[:2] == ["What would make the park better?", "In which order?"]
    assert park.does("desk", "move_activity", activity=ranking, after=first)["events"] == []
    park.does("desk", "move_activity", activity=last)
    assert titles(park)[0] == "Which idea?"

    park.does("desk", "edit_activity", activity=last, title="Which idea first?", settings={"dots_each": 2}, minutes=6)
    step = park.activity("idea_dots")
    assert (step["title"], step["minutes"], step["settings"]["dots_each"], step["settings"]["options"]) == (
        "Which idea first?", 6, 2, "ideas")
    park.does("desk", "edit_activity", activity=last, settings={"dots_each": None})
    step = park.activity("idea_dots")
    assert (step["settings"]["dots_each"], step["settings"]["options"]) == (5, "ideas")
    assert park.refused("desk", "edit_activity", activity=last, settings={"dots": 2})["field"] == "settings.dots"
    assert park.refused("desk", "edit_activity", activity=last, settings={"dots": None})["field"] == "settings.dots"
    assert park.refused("desk", "edit_activity", activity=last, title=" ")["field"] == "title"

    park.open("board")
    for deed in ("move_activity", "edit_activity", "skip_activity"):
        assert park.refused("desk", deed, activity=first)["code"] == "closed"


def test_a_step_that_was_left_out_is_in_again_once_it_opens(park):  # D9
    park.does("desk", "skip_activity", activity=park.board)
    assert park.activity("board")["skipped"] is True
    park.open("board")
    step = park.activity("board")
    assert (step["skipped"], step["closed_at"]) == (False, None) and step["opened_at"]


def test_one_deed_covers_the_big_screen_and_the_desk_knows_that_one_is_open(park):  # D9, S4
    desk, screen = park.line("desk"), park.line("screen")
    desk.hears("presence", lambda body: body["screens"] == 1)
    park.does("desk", "cover_screen", on=True)
    screen.hears("news", lambda news: [event["on"] for event in news["events"] if event["type"] == "screen_covered"] == [True])
    assert park.snapshot("screen")["session"]["covered"] is True
    screen.close()
    desk.hears("presence", lambda body: body["screens"] == 0)
