"""What may be published of a closed activity's ballots: the one split, whole or not at all (R3)."""

import json
from collections import Counter
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

    `k` is the fewest people a shown group may have; `other_is_side` is true where the
    workshop made `other` a side of its own before anybody joined.
    """
    by_side = {side: sum(ballot.side == side for ballot in ballots) for side in SIDES}
    goes_to = {side: side for side in SIDES}
    pooled = None
    if not other_is_side and by_side["other"] < k:
        goes_to["other"] = max(OWN_SIDES, key=by_side.get)
        pooled = goes_to["other"] if by_side["other"] else None
    elif not other_is_side:
        goes_to["other"] = None

    sizes = Counter(goes_to[ballot.side] for ballot in ballots)
    del sizes[None]
    several = len(sizes) > 1
    is_open = several and min(sizes.values()) >= k

    sides = (goes_to[ballot.side] if is_open else None for ballot in ballots)
    plain = (Ballot(side, _in_one_order(ballot.marks)) for side, ballot in zip(sides, ballots))
    return Published(
        ballots=tuple(sorted(plain, key=lambda ballot: (ballot.side or "", canonical(ballot.marks)))),
        open=is_open,
        pooled=pooled if is_open else None,
        by_side=by_side,
        withheld=several and not is_open,
        small_number=k,
    )


def canonical(marks: dict) -> str:
    """The RFC 8785 JSON of marks, which hold only whole numbers, texts and plain ids."""
    return json.dumps(marks, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _in_one_order(marks: dict) -> dict:
    """The same marks in the order of their ids, since the order of taps is nobody's business."""
    return json.loads(canonical(marks))
