"""A budget from opening to the record: costs are fixed, ballots stay within the sum, what is bought can be counted again (D7, D8, R1, X3)."""

from tests.world.park import until
from workshop.record import recount

COSTS = {"Shade": 600, "Benches": 500, "A path": 400}
AGENDA = [{"kind": "budget", "title": "Money", "settings": {"total": 1000}}]


def with_proposals(served):
    park = served.park(agenda=AGENDA, proposals=())
    park.steps = {"budget": park.session["activities"][0]["id"]}
    refs = {}
    for title, cost in COSTS.items():
        refs[title] = add(park, title, cost={"low": 1, "high": cost, "yearly": False})
    return park, refs


def add(park, title, **more):
    return park.does("desk", "add_proposal", title=title, **more)["events"][-1]["proposal"]


def test_a_budget_opens_when_every_option_has_a_cost_and_fixes_it(served):
    park, refs = with_proposals(served)
    unpriced = add(park, "A pond")
    step = park.steps["budget"]

    error = park.refused("desk", "open_activity", activity=step)
    assert (error["code"], error["field"]) == ("invalid", "activity")
    assert "A pond" in error["message"]

    park.does("desk", "edit_proposal", proposal=unpriced, cost={"low": 0, "high": 2000, "yearly": False})
    park.does("desk", "open_activity", activity=step)
    park.does("desk", "edit_proposal", proposal=refs["Shade"], cost={"low": 1, "high": 2, "yearly": False})
    assert park.activity("budget")["costs"] == {**{refs[title]: cost for title, cost in COSTS.items()}, unpriced: 2000}


def test_a_ballot_over_the_sum_says_how_much_too_much(served):
    park, refs = with_proposals(served)
    step = park.steps["budget"]
    park.does("desk", "open_activity", activity=step)

    error = park.refused("citizen", "cast_ballot", activity=step, marks={refs["Shade"]: 1, refs["Benches"]: 1})
    assert (error["code"], error["field"]) == ("limit", "marks")
    assert "100" in error["message"]
    assert park.snapshot()["progress"][step]["ballots"] == 0


def test_what_is_bought_is_told_and_can_be_counted_again(served):
    park, refs = with_proposals(served)
    step = park.steps["budget"]
    park.does("desk", "open_activity", activity=step)
    assert park.cast("citizen", "budget", {refs["Shade"]: 1, refs["A path"]: 1})["ok"]
    park.does("desk", "close_activity", activity=step)
    park.does("desk", "reveal_results", activity=step)
    until(lambda: park.activity("budget")["state"] == "revealed")

    result = next(each for each in park.results() if each["activity"] == step)
    assert result["method"] == "equal_shares"
    assert result["bought"] == [refs["Shade"], refs["A path"]] and result["left_over"] == 0
    assert result["methods"]["greedy"]["bought"] == result["bought"]

    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")
    record = park.as_("organiser").get(f"/sessions/{park.id}/record.json")
    assert len(recount.results(record)) == 1
