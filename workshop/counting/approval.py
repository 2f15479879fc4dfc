"""Approval: what most people said yes to comes first (Brams & Fishburn 1978)."""

from fractions import Fraction
from math import sqrt

import numpy as np

from .places import by_number, equal_weights, mean_places, places, rounded, weighed

NORMAL_95 = 1.959963984540054
"""How many standard errors hold 95 % of a normal distribution on both sides of its middle."""


def count(groups, options) -> dict:
    """The share of people who approve of each option, every group weighing the same."""
    weights = equal_weights([group.size for group in groups])
    everybody = sum(weight * group.size for weight, group in zip(weights, groups))
    shares = {}
    for option in options:
        approving = sum(weight * group.table[option] for weight, group in zip(weights, groups))
        shares[option] = Fraction(approving, everybody or 1)

    return {
        "order": places(shares),
        "scores": {option: rounded(shares[option]) for option in sorted(options, key=by_number)},
    }


def tally(ballots, options) -> dict:
    """How many people approve of each option."""
    counts = dict.fromkeys(sorted(options, key=by_number), 0)
    for marks in ballots:
        for option in marks:
            counts[option] += 1
    return counts


def support(group, options) -> dict:
    """For each option (people who approve, people)."""
    return {option: (group.table[option], group.size) for option in options}


def recount(ballots, times, options) -> np.ndarray:
    """Each option's place in each of R recounts: R × m, ties taking the mean place."""
    options = sorted(options, key=by_number)
    approving = [
        drawn @ np.array([[option in marks for option in options] for marks in group], dtype=np.int64)
        for group, drawn in zip(ballots, times)
    ]
    return mean_places(weighed(approving, equal_weights([len(group) for group in ballots])))


def ranges(group, options) -> dict:
    """For each option [low, high], the 95 % score interval of the share who approve (Wilson 1927).

    It is for people who count the same; none where nobody voted.
    """
    if not group.size:
        return {}
    return {option: wilson(group.table[option], group.size) for option in sorted(options, key=by_number)}


def wilson(successes: int, n: int) -> list[float]:
    """The shares between which the true one lies in 95 % of samples of n (Wilson 1927, equation 2)."""
    share, spare = successes / n, NORMAL_95**2 / n
    middle = share + spare / 2
    reach = sqrt(spare * (share * (1 - share) + spare / 4))
    return [rounded((middle + way * reach) / (1 + spare)) for way in (-1, 1)]
