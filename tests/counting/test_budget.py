"""What a budget's result holds, and its recounts."""

import numpy as np
import pytest

from tests.counting import slow_shares
from tests.counting.test_equal_shares import counted, priced, ticking
from workshop.activities import rules_for
from workshop.counting import budget
from workshop.counting.equal_shares import run
from workshop.counting.groups import Group
from workshop.counting.purses import Exact
from workshop.counting.result import result
from workshop.counting.small_numbers import Ballot, publish
from workshop.counting.spending import room

COSTS = priced(A=600, B=500, C=400, D=300)
LIVED = ticking(*["C"] * 4, "CD", "D")
PROFESSIONAL = ticking(*["A"] * 9, "AB", "AB", "B")


def voted(mode="projects", total=1000, **more):
    ballots = [Ballot("lived", marks) for marks in LIVED] + [Ballot("professional", marks) for marks in PROFESSIONAL]
    if mode == "amounts":
        ballots = [Ballot(each.side, {option: 100 for option in each.marks}) for each in ballots]
    rules = rules_for("budget", {"mode": mode, "total": total, **more}, COSTS if mode == "projects" else None)
    return result(rules, publish(ballots, 5), list(COSTS), "5ec7e7")


def test_the_result_of_a_budget_says_what_is_bought_and_how():
    found = voted()

    assert found["method"] == "equal_shares" and found["kind"] == "budget"
    assert found["bought"] == ["p1", "p3"] and found["left_over"] == 0
    assert found["order"] == [["p1"], ["p3"], ["p4"], ["p2"]]
    assert found["counts"] == {"p1": 11, "p2": 3, "p3": 5, "p4": 2}
    assert found["scores"]["p3"] == 7.5  # 5 of 6 of those who use it, who are half of 18
    assert found["views"]["everyone"]["scores"] == found["counts"]
    assert found["methods"]["greedy"]["bought"] == ["p1", "p3"]
    assert found["appendix"]["costs"] == COSTS and found["appendix"]["total"] == 1000


def test_each_round_is_paid_in_full_by_the_groups():
    for view in filter(None, voted()["views"].values()):
        for each in view["rounds"]:
            if each["paid"] is not None:
                assert sum(each["paid"]) == pytest.approx(sum(COSTS[option] for option in each["bought"]), abs=1e-5)


def test_the_certainty_of_a_budget_is_how_often_each_is_bought():
    certainty = voted()["certainty"]
    assert set(certainty) == set(COSTS)
    assert all(set(each) == {"bought"} and 0 <= each["bought"] <= 1 for each in certainty.values())
    assert certainty["p2"]["bought"] < certainty["p3"]["bought"]


def test_amounts_have_places_and_the_mean_beside_them():
    found = voted("amounts")
    assert found["method"] == "median_amounts"
    assert sum(found["amounts"].values()) == 1000 and found["scores"] == found["amounts"]
    assert set(found["methods"]) == {"mean"}
    assert set(found["certainty"]["p1"]) == {"best", "worst", "top"}
    assert found["counts"] == {"p1": 1100, "p2": 300, "p3": 500, "p4": 200}


def test_in_favour_is_who_ticked_it_or_gave_it_something():
    group = Group(4, {}, [{"p1": 30}, {"p1": 1, "p2": 5}, {"p2": 2}, {"p3": 9}])
    assert budget.support(group, ["p1", "p2", "p3"]) == {"p1": (2, 4), "p2": (2, 4), "p3": (1, 4)}


def test_a_budget_is_counted_the_same_in_any_order():
    found = counted([LIVED, PROFESSIONAL], COSTS, 1000)
    assert counted([LIVED[::-1], PROFESSIONAL[::-1]], dict(reversed(COSTS.items())), 1000) == found


def test_a_recount_of_everybody_once_buys_what_the_shares_buy_without_raising():
    for groups, costs, total, _ in slow_shares.profiles(80, seed=7):
        order = sorted(costs)
        asked = room(groups, costs, total)
        steps = [choice for choice, _ in run(Exact(asked, 0), range(len(asked.options)))]
        if any(step.knots for step in steps):
            continue
        bought = {asked.options[option] for step in steps for option in step.buys}
        once = [np.ones((2, len(group)), dtype=int) for group in groups]
        found = budget.recount(groups, once, order, costs, total)
        assert [{o for o, was in zip(order, row) if was} for row in found] == [bought] * 2


def test_a_recount_counts_each_ballot_as_often_as_it_was_drawn():
    people = ticking("A", "A", "B", "C")
    costs = priced(A=50, B=50, C=0)
    drawn = np.array([[2, 2, 0, 0], [1, 1, 2, 0], [0, 0, 0, 4]])
    found = budget.recount([people], [drawn], ["p1", "p2", "p3"], costs, 100)
    assert found.tolist() == [[True, False, False], [True, True, False], [False, False, True]]


def test_a_recount_that_draws_some_supporters_not_at_all_lets_the_others_spend_their_last_penny():
    people = ticking("B", "AB", "A")
    drawn = np.array([[0, 1, 2]])
    assert budget.recount([people], [drawn], ["p1", "p2"], priced(A=400, B=200), 1000).tolist() == [[True, True]]
