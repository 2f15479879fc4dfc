"""Shares of dots (cumulative voting; Skowron, Slinko, Szufa, Talmon 2020)."""

from fractions import Fraction

import numpy as np

from .places import by_number, equal_weights, mean_places, places, rounded, weighed


def count(groups, options, dots_each: int) -> dict:
    """The share of all dots that each option received, every group weighing the same.

    Dots that were not used count for nobody.
    """
    weights = equal_weights([group.size for group in groups])
    available = dots_each * sum(weight * group.size for weight, group in zip(weights, groups))
    shares = {}
    for option in options:
        dots = sum(weight * group.table[option]["dots"] for weight, group in zip(weights, groups))
        shares[option] = Fraction(dots, available or 1)

    return {
        "order": places(shares),
        "scores": {option: rounded(shares[option]) for option in sorted(options, key=by_number)},
    }


def tally(ballots, options) -> dict:
    """How many dots each option got, and from how many people."""
    counts = {option: {"dots": 0, "people": 0} for option in sorted(options, key=by_number)}
    for marks in ballots:
        for option, dots in marks.items():
            counts[option]["dots"] += dots
            counts[option]["people"] += 1
    return counts


def support(group, options) -> dict:
    """For each option (people who gave it a dot, people who could)."""
    return {option: (group.table[option]["people"], group.size) for option in options}


def recount(ballots, times, options) -> np.ndarray:
    """Each option's place in each of R recounts: R × m, ties taking the mean place."""
    options = sorted(options, key=by_number)
    dots = [
        drawn @ np.array([[marks.get(option, 0) for option in options] for marks in group], dtype=np.int64)
        for group, drawn in zip(ballots, times)
    ]
    return mean_places(weighed(dots, equal_weights([len(group) for group in ballots])))
