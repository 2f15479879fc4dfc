"""Groups of ballots as kinds count them, and recounts of the same groups."""

import numpy as np
from hypothesis import strategies as st

from workshop.counting.groups import Group
from workshop.counting.lots import Lots
from workshop.counting.places import twice_mean_places


def grouped(rules, options, *sides):
    """Lists of marks as the groups that a kind counts."""
    return [Group(len(ballots), rules.tally(ballots, options), list(ballots)) for ballots in sides]


def counted(rules, options, *sides):
    """The view in which each of these lists of marks weighs the same."""
    return rules.count(grouped(rules, options, *sides), options, Lots("5e" * 32))


def draws(*sizes, recounts=4):
    """How often each ballot of groups of these sizes is drawn: everybody once, then by chance."""
    def times(size):
        picked = st.lists(st.integers(0, size - 1), min_size=size, max_size=size)
        return st.lists(picked, min_size=recounts, max_size=recounts).map(
            lambda rows: np.array([[1] * size, *([row.count(i) for i in range(size)] for row in rows)]))
    return st.tuples(*map(times, sizes))


def each_recounted(rules, options, sides, times):
    """The places that counting every recount by itself gives, R × m."""
    for row in zip(*times):
        drawn = [[marks for marks, often in zip(ballots, each) for _ in range(often)] for ballots, each in zip(sides, row)]
        twice = twice_mean_places(counted(rules, options, *drawn)["order"])
        yield [twice[option] / 2 for option in options]
