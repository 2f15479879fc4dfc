"""The Method of Equal Shares: worked examples, what it promises, and the slow way as witness."""

import itertools
import random
from fractions import Fraction

import numpy as np
import pytest

from tests.counting import slow_shares
from workshop.counting import budget
from workshop.counting.equal_shares import run
from workshop.counting.groups import Group
from workshop.counting.lots import Lots
from workshop.counting.places import equal_weights
from workshop.counting.purses import Exact, TooClose
from workshop.counting.quick import Quick
from workshop.counting.raising import first_stop
from workshop.counting.spending import Room, room


def ticking(*people):
    """Ballots from texts such as "AC": p1 and p3."""
    return [{f"p{'ABCDEFGH'.index(letter) + 1}": 1 for letter in ticks} for ticks in people]


def priced(**costs):
    return {f"p{'ABCDEFGH'.index(letter) + 1}": cost for letter, cost in costs.items()}


def counted(groups, costs, total, lots=None):
    groups = [Group(len(group), budget.tally(group, list(costs)), group) for group in groups]
    return budget.count(groups, list(costs), costs, total, lots or Lots("seed"))


def ranks(asked, order):
    return [order.index(option) for option in asked.options]


def bought(purses, order):
    return {purses.room.options[o] for choice, _ in run(purses, ranks(purses.room, order)) for o in choice.buys}


ROOMS = list(slow_shares.profiles(250))


# What it is for


def test_a_minority_buys_with_its_part_what_votes_alone_would_never_give_it():
    people = ticking(*["AB"] * 5, "A", *["C"] * 4)
    costs = priced(A=60, B=40, C=40)
    groups = [Group(10, budget.tally(people, list(costs)), people)]

    assert counted([people], costs, 100)["bought"] == ["p1", "p3"]
    assert budget.by_votes(groups, list(costs), costs, 100, Lots("seed"))["bought"] == ["p1", "p2"]


def test_what_has_no_cost_is_bought_if_anybody_wants_it():
    found = counted([ticking("AB", "B")], priced(A=0, B=10, C=0), 10)
    assert found["bought"] == ["p1", "p2"]
    assert found["order"] == [["p1"], ["p2"], ["p3"]]


def test_what_costs_more_than_the_whole_sum_is_not_bought_and_holds_up_nothing():
    found = counted([ticking("A", "A", "A", "B")], priced(A=101, B=30), 100)
    assert found["bought"] == ["p2"] and found["left_over"] == 70


def test_without_ballots_nothing_is_bought():
    found = counted([[]], priced(A=10, B=20), 100)
    assert (found["bought"], found["order"], found["rounds"]) == ([], [["p1", "p2"]], [])


# By hand


def test_equals_that_can_be_paid_together_are_bought_together():
    # 10 each. A and B cost 4 a head each; 2 each are left, so C (2.50 a head) needs one more.
    found = counted([ticking("ABC", "ABC", "AB")], priced(A=12, B=12, C=5), 30)
    assert found["order"] == [["p1", "p2"], ["p3"]]
    assert found["raised"] == 1
    assert found["left_over"] == 1
    assert found["rounds"] == [
        {"bought": ["p1", "p2"], "price": round(1 / 3, 6), "paid": [24.0]},
        {"bought": ["p3"], "price": 0.5, "paid": [5.0]},
    ]


def test_who_has_too_little_left_gives_all_and_the_others_the_rest():
    # 10 each. A takes 3 a head (the lot puts it before B), so two of B's three hold 7; the third gives 24 - 14 = 10.
    asked = room([ticking("AB", "AB", "A", "B")], priced(A=9, B=24), 40)
    (first, _), (second, payments) = run(Exact(asked, 0), [0, 1])
    amounts, parts = payments[1]

    assert (first.buys, first.knots, second.buys) == ((0,), ((0, 1),), (1,))
    assert sorted(Fraction(int(amount), parts) for amount in amounts) == [7, 10]  # ballots alike are one
    assert second.offers[1].low == Fraction(10, 24)


def test_each_group_holds_half_of_the_money():
    # 1 person with 60, 3 people with 20 each.
    found = counted([ticking("A"), ticking("B", "B", "B")], priced(A=60, B=60), 120)
    assert found["rounds"] == [{"bought": ["p1", "p2"], "price": 0.5, "paid": [60.0, 60.0]}]
    assert found["scores"] == {"p1": 2, "p2": 2}


