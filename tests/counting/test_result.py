"""R1 and rule 1 of counting.md: the same ballots give the same result, in every view."""

import json
from collections import Counter
from math import gcd

import pytest
from hypothesis import given, settings, strategies as st

from tests.counting.examples import PROPOSALS, SECRET, counted, in_letters, tarrow
from workshop.counting.lots import commitment
from workshop.counting.small_numbers import Ballot

OPTIONS = ["p1", "p2", "p3", "p10"]
MARKS = {
    "dots": st.dictionaries(st.sampled_from(OPTIONS), st.integers(1, 3), min_size=1),
    "statements": st.dictionaries(st.sampled_from(OPTIONS), st.sampled_from([1, 0, -1]), min_size=1),
    "approval": st.dictionaries(st.sampled_from(OPTIONS), st.just(1), min_size=1),
    "scale": st.dictionaries(
        st.sampled_from(OPTIONS), st.fixed_dictionaries({"overall": st.integers(0, 5)}), min_size=1),
    "ranking": st.dictionaries(st.sampled_from(OPTIONS), st.integers(1, 4), min_size=1),
}
UNMOVED_BY_COPIES = ["approval", "dots", "ranking", "scale"]
KINDS = sorted(MARKS)


def rooms(kind, least=0, most=7):
    """Ballots of both sides as two lists of marks."""
    ballots = st.lists(MARKS[kind], min_size=least, max_size=most)
    return st.tuples(ballots, ballots)


def cast(lived, professional):
    return [Ballot("lived", marks) for marks in lived] + [
        Ballot("professional", marks) for marks in professional
    ]


def test_the_demonstration_gives_its_four_orders():
    views = counted("ranking", tarrow(), PROPOSALS)["views"]

    assert {name: in_letters(view["order"]) for name, view in views.items()} == {
        "everyone": "A>D>B>E>C",
        "equal_footing": "A>B>E>C>D",
        "lived": "A>C>E>B>D",
        "professional": "D>A>B>E>C",
    }


def test_the_demonstration_agrees_on_one_and_differs_on_two():
    agreement = counted("ranking", tarrow(), PROPOSALS)["agreement"]

    assert agreement["shared"] == ["p1"]
    assert agreement["divided"] == ["p4", "p3"]
    assert agreement["rows"]["p4"] == {
        "lived": 0.0,
        "professional": round(17 / 19, 6),
        "gap": round(17 / 19, 6),
        "common_ground": round((1 / 15 * 18 / 21) ** 0.5, 6),
    }


def test_a_result_has_the_fields_of_the_contract():
    result = counted("ranking", tarrow(), PROPOSALS)

    assert result["kind"] == "ranking" and result["method"] == "schulze"
    assert result["ballots"] == 32
    assert result["by_side"] == {"lived": 13, "professional": 19, "other": 0}
    assert result["weights"] == {"lived": 19, "professional": 13}
    assert result["decided_by"] == "equal_footing"
    assert result["order"] == result["views"]["equal_footing"]["order"]
    assert result["scores"] == {"p1": 4, "p2": 3, "p5": 2, "p3": 1, "p4": 0}
    assert result["counts"]["p4:p1"] == 14 and result["counts"]["p1:p4"] == 18
    assert set(result["certainty"]) == set(PROPOSALS)
    assert result["lottery"] == {"commitment": commitment(SECRET), "secret": SECRET, "used": []}
    assert result["withheld"] is False
    assert json.loads(json.dumps(result)) == result


def test_the_organiser_may_let_everyone_count_the_same():
    result = counted("ranking", tarrow(), PROPOSALS, decided_by="everyone")

    assert in_letters(result["order"]) == "A>D>B>E>C"
    assert in_letters(result["views"]["equal_footing"]["order"]) == "A>B>E>C>D"


@pytest.mark.parametrize("kind", KINDS)
def test_without_ballots_all_options_are_equal(kind):
    result = counted(kind, [], ["p1", "p2"])
    assert result["order"] == [["p1", "p2"]]
    assert result["ballots"] == 0


def test_without_options_there_is_no_order():
    assert counted("statements", [], [], own=True)["order"] == []


@settings(max_examples=30, deadline=None)
@given(st.data())
@pytest.mark.parametrize("kind", KINDS)
def test_no_order_of_ballots_or_options_matters(kind, data):
    ballots = cast(*data.draw(rooms(kind)))
    result = counted(kind, ballots, OPTIONS)

    turned = data.draw(st.permutations(ballots))
    options = data.draw(st.permutations(OPTIONS))
    assert json.dumps(counted(kind, turned, options)) == json.dumps(result)


@settings(max_examples=30, deadline=None)
@given(st.data())
@pytest.mark.parametrize("kind", KINDS)
def test_other_names_for_options_change_nothing_else(kind, data):
    lived, professional = data.draw(rooms(kind))
    renamed = dict(zip(OPTIONS, data.draw(st.permutations(OPTIONS))))

    def rename(ballots):
        return [{renamed[option]: mark for option, mark in marks.items()} for marks in ballots]

    before = counted(kind, cast(lived, professional), OPTIONS)
    after = counted(kind, cast(rename(lived), rename(professional)), OPTIONS)
    assert {renamed[o]: score for o, score in before["scores"].items()} == after["scores"]
    assert [{renamed[o] for o in place} for place in before["order"]] == [
        set(place) for place in after["order"]
    ]


@settings(max_examples=30, deadline=None)
@given(st.data(), st.integers(2, 7))
@pytest.mark.parametrize("kind", UNMOVED_BY_COPIES)
def test_copying_every_ballot_of_one_side_does_not_change_equal_footing(kind, data, copies):
    lived, professional = data.draw(rooms(kind, least=5))

    once = counted(kind, cast(lived, professional), OPTIONS)["views"]["equal_footing"]
    often = counted(kind, cast(lived * copies, professional), OPTIONS)["views"]["equal_footing"]
    assert often["order"] == once["order"]
    assert often["scores"] == once["scores"]


@settings(max_examples=30, deadline=None)
@given(st.data())
@pytest.mark.parametrize("kind", UNMOVED_BY_COPIES)
def test_with_sides_of_the_same_size_both_ways_of_counting_agree(kind, data):
    size = data.draw(st.integers(5, 7))
    ballots = cast(*(data.draw(st.lists(MARKS[kind], min_size=size, max_size=size)) for _ in "ab"))

    views = counted(kind, ballots, OPTIONS)["views"]
    assert views["equal_footing"] == views["everyone"]


@given(st.integers(5, 60), st.integers(5, 60))
def test_each_side_weighs_the_same_in_the_smallest_whole_numbers(lived, professional):
    ballots = cast([{"p1": 1}] * lived, [{"p2": 1}] * professional)

    weights = counted("dots", ballots, OPTIONS)["weights"]
    assert weights["lived"] * lived == weights["professional"] * professional
    assert gcd(weights["lived"], weights["professional"]) == 1


@settings(max_examples=30, deadline=None)
@given(rooms("dots", least=5))
def test_shares_of_dots_add_up_to_the_dots_that_were_used(room):
    result = counted("dots", cast(*room), OPTIONS, dots_each=12)

    used = Counter()
    for marks in [*room[0], *room[1]]:
        used.update(marks)
    everyone = result["views"]["everyone"]
    for option in OPTIONS:
        assert everyone["scores"][option] == pytest.approx(
            used[option] / (12 * result["ballots"]), abs=1e-6
        )
        assert everyone["counts"][option]["dots"] == used[option]
