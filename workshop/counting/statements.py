"""Common ground: what people agree on in every group, not just the biggest (Small et al. 2021)."""

from fractions import Fraction
from math import prod

import numpy as np

from .places import by_number, mean_places, places, rounded

ANSWERS = {1: "agree", 0: "pass", -1: "disagree"}
UNSEEN = -2


def count(groups, options) -> dict:
    """Options by common ground over the groups; one group alone gives (agree + 1) / (seen + 2)."""
    options = sorted(options, key=by_number)
    asked = [support(group, options) for group in groups]
    grounds = {option: smoothed_product(group[option] for group in asked) for option in options}
    return {
        "order": places(grounds),
        "scores": {option: root(grounds[option], len(groups)) for option in options},
    }


def smoothed_product(supports) -> Fraction:
    """The product of (in favour + 1) / (asked + 2) over groups, which orders common ground."""
    return prod((Fraction(favour + 1, asked + 2) for favour, asked in supports), start=Fraction(1))


def root(product: Fraction, groups: int) -> float:
    """The common ground itself: the geometric mean over so many groups, as published."""
    return rounded(product) if groups == 1 else round(float(product) ** (1 / groups), 6)


def tally(ballots, options) -> dict:
    """How many agreed, disagreed and passed; who did not see a statement is in none of them."""
    counts = {
        option: {"agree": 0, "disagree": 0, "pass": 0} for option in sorted(options, key=by_number)
    }
    for marks in ballots:
        for option, mark in marks.items():
            counts[option][ANSWERS[mark]] += 1
    return counts


def support(group, options) -> dict:
    """For each option (people who agreed, people who marked it)."""
    return {option: (group.table[option]["agree"], sum(group.table[option].values())) for option in options}


def recount(ballots, times, options) -> np.ndarray:
    """Each option's place in each of R recounts: R × m, ties taking the mean place.

    Fractions are compared as 64-bit floats here, rounded so that equal ones stay equal.
    """
    options = sorted(options, key=by_number)
    grounds = 1.0
    for group, drawn in zip(ballots, times):
        marks = np.array([[mark.get(option, UNSEEN) for option in options] for mark in group])
        agreed = drawn @ (marks == 1).astype(np.int64)
        seen = drawn @ (marks != UNSEEN).astype(np.int64)
        grounds = grounds * (agreed + 1) / (seen + 2)
    return mean_places(np.round(grounds, 12))
