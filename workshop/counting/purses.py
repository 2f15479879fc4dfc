"""What everybody still holds while options are bought, reckoned exactly or quickly."""

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, inf

import numpy as np


OFF = 2.0**-36
"""How far a sum of quick numbers may be off, as a part of all the money: many times what rounding adds up to."""


class TooClose(Exception):
    """Quick numbers cannot tell which comes first; exact ones must."""


@dataclass(frozen=True)
class Offer:
    """What an option would cost its supporters now.

    `low` and `high` enclose its price, the part of its cost that a supporter with enough
    left pays for each unit of their weight. `goal` / `weight` is what that comes to, in the
    unit of the purse; `capped` says who gives all that they have; `spare` that surely nobody does.
    """

    low: object
    high: object
    goal: object
    weight: object
    capped: np.ndarray
    spare: bool


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
        while True:
            short = (held * weight < rest).astype(bool)
            if (short == capped).all():
                break
            capped = short
            rest = goal - (held[capped] * weights[capped]).sum()
            weight = self.room.votes[option] - weights[capped].sum()
        price = Fraction(rest, weight * goal)
        return Offer(price, price, rest, weight, capped, not capped.any())

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


class Quick:
    """The same in floating-point numbers, which know how far they may be off."""

    def __init__(self, room, raised: int):
        self.room, self.raised = room, raised
        money = room.budget + room.ballots * raised
        self.held = np.full(room.size, money / room.weight)
        self.weights = room.quick_weights
        self.slack = money * OFF
        self.bounds = [0.0] * len(room.costs)
        self.capped = []

    def offer(self, option: int) -> Offer | None:
        payers, cost = self.room.supporters[option], float(self.room.costs[option])
        held, weights = self.held[payers], self.weights[payers]
        votes = float(self.room.votes[option])
        if held.min() * votes > cost + self.slack:
            off = self.slack / (votes * cost)
            return Offer(1 / votes - off, 1 / votes + off, cost, votes, np.zeros(len(payers), dtype=bool), True)
        over = float(held @ weights) - cost
        if over < -self.slack:
            return None
        rest, weight, capped = cost, votes, None
        while True:
            short = held * weight < rest
            if capped is not None and (short == capped).all():
                break
            left = votes - float(weights[short].sum())
            if left <= 0.5:
                break
            capped, rest, weight = short, cost - float(held[short] @ weights[short]), left
        price, off = rest / (weight * cost), self.slack / (weight * cost)
        return Offer(price - off, price + off if over > self.slack else inf, rest, weight, capped, False)

    def pay(self, offers: dict):
        for option, offer in offers.items():
            payers = self.room.supporters[option]
            self.held[payers] = np.maximum(self.held[payers] - offer.goal / offer.weight, 0.0)
            self.capped.append(offer.capped.tobytes())

    def short(self, offers: dict) -> np.ndarray:
        due = np.zeros(self.room.size)
        for option, offer in offers.items():
            payers = self.room.supporters[option]
            due[payers] += np.minimum(self.held[payers], offer.goal / offer.weight)
        over, off = due - self.held, self.slack / self.weights
        if (np.abs(over) <= off)[due > 0].any():
            raise TooClose
        return over > 0

    def affordable(self, options) -> list[int]:
        """Those of the options that their supporters may be able to pay for together."""
        money = self.room.ticked[options] @ (self.held * self.weights)
        return [option for option, has in zip(options, money) if has >= self.room.costs[option] - self.slack]

    @staticmethod
    def is_same(offer: Offer, other: Offer) -> bool:
        """Only prices of which this is certain: nobody gives all that they have, and as many votes."""
        return offer.spare and other.spare and offer.weight == other.weight
