"""A room with a budget before it: the ballots of several groups as weights on different ballots."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .places import equal_weights


@dataclass(frozen=True)
class Room:
    """Who may spend, and on what; options and ballots go by their place in a list.

    `options` can be bought and have votes, `costs` what each costs, `votes` the weight of those
    who ticked it, `supporters` the ballots on which it is ticked. `weights` is the whole weight
    of each different ballot, `by_group` that of each group in it. `weight` is that of
    everybody and `ballots` how many they are, also those who ticked none of these.
    """

    budget: int
    options: list[str]
    costs: list[int]
    votes: list[int]
    supporters: list[np.ndarray]
    weights: np.ndarray
    by_group: np.ndarray
    weight: int
    ballots: int

    @property
    def size(self) -> int:
        """How many different ballots there are."""
        return len(self.weights)

    @cached_property
    def quick_weights(self) -> np.ndarray:
        return self.weights.astype(float)

    @cached_property
    def ticked(self) -> np.ndarray:
        """Which option is ticked on which ballot, as an options × ballots table of 1 and 0."""
        table = np.zeros((len(self.options), self.size))
        for option, ballots in enumerate(self.supporters):
            table[option, ballots] = 1
        return table

    def but(self, bought) -> list[int]:
        """The places of all options that are not among those bought."""
        return [option for option in range(len(self.options)) if option not in bought]


def room(groups, costs: dict, budget: int) -> Room:
    """These groups (lists of marks {option: 1}) before a budget, every group weighing the same.

    `costs` are those of the options that are up to be bought, whole amounts from 1 to the
    budget. Ballots with the same ticks are one ballot with their weight together: they
    hold the same and pay the same.
    """
    weights = equal_weights([len(group) for group in groups])
    alike = {}
    for number, (group, weight) in enumerate(zip(groups, weights)):
        for marks in group:
            ticks = tuple(sorted(option for option in marks if option in costs))
            alike.setdefault(ticks, [0] * len(groups))[number] += weight
    alike.pop((), None)
    by_group = np.array(list(alike.values()), dtype=object).reshape(len(alike), len(groups))
    at = {}
    for ballot, ticks in enumerate(alike):
        for option in ticks:
            at.setdefault(option, []).append(ballot)
    options = [option for option in costs if option in at]
    weighed = by_group.sum(axis=1)
    return Room(
        budget=budget,
        options=options,
        costs=[costs[option] for option in options],
        votes=[sum(weighed[at[option]]) for option in options],
        supporters=[np.array(at[option]) for option in options],
        weights=weighed,
        by_group=by_group,
        weight=sum(weight * len(group) for group, weight in zip(groups, weights)),
        ballots=sum(len(group) for group in groups),
    )
