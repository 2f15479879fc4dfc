"""How few ballots stand between the first and the next: exact figures for the appendix.

Finding the fewest for methods that weigh chains, grades or money is hard (NP-hard for several of
them) and is not claimed: for those it is told only whether leaving out any one would do.
"""

from dataclasses import replace

from .lots import Lots
from .places import equal_weights

MOST_WORK = 200_000


def changes_to_unseat(groups, options, swing) -> int | None:
    """How many ballots would have to change, at least, for another option to pass the first; None without ballots.

    `swing(marks, first, other)` is (how far the ballot puts the first ahead of the other now,
    how far it could be put behind). Exact: for every other option the ballots that can turn
    most are changed first. None also where several are first, or nothing can pass it.
    """
    if any(group.ballots is None for group in groups):
        return None
    weights = equal_weights([group.size for group in groups])
    weighed = [(weight, marks) for weight, group in zip(weights, groups) for marks in group.ballots]

    def lead(first, other):
        return sum(weight * swing(marks, first, other)[0] for weight, marks in weighed)

    firsts = [one for one in options if all(lead(one, other) > 0 for other in options if other != one)]
    if not weighed or len(firsts) != 1 or len(options) < 2:
        return None
    first = firsts[0]
    needed = [_fewest(weighed, first, other, lead(first, other), swing) for other in options if other != first]
    return min(filter(None, needed), default=None)


def _fewest(weighed, first, other, lead, swing) -> int | None:
    turns = sorted((weight * sum(swing(marks, first, other)) for weight, marks in weighed), reverse=True)
    for number, turn in enumerate(turns, start=1):
        lead -= turn
        if lead < 0:
            return number
    return None


def one_fewer_would_do(rules, groups, options, lots: Lots) -> bool | None:
    """Whether leaving out any single ballot would change what is first; None without ballots, or with too many.

    A group that loses a ballot still weighs the same. What is first is the first place, or all
    that is bought.
    """
    if any(group.ballots is None for group in groups):
        return None
    distinct = [_distinct(group.ballots) for group in groups]
    people = sum(group.size for group in groups)
    if sum(map(len, distinct)) * people * len(options) > MOST_WORK:
        return None
    now = _first(rules.count(groups, options, Lots(lots.seed)))
    for at, group in enumerate(groups):
        for left_out in distinct[at] if group.size > 1 else ():
            ballots = [marks for n, marks in enumerate(group.ballots) if n != left_out]
            fewer = replace(group, size=group.size - 1, table=rules.tally(ballots, options), ballots=ballots)
            others = [*groups[:at], fewer, *groups[at + 1:]]
            if _first(rules.count(others, options, Lots(lots.seed))) != now:
                return True
    return False


def _distinct(ballots) -> list[int]:
    """The places of ballots that differ from all before them."""
    seen = {}
    for place, marks in enumerate(ballots):
        seen.setdefault(repr(sorted(marks.items())), place)
    return list(seen.values())


def _first(view) -> set:
    return set(view["bought"] if "bought" in view else view["order"][0] if view["order"] else ())
