"""How far opinions on an option are split, as description (Colley, Grandi, Hidalgo, Macedo, Navarrete 2023)."""

import numpy as np

from .places import by_number
from .rankings import as_ranks


def divisiveness(ballots, options) -> dict:
    """For each option a number from 0 to 1: how differently it does among those who prefer it to another and those who do not.

    The mean, over all other options, of the difference between its Borda score (0 to 1) among
    the people who put it above that option and among those who put it below; options that
    nobody disagrees about add nothing.
    """
    options = sorted(options, key=by_number)
    if len(options) < 2 or not ballots:
        return {}
    ranks = as_ranks(ballots, options)
    found = {}
    for i, option in enumerate(options):
        over, under = ranks[:, [i]] < ranks, ranks[:, [i]] > ranks
        doubled = len(options) - 1 + over.sum(axis=1) - under.sum(axis=1)  # twice the points of Borda on each ballot
        both = over.any(axis=0) & under.any(axis=0)
        gaps = abs(_mean(doubled, over[:, both]) - _mean(doubled, under[:, both])) / 2
        found[option] = round(float(gaps.sum()) / (len(options) - 1) ** 2, 6)
    return found


def _mean(points: np.ndarray, chosen: np.ndarray) -> np.ndarray:
    return points.astype(float) @ chosen.astype(float) / chosen.sum(axis=0)
