"""What everybody still holds while options are bought, in whole numbers."""

from dataclasses import dataclass
from fractions import Fraction
from math import gcd

import numpy as np


class TooClose(Exception):
    """Quick numbers cannot tell which comes first; exact ones must."""


@dataclass(frozen=True)
class Offer:
    """What an option would cost its supporters now.

    `low` and `high` enclose its price, the part of its cost that a supporter with enough
    left pays for each unit of their weight. `goal` / `weight` is what that comes to, in the
    unit of the purse; `capped` says who gives all that they have, `flat` that surely nobody
    gives a part: all pay the same or have nothing left, and the price is 1 / `weight`.
    """

    low: object
    high: object
    goal: object
    weight: object
    capped: np.ndarray
    flat: bool


class Exact:
    """Purses in whole numbers of a common part of a unit of money, for one raise of the budget.

    `room` is who may spend and on what (`spending.Room`); at raise k there is k more than
    the budget for each ballot, shared by weight.
    """

    def __init__(self, room, raised: int):
        self.room, self.raised = room, raised
        self.parts = room.weight
        self.held = np.full(room.size, room.budget + room.ballots * raised, dtype=object)
        self.weights = room.weights
        self.bounds = [0] * len(room.costs)
        self.capped = []

    def offer(self, option: int) -> Offer | None:
        """What an option would cost its supporters, or None if they cannot pay for it together."""
        payers, goal = self.room.supporters[option], self.room.costs[option] * self.parts
        held, weights = self.held[payers], self.weights[payers]
        if (held * weights).sum() < goal:
            return None
        rest, weight, capped = goal, self.room.votes[option], np.zeros(len(payers), dtype=bool)
        while (more := (held * weight < rest).astype(bool) & ~capped).any():
            capped = capped | more
            rest = goal - (held[capped] * weights[capped]).sum()
            weight = weights[~capped].sum()
        price = Fraction(rest, weight * goal)
        return Offer(price, price, rest, weight, capped, rest == goal)

    def pay(self, offers: dict) -> dict:
        """Everybody pays for these offers, made at one moment: for each option (payments, parts of a unit of money)."""
        before, payments = self.parts, {}
        for option, offer in offers.items():
            payers, goal = self.room.supporters[option], offer.goal * (self.parts // before)
            finer = offer.weight // gcd(goal, offer.weight)
            self.parts *= finer
            self.held = self.held * finer
            paid = np.minimum(self.held[payers], goal * finer // offer.weight)
            self.held[payers] = self.held[payers] - paid
            self.capped.append(offer.capped.tobytes())
            payments[option] = paid, self.parts
        return payments

    def short(self, offers: dict) -> np.ndarray:
        """Who could not pay for all of these offers together."""
        finer = 1
        for offer in offers.values():
            finer *= offer.weight // gcd(offer.goal, offer.weight)
        due = np.zeros(self.room.size, dtype=object)
        for option, offer in offers.items():
            payers = self.room.supporters[option]
            due[payers] += np.minimum(self.held[payers] * finer, offer.goal * finer // offer.weight)
        return (due > self.held * finer).astype(bool)

    def affordable(self, options) -> list[int]:
        """Those of the options that their supporters could pay for together."""
        return [option for option in options if self._money(option) >= self.room.costs[option] * self.parts]

    def _money(self, option):
        payers = self.room.supporters[option]
        return (self.held[payers] * self.weights[payers]).sum()

    @staticmethod
    def is_same(offer: Offer, other: Offer) -> bool:
        return offer.low == other.low
