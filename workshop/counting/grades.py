"""Grades from 0 to 5: what one person's grade of an option is, and the tables of many people's."""

from collections import Counter
from fractions import Fraction

from .places import by_number, equal_weights

BEST = 5
IN_FAVOUR = Fraction(7, 2)
MEANS = "weighted mean"
"""Where a table keeps how many people came to which weighted mean; no criterion can be called so."""


def compared(criteria) -> list[dict]:
    """The criteria that options are compared by: those that weigh anything, else the first alone."""
    return [each for each in criteria if each["weight"]] or list(criteria[:1])


def grade(marks: dict, compared) -> int | Fraction | None:
    """One person's grade of an option, from their marks {criterion: 0…5}.

    With one criterion that counts it is the mark; with several, the exact weighted mean of those
    that the person marked. None is no opinion, and is not zero.
    """
    marked = [each for each in compared if each["key"] in marks]
    if not marked:
        return None
    if len(compared) == 1:
        return marks[marked[0]["key"]]
    weight = sum(each["weight"] for each in marked)
    return Fraction(sum(each["weight"] * marks[each["key"]] for each in marked), weight)


def tally(ballots, options, criteria) -> dict:
    """How many people gave each option each mark: {option: {criterion: [n0, …, n5]}}.

    Where several criteria weigh something, `MEANS` holds how many came to which weighted
    mean, {"7/2": n}: the marks of each criterion alone do not tell.
    """
    by_means = len(compared(criteria)) > 1
    table = {}
    for option in sorted(options, key=by_number):
        given = [marks[option] for marks in ballots if option in marks]
        table[option] = {each["key"]: _numbers(given, each["key"]) for each in criteria}
        if by_means:
            means = Counter(grade(marks, compared(criteria)) for marks in given)
            means.pop(None, None)
            table[option][MEANS] = {str(mean): means[mean] for mean in sorted(means)}
    return table


def given(group, option, criteria) -> dict:
    """How many people of a group gave an option each grade, from its table."""
    table, by = group.table[option], compared(criteria)
    if len(by) > 1:
        return {Fraction(mean): number for mean, number in table[MEANS].items()}
    return dict(enumerate(table[by[0]["key"]]))


def weighed(groups, option, criteria) -> dict:
    """How much weight each grade of an option has, every group weighing the same."""
    total = Counter()
    for group, weight in zip(groups, equal_weights([group.size for group in groups])):
        for each, number in given(group, option, criteria).items():
            total[each] += weight * number
    return total


def support(group, options, criteria) -> dict:
    """For each option (people who gave it 4 or 5, or a weighted mean of at least 3.5, people)."""
    in_favour = {
        option: sum(number for each, number in given(group, option, criteria).items() if each >= IN_FAVOUR)
        for option in options
    }
    return {option: (number, group.size) for option, number in in_favour.items()}


def _numbers(given, criterion) -> list[int]:
    marks = Counter(marks[criterion] for marks in given if criterion in marks)
    return [marks[mark] for mark in range(BEST + 1)]
