"""Approval against worked examples, copies of ballots, and everything that few people could do instead."""

from itertools import combinations, product
from math import lcm

import pytest
from hypothesis import given, settings, strategies as st

from tests.counting.rooms import counted, draws, each_recounted, grouped
from workshop.activities import rules_for
from workshop.counting.approval import wilson
from workshop.counting.lots import Lots

OPTIONS = ["p1", "p2", "p3"]
RULES = rules_for("approval", {})
BALLOT = st.dictionaries(st.sampled_from(OPTIONS), st.just(1))
SIDE = st.lists(BALLOT, min_size=1, max_size=6)


def ticks(*options):
    return dict.fromkeys(options, 1)


def test_the_share_who_approve():
    view = counted(RULES, OPTIONS, [ticks("p1", "p2"), ticks("p2"), ticks("p2", "p3"), ticks("p1")])

    assert view == {"order": [["p2"], ["p1"], ["p3"]], "scores": {"p1": 0.5, "p2": 0.75, "p3": 0.25}}


def test_on_equal_footing_each_group_counts_for_half():
    few, many = [ticks("p1")] * 2, [ticks("p2")] * 9 + [ticks("p1", "p2")]

    assert counted(RULES, OPTIONS, few, many) == {
        "order": [["p1"], ["p2"], ["p3"]], "scores": {"p1": 0.55, "p2": 0.5, "p3": 0.0}}


@pytest.mark.parametrize("successes, n, low, high", [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718),
])
def test_wilsons_range_is_that_of_newcombes_table(successes, n, low, high):
    # Newcombe, Statistics in Medicine 1998, table I, method 3
    assert [round(end, 4) for end in wilson(successes, n)] == [low, high]
    assert [round(1 - end, 4) for end in reversed(wilson(n - successes, n))] == [low, high]


def test_ranges_are_of_everyone_and_need_somebody():
    (everyone,) = grouped(RULES, ["p1"], [ticks("p1")] * 81 + [{}] * 182)
    (nobody,) = grouped(RULES, ["p1"], [])

    assert RULES.appendix_of_everyone(everyone, ["p1"]) == {"ranges": {"p1": wilson(81, 263)}}
    assert RULES.appendix_of_everyone(nobody, ["p1"]) == {"ranges": {}}


@settings(max_examples=60, deadline=None)
@given(st.lists(SIDE, min_size=1, max_size=3))
def test_a_weight_is_so_many_copies(sides):
    whole = lcm(*map(len, sides))
    copies = [marks for ballots in sides for marks in ballots * (whole // len(ballots))]

    assert counted(RULES, OPTIONS, *sides) == counted(RULES, OPTIONS, copies)


@settings(max_examples=60, deadline=None)
@given(SIDE, SIDE, st.sampled_from(OPTIONS), st.data())
def test_one_more_tick_never_harms(lived, professional, option, data):
    place = data.draw(st.integers(0, len(lived) - 1))
    ticked = [{**marks, option: 1} if i == place else marks for i, marks in enumerate(lived)]

    def above(view):
        return [each for level in view["order"] for each in level if view["scores"][each] > view["scores"][option]]

    before, after = (counted(RULES, OPTIONS, side, professional) for side in (lived, ticked))
    assert set(above(after)) <= set(above(before))


@settings(max_examples=40, deadline=None)
@given(SIDE, SIDE, st.data())
def test_recounts_are_counted_as_the_ballots_are(lived, professional, data):
    times = data.draw(draws(len(lived), len(professional)))
    found = RULES.recount([lived, professional], times, OPTIONS)

    assert found.tolist() == list(each_recounted(RULES, OPTIONS, [lived, professional], times))


def by_trying_everything(sides):
    """The fewest ballots that, put differently, bring another option before the first."""
    first = counted(RULES, OPTIONS, *sides)["order"][0][0]
    papers = [ticks(*some) for n in range(4) for some in combinations(OPTIONS, n)]
    where = [(side, place) for side, ballots in enumerate(sides) for place in range(len(ballots))]
    for number in range(1, len(where) + 1):
        for chosen in combinations(where, number):
            for said in product(papers, repeat=number):
                turned = [list(ballots) for ballots in sides]
                for (side, place), marks in zip(chosen, said):
                    turned[side][place] = marks
                if first not in counted(RULES, OPTIONS, *turned)["order"][0]:
                    return number


def changes_to_unseat(groups):
    return RULES.steadiness(groups, OPTIONS, Lots("5e" * 32))["changes_to_unseat"]


@settings(max_examples=40, deadline=None)
@given(st.lists(BALLOT, min_size=1, max_size=2), st.lists(BALLOT, min_size=1, max_size=2))
def test_the_fewest_changes_that_unseat_the_first(lived, professional):
    sides = [lived, professional]
    one_is_first = len(counted(RULES, OPTIONS, *sides)["order"][0]) == 1

    assert changes_to_unseat(grouped(RULES, OPTIONS, *sides)) == (by_trying_everything(sides) if one_is_first else None)


def test_changes_are_not_told_from_tables():
    groups = grouped(RULES, OPTIONS, [ticks("p1")] * 5)

    assert changes_to_unseat(groups) == 3
    assert changes_to_unseat([type(group)(group.size, group.table, None) for group in groups]) is None
