"""How often each answer to one question was given, and the answer in the middle."""

from .places import equal_weights


def tally(ballots, values) -> dict:
    """{answer: people}: the answers that were offered in their order, then what people gave besides, in its own order.

    A ballot is {"answer": one answer or a list of them}; whole numbers are named by their digits.
    """
    given = [answer for marks in ballots for answer in _answers(marks)]
    counts = dict.fromkeys(map(str, [*values, *sorted(set(given) - set(values))]), 0)
    for answer in given:
        counts[str(answer)] += 1
    return counts


def _answers(marks) -> list:
    answer = marks.get("answer", [])
    return answer if isinstance(answer, list) else [answer]


def median(groups) -> int | None:
    """The lower median of whole numbers, every group weighing the same; None without answers."""
    weights = equal_weights([group.size for group in groups])
    weighed = {}
    for weight, group in zip(weights, groups):
        for answer, people in group.table.items():
            weighed[int(answer)] = weighed.get(int(answer), 0) + weight * people
    half, below = sum(weighed.values()), 0
    for answer in sorted(weighed):
        below += 2 * weighed[answer]
        if half and below >= half:
            return answer
    return None


def renamed(result, names) -> dict:
    """The same result with other names for answers, in its headline and in every view."""
    def counts(table):
        return {names.get(answer, answer): people for answer, people in table.items()}

    views = {name: view and {**view, "counts": counts(view["counts"])} for name, view in result["views"].items()}
    return {**result, "counts": counts(result["counts"]), "views": views}
