"""What everybody still holds while options are bought, reckoned exactly or quickly."""

from dataclasses import dataclass, replace
from fractions import Fraction
from math import gcd, inf

import numpy as np


OFF = 2.0**-36
"""How far a sum of quick numbers may be off, as a part of all the money: many times what rounding adds up to."""


TINY = 5e-324
"""What perhaps nobody holds; 0.0 is nothing for sure."""


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
        rest, weight, capped = cost, float(self.room.votes[option]), np.zeros(len(payers), dtype=bool)
        if held.min() * weight > cost + self.slack:
            off = self.slack / (weight * cost)
            return Offer(1 / weight - off, 1 / weight + off, rest, weight, capped, True)
        over = float(held @ weights) - cost
        if over < -self.slack:
            return None
        while (more := (held * weight < rest) & ~capped).any() and not (capped | more).all():
            capped = capped | more
            rest, weight = cost - float(held[capped] @ weights[capped]), float(weights[~capped].sum())
        price, off = rest / (weight * cost), self.slack / (weight * cost)
        flat = rest == cost and bool((held[~capped] * weight > cost + self.slack).all())
        return Offer(price - off, price + off if over > self.slack else inf, rest, weight, capped, flat)

    def pay(self, offers: dict):
        for option, offer in offers.items():
            payers = self.room.supporters[option]
            rest = self.held[payers] - offer.goal / offer.weight
            surely_nothing = rest * offer.weight < -self.slack
            self.held[payers] = np.where(surely_nothing | (self.held[payers] == 0), 0.0, np.maximum(rest, TINY))
            self.capped.append(offer.capped.tobytes())

    def short(self, offers: dict) -> np.ndarray:
        over, off = self._due(offers) - self.held, self.slack / self.weights
        torn = (self.room.ticked[list(offers)].sum(axis=0) > 1) & (self.held > 0)
        if (torn & (np.abs(over) <= off)).any():
            raise TooClose
        return torn & (over > 0)

    def _due(self, offers: dict) -> np.ndarray:
        due = np.zeros(self.room.size)
        for option, offer in offers.items():
            payers = self.room.supporters[option]
            due[payers] += np.minimum(self.held[payers], offer.goal / offer.weight)
        return due

    def affordable(self, options) -> list[int]:
        """Those of the options that their supporters may be able to pay for together."""
        money = self.room.ticked @ (self.held * self.weights)
        return [option for option in options if money[option] >= self.room.costs[option] - self.slack]

    @staticmethod
    def is_same(offer: Offer, other: Offer) -> bool:
        """Only prices of which this is certain."""
        return offer.flat and other.flat and offer.weight == other.weight


class Rough(Quick):
    """The same where what is too close to tell counts as equal: for recounts, which are samples anyway."""

    def offer(self, option: int) -> Offer | None:
        offer = super().offer(option)
        return offer and replace(offer, high=min(offer.high, offer.low + 2 * self.slack / self.room.costs[option]))

    def short(self, offers: dict) -> np.ndarray:
        return self._due(offers) > self.held * (1 + OFF)

    @staticmethod
    def is_same(offer: Offer, other: Offer) -> bool:
        return True
