"""The Schulze method with winning votes (Schulze 2011), on rankings with ties and gaps."""

import numpy as np

from .places import by_number, equal_weights, mean_places, places, weighed
from .rankings import as_ranks, weighed_head_to_heads

AT_ONCE = 50


def count(groups, options) -> dict:
    """Options by how many others they beat, every group weighing the same.

    One option beats another if its strongest chain of head-to-head wins to it is stronger
    than the one back.
    """
    options = sorted(options, key=by_number)
    votes, _ = weighed_head_to_heads(groups, options)
    beaten = {option: int(row.sum()) for option, row in zip(options, beats(votes))}
    return {"order": places(beaten), "scores": beaten}


def beats(votes: np.ndarray) -> np.ndarray:
    """Which option beats which, by strongest paths (Floyd and Warshall's walk).

    `votes` is … × m × m: how many prefer i to j; so is the answer, true or false.
    """
    across = np.swapaxes(votes, -1, -2)
    strength = np.where(votes > across, votes, 0)
    for k in range(votes.shape[-1]):
        through = np.minimum(strength[..., :, [k]], strength[..., [k], :])
        strength = np.maximum(strength, through)
    return strength > np.swapaxes(strength, -1, -2)


def recount(ballots, times, options) -> np.ndarray:
    """Each option's place in each of R recounts: R × m, ties taking the mean place."""
    options = sorted(options, key=by_number)
    m, weights = len(options), equal_weights([len(group) for group in ballots])
    above = [_above(group, options) for group in ballots]
    found = []
    for first in range(0, len(times[0]), AT_ONCE):
        drawn = [_drawn(part, table[first:first + AT_ONCE]) for part, table in zip(above, times)]
        votes = weighed(drawn, weights).reshape(-1, m, m)
        found.append(mean_places(beats(votes).sum(axis=-1)))
    return np.concatenate(found)


def _above(ballots, options) -> np.ndarray:
    """Which option each ballot puts above which, as an n × m² table of 0 and 1."""
    ranks = as_ranks(ballots, options)
    return (ranks[:, :, None] < ranks[:, None, :]).reshape(len(ballots), -1).astype(np.float32)


def _drawn(above, times) -> np.ndarray:
    """Head-to-heads of R recounts; 32-bit floats hold whole numbers up to 2^24 exactly."""
    return np.rint(times.astype(np.float32) @ above).astype(np.int64)