def test_equals_of_which_only_one_can_be_paid_are_drawn_by_lot():
    lots = Lots("seed")
    found = counted([ticking("AB", "AB", "C")], priced(A=20, B=20, C=10), 30, lots)

    first = lots.ordered(["p1", "p2"])[0]
    assert found["bought"] == sorted([first, "p3"])
    assert lots.used == [{"for": "equal_shares:buys", "among": ["p1", "p2"]}]


def test_where_nothing_must_be_chosen_no_lot_is_drawn():
    lots = Lots("seed")
    counted([ticking("AB", "AB", "C")], priced(A=10, B=10, C=10), 30, lots)
    assert lots.used == []


def test_what_the_shares_leave_is_spent_by_votes():
    # Raising to 4 each would buy A and B, more than there is; so nobody buys, and votes decide.
    found = counted([ticking("A", "A", "B", "B", "B")], priced(A=8, B=12), 15)
    assert found["bought"] == ["p2"] and found["rounds"][-1]["bought"] == ["p2"]


def test_what_nobody_ticked_is_not_bought():
    assert counted([ticking("A")], priced(A=1, B=1), 10)["bought"] == ["p1"]


# The slow way


@pytest.mark.parametrize("purses", [Exact, Quick])
def test_raising_ends_where_trying_every_raise_ends(purses):
    for groups, costs, total, order in ROOMS:
        asked = room(groups, costs, total)
        if asked.options:
            weighed = _weighed(groups)
            assert first_stop(asked, ranks(asked, order), purses) == slow_shares.raised(weighed, costs, total, order)


def test_every_purchase_is_that_of_the_slow_way():
    for groups, costs, total, order in ROOMS:
        asked = room(groups, costs, total)
        for raised in (0, 1, 7):
            slow = slow_shares.bought(_weighed(groups), costs, total, raised, order)
            assert bought(Exact(asked, raised), order) == set(slow)


def test_quick_numbers_buy_the_same_or_say_that_they_cannot_tell():
    told = 0
    for groups, costs, total, order in ROOMS:
        asked = room(groups, costs, total)
        try:
            assert bought(Quick(asked, 3), order) == bought(Exact(asked, 3), order)
            told += 1
        except TooClose:
            pass
    assert told > len(ROOMS) / 2


