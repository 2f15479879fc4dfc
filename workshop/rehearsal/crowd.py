"""Pretend people in a room: they join one after another, and take part in whatever the desk opens."""

import random
import time

from workshop.rehearsal.deeds import deeds_for, replies_to, to_be_read
from workshop.replay.api import Failed
from workshop.replay.person import Person

ARRIVING = 1.0  # seconds between two who join
LOOKING_UP = 1.0  # seconds between two looks at what the desk has opened
SLOWEST = 25  # seconds, at speed 1 as the others, until the last of them has done something
LONGEST = 3 * 3600  # seconds
OVER = ("closing", "closed")


class Crowd:
    """So many pretend people of a session's voices, in the shares in which they are expected."""

    def __init__(self, api, code, people, language, speed=1):
        self._api, self._code, self._language, self._speed = api, code, language, speed
        self._chance = random.Random(code)
        self._wanted = people
        self._people = []
        self._due = []
        self._planned = set()

    def come(self):
        """They join, one after another."""
        met = self._api.get(f"/sessions/{self._code}")
        for place in range(self._wanted):
            voice = _voice_of(place, met["voices"])
            person = Person.joins(self._api, self._code, voice, language=self._language)
            person.connect()
            self._people.append(person)
            time.sleep(ARRIVING / self._speed)

    def take_part(self):
        """They do what each step asks, each in their own time, until the session ends."""
        until = time.monotonic() + LONGEST
        while time.monotonic() < until and (seen := self._seen())["session"]["state"] not in OVER:
            for step in seen.get("activities", []):
                self._plan(seen, step)
            self._act()
            time.sleep(LOOKING_UP / self._speed)

    def leave(self):
        for person in self._people:
            person.leave()

    def _seen(self):
        """What is so now, as the first of them sees it."""
        first = self._people[0]
        return first.api.get(f"/sessions/{first.session}/snapshot")

    def _plan(self, seen, step):
        """Once for each step, and once for each idea when all may read it, however late it comes."""
        if step["state"] != "open":
            return
        if self._is_new(step["id"]):
            for number, person in enumerate(self._people):
                for deed, data in deeds_for(seen, step, number, self._chance, self._language):
                    self._will(person, deed, data)
        for idea in to_be_read(seen, step):
            if self._is_new(idea["id"]):
                for number, deed, data in replies_to(idea, len(self._people), self._chance, self._language):
                    self._will(self._people[number], deed, data)

    def _is_new(self, id):
        known = id in self._planned
        self._planned.add(id)
        return not known

    def _will(self, person, deed, data):
        due = time.monotonic() + self._chance.uniform(1, SLOWEST) / self._speed
        self._due.append((due, len(self._due), person, deed, data))

    def _act(self):
        now = time.monotonic()
        due = sorted(each for each in self._due if each[0] <= now)
        self._due = [each for each in self._due if each[0] > now]
        for _when, _order, person, deed, data in due:
            try:
                person.do(deed, **data)
            except Failed:
                continue  # in a live room a step may close before everybody is done


def _voice_of(place, voices):
    """The voices in turn, each as often as it is expected beside the others."""
    weighed = [voice["key"] for voice in voices for _each in range(min(10, voice.get("expected") or 3))]
    return weighed[place * 7 % len(weighed)] if len(weighed) % 7 else weighed[place % len(weighed)]
