"""Amounts: the weighted lower median, scaled to the total, rounded by largest remainder."""

from fractions import Fraction

import numpy as np
from hypothesis import given, settings, strategies as st

from workshop.counting import amounts, budget
from workshop.counting.groups import Group
from workshop.counting.lots import Lots

OPTIONS = ["p1", "p2", "p3"]
MARKS = st.dictionaries(st.sampled_from(OPTIONS), st.integers(1, 40), min_size=1)
GROUPS = st.lists(st.lists(MARKS, min_size=1, max_size=6), min_size=1, max_size=3)


def grouped(groups):
    return [Group(len(ballots), budget.tally(ballots, OPTIONS), ballots) for ballots in groups]


def counted(groups, total=100, lots=None):
    return amounts.count(grouped(groups), OPTIONS, total, lots or Lots("seed"))


def given_to(*shares):
    return {option: share for option, share in zip(OPTIONS, shares) if share}


def test_the_middle_amounts_are_scaled_to_the_total():
    people = [given_to(10, 30, 60), given_to(20, 20, 20), given_to(90, 10, 0)]
    # Middles 20, 20, 20: a third of 100 each, and the unit left over is drawn by lot.
    lots = Lots("seed")
    found = counted([people], 100, lots)

    assert sorted(found["amounts"].values()) == [33, 33, 34]
    assert found["amounts"][lots.ordered(OPTIONS)[0]] == 34
    assert found["order"] == [OPTIONS]
    assert lots.used == [{"for": "median_amounts:rounding", "among": OPTIONS}]


def test_of_two_in_the_middle_the_lower_counts():
    assert counted([[given_to(10, 30), given_to(50, 50)]], 40)["amounts"] == {"p1": 10, "p2": 30, "p3": 0}


def test_what_is_left_over_goes_to_the_largest_remainder_without_a_lot():
    lots = Lots("seed")
    # 50, 30, 20 of 7: 3.5, 2.1, 1.4
    assert counted([[given_to(50, 30, 20)]], 7, lots)["amounts"] == {"p1": 4, "p2": 2, "p3": 1}
    assert lots.used == []


def test_where_every_middle_is_nothing_the_mean_takes_its_place():
    people = [given_to(30), given_to(0, 60), given_to(0, 0, 10)]
    assert counted([people], 100)["amounts"] == {"p1": 30, "p2": 60, "p3": 10}


def test_each_group_weighs_half_in_the_middle():
    few, many = [given_to(80, 20)] * 2, [given_to(10, 90)] * 6
    assert counted([few + many])["amounts"] == {"p1": 10, "p2": 90, "p3": 0}
    # Half of the weight gave p1 10 or less, and half gave p2 20 or less.
    assert counted([few, many], 30)["amounts"] == {"p1": 10, "p2": 20, "p3": 0}


def test_the_mean_is_beside_it_in_the_amounts_as_people_gave_them():
    found = amounts.mean(grouped([[given_to(10, 30), given_to(20)], [given_to(5)]]), OPTIONS)
    assert found == {"order": [["p1"], ["p2"], ["p3"]], "scores": {"p1": 10.0, "p2": 7.5, "p3": 0.0}}


def test_without_ballots_nothing_is_shared_out():
    assert counted([[]])["amounts"] == {"p1": 0, "p2": 0, "p3": 0}
    assert counted([[]])["order"] == [OPTIONS]


@settings(max_examples=200, deadline=None)
@given(GROUPS, st.integers(1, 1000))
def test_the_whole_total_is_shared_out_and_nothing_is_off_by_a_unit(groups, total):
    found = counted(groups, total)["amounts"]
    copies = [marks for group in groups for marks in group * (60 // len(group))]
    middles = {o: sorted(marks.get(o, 0) for marks in copies)[(len(copies) - 1) // 2] for o in OPTIONS}

    assert sum(found.values()) == total
    if any(middles.values()):
        whole = sum(middles.values())
        assert all(abs(found[o] - Fraction(middles[o] * total, whole)) < 1 for o in OPTIONS)


@settings(max_examples=60, deadline=None)
@given(GROUPS, st.data())
def test_neither_the_order_of_ballots_nor_of_options_matters(groups, data):
    turned = [data.draw(st.permutations(group)) for group in groups]
    again = amounts.count(grouped(turned), data.draw(st.permutations(OPTIONS)), 100, Lots("seed"))
    assert again == counted(groups)
    assert list(again["amounts"]) == OPTIONS


@settings(max_examples=60, deadline=None)
@given(GROUPS)
def test_a_recount_of_everybody_once_gives_the_places_of_the_count(groups):
    once = [np.ones((2, len(group)), dtype=int) for group in groups]
    order = counted(groups)["order"]
    places = amounts.recount(groups, once, OPTIONS)

    above, expected = 0, {}
    for tied in order:
        expected |= {option: above + (len(tied) + 1) / 2 for option in tied}
        above += len(tied)
    assert places.tolist() == [[expected[option] for option in OPTIONS]] * 2
