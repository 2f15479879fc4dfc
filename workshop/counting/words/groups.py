"""Where the groups differ most, or that they are not shown apart."""

from ..places import by_number
from ..small_numbers import SIDES
from .clauses import how_they_differ

FAR_APART = 0.3


def groups(result, words) -> str | None:
    """The second sentence about a result; None where there is nothing to say of groups."""
    if result["withheld"]:
        return words.gettext(
            "Only a few people from at least one group voted, so the groups are not shown apart "
            "and each person counts the same."
        )
    if not result["agreement"] or not result["agreement"]["rows"]:
        return None

    rows, divided = result["agreement"]["rows"], result["agreement"]["divided"]
    furthest = min(rows, key=lambda option: (-(rows[option]["gap"] or 0), option not in divided, by_number(option)))
    if (rows[furthest]["gap"] or 0) >= FAR_APART or divided:
        return _differ_most(result, furthest, words)
    orders = [result["views"][side]["order"] for side in SIDES if side in rows[furthest]]
    if result["order"] and result["kind"] != "statements" and all(order == orders[0] for order in orders):
        return words.gettext("The order is the same for each group.")
    return words.gettext("The groups differ little.")


def _differ_most(result, option, words) -> str:
    row = result["agreement"]["rows"][option]
    title = words.title(option)
    how = how_they_differ(result, option, words) if (row["gap"] or 0) >= FAR_APART else None
    if how is None:
        return words.gettext("We differ most on %(title)s.") % {"title": title}
    one, other, is_alike = how
    and_or_but = (words.gettext("We differ most on %(title)s: %(one)s, but %(other)s.") if is_alike
                  else words.gettext("We differ most on %(title)s: %(one)s, and %(other)s."))
    return and_or_but % {"title": title, "one": one, "other": other}
