"""How firm places are: recounts of people drawn again from the same ballots (stratified bootstrap; Hall & Miller 2009)."""

import hashlib

import numpy as np

from .places import by_number
from .splitmix import splitmix64

FEWEST = 10
SOME, NEARLY_ALL = 0.05, 0.95


def certainty(rules, published, decided_by: str, options) -> dict | None:
    """For each option {best, worst, top}, or for what is bought {bought}; None with too few ballots to say.

    `best` and `worst` are the smallest places reached by at least 5 % and 95 % of the
    recounts, `top` is the share of recounts in first place, ties shared.
    """
    if published.ballots is None or len(published.ballots) < FEWEST:
        return None
    sides = published.sides if decided_by == "equal_footing" else (*published.sides, None)
    strata = [(side, marks) for side in sides if (marks := published.marks_of(side))]
    times = [drawn(published.digest, side, len(marks), rules.recounts) for side, marks in strata]
    ballots = [marks for _, marks in strata]
    if decided_by == "everyone":
        ballots, times = [[marks for group in ballots for marks in group]], [np.hstack(times)]
    found = rules.recount(ballots, times, options)
    if found is None:
        return None
    shares = _bought if found.dtype == bool else _places
    return dict(zip(sorted(options, key=by_number), shares(found)))


def drawn(digest: str, side: str | None, n: int, recounts: int) -> np.ndarray:
    """How often each of n ballots of a side is drawn in each recount: recounts × n, every row adding up to n.

    Draw j of recount i picks ballot `splitmix64(h + i·n + j) mod n`, h being the first 64 bits
    of SHA-256(`digest:side`), with nothing after the colon where ballots carry no side.
    """
    start = int.from_bytes(hashlib.sha256(f"{digest}:{side or ''}".encode()).digest()[:8], "big")
    places = np.arange(recounts * n, dtype=np.uint64) + np.uint64(start)
    picked = (splitmix64(places) % np.uint64(n)).astype(np.int64).reshape(recounts, n)
    picked += np.arange(recounts)[:, None] * n
    return np.bincount(picked.ravel(), minlength=recounts * n).reshape(recounts, n)


def _places(found: np.ndarray):
    """From the places that options took: recounts × options."""
    ordered = np.sort(found, axis=0)
    last = len(found) - 1
    first = found == found.min(axis=1, keepdims=True)
    tops = (first / first.sum(axis=1, keepdims=True)).mean(axis=0)
    bests = ordered[_reached_by(SOME, last)]
    worsts = ordered[_reached_by(NEARLY_ALL, last)]
    for best, worst, top in zip(bests, worsts, tops):
        yield {"best": _whole(best), "worst": _whole(worst), "top": round(float(top), 6)}


def _reached_by(share: float, last: int) -> int:
    """Where, among so many recounts in order, at least this share has come."""
    return min(last, max(0, int(np.ceil(share * (last + 1))) - 1))


def _bought(found: np.ndarray):
    for share in found.mean(axis=0):
        yield {"bought": round(float(share), 6)}


def _whole(place) -> int | float:
    return int(place) if place == int(place) else float(place)
