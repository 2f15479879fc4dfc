"""Dots (D7): so many each, at most so many of them on one."""

from tests.activities.test_ballots import check, refusal


def test_dots_within_the_limits():
    assert check("dots", {"p1": 3, "p2": 2}) == {"p1": 3, "p2": 2}
    assert check("dots", {"p1": 3, "p2": 0, "p3": 1}) == {"p1": 3, "p3": 1}
    assert check("dots", {"p1": 0}) == {}
    assert check("dots", {"p1": 1}, dots_each=1, most_on_one=3) == {"p1": 1}


def test_dots_over_a_limit():
    assert refusal("dots", {"p1": 4}) == "limit"
    assert refusal("dots", {"p1": 3, "p2": 3}) == "limit"
    assert refusal("dots", {"p1": 10**30}) == "limit"
    assert refusal("dots", {"p1": 2}, dots_each=1) == "limit"
    assert refusal("dots", {"p1": -1}) == "invalid"
