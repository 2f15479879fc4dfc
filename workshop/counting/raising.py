"""How far everyone's money is raised (add-one): until nothing more would fit, or too much is bought.

Trying every raise would take too long, so a whole stretch of raises is followed at once for as
long as all of them buy the same. With the same things bought, more money leaves nobody with less and
makes no price higher: what is dearer at the top of the stretch than the least price at its foot is
dearer all along, and what can be paid for together at its foot can be all along. And where the same
people give all that they have at both ends, what they hold and the prices are straight lines between,
so that what is least and who is short at both ends is so all along. What neither settles is split in
two, down to single raises.
"""

from dataclasses import dataclass, replace

from .equal_shares import choose, look_again
from .purses import Exact, TooClose
from .quick import Quick


@dataclass(frozen=True)
class Stretch:
    """Raises from that of `low` to that of `high`, which have bought the same so far.

    `bought` are the options of each choice, `left` those that may still be bought, `spent` what was.
    """

    low: object
    high: object
    bought: tuple
    left: list
    spent: int


def first_stop(room, lots, purses=Quick) -> tuple[int, bool]:
    """The first raise, in units of money a ballot, that ends the raising, and whether it buys too much.

    `lots` is the place of each option in the lottery; `purses` how they are reckoned.
    """
    enough = -((room.budget - sum(room.costs) * room.weight) // room.ballots)
    stretches = [Stretch(purses(room, 0), purses(room, max(enough, 1)), (), room.but(()), 0)]
    while True:
        found = _follow(stretches.pop(), lots, stretches)
        if found is not None:
            return found


def _follow(stretch, lots, stretches):
    """Follow a stretch until one of its raises ends the raising, none does, or it is split."""
    room, raised = stretch.low.room, stretch.low.raised
    while stretch.spent <= room.budget:
        left = stretch.high.affordable(stretch.left)
        most = stretch.spent + sum(room.costs[option] for option in left)
        bought = {option for buys in stretch.bought for option in buys}
        if most <= room.budget and would_fit(room, bought.union(left), most):
            return None
        if not left:
            return raised, False
        try:
            choice = _same_for_all(stretch.low, stretch.high, left, lots)
        except TooClose:
            stretch = _in_whole_numbers(stretch)
            continue
        if choice is not None:
            stretch = _buy(stretch, left, choice)
        elif stretch.low is not stretch.high:
            stretches += _halves(stretch, left)
            return None
        else:
            return None if would_fit(room, bought, stretch.spent) else (raised, False)
    return raised, True


def would_fit(room, bought, spent) -> bool:
    """Whether any option that is not bought would still fit the budget."""
    return any(room.costs[option] <= room.budget - spent for option in room.but(bought))


def _same_for_all(low, high, left, lots):
    """What is bought next at every raise from that of `low` to that of `high`, or None where that is not certain.

    Raises TooClose where quick numbers cannot tell at either end, so that halves would not help.
    """
    try:
        here = choose(low, left, lots)
    except TooClose:
        choose(high, left, lots)
        return None
    if here is None or low is high:
        return here
    price = max(offer.high for offer in here.offers.values())
    close = [option for option in left if option not in here.offers and not _is_dearer(high, option, price)]
    if not close and not here.knots:
        return here
    try:
        there = low.capped == high.capped and choose(high, left, lots)
    except TooClose:
        return None
    if not there or there.offers.keys() != here.offers.keys() or there.short != here.short:
        return None
    lines = ((low.offer(option), high.offer(option)) for option in [*here.offers, *close])
    are_straight = all(one and other and (one.capped == other.capped).all() for one, other in lines)
    return here if are_straight else None


def _is_dearer(purses, option, price) -> bool:
    if purses.bounds[option] <= price:
        look_again(purses, option, {})
    return purses.bounds[option] > price


def _buy(stretch, left, choice):
    """The stretch with this bought at both of its ends."""
    for purses in {stretch.low, stretch.high}:
        _take(purses, choice.buys)
    return replace(
        stretch,
        bought=(*stretch.bought, choice.buys),
        left=[option for option in left if option not in choice.buys],
        spent=stretch.spent + sum(stretch.low.room.costs[option] for option in choice.buys),
    )


def _take(purses, options):
    purses.pay({option: purses.offer(option) for option in options})


def _halves(stretch, left):
    """The two halves of a stretch, the lower one last."""
    low, high, bought, spent = stretch.low, stretch.high, stretch.bought, stretch.spent
    middle = (low.raised + high.raised) // 2
    first = low if middle == low.raised else _again(high, bought, middle)
    second = high if middle + 1 == high.raised else _again(high, bought, middle + 1)
    return [Stretch(second, high, bought, left, spent), Stretch(low, first, bought, left, spent)]


def _again(high, bought, raised):
    """Purses at a lower raise than `high` that have bought the same; nothing is cheaper there."""
    purses = _after(type(high)(high.room, raised), bought)
    purses.bounds = list(high.bounds)
    return purses


def _in_whole_numbers(stretch):
    """The same stretch where no rounding is in doubt."""
    room, raises = stretch.low.room, {stretch.low.raised, stretch.high.raised}
    ends = {raised: _after(Exact(room, raised), stretch.bought) for raised in raises}
    return replace(stretch, low=ends[stretch.low.raised], high=ends[stretch.high.raised])


def _after(purses, bought):
    for options in bought:
        _take(purses, options)
    return purses
