"""What sets a group of opinion apart from everybody else (representativeness, as Polis: Small et al. 2021)."""

from math import sqrt

import numpy as np

from .places import rounded

CLEAR = 1.2815515594457859
"""A z score that chance passes in one case of ten."""
MOST_TYPICAL = 5


def typical(votes: np.ndarray, group: np.ndarray, options) -> list[list[dict]]:
    """For each group up to five statements that it answers unlike the others, the most telling first.

    `votes`, n × m, are 1, 0 or -1, NaN where unmarked; `group` is the number of each person's
    group. A statement is typical by the answer, agree or disagree, that clearly more than half of
    the group gave who marked it, and clearly more of them than of everybody else: both by z scores. The
    most telling has the largest product of the share in the group, how many times that among others
    it is, and both scores. Where none is so clear, the most telling one stands alone.
    """
    rows = [_rows(votes, group == each, options) for each in range(int(group.max()) + 1)]
    return [[_published(row) for row in _most_telling(each)] for each in rows]


def _rows(votes, inside, options):
    for column, option in zip(votes.T, options):
        for answer, mark in (("agree", 1), ("disagree", -1)):
            given, asked = _numbers(column[inside], mark)
            given_outside, asked_outside = _numbers(column[~inside], mark)
            share, outside = (given + 1) / (asked + 2), (given_outside + 1) / (asked_outside + 2)
            yield {
                "option": option,
                "answer": answer,
                "given": given,
                "asked": asked,
                "times": share / outside,
                "share": share,
                "most": _more_than_half(given, asked),
                "more": _more_than(given, asked, given_outside, asked_outside),
            }


def _most_telling(rows) -> list[dict]:
    telling = sorted((row for row in rows if row["asked"]), key=lambda row: -_telling(row))
    clear = [row for row in telling if row["most"] > CLEAR and row["more"] > CLEAR]
    return clear[:MOST_TYPICAL] or telling[:1]


def _telling(row) -> float:
    return row["share"] * row["times"] * max(row["most"], 0) * max(row["more"], 0)


def _published(row) -> dict:
    return {name: row[name] for name in ("option", "answer", "given", "asked")} | {"times": rounded(row["times"])}


def _numbers(answers, mark) -> tuple[int, int]:
    return int((answers == mark).sum()), int((~np.isnan(answers)).sum())


def _more_than_half(given, asked) -> float:
    """The z score of so many answers against one half, each number smoothed by one."""
    return 2 * sqrt(asked + 1) * ((given + 1) / (asked + 1) - 0.5)


def _more_than(given, asked, given_outside, asked_outside) -> float:
    """The z score of two shares against each other, each number smoothed by one."""
    one, other = (given + 1) / (asked + 1), (given_outside + 1) / (asked_outside + 1)
    both = (given + given_outside + 2) / (asked + asked_outside + 2)
    error = sqrt(both * (1 - both) * (1 / (asked + 1) + 1 / (asked_outside + 1)))
    return (one - other) / error if error else 0.0
