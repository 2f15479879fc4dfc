"""Equal shares as the book says it, one purchase and one raise at a time: slow, and held against the fast way."""

import random
from fractions import Fraction


def bought(ballots, costs, budget, raised, order):
    """What is bought in turn, where `ballots` are (ticked options, weight); `order` decides between equals."""
    people = len(ballots)
    weight = sum(weight for _, weight in ballots)
    held = [Fraction(budget + people * raised, weight)] * people
    found = []
    while True:
        shares = {}
        for option in costs:
            if option not in found and costs[option] <= budget:
                share = _share(option, ballots, costs[option], held)
                if share is not None:
                    shares[option] = share
        if not shares:
            return found
        least = min(share / costs[option] for option, share in shares.items())
        equal = [option for option in shares if shares[option] / costs[option] == least]
        first = min(equal, key=order.index)
        for person, (ticked, _) in enumerate(ballots):
            if first in ticked:
                held[person] -= min(held[person], shares[first])
        found.append(first)


def _share(option, ballots, cost, held):
    """The most that one unit of weight must give, if everyone gives that or all they have; None if it is too little."""
    payers = sorted((held[person], weight) for person, (ticked, weight) in enumerate(ballots) if option in ticked)
    rest, weight = Fraction(cost), sum(weight for _, weight in payers)
    for has, weighs in payers:
        if has * weight >= rest:
            return rest / weight
        rest, weight = rest - has * weighs, weight - weighs
    return None


def raised(ballots, costs, budget, order):
    """The first raise that ends the raising, and whether it buys too much."""
    raise_by = 0
    while True:
        found = bought(ballots, costs, budget, raise_by, order)
        spent = sum(costs[option] for option in found)
        left = {option for ticked, _ in ballots for option in ticked} - set(found)
        if spent > budget:
            return raise_by, True
        if not any(costs[option] <= budget - spent for option in left):
            return raise_by, False
        raise_by += 1


def profiles(number, seed=1, most_options=7, most_people=7, sides=(1, 1, 2, 2, 3)):
    """So many small rooms: (groups of marks, costs, budget, an order of the options by lot)."""
    chance = random.Random(seed)
    for _ in range(number):
        budget = chance.choice([20, 60, 100, 300])
        options = [f"p{n}" for n in range(1, chance.randint(2, most_options) + 1)]
        dear = budget if chance.random() < 0.3 else budget // 2
        costs = {
            option: chance.randint(1, dear) if chance.random() < 0.7 else budget // chance.randint(1, 5)
            for option in options
        }
        keen = chance.choice([0.2, 0.5, 0.8])
        groups = [
            [{option: 1 for option in options if chance.random() < keen} for _ in range(chance.randint(1, most_people))]
            for _ in range(chance.choice(sides))
        ]
        yield groups, costs, budget, chance.sample(options, len(options))
