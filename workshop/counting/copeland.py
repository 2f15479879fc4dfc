"""Copeland's method: who wins the most head-to-heads (Copeland 1951)."""

from .places import by_number, places
from .rankings import weighed_head_to_heads


def count(groups, options, lots) -> dict:
    """Options by how many others they beat head to head, every group weighing the same.

    A draw is half a win, which gives the order of wins less losses. `lots` are never needed.
    """
    options = sorted(options, key=by_number)
    votes, _ = weighed_head_to_heads(groups, options)
    draws = (votes == votes.T).sum(axis=1) - 1
    halves = 2 * (votes > votes.T).sum(axis=1) + draws
    wins = {option: int(half) / 2 for option, half in zip(options, halves)}
    return {"order": places(wins), "scores": wins}
