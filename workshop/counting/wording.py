"""A result in one or two sentences that can be read aloud."""

from .clauses import Words, how_they_differ
from .places import by_number
from .small_numbers import SIDES

FAR_APART = 0.3
MOST_NAMED = 3


def sentence(result, titles, labels, gettext, ngettext) -> str:
    """What came first, whether both ways of counting say so, and where the groups differ most.

    `titles` name the options; `labels` the sides, where a side without one is called as usual.
    """
    words = Words(titles, labels, gettext, ngettext)
    if not result["ballots"]:
        return gettext("Nobody voted.")
    if result["kind"] == "dots" and not any(result["views"]["everyone"]["scores"].values()):
        return gettext("Nobody placed a dot.")
    first = _agreed_most if result["kind"] == "statements" else _came_first
    return " ".join(filter(None, [first(result, words), _groups(result, words)]))


def _came_first(result, words) -> str:
    decides, beside = "everyone", "equal_footing"
    if result["decided_by"] == "equal_footing":
        decides, beside = beside, decides
    first = result["views"][decides]["order"][0]
    other = result["views"][beside]["order"][0] if result["views"][beside] else None

    if other is None:
        said = _alone(first, words)
    elif other == first:
        said = _both_ways(first, words)
    elif decides == "equal_footing":
        said = _only_by_groups(first, words)
    else:
        said = _only_by_people(first, words)
    return said % {"first": _names(first, words), "other": _names(other or [], words)}


def _alone(first, words) -> str:
    if len(first) > 1:
        return words.gettext("%(first)s share first place.")
    return words.gettext("%(first)s came first.")


def _both_ways(first, words) -> str:
    if len(first) > 1:
        return words.gettext("%(first)s share first place, whichever way we count.")
    return words.gettext("%(first)s came first, whichever way we count.")


def _only_by_groups(first, words) -> str:
    if len(first) > 1:
        return words.gettext(
            "%(first)s share first place when each group counts for half; "
            "when each person counts the same, first place goes to %(other)s."
        )
    return words.gettext(
        "%(first)s came first when each group counts for half; "
        "when each person counts the same, first place goes to %(other)s."
    )


def _only_by_people(first, words) -> str:
    if len(first) > 1:
        return words.gettext(
            "%(first)s share first place when each person counts the same; "
            "when each group counts for half, first place goes to %(other)s."
        )
    return words.gettext(
        "%(first)s came first when each person counts the same; "
        "when each group counts for half, first place goes to %(other)s."
    )


def _agreed_most(result, words) -> str:
    if not any(counts["agree"] for counts in result["counts"].values()):
        return words.gettext("Nobody agreed with any of the statements.")
    return (_shared_most if result["agreement"] else _most_of_all)(result, words)


def _shared_most(result, words) -> str:
    """What both groups agree on, where they are shown apart."""
    rows, shared = result["agreement"]["rows"], result["agreement"]["shared"]
    if not rows:
        return words.gettext("Too few people of each group answered the same statement to say where they agree.")
    if not shared:
        return words.gettext("No statement has both groups clearly behind it.")
    first = [option for option in shared if rows[option]["common_ground"] == rows[shared[0]]["common_ground"]]
    if len(first) > 1:
        return words.gettext("We agree most on %(titles)s: most people in each group agreed.") % {
            "titles": _names(sorted(first, key=by_number), words)}
    return words.gettext("We agree most on %(title)s: most people in each group agreed.") % {
        "title": words.title(first[0])}


def _most_of_all(result, words) -> str:
    """What most people agree on, where everybody is one group; only more than half of those who answered are most."""
    first = result["order"][0]
    answers = [result["counts"][option] for option in first]
    titles = _names(first, words)
    if not all(2 * each["agree"] > sum(each.values()) for each in answers):
        if all(each["agree"] == each["disagree"] > 0 for each in answers):
            return words.gettext("Opinions are split on %(titles)s: as many people agreed as disagreed.") % {
                "titles": titles}
        return words.gettext("No statement has more than half of the people behind it.")
    if len(first) > 1:
        return words.gettext("We agree most on %(titles)s.") % {"titles": titles}
    return words.gettext("We agree most on %(title)s: %(agree)s of %(asked)s people agreed.") % {
        "title": titles,
        "agree": answers[0]["agree"],
        "asked": sum(answers[0].values()),
    }


def _groups(result, words) -> str | None:
    if result["withheld"]:
        return words.gettext(
            "Only a few people from at least one group voted, so the groups are not shown apart "
            "and each person counts the same."
        )
    if not result["agreement"] or not result["agreement"]["rows"]:
        return None

    rows = result["agreement"]["rows"]
    furthest = min(rows, key=lambda option: (-rows[option]["gap"], by_number(option)))
    if rows[furthest]["gap"] >= FAR_APART or result["agreement"]["divided"]:
        return _differ_most(result, furthest, words)
    orders = [result["views"][side]["order"] for side in SIDES if side in rows[furthest]]
    if result["kind"] != "statements" and all(order == orders[0] for order in orders):
        return words.gettext("The order is the same for each group.")
    return words.gettext("The groups differ little.")


def _differ_most(result, option, words) -> str:
    row = result["agreement"]["rows"][option]
    title = words.title(option)
    how = how_they_differ(result, option, words) if row["gap"] >= FAR_APART else None
    if how is None:
        return words.gettext("We differ most on %(title)s.") % {"title": title}
    one, other = how
    return words.gettext("We differ most on %(title)s: %(one)s, and %(other)s.") % {
        "title": title,
        "one": one,
        "other": other,
    }


def _names(options, words) -> str:
    if len(options) > MOST_NAMED:
        number = len(options)
        return words.ngettext("%(num)d option", "%(num)d options", number) % {"num": number}
    named = ""
    for place, option in enumerate(options):
        if not place:
            joined = "%(next)s"
        elif place == len(options) - 1:
            joined = words.gettext("%(before)s and %(next)s")
        else:
            joined = words.gettext("%(before)s, %(next)s")
        named = joined % {"before": named, "next": words.title(option)}
    return named
