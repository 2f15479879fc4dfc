"""Ranking (D7): places from 1 down, ties allowed, part is enough."""

from tests.activities.test_ballots import check, refusal


def test_places_of_a_ranking():
    assert check("ranking", {"p2": 1, "p1": 2, "p3": 2}) == {"p2": 1, "p1": 2, "p3": 2}
    assert check("ranking", {"p3": 3}) == {"p3": 3}
    for place in (0, -1, 4, 10**30):
        assert refusal("ranking", {"p1": place}) == "invalid"
