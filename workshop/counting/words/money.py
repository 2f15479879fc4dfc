"""What a budget pays for, and whether both ways of counting say so."""

from ..places import by_number
from .first import both_ways, ways

MOST_PROJECTS = 6


def bought(result, words) -> str:
    """The first sentence about a budget: what is paid for, or where most of the money goes."""
    return _amounts(result, words) if "amounts" in result else _projects(result, words)


def _projects(result, words) -> str:
    deciding, beside = both_ways(result)
    if not deciding["bought"]:
        return words.gettext("Nothing was paid for: no option had enough votes for what it costs.")
    said = {"paid": words.names(deciding["bought"], MOST_PROJECTS)}
    if beside is None:
        return words.gettext("The money pays for %(paid)s.") % said
    if set(beside["bought"]) == set(deciding["bought"]):
        return words.gettext("The money pays for %(paid)s, whichever way we count.") % said
    said["other"] = words.names(beside["bought"], MOST_PROJECTS) if beside["bought"] else words.gettext("nothing")
    said["one"], said["another"] = ways(result, words)
    return words.gettext("When %(one)s, the money pays for %(paid)s; when %(another)s, for %(other)s.") % said


def _amounts(result, words) -> str:
    amounts = result["amounts"]
    most = max(amounts.values())
    if not most:
        return words.gettext("Nobody gave money to anything.")
    first = sorted((option for option in amounts if amounts[option] == most), key=by_number)
    return words.ngettext(
        "Most money goes to %(first)s: %(amount)s.", "Most money goes to %(first)s: %(amount)s each.", len(first)) % {
        "first": words.names(first), "amount": words.money(most)}
