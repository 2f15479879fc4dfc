"""Common ground: what people agree on in every group, not just the biggest (Small et al. 2021)."""

from fractions import Fraction
from math import prod

from .places import by_number, places, rounded

ANSWERS = {1: "agree", 0: "pass", -1: "disagree"}


def count(groups, options) -> dict:
    """Options by common ground over `groups`, lists of marks {option: 1, 0 or -1}."""
    options = sorted(options, key=by_number)
    asked = [support(group, options) for group in groups]
    grounds = {option: smoothed_product(group[option] for group in asked) for option in options}
    return {
        "order": places(grounds),
        "scores": {option: root(grounds[option], len(groups)) for option in options},
        "counts": tally([marks for group in groups for marks in group], options),
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


def support(ballots, options) -> dict:
    """For each option (people who agreed, people who marked it)."""
    counts = tally(ballots, options)
    return {option: (counts[option]["agree"], sum(counts[option].values())) for option in options}
