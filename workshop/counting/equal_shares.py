"""Method of Equal Shares: supporters buy together from equal parts (Peters, Pierczyński, Skowron 2021)."""

from dataclasses import dataclass
from math import inf

from .purses import TooClose


@dataclass(frozen=True)
class Choice:
    """What is bought next: all options of the least price that can be paid for together, one drawn from each knot.

    `offers` are those of every option of the least price, `short` who could not pay for
    all of them, `buys` those that are bought, `knots` the sets from which one had to be drawn.
    """

    offers: dict
    short: bytes
    buys: tuple
    knots: tuple


def least(purses, left) -> dict:
    """The options of the least price among those left, with their offers; none if nothing can be paid for.

    Prices only rise as money is spent, so that `purses.bounds` from before spare most of the reckoning.
    """
    offers = {}
    while True:
        first = min(left, key=purses.bounds.__getitem__, default=None)
        if first is None or purses.bounds[first] == inf:
            return {}
        if first not in offers:
            look_again(purses, first, offers)
            continue
        if offers[first].high == inf:
            raise TooClose
        rivals = [each for each in left if each != first and purses.bounds[each] <= offers[first].high]
        unknown = [each for each in rivals if each not in offers]
        if not unknown:
            break
        for each in unknown:
            look_again(purses, each, offers)
    if not all(purses.is_same(offers[first], offers[each]) for each in rivals):
        raise TooClose
    return {option: offers[option] for option in sorted([first, *rivals])}


def look_again(purses, option, offers):
    """Reckon an option's offer now, and keep how low its price can still be."""
    offer = purses.offer(option)
    purses.bounds[option] = offer.low if offer else inf
    if offer:
        offers[option] = offer


def choose(purses, left, lots) -> Choice | None:
    """What is bought next from what is left, `lots` being the place of each option in the lottery; None at the end."""
    offers = least(purses, left)
    if not offers:
        return None
    if len(offers) == 1:
        return Choice(offers, b"", tuple(offers), ())
    short = purses.short(offers)
    knots = _knots(purses.room, list(offers), short)
    buys = tuple(min(knot, key=lots.__getitem__) for knot in knots)
    return Choice(offers, short.tobytes(), tuple(sorted(buys)), tuple(tuple(k) for k in knots if len(k) > 1))


def _knots(room, options, short) -> list[list[int]]:
    """The options in sets: two are in one if somebody supports both and could not pay for all that they support."""
    knots = []
    for option in options:
        torn = set(room.supporters[option][short[room.supporters[option]]])
        tied, apart = [option], []
        for others, people in knots:
            if torn & people:
                tied, torn = [*others, *tied], torn | people
            else:
                apart.append((others, people))
        knots = [*apart, (sorted(tied), torn)]
    return [options for options, _ in knots]


def run(purses, lots):
    """Buys until nothing can be paid for: yields (choice, for each option bought its payments)."""
    left = list(range(len(purses.room.options)))
    while (choice := choose(purses, left, lots)) is not None:
        yield choice, purses.pay({option: choice.offers[option] for option in choice.buys})
        left = [option for option in left if option not in choice.buys]
