"""Where the sides agree and where they differ; it decides nothing (open splits only)."""

from fractions import Fraction

from .places import by_number, rounded, twice_mean_places
from .statements import root, smoothed_product


def of_places(supports: dict, orders: dict) -> dict:
    """Agreement for kinds that compare, from each side's own order of the same options.

    `supports` is {side: {option: (in favour, asked)}}, or None for a side where only tables
    are there that do not tell; `orders` is {side: places}. What a side was never asked about
    is neither shared nor divided.
    """
    places = {side: twice_mean_places(order) for side, order in orders.items()}
    m = len(next(iter(places.values())))

    def was_asked(option):
        return all(support is None or support[option][1] for support in supports.values())

    def among_the_first(side, option):
        return 3 * places[side][option] <= 2 * (m + 1)

    def among_the_last(side, option):
        return 3 * places[side][option] >= 4 * (m + 1)

    def is_shared(option):
        return m > 1 and was_asked(option) and all(among_the_first(side, option) for side in places)

    def is_divided(option):
        return (
            m > 1
            and was_asked(option)
            and any(among_the_first(side, option) for side in places)
            and any(among_the_last(side, option) for side in places)
        )

    return _agreement(list(places), sorted(next(iter(places.values())), key=by_number), supports, is_shared, is_divided)


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

    options = sorted(next(iter(enough.values())), key=by_number)
    return _agreement(list(enough), options, enough, is_shared, is_divided)


def _agreement(sides, options, supports, is_shared, is_divided) -> dict:
    rows = {option: _Row(sides, option, supports) for option in options}
    return {
        "rows": {option: row.published() for option, row in rows.items()},
        "shared": sorted(filter(is_shared, options), key=lambda option: -rows[option].ground),
        "divided": sorted(filter(is_divided, options), key=lambda option: -rows[option].gap),
    }


class _Row:
    """What each side makes of one option; a side that was not asked about it, or cannot be told, has no share."""

    def __init__(self, sides, option, supports):
        asked = {side: supports[side][option] if supports[side] else (0, 0) for side in sides}
        self.shares = {side: Fraction(*answers) if answers[1] else None for side, answers in asked.items()}
        self.known = None not in self.shares.values()
        self.gap = max(self.shares.values()) - min(self.shares.values()) if self.known else Fraction(0)
        self.ground = smoothed_product(asked.values())

    def published(self) -> dict:
        return {
            **{side: None if share is None else rounded(share) for side, share in self.shares.items()},
            "gap": rounded(self.gap) if self.known else None,
            "common_ground": root(self.ground, len(self.shares)) if self.known else None,
        }
