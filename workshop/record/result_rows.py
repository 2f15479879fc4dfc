"""The rows of the download's tables of results, of every kind of vote, from the record alone."""

from .appendix_rows import ROWS as APPENDIX
from .priorities import place_in
from .titles import each_result

SIDES = ("lived", "professional", "other")


def results(record):
    for each, titles in each_result(record):
        rows = each["agreement"]["rows"] if each["agreement"] else {}
        for view, counted in views_of(each):
            for option in flat(counted["order"]):
                yield (each["activity"], each["method"], view, view == each["decided_by"],
                       place_in(counted["order"], option), option, titles.get(option), counted["scores"][option],
                       rows.get(option, {}).get(view))


def agreement(record):
    for each, titles in each_result(record):
        found = each["agreement"] or {"rows": {}}
        for option, row in found["rows"].items():
            yield (each["activity"], option, titles.get(option), *map(row.get, SIDES), row["gap"], row["common_ground"],
                   option in found["shared"], option in found["divided"])


def counts(record):
    """What was marked, view by view; what stands between two options is in `head_to_head`."""
    for each, titles in each_result(record):
        for view, counted in views_of(each):
            if each["kind"] == "quick_question":
                yield from ((each["activity"], view, "answer", None, None, answer, people)
                            for answer, people in counted["counts"].items())
                continue
            for option, table in (() if each["kind"] in ("ranking", "pairs") else counted["counts"].items()):
                for criterion, mark, number in _figures(each, table):
                    yield each["activity"], view, option, titles.get(option), criterion, mark, number


def _figures(each, table):
    """(criterion, mark, number) of one option."""
    if each["kind"] == "scale":
        return [(criterion, mark, number) for criterion, given in table.items() for mark, number in (
            enumerate(given) if isinstance(given, list) else given.items())]
    if isinstance(table, dict):
        return [(None, mark, number) for mark, number in table.items()]
    return [(None, {"approval": "yes"}.get(each["kind"], "money" if "amounts" in each else "chosen"), table)]


def sayings(record):
    """What people wrote on ballots, with how many wrote a word."""
    counts = {each["activity"]: each["counts"] for each in record["results"] if each["kind"] == "quick_question"}
    for said in record["sayings"]:
        written = counts.get(said["activity"], {})
        yield (said["id"], said["activity"], said["option"], said["mark"], said["text"],
               written.get(said["text"], written.get(said["id"])), said["state"], said["reason"])


def hands(record):
    for step in record["activities"]:
        for option, given in (step["hands"] or {}).items():
            yield from ((step["id"], option, answer, people) for answer, people in given.items())


def channels(record):
    for activity, by_source in record["participation"]["noted"]["channels"].items():
        yield from ((activity, source, people) for source, people in by_source.items())


def head_to_head(record):
    for each, _titles in each_result(record):
        if each["kind"] in ("ranking", "pairs"):
            for view, counted in views_of(each):
                yield from ((each["activity"], view, *row) for row in _pairs(each["kind"], counted["counts"]))


def _pairs(kind, counts):
    """(option, other, how many prefer the first, how many neither)."""
    for pair, found in counts.items():
        one, other = pair.split(":")
        if kind == "ranking":
            yield one, other, found, None
        else:
            yield one, other, found[one], found["neither"]
            yield other, one, found[other], found["neither"]


def certainty(record):
    for each, titles in each_result(record):
        for option, found in (each["certainty"] or {}).items():
            yield each["activity"], option, titles.get(option), *map(found.get, ("best", "worst", "top", "bought"))


def methods(record):
    for each, titles in each_result(record):
        for method, view in each["methods"].items():
            for option in flat(view["order"]):
                yield each["activity"], method, place_in(view["order"], option), option, titles.get(option), view["scores"][option]


def budget(record):
    """What is paid for in each way of counting, or how much each gets."""
    for each, titles in each_result(record):
        ways = [(view, counted) for view, counted in views_of(each)] if each["kind"] == "budget" else []
        ways += [("greedy", each["methods"]["greedy"])] if "bought" in each else []
        for way, counted in ways:
            for option in flat(counted["order"]):
                yield (each["activity"], way, way == each["decided_by"], option, titles.get(option),
                       each["appendix"]["costs"].get(option), option in counted["bought"] if "bought" in counted else None,
                       counted.get("amounts", {}).get(option), _round_of(counted, option), counted.get("left_over"))


def _round_of(counted, option):
    return next((number for number, each in enumerate(counted.get("rounds", ()), start=1) if option in each["bought"]), None)


def rounds(record):
    """The rounds of instant runoff, and those in which a budget was spent."""
    for each, titles in each_result(record):
        runoff = each["methods"].get("instant_runoff", {}).get("rounds", ())
        for number, one in enumerate(runoff, start=1):
            for option, votes in one["votes"].items():
                yield (each["activity"], "instant_runoff", number, option, titles.get(option), votes, one["exhausted"],
                       "leaves" if option in one["left"] else None, None, *[None] * len(SIDES), None)
        groups = [side for side in SIDES if side in (each["weights"] or {})] if each["decided_by"] == "equal_footing" else ["everyone"]
        for number, one in enumerate(each.get("rounds", ()), start=1):
            paid = dict(zip(groups, one["paid"] or ()))
            for option in one["bought"]:
                yield (each["activity"], each["method"], number, option, titles.get(option), each["scores"][option], None,
                       "bought", one["price"], *map(paid.get, (*SIDES, "everyone")))


def views_of(each):
    return [(view, counted) for view, counted in each["views"].items() if counted]


def flat(order):
    return [option for tied in order for option in tied]


ROWS = {
    "sayings": sayings, "hands": hands, "channels": channels, "results": results, "agreement": agreement, "counts": counts, "head_to_head": head_to_head, "certainty": certainty,
    "methods": methods, "budget": budget, "rounds": rounds, **APPENDIX,
}
