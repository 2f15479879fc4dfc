"""How firm a result is: recounts that anyone can draw again (counting.md, "How firm")."""

import hashlib

import numpy as np
import pytest

from tests.counting.examples import PROPOSALS, counted, ranking, rankings, tarrow
from workshop.activities import rules_for
from workshop.counting.certainty import drawn
from workshop.counting.groups import Group
from workshop.counting.small_numbers import Ballot, publish
from workshop.counting.splitmix import splitmix64

ALL = 2**64 - 1


def splitmix(number):
    """SplitMix64 as it is written out in docs/counting.md, in plain whole numbers."""
    mixed = (number + 0x9E3779B97F4A7C15) & ALL
    mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & ALL
    mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & ALL
    return mixed ^ (mixed >> 31)


def test_the_first_numbers_of_splitmix64_are_those_of_its_authors():
    # The sequence for seed 0 in the reference implementation: each state is the golden number further on.
    states = np.array([n * 0x9E3779B97F4A7C15 & ALL for n in range(3)], dtype=np.uint64)
    assert [hex(value) for value in splitmix64(states).tolist()] == [
        "0xe220a8397b1dcdaf", "0x6e789e6aa1b965f4", "0x6c45d188009454f"]


@pytest.mark.parametrize("side", ["lived", None])
def test_draws_are_those_that_the_page_promises(side):
    digest, n = "ab" * 32, 7
    start = int.from_bytes(hashlib.sha256(f"{digest}:{side or ''}".encode()).digest()[:8], "big")
    times = drawn(digest, side, n, 20)
    for i in range(20):
        picked = [splitmix((start + i * n + j) & ALL) % n for j in range(n)]
        assert times[i].tolist() == [picked.count(ballot) for ballot in range(n)]


def recounted(kind, ballots, options, decided_by):
    """best, worst and top, counting every recount again by itself as a whole view."""
    rules = rules_for(kind, {"decided_by": decided_by})
    published = publish(ballots, 5)
    sides = published.sides if decided_by == "equal_footing" else (*published.sides, None)
    strata = [(side, published.marks_of(side)) for side in sides if published.marks_of(side)]
    times = {side: drawn(published.digest, side, len(marks), 300) for side, marks in strata}
    places = {option: [] for option in options}
    tops = dict.fromkeys(options, 0.0)
    for i in range(300):
        groups = [[marks for marks, often in zip(group, times[side][i]) for _ in range(often)] for side, group in strata]
        if decided_by == "everyone":
            groups = [sum(groups, [])]
        order = rules.count([Group(len(group), rules.tally(group, options), group) for group in groups], options, None)["order"]
        above = 0
        for tied in order:
            for option in tied:
                places[option].append(above + (len(tied) + 1) / 2)
                tops[option] += (not above) / len(tied)
            above += len(tied)

    def reached(option, share):
        return min(p for p in places[option] if sum(q <= p for q in places[option]) >= share * 300)

    return {option: {"best": reached(option, 0.05), "worst": reached(option, 0.95), "top": round(tops[option] / 300, 6)}
            for option in options}


DOTS = [Ballot("lived" if n % 3 else "professional", {f"p{1 + n % 5}": 2, f"p{1 + n * n % 5}": 1}) for n in range(24)]
ANSWERS = [Ballot("lived" if n % 3 else "professional", {f"p{1 + k}": (n * (k + 2)) % 3 - 1 for k in range(n % 5 + 1)})
           for n in range(30)]
TICKS = [Ballot("lived" if n % 3 else "professional", {f"p{1 + n % 5}": 1, f"p{1 + n * n % 5}": 1}) for n in range(24)]
GRADES = [Ballot("lived" if n % 3 else "professional", {f"p{1 + k}": {"overall": (n * (k + 3)) % 6} for k in range(5)})
          for n in range(24)]
CHOICES = [Ballot("lived" if n % 3 else "professional",
                  {f"p{1 + k}:p{2 + k}": (f"p{1 + k}", f"p{2 + k}", "neither")[n * (k + 1) % 3] for k in range(4)})
           for n in range(24)]


@pytest.mark.parametrize("decided_by", ["equal_footing", "everyone"])
@pytest.mark.parametrize("kind, ballots", [
    ("ranking", tarrow()), ("dots", DOTS), ("statements", ANSWERS), ("approval", TICKS), ("scale", GRADES),
    ("pairs", CHOICES)])
def test_certainty_is_what_counting_every_recount_gives(kind, ballots, decided_by):
    result = counted(kind, ballots, PROPOSALS, decided_by=decided_by)
    assert result["certainty"] == recounted(kind, ballots, PROPOSALS, decided_by)


def test_under_ten_ballots_nothing_is_said():
    assert counted("ranking", rankings((9, "A>B")), PROPOSALS)["certainty"] is None
    assert counted("ranking", rankings((10, "A>B")), PROPOSALS)["certainty"] is not None


def test_where_the_split_is_shut_recounts_know_no_sides():
    shut = [*rankings((9, "A>B")), *rankings((3, "B>A"), side="professional")]
    same = rankings((9, "A>B"), (3, "B>A"))
    assert counted("ranking", shut, PROPOSALS)["withheld"]
    assert counted("ranking", shut, PROPOSALS)["certainty"] == counted("ranking", same, PROPOSALS)["certainty"]


def test_the_same_ballots_in_any_order_are_as_firm():
    ballots = tarrow()
    assert counted("ranking", ballots[::-1], PROPOSALS)["certainty"] == counted("ranking", ballots, PROPOSALS)["certainty"]


def test_everyone_of_one_mind_is_certain():
    result = counted("ranking", [Ballot("lived", ranking("A>B>C>D>E")) for _ in range(12)], PROPOSALS)
    assert result["certainty"]["p1"] == {"best": 1, "worst": 1, "top": 1.0}
    assert result["certainty"]["p5"] == {"best": 5, "worst": 5, "top": 0.0}
