"""Ranked pairs with winning votes (Tideman 1987), in which equal wins count at once."""

import numpy as np

from .places import by_number, places
from .rankings import weighed_head_to_heads
from .schulze import beats


def count(groups, options, lots) -> dict:
    """Options by how many others they stand above, every group weighing the same.

    `lots` are never needed: what equal wins leave open is published as a tie.
    """
    options = sorted(options, key=by_number)
    votes, _ = weighed_head_to_heads(groups, options)
    below = {option: int(row.sum()) for option, row in zip(options, above(votes))}
    return {"order": places(below), "scores": below}


def above(votes: np.ndarray) -> np.ndarray:
    """Which option stands above which; `votes` is m × m: how many prefer i to j.

    Head-to-head wins are kept from the strongest down, but for those that a chain of stronger
    kept wins contradicts. Tideman leaves open what becomes of equally strong wins that
    contradict each other. To take them one by one, by lot or by a voter's ballot (Zavist and
    Tideman 1989), puts one option first where nothing tells it from another; to try every
    order of them takes too long (Brill and Fischer 2012). So wins of one strength are all kept
    or dropped by what is stronger, whatever they are called, and where those kept run in a
    circle, one option stands above another if its chain of kept wins is the stronger one, as
    with Schulze. A circle of equals is then a tie; without one, and so wherever the order of
    equal wins makes no difference, this is Tideman's method.
    """
    kept = np.zeros_like(votes)
    chained = np.eye(len(votes), dtype=bool)
    for strength, wins in _strongest_first(votes):
        held = [(winner, loser) for winner, loser in wins if not chained[loser, winner]]
        for winner, loser in held:
            kept[winner, loser] = strength
            if not chained[winner, loser]:
                chained |= chained[:, [winner]] & chained[[loser], :]
    return beats(kept)


def _strongest_first(votes):
    """(strength, [(winner, loser), …]) of the head-to-head wins, strongest first."""
    by_strength = {}
    for winner, loser in np.argwhere(votes > votes.T).tolist():
        by_strength.setdefault(votes[winner, loser], []).append((winner, loser))
    return sorted(by_strength.items(), reverse=True)
