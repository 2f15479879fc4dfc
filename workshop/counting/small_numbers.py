"""What may be published of a closed activity's ballots: the one split, whole or not at all (R3)."""

import hashlib
import json
from dataclasses import dataclass, replace
from functools import cached_property

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

    `ballots` are sorted by side and content; where only tables are released (R4) they are None,
    and `tables` holds one for everyone and one for each side shown apart. `sizes` says how many
    ballots each side shown apart has, none where the split is shut; `pooled` names the side that
    a few ballots of `other` were put with; `by_side` counts ballots before that; `withheld` says
    that a split was there but is not shown; `small_number` is the k below which a group is too
    small to show.
    """

    ballots: tuple[Ballot, ...] | None
    tables: dict | None
    sizes: dict
    pooled: str | None
    by_side: dict
    withheld: bool
    small_number: int

    @property
    def open(self) -> bool:
        """Whether ballots or tables are told apart by side."""
        return bool(self.sizes)

    @property
    def size(self) -> int:
        """How many ballots there are in all."""
        return sum(self.by_side.values())

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides that are shown apart, in their usual order."""
        return tuple(side for side in SIDES if side in self.sizes)

    def marks_of(self, side) -> list[dict]:
        """The marks of the ballots that carry this side, or of those that carry none (None)."""
        return [ballot.marks for ballot in self.ballots if ballot.side == side]

    @cached_property
    def digest(self) -> str:
        """SHA-256, in hexadecimal, of the RFC 8785 JSON of what is published."""
        return hashlib.sha256(_canonical(self.listed()).encode()).hexdigest()

    def listed(self):
        """What is published, as it stands in a record: a list of ballots, or the tables."""
        if self.ballots is None:
            return {"tables": self.tables}
        return [{"side": ballot.side, "marks": ballot.marks} for ballot in self.ballots]


def publish(ballots, k: int, other_is_side: bool = False) -> Published:
    """Small numbers (R3): pool a few others, then show every side apart or none.

    `ballots` carry the sides that people have; this is done once, when the activity closes.
    `k` is the fewest people a shown group may have; `other_is_side` is true where the
    workshop made `other` a side of its own before anybody joined.
    """
    by_side = {side: sum(ballot.side == side for ballot in ballots) for side in SIDES}
    goes_to, sizes, _ = _split(by_side, k, other_is_side)
    plain = [
        Ballot(goes_to[ballot.side] if sizes else None, _in_one_order(ballot.marks)) for ballot in ballots
    ]
    return from_published(plain, by_side, k, other_is_side)


def only_tables(published: Published, tally) -> Published:
    """The same without any ballot (R4): what `tally` makes of everyone's marks, and of each side shown apart."""
    tables = {"everyone": tally([ballot.marks for ballot in published.ballots])}
    tables |= {side: tally(published.marks_of(side)) for side in published.sides}
    return replace(published, ballots=None, tables=tables)


def from_published(listed, by_side: dict, k: int, other_is_side: bool = False) -> Published:
    """The same again from what was published: ballots or {"tables": …}, and the count by side beside them."""
    goes_to, sizes, withheld = _split(by_side, k, other_is_side)
    joined = goes_to["other"] if by_side["other"] else None
    are_tables = isinstance(listed, dict)
    return Published(
        ballots=None if are_tables else tuple(sorted(listed, key=_by_side_and_content)),
        tables=listed["tables"] if are_tables else None,
        sizes=sizes,
        pooled=joined if sizes and joined != "other" else None,
        by_side=by_side,
        withheld=withheld,
        small_number=k,
    )


def _split(by_side, k, other_is_side) -> tuple[dict, dict, bool]:
    """Where the ballots of each side go, the sizes of sides shown apart, and whether a split is withheld."""
    goes_to = {side: side for side in SIDES}
    if not other_is_side:
        larger = max(OWN_SIDES, key=by_side.get)
        goes_to["other"] = larger if by_side["other"] < k else None

    sizes = {}
    for side in filter(goes_to.get, SIDES):
        sizes[goes_to[side]] = sizes.get(goes_to[side], 0) + by_side[side]
    sizes = {side: size for side, size in sizes.items() if size}
    is_open = len(sizes) > 1 and min(sizes.values()) >= k
    return goes_to, sizes if is_open else {}, len(sizes) > 1 and not is_open


def _by_side_and_content(ballot: Ballot) -> tuple:
    return ballot.side or "", _canonical(ballot.marks)


def _in_one_order(marks: dict) -> dict:
    """The same marks in the order of their ids, since the order of taps is nobody's business."""
    return json.loads(_canonical(marks))


def _canonical(value) -> str:
    """The RFC 8785 JSON of ballots or tables, which hold only whole numbers, texts and plain ids."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
