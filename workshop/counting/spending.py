"""A room with a budget before it: the ballots of several groups as weights on different ballots."""

from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np

from .places import equal_weights


@dataclass(frozen=True)
class Room:
    """Who may spend, and on what; options and ballots go by their place in a list.

    `options` can be bought and have votes, `costs` what each costs, `votes` the weight of those
    who ticked it, `supporters` the ballots on which it is ticked. `weights` is the whole weight
    of each different ballot, `by_group` that of each group in it; `cast` says of each group's
    ballots which of them they are, `size` where none of these options is ticked. `weight` is
    that of everybody and `ballots` how many they are.
    """

    budget: int
    options: list[str]
    costs: list[int]
    votes: list[int]
    supporters: list[np.ndarray]
    weights: np.ndarray
    by_group: np.ndarray
    cast: list[np.ndarray]
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
    ticks = [[tuple(sorted(option for option in marks if option in costs)) for marks in group] for group in groups]
    different = {ticked: place for place, ticked in enumerate(dict.fromkeys(filter(None, chain(*ticks))))}
    cast = [np.array([different.get(ticked, len(different)) for ticked in group], dtype=int) for group in ticks]
    by_group = np.array(
        [np.bincount(group, minlength=len(different) + 1)[:-1] for group in cast]).T.astype(object) * weights
    supporters = {}
    for ticked, place in different.items():
        for option in ticked:
            supporters.setdefault(option, []).append(place)
    options = [option for option in costs if option in supporters]
    weighs = by_group.sum(axis=1)
    return Room(
        budget=budget,
        options=options,
        costs=[costs[option] for option in options],
        votes=[sum(weighs[supporters[option]]) for option in options],
        supporters=[np.array(supporters[option]) for option in options],
        weights=weighs,
        by_group=by_group,
        cast=cast,
        weight=sum(weight * len(group) for group, weight in zip(groups, weights)),
        ballots=sum(len(group) for group in groups),
    )
