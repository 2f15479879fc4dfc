"""The Schulze method with winning votes (Schulze 2011), on rankings with ties and gaps."""

import numpy as np

from .places import by_number, equal_weights, places


def count(groups, options) -> dict:
    """Options by how many others they beat, every group weighing the same.

    `groups` are lists of marks {option: place}, 1 being first. One option beats another
    if its strongest chain of head-to-head wins to it is stronger than the one back.
    """
    options = sorted(options, key=by_number)
    tables = [head_to_head(group, options) for group in groups]
    wins = _beats(_weighed(tables, equal_weights([len(group) for group in groups])))
    beaten = {option: int(row.sum()) for option, row in zip(options, wins)}
    return {
        "order": places(beaten),
        "scores": beaten,
        "counts": _by_pair(sum(tables), options),
    }


def head_to_head(ballots, options) -> np.ndarray:
    """How many ballots put option i above option j, as an m × m table."""
    ranks = _ranks(ballots, options)
    above = [(ranks[:, [i]] < ranks).sum(axis=0) for i in range(len(options))]
    return np.array(above, dtype=np.int64).reshape(len(options), len(options))


def support(ballots, options) -> dict:
    """For each option (people who have it in their upper half, people).

    That is where more options stand below it than above; unmarked ones are below.
    """
    ranks = _ranks(ballots, options)
    inside = {}
    for i, option in enumerate(options):
        below = (ranks[:, [i]] < ranks).sum(axis=1)
        above = (ranks[:, [i]] > ranks).sum(axis=1)
        inside[option] = (int((below > above).sum()), len(ballots))
    return inside


def _ranks(ballots, options) -> np.ndarray:
    unmarked = len(options) + 1
    ranks = [[marks.get(option, unmarked) for option in options] for marks in ballots]
    return np.array(ranks, dtype=np.int64).reshape(len(ballots), len(options))


def _weighed(tables, weights) -> np.ndarray:
    """The tables added up, in Python's own numbers where 64 bits might not hold them."""
    most = sum(weight * int(table.max(initial=0)) for weight, table in zip(weights, tables))
    exact = np.int64 if most < 2**63 else object
    return sum(table.astype(exact) * weight for weight, table in zip(weights, tables))


def _beats(votes: np.ndarray) -> np.ndarray:
    """Which option beats which, by strongest paths (Floyd and Warshall's walk)."""
    strength = np.where(votes > votes.T, votes, 0)
    for k in range(len(strength)):
        through = np.minimum(strength[:, [k]], strength[[k], :])
        strength = np.maximum(strength, through)
    return strength > strength.T


def _by_pair(table: np.ndarray, options) -> dict:
    return {
        f"{one}:{other}": int(table[i, j])
        for i, one in enumerate(options)
        for j, other in enumerate(options)
        if i != j
    }
