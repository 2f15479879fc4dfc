"""Exact values become places, with ties as ties, and decimals as they are published."""

from fractions import Fraction
from math import lcm

import numpy as np


def by_number(option: str) -> tuple:
    """Sort key that puts `p2` before `p10`, so that the order of options never matters."""
    return len(option), option


def places(values: dict) -> list[list[str]]:
    """Options from the highest exact value to the lowest; equal ones share a place."""
    highest_first = sorted(set(values.values()), reverse=True)
    shared = {value: [] for value in highest_first}
    for option in sorted(values, key=by_number):
        shared[values[option]].append(option)
    return list(shared.values())


def twice_mean_places(order: list[list[str]]) -> dict:
    """Twice each option's place, ties taking the mean of theirs, so that it stays whole."""
    twice, above = {}, 0
    for tied in order:
        twice.update((option, 2 * above + len(tied) + 1) for option in tied)
        above += len(tied)
    return twice


def equal_weights(sizes: list[int]) -> list[int]:
    """The whole weight of one ballot of each group, so that every group weighs the same.

    With L the least common multiple of the sizes, a ballot of a group of n weighs L / n.
    """
    common = lcm(*(size for size in sizes if size))
    return [common // size if size else 0 for size in sizes]


def rounded(exact) -> float:
    """An exact share as it is published: six decimal places."""
    return float(round(Fraction(exact), 6))


def weighed(tables: list[np.ndarray], weights: list[int]) -> np.ndarray:
    """The tables of whole numbers added up by weight, in Python's own numbers where 64 bits might not hold them."""
    most = sum(weight * int(table.max(initial=0)) for weight, table in zip(weights, tables))
    exact = np.int64 if most < 2**62 else object
    return sum(table.astype(exact) * weight for weight, table in zip(weights, tables))


def mean_places(scores: np.ndarray) -> np.ndarray:
    """The places that an R × m table of scores gives its m options in each row, ties taking the mean of theirs."""
    places = np.empty(scores.shape)
    for option in range(scores.shape[1]):
        own = scores[:, [option]]
        places[:, option] = (scores > own).sum(axis=1) + ((scores == own).sum(axis=1) + 1) / 2
    return places
