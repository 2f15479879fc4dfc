"""What the end of a session says of whose words were touched, and what it keeps to itself (R3)."""

import pytest

from tests.world.park import until

AGENDA = [{"kind": "questions", "title": "What do you need to know?"},
          {"kind": "ideas", "title": "Ideas", "settings": {"show_group": "always"}}]
NOTHING = {"lived": 0, "professional": 0, "other": 0, "untold": 0}


@pytest.fixture
def asking(served):
    """Four citizens and four keepers, of whom three of a group are enough to be shown apart; each asked a question."""
    park = served.park(people=(4, 4), agenda=AGENDA, small_number=3)
    for step in park.session["activities"]:
        park.does("desk", "open_activity", activity=step["id"])
    step = park.session["activities"][0]["id"]
    park.asked = {who: park.does(who, "ask", activity=step, text=f"Asks {who}")["events"][0]["question"] for who in park.joined}
    yield park
    park.leave()


def touched(park):
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")
    return next(event["touched"] for event in park.news("citizen") if event["type"] == "session_closed")


def hide(park, *whose):
    for who in whose:
        park.does("desk", "hide", what="question", id=park.asked[who], reason="off_topic")


def test_one_hidden_question_does_not_tell_its_writers_group(asking):  # R3
    hide(asking, "keeper")
    assert touched(asking) == {act: {**NOTHING, "untold": 1 if act == "hidden" else 0}
                               for act in ("hidden", "off_screen", "erased", "merged")}


def test_enough_of_one_group_alone_would_tell_of_each_of_them(asking):  # R3
    hide(asking, "keeper", "keeper2", "keeper3")
    assert touched(asking)["hidden"] == {**NOTHING, "untold": 3}


def test_enough_of_both_groups_are_told_and_nothing_follows_by_taking_one_act_from_another(asking):  # R3
    hide(asking, "citizen", "citizen2", "citizen3", "keeper", "keeper2", "keeper3")
    hide(asking, "citizen4")
    asking.does("desk", "erase", what="question", id=asking.asked["citizen4"], reason="hurtful")
    told = touched(asking)

    assert told["hidden"] == {**NOTHING, "lived": 3, "professional": 3, "untold": 1}
    assert told["erased"] == {**NOTHING, "untold": 1}


def test_what_everyone_sees_the_group_of_is_told_by_group(asking):
    board = asking.session["activities"][1]["id"]
    idea = asking.idea("keeper", "Longer hours", activity=board)
    asking.does("desk", "hide", what="idea", id=idea, reason="twice")
    assert touched(asking)["hidden"] == {**NOTHING, "professional": 1}
