"""What a shut split withholds cannot be solved for from everything that is published (R3, counting.md "Small numbers").

What is published of a vote is one value. Whoever wants to know which group cast a ballot can do no more than think
through every way in which the groups, as many as is told, could have cast the published ballots, and drop those that
would have been published otherwise. So nothing is told where none can be dropped.
"""

import itertools
import json
from random import Random

import pytest

from tests.secrecy.casting import KINDS
from workshop.activities import KINDS as ALL_KINDS, rules_for
from workshop.counting.result import result
from workshop.counting.small_numbers import Ballot, only_tables, publish

K = 5
SECRET = "5e" * 32
SIDES = ("lived", "professional", "other")
PLAYED = sorted(set(KINDS) & set(ALL_KINDS))
TWO = [(lived, professional, 0) for lived in range(7) for professional in range(7)]
THREE = [(lived, professional, other) for lived, professional, other in itertools.product(range(7), repeat=3) if other]


def room(kind, sizes, number=0):
    """(sides, marks) of a vote: so many ballots of each side, at random."""
    random = Random(f"{kind} {sizes} {number}")
    sides = [side for side, size in zip(SIDES, sizes) for _ in range(size)]
    return sides, [KINDS[kind].ballot(random, OPTIONS) for _ in sides]


OPTIONS = ["p1", "p2", "p3", "p4"]


def published(kind, sides, marks, other_counts=False, release="ballots"):
    """Everything that anybody is given of a vote: its ballots or tables, who voted by group, the whole result."""
    costs = dict.fromkeys(OPTIONS, 25) if kind == "budget" else None
    rules = rules_for(kind, {**KINDS[kind].settings, "release": release}, costs)
    kept = publish([Ballot(side, rules.check(each, OPTIONS)) for side, each in zip(sides, marks)], K, other_counts)
    if rules.release == "tables":
        kept = only_tables(kept, lambda ballots: rules.tally(ballots, OPTIONS))
    told = result(rules, kept, OPTIONS, SECRET)
    return json.dumps([kept.listed(), told], sort_keys=True), kept


def is_shut(kept):
    return not kept.sizes


@pytest.mark.parametrize("kind, release", [
    (kind, release) for kind in PLAYED for release in ("ballots", "tables") if (kind, release) != ("budget", "tables")])
def test_no_way_of_casting_the_ballots_of_a_shut_split_can_be_ruled_out(kind, release):
    """Two swapped ballots at a time: every other way follows from these, one swap after the other."""
    random, tried = Random(kind), 0
    sizes = TWO + random.sample(THREE, 40)
    for each in sizes:
        sides, marks = room(kind, each)
        told, kept = published(kind, sides, marks, release=release)
        apart = [(i, j) for i, j in itertools.combinations(range(len(sides)), 2) if sides[i] != sides[j]]
        for i, j in random.sample(apart, min(2, len(apart))) if is_shut(kept) else ():
            swapped = list(marks)
            swapped[i], swapped[j] = marks[j], marks[i]
            tried += 1
            assert published(kind, sides, swapped, release=release)[0] == told, (each, i, j)
    assert tried > 10


@pytest.mark.parametrize("sizes", [sizes for sizes in itertools.product(range(4), repeat=3) if 2 <= sum(sizes) <= 6])
def test_every_ballot_of_a_small_room_may_be_anybodys(sizes):
    """All ways at once: for each published ballot, every group that voted at all stays possible."""
    sides, marks = room("approval", sizes)
    marks = [{"p1": 1, OPTIONS[1 + number % 3]: 1} for number in range(len(marks))]
    told, _kept = published("approval", sides, marks)
    possible = [set() for _ in marks]
    for way in set(itertools.permutations(sides)):
        if published("approval", way, marks)[0] == told:
            for place, side in enumerate(way):
                possible[place].add(side)
    assert all(found == set(sides) for found in possible)


@pytest.mark.parametrize("kind", PLAYED)
def test_which_ballots_are_those_of_a_few_others_is_not_told_where_they_are_pooled(kind):
    for sizes, larger in (((5, 6, 1), "professional"), ((6, 5, 4), "lived"), ((5, 5, 2), "lived")):
        sides, marks = room(kind, sizes)
        told, kept = published(kind, sides, marks)
        assert kept.pooled == larger and not is_shut(kept)
        of_larger, of_other = sides.index(larger), sides.index("other")
        marks[of_larger], marks[of_other] = marks[of_other], marks[of_larger]
        assert published(kind, sides, marks)[0] == told


@pytest.mark.parametrize("kind", PLAYED)
def test_an_open_split_is_told_by_the_group_so_that_the_search_can_find_something(kind):
    found = 0
    for number in range(4):
        sides, marks = room(kind, (6, 5, 0), number)
        told, kept = published(kind, sides, marks)
        assert not is_shut(kept)
        marks[0], marks[6] = marks[6], marks[0]
        found += published(kind, sides, marks)[0] != told
    assert found


@pytest.mark.parametrize("sizes", TWO + THREE)
@pytest.mark.parametrize("other_counts", [False, True])
def test_whatever_is_told_apart_and_whatever_is_left_of_the_whole_is_of_enough_people(sizes, other_counts):
    """By subtraction: any groups shown apart, taken from everybody, leave nobody or at least five."""
    sides, marks = room("dots", sizes)
    kept = publish([Ballot(side, each) for side, each in zip(sides, marks)], K, other_counts)
    for several in itertools.chain.from_iterable(
            itertools.combinations(kept.sizes.values(), n) for n in range(1, len(kept.sizes) + 1)):
        assert min(several) >= K and (sum(sizes) - sum(several) == 0 or sum(sizes) - sum(several) >= K)
    assert {ballot.side for ballot in kept.ballots} <= set(kept.sizes) | {None}
