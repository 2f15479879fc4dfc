"""The prioritised proposals: the last step that put proposals in order, and each proposal's place in it."""

from dataclasses import dataclass

VIEWS = ("equal_footing", "everyone", "lived", "professional")


@dataclass(frozen=True)
class Priority:
    """A proposal's sheet with its place; `places` by view and `support` by group are None or empty where not shown."""

    place: int | None
    sheet: dict
    step: str | None
    decided_by: str | None
    places: dict
    support: dict
    shared: bool | None
    divided: bool | None


def deciding_result(record):
    """The result that puts the proposals in order: of the last ranking, else of the last dots; None without either."""
    proposals = {sheet["id"] for sheet in record["proposals"]}
    on_proposals = [each for each in record["results"] if each["kind"] in ("dots", "ranking") and each["ballots"]
                    and proposals & set(each["scores"])]
    for kind in ("ranking", "dots"):
        found = [each for each in on_proposals if each["kind"] == kind]
        if found:
            return found[-1]
    return None


def prioritised(record):
    """Every proposal, first place first; those without a place after them."""
    result = deciding_result(record)
    rows = [_priority(sheet, result) for sheet in record["proposals"]]
    return sorted(rows, key=lambda row: (row.place is None, row.place or 0))


def place_in(order, option):
    """The place of an option in an order, from 1, ties sharing the first of theirs; None where it is not in it."""
    above = 0
    for tied in order:
        if option in tied:
            return above + 1
        above += len(tied)
    return None


def _priority(sheet, result):
    if result is None or sheet["id"] not in result["scores"]:
        return Priority(None, sheet, None, None, dict.fromkeys(VIEWS), {}, None, None)
    agreement = result["agreement"] or {"rows": {}, "shared": None, "divided": None}
    places = {view: place_in(result["views"][view]["order"], sheet["id"]) if result["views"][view] else None
              for view in VIEWS}
    return Priority(
        place_in(result["order"], sheet["id"]), sheet, result["activity"], result["decided_by"], places,
        agreement["rows"].get(sheet["id"], {}),
        *(None if agreement[named] is None else sheet["id"] in agreement[named] for named in ("shared", "divided")))
