"""Majority judgment: at least half of us gave it this grade or better (Balinski & Laraki 2007)."""

from bisect import bisect_left, bisect_right
from fractions import Fraction
from itertools import accumulate

from .grades import weighed
from .places import by_number, equal_weights, places, rounded


def count(groups, options, criteria) -> dict:
    """Options by their grades around the middle one, every group weighing the same.

    Who gave no grade has no opinion. `few` are the options graded by less than half of the
    weight; they come after the others, in their own order. A score is the majority grade,
    0 where nobody gave one.
    """
    options = sorted(options, key=by_number)
    everybody = sum(weight * group.size for weight, group in zip(equal_weights([g.size for g in groups]), groups))
    grades = {option: weighed(groups, option, criteria) for option in options}
    enough = {option: 2 * grades[option].total() >= everybody for option in options}
    values = {option: value(grades[option]) for option in options}
    return {
        "order": places({option: (enough[option], values[option]) for option in options}),
        "scores": {option: _published(values[option][0]) if values[option] else 0 for option in options},
        "few": [option for option in options if not enough[option]],
    }


def value(grades: dict) -> tuple:
    """All that majority judgment compares of an option's {grade: weight}; the larger tuple is better.

    Options are compared by the grades at the quantiles ½ − t and ½ + t, for t from 0 to ½.
    Both are steps: going outwards, the lower grade drops once as much weight is left outside as
    lies below it, the upper one rises likewise. So between two options that are equal so far,
    the one with more weight outside at its next step takes it first, which is bad for a drop and good
    for a rise. The tuple is therefore (lower, upper, step, lower, upper, step, …), where a
    step is minus the share below for a drop (of both at once, too), the share above for
    a rise alone, and 0 at the end. This is Balinski & Laraki's majority gauge, carried on to the last grade.
    """
    ascending = sorted(grade for grade in grades if grades[grade])
    up_to = list(accumulate(grades[grade] for grade in ascending))
    tail = Fraction(up_to[-1], 2) if up_to else 0
    found = []
    while tail:
        lower, upper = around(up_to, tail)
        below = up_to[lower - 1] if lower else 0
        above = up_to[-1] - up_to[upper]
        tail = max(below, above)
        found += [ascending[lower], ascending[upper], Fraction(-below if below == tail else above, up_to[-1])]
    return tuple(found)


def around(up_to: list, tail) -> tuple[int, int]:
    """Where the lower and the upper grade stand that leave a weight of `tail` outside on either side.

    `up_to` is the weight up to and with each grade, in rising order.
    """
    return bisect_left(up_to, tail), bisect_right(up_to, up_to[-1] - tail)


def _published(grade):
    return grade if isinstance(grade, int) else rounded(grade)
