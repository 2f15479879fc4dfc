"""What a room buys with a budget: equal shares, raised until the money is used, the rest by votes."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction

import numpy as np

from . import greedy
from .equal_shares import run
from .lots import Lots
from .places import by_number, equal_weights, places, rounded
from .purses import Exact
from .quick import Rough
from .raising import first_stop
from .spending import room


def count(groups, options, costs: dict, total: int, lots) -> dict:
    """What is bought of options with costs, every group weighing the same.

    `order` has what is bought in the order of buying, then the rest by votes; `scores` are
    votes, by weight where groups are of different sizes. `raised` is how much more than their part
    of the budget everyone was given to spend, on average, and `rounds` says what each step bought,
    at which price, and what the people of each group paid for it; nothing where votes alone decided.
    """
    votes = votes_of(groups, options)
    rounds, raised = _equal_shares(groups, votes, costs, total, lots)
    spent = sum(costs[option] for each in rounds for option in each["bought"])
    left = {option: costs[option] for option in costs if not any(option in each["bought"] for each in rounds)}
    by_votes = greedy.fill(votes, left, total - spent, lots, "equal_shares:by_votes")
    rounds += [{"bought": sorted(bought, key=by_number), "price": None, "paid": None} for bought in by_votes]
    return {
        **_bought([each["bought"] for each in rounds], votes, costs, total),
        "raised": raised,
        "rounds": rounds,
    }


def by_votes(groups, options, costs: dict, total: int, lots) -> dict:
    """What would be bought by votes alone, passing over what no longer fits."""
    votes = votes_of(groups, options)
    return _bought(greedy.fill(votes, costs, total, lots, "greedy:buys"), votes, costs, total)


def tally(ballots, options) -> dict:
    """How many people ticked each option, or how much they gave it all together."""
    given = Counter()
    for marks in ballots:
        given.update(marks)
    return {option: given[option] for option in sorted(options, key=by_number)}


def support(group, options) -> dict:
    """For each option (people who ticked it or gave it something, people who could)."""
    return {option: (sum(option in marks for marks in group.ballots), group.size) for option in options}


def votes_of(groups, options) -> dict:
    """The votes for each option when every group weighs the same and all together are as many as people voted."""
    weights = equal_weights([group.size for group in groups])
    whole = sum(weight * group.size for group, weight in zip(groups, weights))
    people = sum(group.size for group in groups)
    return {
        option: Fraction(
            people * sum(weight * group.table[option] for group, weight in zip(groups, weights)), whole or 1)
        for option in options
    }


def recount(ballots, times, options, costs: dict, total: int) -> np.ndarray:
    """Which options are bought in each of R recounts, without raising: R × m, true or false."""
    options = sorted(options, key=by_number)
    asked = room(ballots, _up_for_sale(costs, total), total)
    found = np.zeros((len(times[0]), len(options)), dtype=bool)
    columns = [options.index(option) for option in asked.options]
    for option in options:
        if costs.get(option) == 0:
            ticked = [np.array([option in marks for marks in group], dtype=int) for group in ballots]
            found[:, options.index(option)] = sum(often @ each for often, each in zip(times, ticked)) > 0
    weights = equal_weights([len(group) for group in ballots])
    for number in range(len(found)):
        drawn = np.zeros(asked.size + 1)
        for at, often, weight in zip(asked.cast, times, weights):
            np.add.at(drawn, at, often[number] * float(weight))
        again = replace(
            asked, weights=drawn[:-1], votes=[float(drawn[supporters].sum()) for supporters in asked.supporters])
        order = Lots(str(number)).ordered(asked.options)
        ranks = [order.index(option) for option in asked.options]
        for choice, _ in run(Rough(again, 0), ranks):
            found[number, [columns[option] for option in choice.buys]] = True
    return found


def _equal_shares(groups, votes, costs, total, lots):
    """The rounds in which people buy together, and how far everyone's money was raised for it."""
    free = [option for option in sorted(costs, key=by_number) if not costs[option] and votes[option]]
    rounds = [{"bought": free, "price": 0.0, "paid": [0.0] * len(groups)}] if free else []
    asked = room([group.ballots for group in groups], _up_for_sale(costs, total), total)
    if not asked.options:
        return rounds, 0
    order = lots.ordered(asked.options)
    ranks = [order.index(option) for option in asked.options]
    stop, is_over = first_stop(asked, ranks)
    raised = stop - is_over
    for choice, payments in run(Exact(asked, raised), ranks):
        for knot in choice.knots:
            lots.draw("equal_shares:buys", [asked.options[option] for option in knot])
        rounds.append(_round(asked, choice, payments))
    return rounds, raised


def _up_for_sale(costs, total) -> dict:
    """What the budget could pay for, in one order."""
    return {option: costs[option] for option in sorted(costs, key=by_number) if 0 < costs[option] <= total}


def _round(asked, choice, payments) -> dict:
    """A round as it is published; the price is for a ballot of mean weight."""
    price = next(iter(choice.offers.values())).low * asked.weight / asked.ballots
    paid = [Fraction(0)] * asked.by_group.shape[1]
    for option, (amounts, parts) in payments.items():
        by_group = asked.by_group[asked.supporters[option]].T @ amounts
        paid = [sofar + Fraction(more, parts) for sofar, more in zip(paid, by_group)]
    return {
        "bought": [asked.options[option] for option in choice.buys],
        "price": rounded(price),
        "paid": [rounded(amount) for amount in paid],
    }


def _bought(rounds, votes, costs, total) -> dict:
    bought = [option for each in rounds for option in each]
    rest = places({option: votes[option] for option in votes if option not in bought})
    return {
        "order": [sorted(each, key=by_number) for each in rounds] + rest,
        "scores": {option: _number(votes[option]) for option in sorted(votes, key=by_number)},
        "bought": sorted(bought, key=by_number),
        "left_over": total - sum(costs[option] for option in bought),
    }


def _number(votes: Fraction) -> int | float:
    return int(votes) if votes.denominator == 1 else rounded(votes)
