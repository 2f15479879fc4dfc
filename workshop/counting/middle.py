"""What is shown beside grades, and never mixed into them: means, and how far people are apart."""

from fractions import Fraction
from itertools import accumulate

from .grades import weighed
from .majority_judgment import around
from .places import by_number, rounded

FAR_APART = 3


def beside(groups, options, criteria) -> dict:
    """Means and spread of each option, every group weighing the same.

    `means` are of the grades that options are compared by, `criteria` those of each criterion;
    the grades of the middle half of people lie within `middle_half`; `we_differ` are
    the options where these reach over at least three steps of the scale. Options that nobody
    graded are left out.
    """
    options = sorted(options, key=by_number)
    grades = {option: weighed(groups, option, criteria) for option in options}
    halves = {option: _middle_half(grades[option]) for option in options if grades[option].total()}
    return {
        "means": _means(grades),
        "criteria": {
            each["key"]: _means({option: weighed(groups, option, [each]) for option in options}) for each in criteria
        },
        "middle_half": {option: [rounded(end) for end in half] for option, half in halves.items()},
        "we_differ": [option for option, (low, high) in halves.items() if high - low >= FAR_APART],
    }


def _means(grades: dict) -> dict:
    return {option: _mean(each) for option, each in grades.items() if each.total()}


def _mean(grades) -> float:
    return rounded(Fraction(sum(grade * weight for grade, weight in grades.items()), grades.total()))


def _middle_half(grades) -> tuple:
    ascending = sorted(grade for grade in grades if grades[grade])
    up_to = list(accumulate(grades[grade] for grade in ascending))
    return tuple(ascending[place] for place in around(up_to, Fraction(up_to[-1], 4)))
