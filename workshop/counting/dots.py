"""Shares of dots (cumulative voting; Skowron, Slinko, Szufa, Talmon 2020)."""

from fractions import Fraction

from .places import by_number, equal_weights, places, rounded


def count(groups, options, dots_each: int) -> dict:
    """The share of all dots that each option received, every group weighing the same.

    `groups` are lists of marks {option: dots}; dots that were not used count for nobody.
    """
    weights = equal_weights([len(group) for group in groups])
    available = dots_each * sum(weight * len(group) for weight, group in zip(weights, groups))
    tables = [tally(group, options) for group in groups]
    shares = {}
    for option in options:
        dots = sum(weight * table[option]["dots"] for weight, table in zip(weights, tables))
        shares[option] = Fraction(dots, available or 1)

    return {
        "order": places(shares),
        "scores": {option: rounded(shares[option]) for option in sorted(options, key=by_number)},
        "counts": tally([marks for group in groups for marks in group], options),
    }


def tally(ballots, options) -> dict:
    """How many dots each option got, and from how many people."""
    counts = {option: {"dots": 0, "people": 0} for option in sorted(options, key=by_number)}
    for marks in ballots:
        for option, dots in marks.items():
            counts[option]["dots"] += dots
            counts[option]["people"] += 1
    return counts


def support(ballots, options) -> dict:
    """For each option (people who gave it a dot, people who could)."""
    counts = tally(ballots, options)
    return {option: (counts[option]["people"], len(ballots)) for option in options}
