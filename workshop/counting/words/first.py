"""What came first, and whether both ways of counting say so."""

from ..places import by_number


def first(result, words) -> str:
    """The first sentence about a result."""
    if not result["ballots"]:
        return words.gettext("Nobody voted.")
    nothing = _nothing(result, words)
    if nothing:
        return nothing
    if result["kind"] == "statements":
        return _agreed_most(result, words)
    return _came_first(result, words)


def both_ways(result) -> tuple[dict, dict | None]:
    """The view that decides, and the other one beside it, where there is one."""
    beside = {"equal_footing": "everyone", "everyone": "equal_footing"}[result["decided_by"]]
    return result["views"][result["decided_by"]], result["views"][beside]


def _nothing(result, words) -> str | None:
    """What is said where people voted, and yet nothing came of it."""
    everyone = result["views"]["everyone"]
    if result["kind"] == "dots" and not any(everyone["scores"].values()):
        return words.gettext("Nobody placed a dot.")
    if result["kind"] == "approval" and not any(everyone["scores"].values()):
        return words.gettext("Nobody said yes to any of them.")
    if result["kind"] == "scale" and len(everyone["few"]) == len(everyone["scores"]):
        return words.gettext("Too few people gave marks to put anything first.")
    return None


def _came_first(result, words) -> str:
    deciding, beside = both_ways(result)
    first, other = deciding["order"][0], beside and beside["order"][0]

    if other is None:
        said = _alone(first, words)
    elif other == first:
        said = _both_ways(first, words)
    else:
        said = _one_way(first, words)
    one, another = ways(result, words)
    return said % {"first": words.names(first), "other": words.names(other or []), "one": one, "another": another}


def ways(result, words) -> tuple[str, str]:
    """How is counted in the view that decides, and in the other, each as a clause."""
    by_group = words.gettext("each group counts for half")
    if len(result["weights"] or ()) > 2:
        by_group = words.gettext("each group counts for a third")
    by_person = words.gettext("each person counts the same")
    return (by_group, by_person) if result["decided_by"] == "equal_footing" else (by_person, by_group)


def _alone(first, words) -> str:
    if len(first) > 1:
        return words.gettext("%(first)s share first place.")
    return words.gettext("%(first)s came first.")


def _both_ways(first, words) -> str:
    if len(first) > 1:
        return words.gettext("%(first)s share first place, whichever way we count.")
    return words.gettext("%(first)s came first, whichever way we count.")


def _one_way(first, words) -> str:
    if len(first) > 1:
        return words.gettext("%(first)s share first place when %(one)s; when %(another)s, first place goes to %(other)s.")
    return words.gettext("%(first)s came first when %(one)s; when %(another)s, first place goes to %(other)s.")


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
            "titles": words.names(sorted(first, key=by_number))}
    return words.gettext("We agree most on %(title)s: most people in each group agreed.") % {
        "title": words.title(first[0])}


def _most_of_all(result, words) -> str:
    """What most people agree on, where everybody is one group; only more than half of those who answered are most."""
    first = result["order"][0]
    answers = [result["counts"][option] for option in first]
    titles = words.names(first)
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
