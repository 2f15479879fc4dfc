"""What everybody still holds while options are bought, in quick numbers that know how far they may be off."""

from dataclasses import replace
from math import inf

import numpy as np

from .purses import Offer, TooClose

OFF = 2.0**-36
"""How far a sum of quick numbers may be off, as a part of all the money: many times what rounding adds up to."""
TINY = 1e-300
"""What perhaps nobody holds; 0.0 is nothing for sure."""


class Quick:
    """As `Exact`, in floating-point numbers."""

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
        while (more := (held * weight < rest) & ~capped).any() and weights[~(capped | more)].any():
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
