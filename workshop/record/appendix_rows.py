"""The rows of the download's tables of how votes were counted: steadiness, groups of opinion, lots."""

from .titles import each_result


def steadiness(record):
    """Further figures of how each vote was counted: (activity, option, figure, value)."""
    for each, titles in each_result(record):
        appendix = each["appendix"]
        for figure in ("effective_people", "changes_to_unseat", "one_fewer_would_do"):
            if figure in appendix:
                yield each["activity"], None, None, figure, appendix[figure]
        for figure, ends in (("ranges", ("range_low", "range_high")), ("middle_half", ("middle_half_low", "middle_half_high"))):
            for option, found in appendix.get(figure, {}).items():
                yield from ((each["activity"], option, titles.get(option), end, value) for end, value in zip(ends, found))
        by_option = {"mean": appendix.get("means", {}), "divisiveness": appendix.get("divisiveness", {})}
        by_option |= {f"mean: {criterion}": means for criterion, means in appendix.get("criteria", {}).items()}
        for figure, values in by_option.items():
            yield from ((each["activity"], option, titles.get(option), figure, value) for option, value in values.items())
        for figure, options in (("we_differ", appendix.get("we_differ", ())), ("few", each.get("few", ()))):
            yield from ((each["activity"], option, titles.get(option), figure, True) for option in options)


def opinion_groups(record):
    for each, _titles in each_result(record):
        found = each["appendix"].get("opinion_groups") or {"groups": (), "map": ()}
        for number, (group, at) in enumerate(zip(found["groups"], found["map"]), start=1):
            yield each["activity"], number, group, *(at or (None, None))


def typical_statements(record):
    for each, titles in each_result(record):
        for group, typical in enumerate((each["appendix"].get("opinion_groups") or {"typical": ()})["typical"], start=1):
            for one in typical:
                yield (each["activity"], group, one["option"], titles.get(one["option"]),
                       *map(one.get, ("answer", "given", "asked", "times")))


def lots(record):
    for each, _titles in each_result(record):
        lottery = each["lottery"]
        for used in lottery["used"] or [{"for": None, "among": ()}]:
            yield each["activity"], lottery["commitment"], lottery["secret"], lottery.get("number"), used["for"], " ".join(used["among"])


ROWS = {"steadiness": steadiness, "opinion_groups": opinion_groups, "typical_statements": typical_statements, "lots": lots}
