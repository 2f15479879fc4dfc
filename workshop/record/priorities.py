"""The prioritised proposals: the step that put proposals in order, and each proposal's place and support in it."""

from dataclasses import dataclass
from fractions import Fraction

from ..activities import rules_for
from ..counting.groups import Group
from ..counting.places import rounded

VIEWS = ("equal_footing", "everyone", "lived", "professional")
DECIDING = ("ranking", "budget", "pairs", "scale", "approval", "dots")
"""Of several votes on proposals the last of the first of these kinds puts them in order: the finer vote."""


@dataclass(frozen=True)
class Priority:
    """A proposal's sheet with its place; `places` by view and `support` by group are None or empty where not shown.

    `in_favour` is the share of people in the view that decides, `bought` whether a budget pays for it.
    """

    place: int | None
    sheet: dict
    step: str | None
    decided_by: str | None
    places: dict
    support: dict
    in_favour: float | None
    shared: bool | None
    divided: bool | None
    bought: bool | None


def deciding_result(record):
    """The result that puts the proposals in order; None where no vote was on proposals."""
    proposals = {sheet["id"] for sheet in record["proposals"]}
    on_proposals = [each for each in record["results"] if each["ballots"] and proposals & set(each["scores"])]
    for kind in DECIDING:
        found = [each for each in on_proposals if each["kind"] == kind]
        if found:
            return found[-1]
    return None


def prioritised(record):
    """Every proposal, first place first; those without a place after them."""
    result = deciding_result(record)
    found = result and in_favour(
        next(step for step in record["activities"] if step["id"] == result["activity"]), result,
        record["ballots"][result["activity"]])
    rows = [_priority(sheet, result, found or {}) for sheet in record["proposals"]]
    return sorted(rows, key=lambda row: (row.place is None, row.place or 0))


def in_favour(step, result, cast):
    """The share of people in favour of each option in the view that decides; None where totals alone do not tell.

    On equal footing it is the mean of those of the groups.
    """
    if result["decided_by"] == "equal_footing":
        rows, sides = result["agreement"]["rows"], list(result["weights"])
        return {option: rounded(sum(Fraction(str(row[side])) for side in sides) / len(sides))
                for option, row in rows.items() if row["gap"] is not None} or None
    ballots = None if isinstance(cast, dict) else [ballot["marks"] for ballot in cast]
    rules = rules_for(step["kind"], step["settings"], step["costs"])
    supports = rules.support(Group(result["ballots"], result["counts"], ballots), list(result["scores"]))
    return supports and {option: rounded(Fraction(*answers)) for option, answers in supports.items() if answers[1]}


def per_person(sheet):
    """(low, high) cost of a proposal for each person it helps; None where either is not known."""
    if not sheet["cost"] or not sheet["helps_count"]:
        return None
    return tuple(sheet["cost"][end] / sheet["helps_count"] for end in ("low", "high"))


def place_in(order, option):
    """The place of an option in an order, from 1, ties sharing the first of theirs; None where it is not in it."""
    above = 0
    for tied in order:
        if option in tied:
            return above + 1
        above += len(tied)
    return None


def _priority(sheet, result, found):
    if result is None or sheet["id"] not in result["scores"]:
        return Priority(None, sheet, None, None, dict.fromkeys(VIEWS), {}, None, None, None, None)
    agreement = result["agreement"] or {"rows": {}, "shared": None, "divided": None}
    places = {view: place_in(result["views"][view]["order"], sheet["id"]) if result["views"][view] else None
              for view in VIEWS}
    return Priority(
        place_in(result["order"], sheet["id"]), sheet, result["activity"], result["decided_by"], places,
        agreement["rows"].get(sheet["id"], {}), found.get(sheet["id"]),
        *(None if agreement[named] is None else sheet["id"] in agreement[named] for named in ("shared", "divided")),
        sheet["id"] in result["bought"] if "bought" in result else None)
