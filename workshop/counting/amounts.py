"""What each thing should get: the middle amount of everybody's, scaled to fit (descriptive; not strategy-proof)."""

from fractions import Fraction

import numpy as np

from .places import by_number, equal_weights, mean_places, places, rounded


def count(groups, options, total: int, lots) -> dict:
    """The weighted lower median of each option, scaled to the total and rounded by largest remainder.

    Who gave an option nothing gave it 0. Where every median is 0, the mean takes its place.
    """
    options = sorted(options, key=by_number)
    weights = equal_weights([group.size for group in groups])
    middle = {option: _middle(_given(groups, weights, option)) for option in options}
    if not any(middle.values()):
        middle = _means(groups, options)
    whole = sum(middle.values())
    exact = {option: Fraction(middle[option] * total, whole) if whole else Fraction(0) for option in options}
    amounts = _in_whole_units(exact, lots)
    return {"order": places(exact), "scores": amounts, "amounts": amounts}


def mean(groups, options) -> dict:
    """What people gave each option on average, every group weighing the same."""
    means = _means(groups, options)
    return {
        "order": places(means),
        "scores": {option: rounded(means[option]) for option in sorted(options, key=by_number)},
    }


def recount(ballots, times, options) -> np.ndarray:
    """Each option's place in each of R recounts: R × m, ties taking the mean place."""
    options = sorted(options, key=by_number)
    given = np.array([[marks.get(option, 0) for option in options] for group in ballots for marks in group])
    weights = equal_weights([len(group) for group in ballots])
    weight = np.hstack([drawn * float(each) for drawn, each in zip(times, weights)])
    middles = np.empty((len(weight), len(options)))
    for place in range(len(options)):
        upwards = np.argsort(given[:, place], kind="stable")
        reached = np.cumsum(weight[:, upwards], axis=1)
        middles[:, place] = given[upwards[(2 * reached >= reached[:, [-1]]).argmax(axis=1)], place]
    nothing = ~middles.any(axis=1)
    middles[nothing] = weight[nothing] @ given
    return mean_places(middles)


def _given(groups, weights, option):
    """What everybody gave an option, from the least, as (amount, weight)."""
    return sorted(
        (marks.get(option, 0), weight) for group, weight in zip(groups, weights) for marks in group.ballots
    )


def _middle(given) -> int:
    """The least amount such that half of the weight gave no more."""
    reached, whole = 0, sum(weight for _, weight in given)
    for amount, weight in given:
        reached += weight
        if 2 * reached >= whole:
            return amount
    return 0


def _means(groups, options) -> dict:
    weights = equal_weights([group.size for group in groups])
    whole = sum(weight * group.size for group, weight in zip(groups, weights))
    return {
        option: Fraction(sum(weight * group.table[option] for group, weight in zip(groups, weights)), whole or 1)
        for option in options
    }


def _in_whole_units(exact: dict, lots) -> dict:
    """Whole amounts with the same sum; what is left over goes to the largest remainders, by lot among equals."""
    amounts = {option: int(share) for option, share in exact.items()}
    over = round(sum(exact.values())) - sum(amounts.values())
    for equal in places({option: exact[option] - amounts[option] for option in exact}):
        equal = list(equal)
        while equal and over:
            option = equal[0] if len(equal) <= over else lots.draw("median_amounts:rounding", equal)
            equal.remove(option)
            amounts[option] += 1
            over -= 1
    return amounts
