"""What most people answered to a quick question, and where the groups differ most."""

from fractions import Fraction

from ..small_numbers import SIDES

FAR_APART = Fraction(3, 10)


def answered(result, words) -> str:
    """The answer that most people gave, or the one in the middle."""
    counts, people = result["counts"], result["ballots"]
    if "median" in result:
        return words.gettext("The answer in the middle is %(middle)s: no more than half of us answered less, and no more "
                             "than half answered more.") % {"middle": result["views"]["everyone"]["median"]}
    most = max(counts.values(), default=0)
    first = [answer for answer, number in counts.items() if number == most]
    if not most or (most == 1 < len(counts) and len(first) == len(counts) and _are_words(result)):
        return words.ngettext("%(num)d word was written.", "%(num)d different words were written.", len(counts)) % {
            "num": len(counts)}
    said = {"first": words.names(first), "number": most, "people": people}
    if len(first) > 1:
        return words.gettext("%(first)s were answered most: each by %(number)s of %(people)s people.") % said
    return words.gettext("%(first)s was answered most: by %(number)s of %(people)s people.") % said


def _are_words(result) -> bool:
    return all(answer[:1] == "y" and answer[1:].isdigit() for answer in result["counts"])


def differing(result, words) -> str | None:
    """The answer on which the groups are furthest apart, where they are shown apart and it is far."""
    sides = [side for side in SIDES if side in (result["weights"] or {})]
    if len(sides) < 2:
        return None
    if "median" in result:
        return words.gettext("In the middle of %(one)s: %(first)s; of %(other)s: %(second)s.") % {
            "one": words.group(sides[0]), "first": result["views"][sides[0]]["median"],
            "other": words.group(sides[1]), "second": result["views"][sides[1]]["median"]}
    sizes = {side: result["by_side"][side] + (result["by_side"]["other"] if result["pooled"] == side else 0) for side in sides}

    def share(side, answer):
        return Fraction(result["views"][side]["counts"].get(answer, 0), sizes[side])

    def gap(answer):
        shares = [share(side, answer) for side in sides]
        return max(shares) - min(shares)

    furthest = max(sorted(result["counts"]), key=gap, default=None)
    if furthest is None or gap(furthest) < FAR_APART:
        return words.gettext("The groups differ little.") if not _are_words(result) else None
    keen, cool = (pick(sides, key=lambda side: share(side, furthest)) for pick in (max, min))
    return words.gettext(
        "We differ most on %(title)s: it was the answer of %(n)s of %(size)s %(one)s, and of %(m)s of %(other_size)s %(other)s.") % {
        "title": words.title(furthest), "one": words.group(keen), "other": words.group(cool),
        "n": result["views"][keen]["counts"].get(furthest, 0), "size": sizes[keen],
        "m": result["views"][cool]["counts"].get(furthest, 0), "other_size": sizes[cool]}