def test_where_rounding_hides_the_difference_whole_numbers_decide():
    people = 10**13
    near = Room(
        budget=people, options=["p1", "p2"], costs=[people // 2 + 9] * 2, votes=[people, people + 1],
        supporters=[np.array([0]), np.array([0, 1])], weights=np.array([people, 1], dtype=object),
        by_group=np.array([[people], [1]], dtype=object), cast=[], weight=people + 1, ballots=people + 1)

    (first, _), = run(Exact(near, 0), [0, 1])
    assert first.buys == (1,) and not first.knots
    with pytest.raises(TooClose):
        list(run(Quick(near, 0), [0, 1]))
    assert first_stop(near, [0, 1]) == (0, False)


def test_equals_that_stay_equal_all_the_way_up_are_told_apart_as_surely():
    chance = random.Random(171)
    options = [f"p{n}" for n in range(1, 13)]
    for _ in range(12):
        ballots = [{option: 1 for option in options if chance.random() < 0.4} for _ in range(4)]
        groups = [[chance.choice(ballots) for _ in range(chance.randint(1, 40))] for _ in range(2)]
        asked = room(groups, dict.fromkeys(options, 249_995), 999_983)
        lots = list(range(len(asked.options)))
        assert first_stop(asked, lots, Quick) == first_stop(asked, lots, Exact)


def test_a_long_way_up_ends_where_raising_one_by_one_ends():
    chance = random.Random(3)
    for number in range(14):
        total = chance.choice([600, 1200])
        parts = [2, 3, 4, 5, 6, 8, 10]
        costs = {f"p{n}": total // chance.choice(parts) if number % 2 else chance.randint(1, total // 2) for n in range(1, 8)}
        groups = [[{o: 1 for o in costs if chance.random() < 0.4} for _ in range(chance.randint(2, 8))] for _ in range(2)]
        asked, order = room(groups, costs, total), list(costs)
        stop, is_over = first_stop(asked, ranks(asked, order))
        assert first_stop(asked, ranks(asked, order), Exact) == (stop, is_over)
        for raised in range(stop + 1):
            found = bought(Exact(asked, raised), order)
            spent = sum(costs[option] for option in found)
            full = not any(costs[option] <= total - spent for option in set(asked.options) - found)
            assert (spent > total, full and spent <= total) == ((is_over, not is_over) if raised == stop else (False, False))


def test_a_sum_in_the_thousands_of_millions_is_raised_unit_by_unit():
    people, costs, total = ticking("AB", "AC", "C", "D", "BD"), priced(A=10**9, B=7 * 10**8, C=9 * 10**8, D=10**8 + 7), 2 * 10**9
    asked = room([people], costs, total)
    for purses in (Exact, Quick):
        stop, is_over = first_stop(asked, [0, 1, 2, 3], purses)
        assert stop > 10**7
        spent = [sum(costs[option] for option in bought(Exact(asked, raised), asked.options)) for raised in (stop - 1, stop)]
        assert spent[0] < spent[1] and is_over == (spent[1] > total)


# What it promises


def test_never_more_is_spent_than_there_is_and_nothing_wanted_still_fits():
    for groups, costs, total, _ in ROOMS:
        found = counted(groups, costs, total)
        spent = sum(costs[option] for option in found["bought"])
        assert found["left_over"] == total - spent >= 0
        wanted = {option for group in groups for marks in group for option in marks} - set(found["bought"])
        assert all(costs[option] > total - spent for option in wanted)
        assert sorted(option for place in found["order"] for option in place) == sorted(costs)


def test_supporters_pay_the_whole_cost_and_nobody_more_than_their_part():
    for groups, costs, total, order in ROOMS:
        asked = room(groups, costs, total)
        purses = Exact(asked, 0)
        paid = [Fraction(0)] * asked.size
        for choice, payments in run(purses, ranks(asked, order)):
            for option, (amounts, parts) in payments.items():
                shares = [Fraction(int(amount), parts) for amount in amounts]
                ballots = asked.supporters[option]
                assert sum(share * asked.weights[ballot] for share, ballot in zip(shares, ballots)) == asked.costs[option]
                for share, ballot in zip(shares, ballots):
                    paid[ballot] += share
        assert all(amount <= Fraction(total, asked.weight) for amount in paid)


def test_people_who_could_pay_for_something_together_are_not_left_with_less():
    """Extended justified representation up to one option (Peters, Pierczyński, Skowron 2021)."""
    for groups, costs, total, order in ROOMS[:80]:
        if len(groups) > 1:
            continue
        people = groups[0]
        affordable = [option for option in costs if costs[option] <= total]
        has = bought(Exact(room(groups, costs, total), 0), order)
        for size in (1, 2, 3):
            for wish in itertools.combinations(affordable, size):
                price = sum(costs[option] for option in wish)
                worse_off = [
                    marks for marks in people if set(wish) <= set(marks)
                    and sum(costs[option] for option in has & set(marks)) < price
                    and all(sum(costs[o] for o in (has | {more}) & set(marks)) <= price for more in wish)
                ]
                assert len(worse_off) * total < price * len(people)


def test_a_weight_is_so_many_copies():
    for groups, costs, total, order in ROOMS:
        copies = [marks for group, weight in zip(groups, equal_weights([len(g) for g in groups])) for marks in group * weight]
        assert bought(Exact(room(groups, costs, total), 0), order) == bought(Exact(room([copies], costs, total), 0), order)


def test_neither_the_order_of_ballots_nor_the_names_of_options_matter():
    for groups, costs, total, order in ROOMS[:60]:
        found = counted(groups, costs, total)
        turned = counted([group[::-1] for group in groups], dict(reversed(costs.items())), total)
        assert turned == found

        new = dict(zip(costs, reversed(list(costs))))
        renamed = [[{new[option]: 1 for option in marks} for marks in group] for group in groups]
        other = Exact(room(renamed, {new[option]: cost for option, cost in costs.items()}, total), 0)
        before = bought(Exact(room(groups, costs, total), 0), order)
        assert bought(other, [new[option] for option in order]) == {new[option] for option in before}


def _weighed(groups):
    weights = equal_weights([len(group) for group in groups])
    return [(set(marks), weight) for group, weight in zip(groups, weights) for marks in group]
