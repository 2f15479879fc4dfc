"""Borda's count with ties averaged (Borda 1781), from the head-to-heads."""

from fractions import Fraction

from .places import by_number, places, rounded
from .rankings import weighed_head_to_heads


def count(groups, options, lots) -> dict:
    """Options by their mean points a ballot, every group weighing the same.

    A ballot gives an option one point for each option that it puts below and half a point for
    each that it ties with, unmarked ones being tied at the end: a ballot's points are then
    always as many as there are pairs, however much of it is marked. `lots` are never needed.
    """
    options = sorted(options, key=by_number)
    votes, weight = weighed_head_to_heads(groups, options)
    lead = votes.sum(axis=1) - votes.sum(axis=0)
    points = {
        option: Fraction((len(options) - 1) * weight + int(ahead), 2 * weight or 1)
        for option, ahead in zip(options, lead)
    }
    return {"order": places(points), "scores": {option: rounded(points[option]) for option in options}}
