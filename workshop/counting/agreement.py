"""Where the sides agree and where they differ; it decides nothing (open splits only)."""

from fractions import Fraction

from .places import by_number, rounded, twice_mean_places
from .statements import root, smoothed_product


def of_places(supports: dict, orders: dict) -> dict:
    """Agreement for kinds that compare, from each side's own order of the same options.

    `supports` is {side: {option: (in favour, asked)}}, `orders` {side: places}.
    """
    places = {side: twice_mean_places(order) for side, order in orders.items()}
    m = len(next(iter(places.values())))

    def among_the_first(side, option):
        return 3 * places[side][option] <= 2 * (m + 1)

    def among_the_last(side, option):
        return 3 * places[side][option] >= 4 * (m + 1)

    def is_shared(option):
        return m > 1 and all(among_the_first(side, option) for side in places)

    def is_divided(option):
        return (
            m > 1
            and any(among_the_first(side, option) for side in places)
            and any(among_the_last(side, option) for side in places)
        )

    return _agreement(supports, is_shared, is_divided)


def of_answers(supports: dict, fewest: int) -> dict:
    """Agreement for kinds with a yes and a no.

    Only options that at least `fewest` people on every side answered are counted.
    """
    enough = {
        side: {
            option: answers
            for option, answers in asked.items()
            if all(other[option][1] >= fewest for other in supports.values())
        }
        for side, asked in supports.items()
    }

    def shares(option):
        return [Fraction(*asked[option]) for asked in enough.values()]

    def is_shared(option):
        return min(shares(option)) >= Fraction(60, 100)

    def is_divided(option):
        most, least = max(shares(option)), min(shares(option))
        return least < Fraction(1, 2) < most and most - least >= Fraction(30, 100)

    return _agreement(enough, is_shared, is_divided)


def _agreement(supports, is_shared, is_divided) -> dict:
    options = sorted(next(iter(supports.values())), key=by_number)
    shares = {
        option: {side: Fraction(*asked[option]) for side, asked in supports.items()}
        for option in options
    }
    gaps = {option: max(row.values()) - min(row.values()) for option, row in shares.items()}
    grounds = {
        option: smoothed_product(asked[option] for asked in supports.values()) for option in options
    }
    return {
        "rows": {
            option: {
                **{side: rounded(share) for side, share in shares[option].items()},
                "gap": rounded(gaps[option]),
                "common_ground": root(grounds[option], len(supports)),
            }
            for option in options
        },
        "shared": sorted(filter(is_shared, options), key=lambda option: -grounds[option]),
        "divided": sorted(filter(is_divided, options), key=lambda option: -gaps[option]),
    }
