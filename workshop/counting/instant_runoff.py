"""Instant runoff with exact weights: the lowest leaves, and its ballots go to who is next on them."""

from fractions import Fraction
from math import lcm

import numpy as np

from .places import by_number, equal_weights, rounded
from .rankings import as_ranks


def count(groups, options, lots) -> dict:
    """Options by how many left before them, every group weighing the same; needs the ballots themselves.

    A ballot counts for the highest of its marked options that still stand, in equal parts
    where several share that place; with none left it is exhausted. The lowest leaves. Where
    several are lowest they leave together and share a place if they would all leave before
    anyone else whoever went first, since together they have less than the next; otherwise a
    lot says who leaves. Options that all have the same are equal, and nobody leaves.
    `rounds` tell each step; votes are out of as many as there are ballots.
    """
    options = sorted(options, key=by_number)
    pile = _Pile(groups, options)
    standing, left, rounds = options, [], []
    while len(standing) > 1:
        votes, exhausted = pile.votes(standing)
        leaving = _leaving(votes, lots)
        rounds.append({
            "votes": {option: rounded(share) for option, share in votes.items()},
            "exhausted": rounded(exhausted),
            "left": leaving,
        })
        if not leaving:
            break
        left.append(leaving)
        standing = [option for option in standing if option not in leaving]

    order = [place for place in (standing, *reversed(left)) if place]
    return {"order": order, "scores": _outlasted(order), "rounds": rounds}


def _leaving(votes: dict, lots) -> list[str]:
    """Who has to leave; nobody where all are equal."""
    least = min(votes.values())
    lowest = [option for option, share in votes.items() if share == least]
    higher = [share for share in votes.values() if share > least]
    if not higher:
        return []
    if len(lowest) == 1 or len(lowest) * least < min(higher):
        return lowest
    return [lots.draw("instant_runoff:leaves", lowest)]


def _outlasted(order: list[list[str]]) -> dict:
    below, scores = sum(len(place) for place in order), {}
    for place in order:
        below -= len(place)
        scores.update((option, below) for option in place)
    return scores


class _Pile:
    """All ballots, and what they count for while some options stand."""

    def __init__(self, groups, options):
        sizes = [len(group.ballots) for group in groups]
        self.options = options
        self.ranks = np.concatenate([as_ranks(group.ballots, options) for group in groups]).T.copy()
        self.group = np.repeat(np.arange(len(groups)), sizes)
        self.weights = equal_weights(sizes)
        weight = sum(weight * size for weight, size in zip(self.weights, sizes))
        self.per_weight = Fraction(sum(sizes), weight or 1)

    def votes(self, standing) -> tuple[dict, Fraction]:
        """What each option has and what is exhausted, out of as many as there are ballots.

        Ballots of one group that are shared by equally many are worth the same, so they are
        counted in 64 bits and weighed in Python's own numbers.
        """
        ranks = self.ranks[[option in standing for option in self.options]]
        highest = ranks.min(axis=0)
        counts_for = (ranks == highest) & (highest <= len(self.options))
        sharers, group, kind = self._kinds(counts_for.sum(axis=0))

        parts = lcm(*filter(None, sharers))
        worth = [self.weights[g] * parts // k if k else 0 for k, g in zip(sharers, group)]
        option, ballot = np.nonzero(counts_for)
        cells = np.bincount(option * len(worth) + kind[ballot], minlength=len(standing) * len(worth))
        totals = cells.reshape(len(standing), len(worth)).astype(object) @ np.array(worth, dtype=object)
        exhausted = sum(
            self.weights[g] * int(number)
            for k, g, number in zip(sharers, group, np.bincount(kind))
            if not k
        )
        votes = {option: self.per_weight * Fraction(total, parts) for option, total in zip(standing, totals)}
        return votes, self.per_weight * exhausted

    def _kinds(self, sharers):
        """The kinds of ballots, by how many options share one and by group, and the kind of each."""
        of_each = sharers * len(self.weights) + self.group
        kinds = np.flatnonzero(np.bincount(of_each))
        shared_by, group = np.divmod(kinds, len(self.weights))
        return shared_by.tolist(), group.tolist(), np.searchsorted(kinds, of_each)
