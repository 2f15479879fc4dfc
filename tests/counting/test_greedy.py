"""By votes: the most votes first, passing over what no longer fits."""

from workshop.counting.greedy import fill
from workshop.counting.lots import Lots


def filled(votes, costs, money, lots=None):
    return [sorted(bought) for bought in fill(votes, costs, money, lots or Lots("seed"), "greedy:buys")]


def test_the_most_votes_come_first_and_what_does_not_fit_is_passed_over():
    votes, costs = {"p1": 9, "p2": 7, "p3": 5, "p4": 2}, {"p1": 60, "p2": 50, "p3": 30, "p4": 10}
    assert filled(votes, costs, 100) == [["p1"], ["p3"], ["p4"]]


def test_equals_that_fit_together_are_bought_together_without_a_lot():
    lots = Lots("seed")
    assert filled({"p1": 3, "p2": 3, "p3": 1}, {"p1": 40, "p2": 50, "p3": 10}, 100, lots) == [["p1", "p2"], ["p3"]]
    assert lots.used == []


def test_of_equals_that_do_not_fit_together_one_is_drawn_and_then_whatever_fits():
    lots = Lots("seed")
    costs = {"p1": 60, "p2": 60, "p3": 40, "p4": 200}
    first = lots.ordered(["p1", "p2", "p3"])[0]
    bought = filled(dict.fromkeys(costs, 3), costs, 100, lots)

    assert bought[0] == [first]
    assert lots.used[0] == {"for": "greedy:buys", "among": ["p1", "p2", "p3"]}
    assert sum(costs[option] for each in bought for option in each) == 100


def test_what_nobody_ticked_is_not_bought_and_what_is_free_is():
    assert filled({"p1": 0, "p2": 1, "p3": 2}, {"p1": 1, "p2": 0, "p3": 10}, 10) == [["p3"], ["p2"]]
