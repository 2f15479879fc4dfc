"""Opt-in: red-dwarf, a Polis in Python, puts people on the same map and, where groups stand apart, into the same groups.

With POLIS set to a folder of Polis exports, their published groups are held beside ours as well.
"""

import csv
import os
import random
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from workshop.counting.opinion_groups import FEWEST_ANSWERS, groups_of_opinion

polis = pytest.importorskip("reddwarf.implementations.polis")

SEEDS = 60


def camps(seed):
    """People of two or three camps who answer nearly every statement, and what each statement is called."""
    chance = random.Random(seed)
    statements = [f"s{number}" for number in range(1, chance.randint(12, 30) + 1)]
    people = [
        {option: _answer(chance, place % sizes == camp)
         for place, option in enumerate(statements) if chance.random() < 0.9}
        for sizes in [chance.randint(2, 3)] for camp in range(sizes) for _ in range(chance.randint(12, 30))]
    return statements, [marks for marks in people if len(marks) >= FEWEST_ANSWERS]


def _answer(chance, theirs):
    return (1 if theirs else -1) if chance.random() < 0.75 else chance.choice([1, 0, -1])


def found_by_both(statements, people):
    """(Our groups, their groups, our map, their map) of the people who answered enough for a group."""
    votes = [{"participant_id": person, "statement_id": statements.index(option), "vote": mark, "modified": 1}
             for person, marks in enumerate(people) for option, mark in marks.items()]
    theirs = polis.run_pipeline(votes=votes, random_state=1)
    ours = groups_of_opinion(people, statements)
    frame = theirs.participants_df
    told = [person for person in frame.index[frame["to_cluster"]] if ours["groups"][person] is not None]
    return (np.array([ours["groups"][person] for person in told]),
            frame.loc[told, "cluster_id"].to_numpy(dtype=int),
            np.array([ours["map"][person] for person in told]),
            frame.loc[told, ["x", "y"]].to_numpy(dtype=float))


def alike(one, other):
    """The share of pairs of people whom both groupings put together, or both apart."""
    pairs = list(combinations(range(len(one)), 2))
    return sum((one[a] == one[b]) == (other[a] == other[b]) for a, b in pairs) / len(pairs)


def test_the_map_is_the_same_but_for_which_way_axes_point():
    """We look for an axis in at most 200 rounds; where another is nearly as wide, ours may be some hundredths away, and as wide."""
    exact = 0
    for seed in range(SEEDS):
        _, _, ours, theirs = found_by_both(*camps(seed))
        off = np.abs(ours - theirs * np.sign((ours * theirs).sum(axis=0))).max()
        exact += off < 2e-6
        assert off < 0.1
        assert (ours**2).sum(axis=0) == pytest.approx((theirs**2).sum(axis=0), rel=1e-3)
    print(f"the same to the sixth place in {exact} of {SEEDS}")
    assert exact > SEEDS // 2


def test_groups_that_stand_apart_are_the_same():
    shares = [alike(*found_by_both(*camps(seed))[:2]) for seed in range(SEEDS)]
    print(f"pairs told alike: least {min(shares):.3f}, the same groups in {sum(share == 1 for share in shares)} of {len(shares)}")
    assert np.mean(shares) > 0.95


@pytest.mark.skipif("POLIS" not in os.environ, reason="POLIS names no folder of Polis exports")
def test_published_groups_are_held_beside_ours():
    for folder in sorted(Path(os.environ["POLIS"]).glob("*/participants-votes.csv")):
        with folder.open(newline="") as file:
            rows = list(csv.DictReader(file))
        numbers = [name for name in rows[0] if name.isdecimal()]
        people = [{f"s{number}": int(row[number]) for number in numbers if row[number]} for row in rows]
        ours, theirs, *_ = found_by_both([f"s{number}" for number in numbers], people)
        published = [row["group-id"] for row in rows]
        both = groups_of_opinion(people, [f"s{number}" for number in numbers])
        told = [place for place, group in enumerate(both["groups"]) if group is not None and published[place]]
        print(f"\n{folder.parent.name}: {len(told)} people in groups; sizes ours {both['sizes']}, red-dwarf "
              f"{sorted(np.bincount(theirs).tolist(), reverse=True)}, published "
              f"{sorted((published.count(each) for each in set(published) if each), reverse=True)}; pairs told alike: ours and "
              f"red-dwarf {alike(ours, theirs):.2f}, ours and published "
              f"{alike([both['groups'][place] for place in told], [published[place] for place in told]):.2f}")
