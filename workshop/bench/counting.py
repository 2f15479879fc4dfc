"""Closing, counting and showing a full ranking while the room goes on talking."""

import threading
import time

from workshop.bench import figures
from workshop.bench.ballots import places
from workshop.bench.growth import growth
from workshop.bench.phone import Deed
from workshop.bench.scenarios import DRAINED_WITHIN, Scenario
from workshop.replay.hands import Hands
from workshop.replay.person import Person

CAST_WITHIN, SHOWN_WITHIN = 3_600, 120  # seconds
HANDS = 8


class Count(Scenario):
    """So many people voted and hung up; those who are still there talk while it is counted."""

    proposals = 60

    def __init__(self, stage, phones, switchboard, options):
        super().__init__(stage, phones, switchboard, options)
        self.ballots = options.ballots
        self.cast = []

    def warm_up(self):
        """The ballots are cast, by people who join over HTTP."""
        first = super().warm_up()
        hands = Hands(HANDS)
        liked = {option: self.random.gauss(0, 0.5) for option in self.stage.options}
        votes = [hands.give(number, self._vote, number, places(liked, self.random)) for number in range(self.ballots)]
        self._wait_until(lambda: all(vote.done() for vote in votes), CAST_WITHIN)
        hands.finish()
        hands.close()
        return first

    def play(self):
        super().play()
        self._wait_until(lambda: all(phone.told_at for phone in self.phones), SHOWN_WITHIN)
        self._closing.join()

    def figures(self, heard):
        """What the count was, how long everybody waited for it, and whether anybody else waited."""
        told = [phone.told_at for phone in self.phones if phone.told_at]
        shown = max(told, default=None)
        before = [deed for deed in self.deeds if deed.due < self.close_due]
        meanwhile = [deed for deed in self.deeds if self.close_due <= deed.due <= (shown or float("inf"))]
        return {
            "ballots": self.ballots, "options": len(self.stage.options),
            "closed_s": self._since_due(self.closed_at), "revealed_s": self._since_due(self.revealed_at),
            "first_told_s": self._since_due(min(told, default=None)), "last_told_s": self._since_due(shown),
            "phones_told": len(told), "results_kb": round(heard.longest / 1_000, 1),
            "acknowledged_before": figures.acknowledgements(before),
            "acknowledged_meanwhile": figures.acknowledgements(meanwhile),
            "growth": growth(self.ballots, len(self.stage.options)),
        }

    def _plan(self, begun):
        super()._plan(begun)
        self.close_due = begun + self.seconds / 2
        self._closing = threading.Thread(target=self._close)
        self.switchboard.at(self.close_due, self._closing.start)

    def _close(self):
        """Closing and revealing in one breath: the result comes when it is counted (D10)."""
        self.closed_at = self.revealed_at = None
        for deed, moment in (("close_activity", "closed_at"), ("reveal_results", "revealed_at")):
            self.stage.facilitator.do(deed, activity=self.stage.ranking)
            setattr(self, moment, time.perf_counter())

    def _vote(self, number, marks):
        joined = self.stage.join(number)
        person = Person(self.stage.api, joined["session"], joined["token"])
        person.do("cast_ballot", activity=self.stage.ranking, marks=marks)
        self.cast.append(Deed(0, number, "cast_ballot", {"marks": marks}, "", answered=0))

    def _since_due(self, moment):
        return moment and round(moment - self.close_due, 3)
