"""D7, D11: the ballots of pairs."""

import pytest
from hypothesis import given, strategies as st

from workshop.activities import rules_for
from workshop.refusals import Refused

OPTIONS = ["p1", "p2", "p10"]
RULES = rules_for("pairs", {})
NAMES = st.text(alphabet="p120:n", max_size=8) | st.sampled_from(["p1:p2", "p2:p1", "p10:p2", "p1:p1"])
CHOICES = st.sampled_from(["p1", "p2", "p10", "neither", "p9", ""]) | st.integers() | st.none() | st.lists(st.text(), max_size=1)


def refusal(marks, rules=RULES):
    with pytest.raises(Refused) as refused:
        rules.check(marks, OPTIONS)
    assert refused.value.field == "marks" and str(refused.value)
    return refused.value.code


def test_either_order_is_the_same_pair():
    assert RULES.check({"p10:p2": "p10", "p1:p2": "neither"}, OPTIONS) == {"p2:p10": "p10", "p1:p2": "neither"}


@pytest.mark.parametrize("marks", [
    {"p1": "p1"}, {"p1:": "p1"}, {":p1": "p1"}, {"p1:p1": "p1"}, {"p1:p9": "p1"}, {"p1:p2:p10": "p1"}, {"p1-p2": "p1"},
    {"p1:p2": "p10"}, {"p1:p2": "Neither"}, {"p1:p2": 1}, {"p1:p2": None}, {"p1:p2": ["p1"]}, {1: "p1"}, {None: "p1"},
    {"p1:p2": "p1", "p2:p1": "p1"}, [], None, "p1:p2",
])
def test_anything_else_is_no_pair(marks):
    assert refusal(marks) == "invalid"


def test_each_pair_stands_by_itself_and_no_marks_take_the_ballot_back():
    standing = RULES.check({"p1:p2": "p1", "p2:p10": "p2"}, OPTIONS)

    assert RULES.merge(standing, RULES.check({"p2:p1": "neither"}, OPTIONS)) == {"p1:p2": "neither", "p2:p10": "p2"}
    assert RULES.merge(standing, {}) == {}


def test_so_many_pairs_count_and_more_are_over_the_limit():
    rules = rules_for("pairs", {"most": 2})
    standing = rules.check({"p1:p2": "p1", "p1:p10": "p1"}, OPTIONS)

    assert refusal({"p1:p2": "p1", "p1:p10": "p1", "p2:p10": "p2"}, rules) == "limit"
    assert refusal(rules.merge(standing, {"p2:p10": "p2"}), rules) == "limit"
    assert rules.check(rules.merge(standing, {"p1:p2": "p2"}), OPTIONS) == {"p1:p2": "p2", "p1:p10": "p1"}


@given(st.dictionaries(NAMES, CHOICES, max_size=3))
def test_whatever_comes_is_taken_or_refused(marks):
    try:
        taken = RULES.check(marks, OPTIONS)
    except Refused as refused:
        assert refused.code == "invalid" and refused.field == "marks"
    else:
        assert RULES.check(taken, OPTIONS) == taken
        assert all(winner in (*pair.split(":"), "neither") for pair, winner in taken.items())
