"""Rankings with ties and gaps, and the head-to-heads that most methods count from."""

import numpy as np

from .places import by_number, equal_weights, weighed


def tally(ballots, options) -> dict:
    """How many people put the first of each pair above the second: {"p1:p2": n}, for both orders of a pair.

    `ballots` are marks {option: place}, 1 being first; unmarked options are below the marked
    ones and equal among themselves.
    """
    options = sorted(options, key=by_number)
    ranks = as_ranks(ballots, options)
    above = [(ranks[:, [i]] < ranks).sum(axis=0) for i in range(len(options))]
    return {
        f"{one}:{other}": int(above[i][j])
        for i, one in enumerate(options)
        for j, other in enumerate(options)
        if i != j
    }


def head_to_head(table: dict, options) -> np.ndarray:
    """A table of pairs as an m × m array: how many put option i above option j."""
    return np.array(
        [[0 if one == other else table[f"{one}:{other}"] for other in options] for one in options],
        dtype=np.int64,
    ).reshape(len(options), len(options))


def weighed_head_to_heads(groups, options) -> tuple[np.ndarray, int]:
    """The head-to-heads of all groups, every group weighing the same, and the weight of all ballots."""
    sizes = [group.size for group in groups]
    weights = equal_weights(sizes)
    tables = [head_to_head(group.table, options) for group in groups]
    return weighed(tables, weights), sum(weight * size for weight, size in zip(weights, sizes))


def as_ranks(ballots, options) -> np.ndarray:
    """The place of each option on each ballot; unmarked ones share the place after the last."""
    unmarked = [len(options) + 1] * len(options)
    ranks = [list(map(marks.get, options, unmarked)) for marks in ballots]
    return np.array(ranks, dtype=np.int16).reshape(len(ballots), len(options))


def support(group, options) -> dict | None:
    """For each option (people who have it in their upper half, people); head-to-heads alone do not tell.

    That is where more options stand below it than above; unmarked ones are below.
    """
    if group.ballots is None:
        return None
    options = sorted(options, key=by_number)
    ranks = as_ranks(group.ballots, options)
    inside = {}
    for i, option in enumerate(options):
        below = (ranks[:, [i]] < ranks).sum(axis=1)
        above = (ranks[:, [i]] > ranks).sum(axis=1)
        inside[option] = (int((below > above).sum()), group.size)
    return inside
