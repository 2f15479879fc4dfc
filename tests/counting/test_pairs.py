"""Bradley and Terry's strengths: closed forms, the equations they solve, and how pairs are counted."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from tests.counting.examples import counted as result_of
from tests.counting.rooms import counted, draws, each_recounted, grouped
from workshop.activities import rules_for
from workshop.counting.bradley_terry import recounted, strengths
from workshop.counting.small_numbers import Ballot

OPTIONS = ["p1", "p2", "p3", "p10"]
PAIRS = [f"{one}:{other}" for i, one in enumerate(OPTIONS) for other in OPTIONS[i + 1 :]]
RULES = rules_for("pairs", {})
BALLOT = st.lists(
    st.sampled_from(PAIRS).flatmap(lambda pair: st.tuples(st.just(pair), st.sampled_from([*pair.split(":"), "neither"]))),
    min_size=1,
).map(dict)
SIDE = st.lists(BALLOT, min_size=1, max_size=6)
WINS = st.integers(2, 6).flatmap(
    lambda m: st.lists(st.lists(st.integers(0, 40), min_size=m, max_size=m), min_size=m, max_size=m)
).map(lambda rows: np.array(rows, dtype=float) * (1 - np.eye(len(rows))))


@pytest.mark.parametrize("won, lost", [(5, 0), (14, 1), (9.5, 0.5)])
def test_two_options_in_closed_form(won, lost):
    # With strengths x and 1/x beside an average item of strength 1, the wins that are expected of the
    # first are n·x²/(x² + 1) + 2x/(x + 1). For x = 3 that is 0.9 n + 1.5, to be won + 1: won = 0.9 n + 0.5.
    assert won == 0.9 * (won + lost) + 0.5
    assert strengths(np.array([[0, won], [lost, 0]])) == pytest.approx([0.9, 0.1], abs=1e-12)


@settings(max_examples=100, deadline=None)
@given(WINS)
def test_each_wins_as_often_as_is_expected_of_it(wins):
    found = strengths(wins)
    assert found.sum() == pytest.approx(1)

    def won_against_average(scale):
        return (found / (found + scale)).sum() - len(found) / 2

    low, high = found.min(), found.max()
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if won_against_average(middle) > 0 else (low, middle)
    games = wins + wins.T
    expected = (games * found[:, None] / (found[:, None] + found)).sum(axis=1) + 2 * found / (found + low)
    assert expected == pytest.approx(wins.sum(axis=1) + 1, abs=1e-6)


@settings(max_examples=8, deadline=None)
@given(WINS)
def test_hunters_repeated_steps_arrive_at_the_same(wins):
    # Hunter 2004, equation 3, with the average item as one more option
    m = len(wins)
    table = np.zeros((m + 1, m + 1))
    table[:m, :m], table[:m, m], table[m, :m] = wins, 1, 1
    games, found = table + table.T, np.ones(m + 1)
    for _ in range(20000):
        found = table.sum(axis=1) / (games / (found[:, None] + found)).sum(axis=1)
        found /= found.sum()
    assert strengths(wins) == pytest.approx(found[:m] / found[:m].sum(), abs=1e-6)


def test_recounts_start_near_and_arrive_at_the_same():
    wins = np.array([[[0, 3, 9], [1, 0, 4], [0, 2, 0]], [[0, 0, 0], [5, 0, 0], [2, 9, 0]]], dtype=float)
    found = recounted(wins, strengths(wins[0]))

    assert found == pytest.approx(np.array([strengths(each) for each in wins]), abs=1e-9)


def test_who_never_lost_is_not_endlessly_strong():
    found = strengths(np.triu(np.full((60, 60), 1000.0), 1))
    assert (np.diff(found) < 0).all() and found[-1] > 0


def test_sums_go_over_rows_one_after_the_other():
    table = np.random.default_rng(1).random((60, 60))
    assert (np.add.reduce(table, axis=-2) == np.add.accumulate(table, axis=-2)[-1]).all()


def test_the_table_names_each_pair_that_anybody_compared():
    ballots = [{"p1:p2": "p1", "p2:p10": "neither"}, {"p1:p2": "p2"}, {"p1:p2": "p1"}]

    assert RULES.tally(ballots, OPTIONS) == {
        "p1:p2": {"p1": 2, "p2": 1, "neither": 0}, "p2:p10": {"p2": 0, "p10": 0, "neither": 1}}


def test_neither_is_half_a_win_for_each():
    halves = counted(RULES, ["p1", "p2"], [{"p1:p2": "p1"}, {"p1:p2": "neither"}, {"p1:p2": "neither"}])
    wins = counted(RULES, ["p1", "p2"], [{"p1:p2": "p1"}, {"p1:p2": "p1"}, {"p1:p2": "p2"}])

    assert halves == wins
    (group,) = grouped(RULES, ["p1", "p2"], [{"p1:p2": "p1"}, {"p1:p2": "neither"}])
    assert RULES.support(group, ["p1", "p2"]) == {"p1": (Fraction(3, 2), 2), "p2": (Fraction(1, 2), 2)}


def test_weights_add_up_to_the_number_of_marks():
    # One person of five marks and one of one mark: 3 and 3 on equal footing. 3 : 3 is level.
    lived = [{"p1:p2": "p1"}] * 5
    professional = [{"p1:p2": "p2"}]

    assert counted(RULES, ["p1", "p2"], lived, professional)["order"] == [["p1", "p2"]]
    alone = counted(RULES, ["p1", "p2"], lived)
    assert alone["scores"] == {"p1": 0.9, "p2": 0.1}
    assert counted(RULES, ["p1", "p2"], lived[:2], lived[2:])["scores"] == alone["scores"]


def test_options_that_nobody_compared_are_level_with_the_average():
    view = counted(RULES, OPTIONS, [{"p1:p2": "p1"}] * 3)

    assert view["order"] == [["p1"], ["p3", "p10"], ["p2"]]
    assert counted(RULES, OPTIONS, [])["order"] == [OPTIONS]


def test_what_a_group_never_compared_is_neither_shared_nor_divided():
    options = [f"p{n}" for n in range(1, 7)]
    wins = {f"p1:{other}": "p1" for other in ("p2", "p4", "p5", "p6")}
    lived = [Ballot("lived", {**wins, "p1:p3": "p3"})] * 5

    def agreed(more):
        professional = [Ballot("professional", {**wins, **more})] * 5
        return result_of("pairs", lived + professional, options)["agreement"]

    assert agreed({})["shared"] == ["p1"]
    assert agreed({})["rows"]["p3"] == {"lived": 1.0, "professional": None, "gap": None, "common_ground": None}
    assert sorted(agreed({"p1:p3": "neither"})["shared"]) == ["p1", "p3"]


@settings(max_examples=50, deadline=None)
@given(SIDE, st.permutations(OPTIONS), st.randoms())
def test_no_order_and_no_name_matters(ballots, renamed, chance):
    names = dict(zip(OPTIONS, renamed), neither="neither")
    turned = [
        RULES.check({":".join(names[each] for each in reversed(pair.split(":"))): names[mark] for pair, mark in b.items()}, OPTIONS)
        for b in ballots
    ]
    chance.shuffle(turned)
    before, after = counted(RULES, OPTIONS, ballots), counted(RULES, OPTIONS[::-1], turned)

    assert [{names[each] for each in level} for level in before["order"]] == [set(level) for level in after["order"]]
    assert {names[each]: score for each, score in before["scores"].items()} == pytest.approx(after["scores"], abs=2e-6)


@settings(max_examples=50, deadline=None)
@given(SIDE, st.sampled_from(PAIRS))
def test_one_more_win_makes_an_option_stronger(ballots, pair):
    winner = pair.split(":")[0]
    more = [*ballots, {pair: winner}]

    assert counted(RULES, OPTIONS, more)["scores"][winner] >= counted(RULES, OPTIONS, ballots)["scores"][winner]


@settings(max_examples=40, deadline=None)
@given(SIDE, SIDE, st.data())
def test_recounts_are_counted_as_the_ballots_are(lived, professional, data):
    times = data.draw(draws(len(lived), len(professional)))
    found = RULES.recount([lived, professional], times, OPTIONS)

    assert found.tolist() == list(each_recounted(RULES, OPTIONS, [lived, professional], times))
