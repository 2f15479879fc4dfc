"""One line each: what equal footing does, how firm a result is, whether another way would change it, who voted."""

from fractions import Fraction
from functools import reduce

from ..small_numbers import SIDES
from .first import both_ways

NEARLY_ALWAYS = 0.975
MOSTLY = 0.8
METHODS = ("ranked_pairs", "borda", "copeland", "instant_runoff")


def footing(result, words) -> str | None:
    """What one vote of the smaller group weighs, and how few people would be as steady."""
    if not result["weights"]:
        return None
    sizes = {side: result["weights"][side] for side in SIDES if side in result["weights"]}
    light, heavy = min(sizes, key=sizes.get), max(sizes, key=sizes.get)
    if sizes[light] == sizes[heavy]:
        return words.gettext("As many people of each group voted, so both ways of counting are the same.")
    return words.gettext(
        "Where each group counts the same, one vote from the smaller group (%(few)s) weighs as much as %(times)s from "
        "the larger (%(many)s), and the result is as steady as one of about %(steady)s people."
    ) % {
        "few": words.group(heavy),
        "many": words.group(light),
        "times": _decimal(Fraction(sizes[heavy], sizes[light])),
        "steady": result["appendix"]["effective_people"],
    }


def firm(result, words) -> str | None:
    """How often the same would have come first, had another group much like this one come."""
    certainty = result["certainty"]
    if certainty is None:
        if not result["ballots"] or result["method"] == "median_amounts":
            return None
        if result["ballots"] < 10:
            return words.gettext("Too few people voted to say how firm this is.")
        return words.gettext("How firm this is can’t be said, since only totals were kept.")
    if "bought" in result:
        return _firmly_bought(result, words)

    first = both_ways(result)[0]["order"][0]
    share = min(1.0, sum(certainty[option]["top"] for option in first))
    said = {"first": words.names(first), "n": round(100 * share)}
    if share >= NEARLY_ALWAYS:
        return words.gettext(
            "This is firm: if another group much like this one had come, %(first)s would almost surely be first too.") % said
    if share >= MOSTLY:
        return words.gettext(
            "This is fairly firm: if another group much like this one had come, %(first)s would be first about %(n)s "
            "times in 100.") % said
    return words.gettext(
        "This is not firm: if another group much like this one had come, %(first)s would be first only about %(n)s "
        "times in 100.") % said


def _firmly_bought(result, words) -> str | None:
    if not result["bought"]:
        return None
    share, least = min((result["certainty"][option]["bought"], option) for option in result["bought"])
    if share >= NEARLY_ALWAYS:
        return words.gettext(
            "This is firm: if another group much like this one had come, all of these would almost surely be paid for too.")
    said = {"title": words.title(least), "n": round(100 * share)}
    if len(result["bought"]) == 1:
        return words.gettext(
            "If another group much like this one had come, equal shares alone, before money that is left over is spent, "
            "would pay for %(title)s about %(n)s times in 100.") % said
    return words.gettext(
        "If another group much like this one had come, equal shares alone, before money that is left over is spent, "
        "would pay for %(title)s about %(n)s times in 100; for everything else here at least as often.") % said


def other_way(result, words) -> str | None:
    """Whether another method would change the first place; None where none is reckoned."""
    if not result["methods"] or not result["ballots"]:
        return None
    if "bought" in result:
        return _bought_otherwise(result, words)
    first = set(both_ways(result)[0]["order"][0])
    others = {name: result["methods"][name] for name in METHODS if name in result["methods"]}
    if not others:
        return None
    changed = {name: view["order"][0] for name, view in others.items() if set(view["order"][0]) != first}
    if not changed:
        return words.ngettext(
            "Another way of counting rankings puts the same first.",
            "%(num)d other ways of counting rankings put the same first.", len(others)) % {"num": len(others)}
    named = _named(words.gettext)
    return words.gettext("Another way of counting would change the first place: %(ways)s.") % {
        "ways": "; ".join(f"{named[name]}: {words.names(order)}" for name, order in changed.items())}


def _bought_otherwise(result, words) -> str | None:
    greedy, bought = result["methods"]["greedy"]["bought"], result["bought"]
    if set(greedy) == set(bought):
        return words.gettext("Paying for the most popular first, until the money is gone, gives the same list.")
    return words.gettext(
        "Paying for the most popular first, until the money is gone, would give another list: %(others)s.") % {
        "others": words.names(greedy, most=6)}


def _named(gettext) -> dict:
    return {
        "ranked_pairs": gettext("ranked pairs"),
        "borda": gettext("Borda’s points"),
        "copeland": gettext("most duels won"),
        "instant_runoff": gettext("instant runoff"),
    }


def who(result, words) -> str:
    """How many voted, by group; that is shown exactly, however few."""
    by_group = [words.gettext("%(number)s %(group)s") % {"number": result["by_side"][side], "group": words.group(side)}
                for side in SIDES if result["by_side"][side]]
    if not by_group:
        return words.gettext("Nobody voted.")
    voted = words.ngettext("%(num)d person voted", "%(num)d people voted", result["ballots"]) % {"num": result["ballots"]}
    return words.gettext("%(voted)s: %(groups)s.") % {
        "voted": voted, "groups": reduce(lambda said, more: words.gettext("%(before)s, %(next)s") % {
            "before": said, "next": more}, by_group)}


def _decimal(number: Fraction) -> str:
    """A whole number where it is one, else with one decimal place."""
    rounded = round(float(number), 1)
    return str(int(rounded)) if rounded == int(rounded) else str(rounded)
