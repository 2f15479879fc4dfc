"""What the phones do: steady talk, everybody voting at once, everybody dropping and coming back."""

import itertools
import random
import secrets
import time

from workshop.bench.phone import Deed

DRAINED_WITHIN = 60  # seconds for what is still under way after the last moment
STAYING = 20  # one phone in so many stays when the others drop,
FEWEST_STAYING = 5  # but so many, where the room has twice as many
BURST = 10  # seconds within which everyone votes


class Scenario:
    """Moments are drawn at random before anything is sent (open loop): a slow server does not slow them down."""

    seconds = 20
    proposals = 8

    def __init__(self, stage, phones, switchboard, options):
        self.stage, self.phones, self.switchboard = stage, phones, switchboard
        self.rate, self.seconds = options.deeds_per_second, options.seconds or self.seconds
        self.deeds = []
        self.random = random.Random(1)
        self._numbers = itertools.count(1)
        self._supported = set()
        self._run_of_keys = secrets.token_hex(4)

    def warm_up(self):
        """One of each deed, before anything is measured; they are in the journal like the others."""
        first = [self._deed(self.phones[0], 0.0, *said) for said in (self._idea(), self._statement())]
        self._wait_until(lambda: all(deed.answered for deed in first), DRAINED_WITHIN)
        return first

    def play(self):
        """Do it all, and wait until everything is answered and heard."""
        begun = time.perf_counter() + 0.1
        self._plan(begun)
        self.switchboard.run(begun + self.seconds)
        self._wait_until(lambda: all(phone.idle for phone in self.phones), DRAINED_WITHIN)

    def _plan(self, begun):
        self._talk(begun, self.phones)

    def _talk(self, begun, people):
        for moment in self._moments(round(self.rate * self.seconds), self.seconds):
            self.switchboard.at(begun + moment, self._say_something, begun + moment, people)

    def _moments(self, count, seconds):
        return sorted(self.random.uniform(0, seconds) for _ in range(count))

    def _say_something(self, due, people):
        """Of ten deeds five are ideas, three a "me too", two statements of one's own."""
        phone = self.random.choice(people)
        sort = self.random.random()
        said = self._statement() if sort < 0.2 else sort < 0.5 and self._support(phone) or self._idea()
        self.deeds.append(self._deed(phone, due, *said))

    def _idea(self):
        text = f"Idea {next(self._numbers)}: people should hear within a week who will call them back, and when."
        return "post_idea", {"activity": self.stage.board, "text": text}

    def _statement(self):
        return "add_own_statement", {
            "activity": self.stage.talk, "text": f"Statement {next(self._numbers)}: nobody should have to ask twice."}

    def _support(self, phone):
        """A "me too" to a recent idea of somebody else that this phone has not supported; None where there is none."""
        known = [event["idea"] for deed in self.deeds[-100:] if deed.by != phone.number
                 for event in deed.events or () if event["type"] == "idea_posted"]
        idea = known and self.random.choice(known)
        if not idea or (phone.number, idea) in self._supported:
            return None
        self._supported.add((phone.number, idea))
        return "support_idea", {"idea": idea, "support": True}

    def _deed(self, phone, due, name, data):
        deed = Deed(due, phone.number, name, data, f"{self._run_of_keys}-{next(self._numbers)}")
        phone.do(deed)
        return deed

    def _wait_until(self, enough, within):
        return self.switchboard.run(time.perf_counter() + within, enough)


class Room(Scenario):
    """Steady talk: everyone sees everything."""


class Burst(Scenario):
    """ "Vote now": everyone ranks the proposals once."""

    seconds = BURST

    def _plan(self, begun):
        moments = self._moments(len(self.phones), self.seconds)
        for phone, moment in zip(self.phones, moments):
            self.switchboard.at(begun + moment, self._vote, phone, begun + moment)

    def _vote(self, phone, due):
        order = self.random.sample(self.stage.options, self.random.randint(2, len(self.stage.options)))
        marks = {option: place for place, option in enumerate(order, 1)}
        self.deeds.append(self._deed(phone, due, "cast_ballot", {"activity": self.stage.ranking, "marks": marks}))


class Storm(Scenario):
    """All but a few drop, the talk of those few goes on, and all the others come back in the same moment."""

    seconds = 10

    def _plan(self, begun):
        count = max(len(self.phones) // STAYING, min(FEWEST_STAYING, len(self.phones) // 2))
        self.staying, self.leaving = self.phones[:count], self.phones[count:]
        self._talk(begun, self.staying)
        for phone in self.leaving:
            phone.measured = False
            self.switchboard.at(begun + self.seconds / 5, phone.drop)
        self.switchboard.at(begun + self.seconds / 2, self._return, begun + self.seconds / 2)

    def _return(self, due):
        there = max(phone.place for phone in self.staying)
        self.came_back, self.missed_events = due, there - min(phone.place for phone in self.leaving)
        for phone in self.leaving:
            phone.heads_for = there
            phone.open()
