"""A number drawn in the room, from which lots are drawn where two are equal (D9, D11, R1, X1, X3)."""

import json

import pytest

from tests.record.browser import Visitor
from tests.record.test_check_page import checked
from tests.world.park import until
from workshop.record import recount
from workshop.record.checker import verify
from workshop.record.stories import Wrong

SETTINGS = {"total": 10, "within_total": False, "lots": "room"}
AGENDA = [{"kind": "budget", "title": "Money", "settings": SETTINGS}]
NUMBER = 407_118


@pytest.fixture
def park(served):
    """One vote on two things that are equally well liked, of which the money pays for one."""
    park = served.park(agenda=AGENDA, people=(2, 0), proposals=())
    park.steps = {"money": park.session["activities"][0]["id"]}
    park.proposals = [park.add(title, cost={"low": 8, "high": 8, "yearly": False}) for title in ("Shade", "Benches")]
    park.open("money")
    for who, option in zip(("citizen", "citizen2"), park.proposals):
        assert park.cast(who, "money", {option: 1})["ok"]
    yield park
    park.leave()


def test_nobody_draws_before_voting_has_closed_or_twice(park):
    step = park.steps["money"]
    early = park.refused("desk", "draw_lots", activity=step, number=NUMBER)
    assert (early["code"], early["field"]) == ("invalid", "activity")
    assert "Close the vote first" in early["message"]

    park.does("desk", "close_activity", activity=step)
    assert park.refused("desk", "draw_lots", activity=step, number=10**9)["field"] == "number"
    events = park.does("desk", "draw_lots", activity=step, number=NUMBER)["events"]
    assert [(event["type"], event["number"]) for event in events] == [("lots_drawn", NUMBER)]
    assert park.activity("money")["number"] == NUMBER

    assert park.does("desk", "draw_lots", activity=step, number=NUMBER)["events"] == []
    assert park.refused("desk", "draw_lots", activity=step, number=1)["code"] == "closed"
    assert park.activity("money")["number"] == NUMBER


def test_only_a_step_that_leaves_it_to_the_room_takes_a_number(served):
    park = served.park()
    park.open("dots")
    park.does("desk", "close_activity", activity=park.steps["dots"])
    for step in (park.steps["dots"], park.board):
        assert park.refused("desk", "draw_lots", activity=step, number=1)["field"] == "activity"


def test_results_wait_for_the_number_and_then_follow_from_it(park, served):
    step = park.steps["money"]
    park.does("desk", "close_activity", activity=step)
    early = park.refused("desk", "reveal_results", activity=step)
    assert early["field"] == "activity" and "Draw a number" in early["message"]
    park.does("desk", "draw_lots", activity=step, number=NUMBER)

    record = ended(park)
    said = "\n".join(verify(json.dumps(record)))
    assert f"lots are drawn from the number {NUMBER}, told after voting had closed" in said
    lottery = record["results"][0]["lottery"]
    assert (lottery["commitment"], lottery["secret"], lottery["number"]) == (None, None, NUMBER)
    assert {"for": "equal_shares:by_votes", "among": park.proposals} in lottery["used"]
    told = record["activities"][0]
    assert (told["lottery"], told["secret"], told["number"]) == (None, None, NUMBER)
    assert not checked(json.dumps(record)).startswith("Wrong")
    page = Visitor(served.address, "organiser@example.org").get(f"/sessions/{park.id}/record").text
    assert page.count("Drawn by lot:") > 1 and "the number 407,118" in page
    brought = park.organiser.call("POST", "/imports?name=record.json", raw=json.dumps(record).encode()).json()
    again = park.organiser.get(f"/sessions/{brought['session']}/record.json")
    assert {**again, "exported_at": None} == {**record, "exported_at": None}  # X4


def test_a_session_ends_without_a_number_and_its_record_says_so(park):
    record = ended(park)
    told, lottery = record["activities"][0], record["results"][0]["lottery"]
    assert told["number"] is None and told["lottery"] is None and len(told["secret"]) == 64
    assert (lottery["commitment"], lottery["secret"], lottery["number"]) == (None, told["secret"], None)
    assert "no number was drawn in the room" in "\n".join(verify(json.dumps(record)))
    assert not checked(json.dumps(record)).startswith("Wrong")
    assert park.refused("desk", "draw_lots", activity=park.steps["money"], number=1)["code"] == "closed"


def test_no_other_number_can_be_put_into_a_result(park):
    step = park.steps["money"]
    park.does("desk", "close_activity", activity=step)
    park.does("desk", "draw_lots", activity=step, number=NUMBER)
    record = ended(park)
    record["results"][0]["lottery"]["number"] = NUMBER + 1
    with pytest.raises(Wrong):
        verify(json.dumps(record))
    assert checked(json.dumps(record)).startswith("Wrong")


@pytest.mark.parametrize("place", ["before voting closed", "twice", "beside a secret"])
def test_a_number_of_another_time_is_found(park, place):  # X3
    step = park.steps["money"]
    park.does("desk", "close_activity", activity=step)
    park.does("desk", "draw_lots", activity=step, number=NUMBER)
    record = ended(park)
    assert recount.ballots(record)
    journal = record["journal"]
    drawn = next(entry for entry in journal if entry.get("type") == "lots_drawn")
    closed = next(entry for entry in journal if entry.get("type") == "activity_closed")
    if place == "before voting closed":
        journal.remove(drawn)
        journal.insert(journal.index(closed), drawn)
    elif place == "twice":
        journal.insert(journal.index(drawn), {**drawn, "number": 1})
    else:
        next(entry for entry in journal if entry.get("type") == "results_revealed")["secret"] = "5e" * 32
    with pytest.raises(Wrong):
        recount.ballots(record)


def ended(park):
    """The record of the session, once it is over."""
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed", "the end of the session")
    return park.as_("organiser").get(f"/sessions/{park.id}/record.json")
