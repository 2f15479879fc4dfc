"""What may be published of a closed activity's ballots: the one split, whole or not at all (R3)."""

import json
from dataclasses import dataclass

OWN_SIDES = ("lived", "professional")
SIDES = (*OWN_SIDES, "other")


@dataclass(frozen=True)
class Ballot:
    """One person's answer; `side` is None where it is not told or counts in `everyone` only."""

    side: str | None
    marks: dict


@dataclass(frozen=True)
class Published:
    """All that is left of the ballots of a closed activity.

    `ballots` are sorted by side and content; `open` says whether they carry sides;
    `pooled` names the side that a few ballots of `other` were put with; `by_side` counts
    ballots before that; `withheld` says that a split was there but is not shown;
    `small_number` is the k below which a group is too small to show.
    """

    ballots: tuple[Ballot, ...]
    open: bool
    pooled: str | None
    by_side: dict
    withheld: bool
    small_number: int

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides that are shown apart, in their usual order."""
        carried = {ballot.side for ballot in self.ballots}
        return tuple(side for side in SIDES if side in carried)


def publish(ballots, k: int, other_is_side: bool = False) -> Published:
    """Small numbers (R3): pool a few others, then show every side apart or none.

    `ballots` carry the sides that people have; this is done once, when the activity closes.
    `k` is the fewest people a shown group may have; `other_is_side` is true where the
    workshop made `other` a side of its own before anybody joined.
    """
    by_side = {side: sum(ballot.side == side for ballot in ballots) for side in SIDES}
    goes_to, is_open, _ = _split(by_side, k, other_is_side)
    plain = [
        Ballot(goes_to[ballot.side] if is_open else None, _in_one_order(ballot.marks))
        for ballot in ballots
    ]
    return from_published(plain, by_side, k, other_is_side)


def from_published(ballots, by_side: dict, k: int, other_is_side: bool = False) -> Published:
    """The same again from what was published: its ballots, and the count by side beside them."""
    goes_to, is_open, withheld = _split(by_side, k, other_is_side)
    joined = goes_to["other"] if by_side["other"] else None
    return Published(
        ballots=tuple(sorted(ballots, key=lambda ballot: (ballot.side or "", _canonical(ballot.marks)))),
        open=is_open,
        pooled=joined if is_open and joined != "other" else None,
        by_side=by_side,
        withheld=withheld,
        small_number=k,
    )


def _split(by_side, k, other_is_side) -> tuple[dict, bool, bool]:
    """Where the ballots of each side go, whether the split is open, and whether it is withheld."""
    goes_to = {side: side for side in SIDES}
    if not other_is_side:
        larger = max(OWN_SIDES, key=by_side.get)
        goes_to["other"] = larger if by_side["other"] < k else None

    sizes = {}
    for side in filter(goes_to.get, SIDES):
        sizes[goes_to[side]] = sizes.get(goes_to[side], 0) + by_side[side]
    sizes = [size for size in sizes.values() if size]
    several = len(sizes) > 1
    is_open = several and min(sizes) >= k
    return goes_to, is_open, several and not is_open


def _in_one_order(marks: dict) -> dict:
    """The same marks in the order of their ids, since the order of taps is nobody's business."""
    return json.loads(_canonical(marks))


def _canonical(marks: dict) -> str:
    """The RFC 8785 JSON of marks, which hold only whole numbers, texts and plain ids."""
    return json.dumps(marks, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
