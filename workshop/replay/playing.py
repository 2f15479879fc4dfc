"""Plays material through the public protocol, from planning it to its record; each sort of material says what people do."""

import time

from workshop.replay.api import Failed
from workshop.replay.hands import Hands
from workshop.replay.person import Person

CLOSED_WITHIN = 600  # seconds


class Playing:
    """One playing; `speed` is None to play as fast as the server answers.

    What is played plans a workshop (`plan`, ready for H1), makes ready and opens its one step (`prepare`), and lets
    everybody take part (`take_part`); before the step is closed it may still tidy up (`moderate`).
    """

    def __init__(self, api, material, voice=None, speed=1, say=print):
        self.api = api
        self.material = material
        self.speed = speed
        self.say = say
        self.voice = voice
        self.hands = Hands()
        self.present = []

    def play(self):
        """Play it all and return the id of the closed session."""
        try:
            self._hold()
            self.prepare()
            begun = time.monotonic()
            self.take_part(begun)
            self.hands.finish()
            self.say(f"{len(self.present)} people took part in {time.monotonic() - begun:.0f} seconds.")
            self.moderate()
            self._close()
            return self.session["id"]
        finally:
            self.hands.close()
            self.leave()

    def moderate(self):
        """Nothing is tidied up."""

    def leave(self):
        """Nobody holds a connection."""

    def joins(self, voice=None):
        """Somebody comes in."""
        person = Person.joins(self.api, self.session["code"], voice or self.voice)
        self.present.append(person.participant)
        return person

    def wait_until(self, due):
        """Wait for a moment (seconds of `time.monotonic`), unless it goes as fast as it can."""
        if self.speed is not None:
            time.sleep(max(0, due - time.monotonic()))

    def _hold(self):
        workshop = self.api.post("/workshops", self.plan())
        self.session = self.api.post(f"/workshops/{workshop['id']}/sessions", {})
        self.step = self.session["activities"][0]["id"]
        self.voices = self.api.get(f"/sessions/{self.session['code']}")["voices"]
        self.voice = self._one_of([voice["key"] for voice in self.voices])
        self.say(f"Session {self.session['id']}: join with code {self.session['code']}, "
                 f"or at {self.session['join_url']}")
        link = self.api.post(f"/sessions/{self.session['id']}/facilitate", {})
        self.facilitator = Person(self.api, link["session"], link["token"])
        self.facilitator.do("start_session")

    def _one_of(self, keys):
        if self.voice not in (None, *keys):
            raise Failed(f"There is no voice “{self.voice}”. There are {', '.join(keys)}.")
        return self.voice or keys[0]

    def _close(self):
        self.facilitator.do("close_session")
        until = time.monotonic() + CLOSED_WITHIN
        while self._state() != "closed":
            if time.monotonic() > until:
                raise TimeoutError("The session was not closed in time.")
            time.sleep(0.2)

    def _state(self):
        return self.facilitator.api.get(f"/sessions/{self.session['id']}/snapshot")["session"]["state"]
