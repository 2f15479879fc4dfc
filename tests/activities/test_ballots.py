"""D7: what a ballot of each kind may say, and what stands when it is cast again."""

import pytest
from hypothesis import given, strategies as st

from workshop.activities import KINDS, rules_for
from workshop.refusals import Refused

OPTIONS = ["p1", "p2", "p3"]
DECIDING = [kind for kind, rules in KINDS.items() if rules.takes_ballots]
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
)


def check(kind, marks, **settings):
    return rules_for(kind, settings).check(marks, OPTIONS)


def refusal(kind, marks, **settings):
    with pytest.raises(Refused) as refused:
        check(kind, marks, **settings)
    assert refused.value.field == "marks"
    assert str(refused.value)
    return refused.value.code


def test_the_kinds_that_take_ballots():
    assert {kind: rules_for(kind, {}).method for kind in DECIDING} == {
        "statements": "common_ground", "dots": "share_of_dots", "approval": "approval",
        "scale": "majority_judgment", "ranking": "schulze", "pairs": "bradley_terry", "budget": "equal_shares",
        "quick_question": "tally", "safe_to_try": "consent",
    }
    assert all(KINDS[kind].kind == kind for kind in KINDS)


def test_deciding_needs_two_options_unless_people_bring_their_own():
    assert rules_for("dots", {}).fewest_options == rules_for("ranking", {}).fewest_options == 2
    assert rules_for("statements", {}).fewest_options == 2
    assert rules_for("statements", {"own": True}).fewest_options == 0


@pytest.mark.parametrize("kind", DECIDING)
def test_empty_marks_take_the_ballot_back(kind):
    assert check(kind, {}) == {}
    assert rules_for(kind, {}).merge({"p1": 1}, {}) == {}


@pytest.mark.parametrize("kind", DECIDING)
@pytest.mark.parametrize("marks", [
    None, [], "p1", 1, ["p1"], {"p9": 1}, {"p1": 1, "P2": 1}, {"": 1}, {1: 1}, {None: 1},
])
def test_marks_are_for_the_options_of_this_step(kind, marks):
    assert refusal(kind, marks) == "invalid"


@pytest.mark.parametrize("kind", DECIDING)
@pytest.mark.parametrize("mark", [
    True, False, 1.0, 0.5, float("nan"), float("inf"), "1", None, [1], {"p1": 1}, -2, -(10**30),
])
def test_marks_are_whole_numbers(kind, mark):
    assert refusal(kind, {"p1": mark}) == "invalid"


@pytest.mark.parametrize("kind", DECIDING)
@given(marks=ANYTHING | st.dictionaries(st.sampled_from(OPTIONS), ANYTHING))
def test_whatever_comes_is_taken_or_refused(kind, marks):
    try:
        taken = check(kind, marks)
    except Refused as refused:
        assert refused.code in ("invalid", "limit") and refused.field == "marks"
    else:
        assert all(type(mark) is int for mark in taken.values())
        assert check(kind, taken) == taken


def test_dots_and_rankings_replace_the_whole_ballot():
    for kind in ("dots", "ranking"):
        assert rules_for(kind, {}).merge({"p1": 1, "p2": 2}, {"p3": 1}) == {"p3": 1}
