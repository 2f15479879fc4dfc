"""The demonstration's people in a room: they arrive, and take part in each step that is opened."""

import time

from workshop.demonstration.people import ARRIVALS, DESK, HELPER, PEOPLE, PHONE
from workshop.replay.api import Failed
from workshop.replay.hands import Hands
from workshop.replay.person import Person

ARRIVING = 14  # seconds, as all times here, at speed 1
OF_THE_DESK, OF_THE_HELPER = len(PEOPLE), len(PEOPLE) + 1  # beside the numbers of people
NO_LONGER_POSSIBLE = ("closed", "not_found", "not_allowed", "limit", "conflict", "invalid")


class Crowd:
    """Everyone in `people.PEOPLE`, each with a phone, or on paper through the desk or a helper; `refs` are their ids."""

    def __init__(self, api, session, speed, say):
        self._speed = speed
        self._say = say
        self._hands = Hands()
        self._api = api
        self._session = session
        self._phones = {}
        self.refs = {}
        self.desk = self._link("facilitate")
        self.helper = self._link("help")

    def snapshot(self):
        """What is so now, as the desk sees it (H6)."""
        return self.desk.api.get(f"/sessions/{self._session['id']}/snapshot")

    def arrive(self):
        """All join, one after another."""
        self.perform(
            (ARRIVING * place / len(ARRIVALS), someone.number, self._join, someone)
            for place, someone in enumerate(ARRIVALS)
        )

    def perform(self, acts):
        """Carry out (seconds from now, number of a person, function, arguments…), each when it is due."""
        begun = time.monotonic()
        for due, number, *act in sorted(acts, key=lambda each: each[:2]):
            time.sleep(max(0, begun + due / self._speed - time.monotonic()))
            self._hands.give(self._writer(number), self._attempt, *act)
        self._hands.finish()

    def rest(self, seconds):
        time.sleep(seconds / self._speed)

    def does(self, number, deed, /, **data):
        """Somebody does a deed, or has it entered by whoever writes for them; returns its events."""
        if number in self._phones:
            return self._phones[number].do(deed, **data)
        person = self.desk if self._writer(number) == OF_THE_DESK else self.helper
        return person.do(
            "enter_for", participant=self.refs[number], source="paper", deed=deed, data=data
        )

    def leave(self):
        self._hands.close()
        for person in (self.desk, self.helper, *self._phones.values()):
            person.leave()

    def _link(self, door):
        link = self._api.post(f"/sessions/{self._session['id']}/{door}", {})
        return Person(self._api, link["session"], link["token"])

    def _writer(self, number):
        """Whose hand writes for this person: one hand does one thing after another."""
        ways = {DESK: OF_THE_DESK, HELPER: OF_THE_HELPER}
        return ways.get(PEOPLE[number].way, number) if number < len(PEOPLE) else number

    def _join(self, someone):
        if someone.way == PHONE:
            person = Person.joins(self._api, self._session["code"], someone.voice)
            person.connect()
            self._phones[someone.number] = person
            self.refs[someone.number] = person.participant
        else:
            writer = self.desk if someone.way == DESK else self.helper
            events = writer.do("add_person", voice=someone.voice)
            self.refs[someone.number] = named(events, "person_joined", "participant")

    def _attempt(self, act, *details):
        """In a live room a step may close, or a thing be hidden, before everybody is done."""
        try:
            act(*details)
        except Failed as refusal:
            if refusal.code not in NO_LONGER_POSSIBLE:
                raise
            if refusal.code != "closed":
                self._say(str(refusal))


def spread(place, of, stride):
    """A fraction from 0 to 1 that jumps about as `place` goes up, the same every time."""
    return stride * place % of / of


def named(events, type, field):
    """What the first event of this type says in this field."""
    return next(each[field] for each in events if each["type"] == type)
