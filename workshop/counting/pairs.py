"""Pairs: people choose the better of two, again and again, and the strongest come first."""

from collections import Counter
from fractions import Fraction

import numpy as np

from .bradley_terry import recounted, strengths
from .places import by_number, mean_places, places

NEITHER = "neither"
LEVEL = 1e-6
AT_ONCE = 10**6
"""How many cells of tables are worked on together, so that recounts of many options need no more memory."""


def pair(one: str, other: str) -> str:
    """The name of a pair, the same in either order: the smaller number first."""
    return ":".join(sorted((one, other), key=by_number))


def tally(ballots, options) -> dict:
    """How often each was chosen, of the pairs that anybody compared: {"p1:p2": {"p1": n, "p2": n, "neither": n}}."""
    chosen = Counter(mark for marks in ballots for mark in marks.items())
    names = {name for name, _ in chosen}
    return {
        name: {choice: chosen[name, choice] for choice in (*name.split(":"), NEITHER)}
        for name in sorted(names, key=lambda name: [by_number(option) for option in name.split(":")])
    }


def count(groups, options) -> dict:
    """Options by strength, every group weighing the same; within a millionth they are level.

    What counts as a group's size is its number of marks, and weights add up to that of all
    marks, so that the invented win and loss of each option mean the same in every view.
    """
    options = sorted(options, key=by_number)
    found = strengths(_weighed([_doubled_wins(group.table, options) for group in groups]))
    levels = _levels(found[None])[0]
    return {
        "order": places(dict(zip(options, -levels))),
        "scores": {option: round(float(strength), 6) for option, strength in zip(options, found)},
    }


def support(group, options) -> dict:
    """For each option (times it was chosen, "neither" being half, times it was compared)."""
    options = sorted(options, key=by_number)
    doubled = _doubled_wins(group.table, options)
    chosen, compared = doubled.sum(axis=1), (doubled + doubled.T).sum(axis=1) // 2
    return {option: (Fraction(int(chosen[i]), 2), int(compared[i])) for i, option in enumerate(options)}


def recount(ballots, times, options) -> np.ndarray:
    """Each option's place in each of R recounts: R × m, ties taking the mean place."""
    options = sorted(options, key=by_number)
    near = strengths(_weighed([_doubled_wins(tally(group, options), options) for group in ballots]))
    recounts = len(times[0])
    step = max(1, AT_ONCE // max(1, len(options) ** 2))
    blocks = [
        recounted(_weighed([_drawn(group, each[i : i + step], options) for group, each in zip(ballots, times)]), near)
        for i in range(0, recounts, step)
    ]
    return mean_places(-_levels(np.concatenate(blocks)))


def _doubled_wins(table: dict, options) -> np.ndarray:
    """Twice how often option i was chosen over option j, as m × m whole numbers; "neither" is half a win each."""
    number = {option: i for i, option in enumerate(options)}
    wins = np.zeros((len(options), len(options)), dtype=np.int64)
    for name, chosen in table.items():
        one, other = name.split(":")
        i, j = number[one], number[other]
        wins[i, j] = 2 * chosen[one] + chosen[NEITHER]
        wins[j, i] = 2 * chosen[other] + chosen[NEITHER]
    return wins


def _drawn(ballots, times, options) -> np.ndarray:
    """The doubled wins of each recount, R × m × m."""
    m, number = len(options), {option: i for i, option in enumerate(options)}
    wins = []
    for who, marks in enumerate(ballots):
        for name, winner in marks.items():
            i, j = (number[option] for option in name.split(":"))
            if winner == NEITHER:
                wins += [(who, i * m + j, 1), (who, j * m + i, 1)]
            else:
                wins.append((who, i * m + j if number[winner] == i else j * m + i, 2))
    who, cell, doubled = np.array(wins, dtype=np.int64).reshape(-1, 3).T
    return np.stack([np.bincount(cell, often[who] * doubled, m * m).reshape(m, m) for often in times])


def _weighed(doubled: list[np.ndarray]) -> np.ndarray:
    """The wins of all groups; with N marks in G groups, one of a group of n marks weighs N / (G n)."""
    marks = [wins.sum(axis=(-2, -1), keepdims=True) / 2 for wins in doubled]
    groups = sum(number > 0 for number in marks)
    return sum(wins / 2 * sum(marks) / np.maximum(groups * number, 1) for wins, number in zip(doubled, marks))


def _levels(strengths: np.ndarray) -> np.ndarray:
    """At which level each option is, 0 being the strongest; a level ends where the next strength is clearly lower."""
    order = np.argsort(-strengths, axis=1, kind="stable")
    gaps = -np.diff(np.take_along_axis(strengths, order, axis=1), axis=1) > LEVEL
    levels = np.zeros(strengths.shape, dtype=np.int64)
    np.put_along_axis(levels, order[:, 1:], gaps.cumsum(axis=1), axis=1)
    return levels
