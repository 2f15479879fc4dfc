"""Where we agree and where we differ, for statements and dots."""

import pytest

from tests.counting.examples import counted
from workshop.counting.small_numbers import Ballot


def answers(side, **statements):
    """Ballots of one side, from statement = (agree, pass, disagree)."""
    marks = {s: [1] * a + [0] * p + [-1] * d for s, (a, p, d) in statements.items()}
    people = max(len(given) for given in marks.values())
    return [
        Ballot(side, {s: given[n] for s, given in marks.items() if n < len(given)})
        for n in range(people)
    ]


def agreement(lived, professional):
    ballots = answers("lived", s1=lived) + answers("professional", s1=professional)
    return counted("statements", ballots, ["s1"])["agreement"]


@pytest.mark.parametrize("lived, professional, shared, divided", [
    ((6, 4, 0), (3, 0, 2), True, False),        # 60 % on both sides, passes being no yes
    ((5, 5, 0), (5, 0, 0), False, False),       # exactly half is neither more nor less
    ((59, 0, 41), (5, 0, 0), False, False),
    ((6, 0, 4), (4, 0, 6), False, False),       # 20 points
    ((13, 0, 7), (7, 0, 13), False, True),      # exactly 30 points
    ((8, 0, 2), (2, 8, 0), False, True),
    ((4, 0, 0), (5, 0, 0), None, None),         # too few marked it: it does not count
])
def test_shared_and_divided_statements(lived, professional, shared, divided):
    others = {"s2": (9, 0, 0)}
    ballots = answers("lived", s1=lived, **others) + answers("professional", s1=professional, **others)
    found = counted("statements", ballots, ["s1", "s2"])["agreement"]

    if shared is None:
        assert "s1" not in found["rows"] and "s1" not in found["shared"] + found["divided"]
        return
    assert ("s1" in found["shared"], "s1" in found["divided"]) == (shared, divided)


def test_rows_are_shares_of_those_who_marked_it():
    row = agreement((6, 1, 1), (5, 5, 10))["rows"]["s1"]
    assert row == {
        "lived": 0.75,
        "professional": 0.25,
        "gap": 0.5,
        "common_ground": round((7 / 10 * 6 / 22) ** 0.5, 6),
    }


def test_shared_statements_come_in_the_order_of_common_ground():
    ballots = [
        ballot
        for side in ("lived", "professional")
        for ballot in answers(side, s1=(6, 4, 0), s2=(9, 1, 0), s10=(6, 4, 0), s3=(10, 0, 0))
    ]
    found = counted("statements", ballots, ["s1", "s2", "s3", "s10"])["agreement"]
    assert found["shared"] == ["s3", "s2", "s1", "s10"]


def test_statements_are_counted_and_ordered_by_what_both_groups_agree_on():
    # Everyone together likes s1 better, but only s2 has both groups behind it.
    ballots = answers("lived", s1=(30, 0, 0), s2=(20, 5, 5)) + answers(
        "professional", s1=(0, 0, 10), s2=(6, 2, 2)
    )
    result = counted("statements", ballots, ["s1", "s2"])

    assert result["method"] == "common_ground"
    assert result["counts"]["s2"] == {"agree": 26, "disagree": 7, "pass": 7}
    assert result["views"]["everyone"]["order"] == [["s1"], ["s2"]]
    assert result["views"]["everyone"]["scores"]["s1"] == round(31 / 42, 6)
    assert result["order"] == [["s2"], ["s1"]]
    assert result["scores"]["s1"] == round((31 / 32 * 1 / 12) ** 0.5, 6)
    assert result["views"]["lived"]["scores"]["s2"] == round(21 / 32, 6)


def test_who_did_not_see_a_statement_says_nothing_about_it():
    result = counted("statements", answers("lived", s1=(3, 0, 0), s2=(1, 0, 0)), ["s1", "s2"])

    assert result["counts"]["s2"] == {"agree": 1, "disagree": 0, "pass": 0}
    assert result["scores"] == {"s1": 0.8, "s2": round(2 / 3, 6)}


def test_dots_agree_by_place_and_show_who_gave_any():
    lived = [Ballot("lived", {"p1": 2, "p3": 3})] * 5
    professional = [Ballot("professional", {"p1": 2, "p2": 3})] * 9 + [Ballot("professional", {"p1": 3})]
    found = counted("dots", lived + professional, ["p1", "p2", "p3", "p4", "p5"])["agreement"]

    # Of five, places 1 and 2 are among the first; 3 to 5, tied at 4, are among the last.
    assert found["shared"] == ["p1"]
    assert found["divided"] == ["p3", "p2"]
    assert found["rows"]["p2"] | {"common_ground": 0} == {
        "lived": 0.0, "professional": 0.9, "gap": 0.9, "common_ground": 0,
    }


def test_ties_take_the_mean_of_their_places():
    lived = [Ballot("lived", {"p1": 1, "p2": 1})] * 5
    professional = [Ballot("professional", {"p1": 1, "p2": 1})] * 5
    found = counted("dots", lived + professional, ["p1", "p2", "p3"])["agreement"]
    assert found["shared"] == []  # both are at place 1½, and 3 × 1½ is more than 3 + 1

    found = counted("dots", lived + professional, ["p1", "p2", "p3", "p4"])["agreement"]
    assert found["shared"] == ["p1", "p2"]  # 3 × 1½ is not more than 4 + 1
