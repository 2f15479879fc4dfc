"""Instant runoff with exact weights: the lowest leaves, and its ballots go to who is next on them."""

from fractions import Fraction
from math import lcm
from operator import mul

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
        weights = equal_weights(sizes)
        weight = sum(weight * size for weight, size in zip(weights, sizes))
        self.options = options
        self.size = sum(sizes)
        self.worth = [Fraction(weight_of_one * self.size, weight or 1) for weight_of_one in weights]
        self.group = np.repeat(np.arange(len(groups)), sizes)
        self.ranks = np.concatenate([as_ranks(group.ballots, options) for group in groups]).T.copy()

    def votes(self, standing) -> tuple[dict, Fraction]:
        """What each option has and what is exhausted, out of as many as there are ballots.

        Ballots of one group that as many options share are worth the same to each of them:
        these are counted in 64 bits, and weighed exactly.
        """
        ranks = self.ranks[[option in standing for option in self.options]]
        highest = ranks.min(axis=0)
        counts_for = (ranks == highest) & (highest <= len(self.options))
        worth, kind = self._kinds(counts_for.sum(axis=0))
        row, ballot = np.nonzero(counts_for)
        cells = np.bincount(row * len(worth) + kind[ballot], minlength=len(standing) * len(worth))
        totals = _exactly(cells.reshape(len(standing), len(worth)), worth)
        votes = dict(zip(standing, totals))
        return votes, self.size - sum(totals)

    def _kinds(self, sharers):
        """What a ballot of each kind is worth to each option that shares it, and the kind of every ballot."""
        of_each = sharers * len(self.worth) + self.group
        kinds = np.flatnonzero(np.bincount(of_each))
        shared_by, group = np.divmod(kinds, len(self.worth))
        worth = [self.worth[g] / k if k else Fraction(0) for k, g in zip(shared_by.tolist(), group.tolist())]
        return worth, np.searchsorted(kinds, of_each)


def _exactly(counts: np.ndarray, worth: list[Fraction]) -> list[Fraction]:
    """Each row's counts times what they are worth, added up over a common denominator."""
    parts = lcm(*(each.denominator for each in worth))
    wholes = [int(each * parts) for each in worth]
    return [Fraction(sum(map(mul, row, wholes)), parts) for row in counts.tolist()]
