"""Borda's count: mean points a ballot, ties averaged."""

from fractions import Fraction

from hypothesis import given, settings, strategies as st

from tests.counting.examples import PROPOSALS, every_way, ranking
from workshop.counting.places import rounded


def borda(*sides, options):
    return every_way(*sides, options=options)["borda"]


def test_a_ballot_gives_a_point_for_each_option_below_and_half_a_point_for_each_tie():
    scores = borda([ranking("B>A=C")], options=["p1", "p2", "p3", "p4", "p5"])["scores"]
    assert scores == {"p2": 4, "p1": 2.5, "p3": 2.5, "p4": 0.5, "p5": 0.5}


def test_points_are_the_mean_of_all_ballots_and_of_both_groups():
    few, many = [ranking("A>B>C")], [ranking("C>B>A")] * 3
    assert borda(few + many, options=PROPOSALS[:3])["scores"] == {"p1": 0.5, "p2": 1, "p3": 1.5}
    assert borda(few, many, options=PROPOSALS[:3])["scores"] == {"p1": 1, "p2": 1, "p3": 1}


def test_without_ballots_all_are_equal():
    assert borda([], options=["p2", "p1"]) == {"order": [["p1", "p2"]], "scores": {"p1": 0, "p2": 0}}


BALLOTS = st.lists(st.dictionaries(st.sampled_from(PROPOSALS), st.integers(1, 5)), min_size=1, max_size=8)


@settings(max_examples=60, deadline=None)
@given(BALLOTS)
def test_points_are_those_that_each_ballot_gives(ballots):
    points = dict.fromkeys(PROPOSALS, 0)
    for marks in ballots:
        place = {option: marks.get(option, 6) for option in PROPOSALS}
        for option in PROPOSALS:
            points[option] += sum(place[option] < place[other] for other in PROPOSALS)
            points[option] += Fraction(sum(place[option] == place[other] for other in PROPOSALS) - 1, 2)
    means = {option: rounded(total / Fraction(len(ballots))) for option, total in points.items()}
    assert borda(ballots, options=PROPOSALS)["scores"] == means
