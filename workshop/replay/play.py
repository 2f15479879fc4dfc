"""Plays a Polis conversation through the public protocol, from planning it to its record."""

import time

from workshop.replay.api import Failed
from workshop.replay.hands import Hands
from workshop.replay.person import Person
from workshop.replay.polis import Statement
from workshop.replay.tables import tidy

MOST_SOCKETS = 400  # people beyond these do their deeds over HTTP
CLOSED_WITHIN = 120  # seconds
LONGEST_AS_IT_IS = 280  # code points of a statement, unless the settings allow more


class Polis:
    """One playing of one Material; `speed` is None to play as fast as the server answers."""

    def __init__(self, api, material, voice=None, speed=1, say=print):
        self._api = api
        self._material = material
        self._voice = voice
        self._speed = speed
        self._say = say
        self._people = {}
        self._posted = {}
        self._hands = Hands()

    def play(self):
        """Play it all and return the id of the closed session."""
        try:
            self._plan()
            self._prepare()
            self._take_part()
            self._moderate()
            self._close()
            return self.session["id"]
        finally:
            self._hands.close()
            for _, person in self._people.values():
                person.leave()

    def _plan(self):
        longest = max(len(tidy(each.text)) for each in self._material.statements)
        settings = {"own": True} | ({"longest": longest} if longest > LONGEST_AS_IT_IS else {})
        workshop = self._api.post("/workshops", {
            "title": self._material.topic,
            "purpose": self._material.description,
            "agenda": [{
                "kind": "statements", "title": "What do you think?",
                "prompt": self._material.topic, "settings": settings,
            }],
        })
        self.session = self._api.post(f"/workshops/{workshop['id']}/sessions", {})
        self._activity = self.session["activities"][0]["id"]
        self._voice = self._one_of(self._api.get(f"/sessions/{self.session['code']}")["voices"])
        self._say(f"Session {self.session['id']}: join with code {self.session['code']}, "
                  f"or at {self.session['join_url']}")

    def _one_of(self, voices):
        keys = [voice["key"] for voice in voices]
        if self._voice not in (None, *keys):
            raise Failed(f"There is no voice “{self._voice}”. There are {', '.join(keys)}.")
        return self._voice or keys[0]

    def _prepare(self):
        """Whoever runs the session adds what nobody in the room wrote, and opens it."""
        link = self._api.post(f"/sessions/{self.session['id']}/facilitate", {})
        self._facilitator = Person(self._api, link["session"], link["token"])
        self._facilitator.do("start_session")
        for statement in self._material.seeds:
            self._posted[statement.id] = self._hands.give(
                0, self._post, self._facilitator, "add_statement", statement
            )
        self._hands.finish()
        self._facilitator.do("open_activity", activity=self._activity)

    def _take_part(self):
        """Everyone joins with their first act and does all their acts in order of time."""
        begun = time.monotonic()
        first = self._material.acts[0].at
        for act in self._material.acts:
            self._wait_for(act, begun, first)
            if isinstance(act, Statement):
                number, person = self._person(act.author)
                self._posted[act.id] = self._hands.give(
                    number, self._post, person, "add_own_statement", act
                )
            else:
                number, person = self._person(act.voter)
                self._hands.give(number, self._cast, person, act)
        self._hands.finish()
        self._say(f"{len(self._people)} people took part in {time.monotonic() - begun:.0f} seconds.")

    def _wait_for(self, act, begun, first):
        if self._speed is None:
            return
        due = begun + (act.at - first) / 1_000 / self._speed
        time.sleep(max(0, due - time.monotonic()))

    def _person(self, name):
        """Their number and themselves; whoever acts for the first time joins."""
        if name not in self._people:
            person = Person.joins(self._api, self.session["code"], self._voice)
            if len(self._people) < MOST_SOCKETS:
                person.connect()
            self._people[name] = len(self._people), person
        return self._people[name]

    def _post(self, person, deed, statement):
        events = person.do(deed, activity=self._activity, text=statement.text)
        return next(each["statement"] for each in events if each["type"] == "statement_added")

    def _cast(self, person, vote):
        statement = self._posted[vote.statement].result()
        person.do("cast_ballot", activity=self._activity, marks={statement: vote.mark})

    def _moderate(self):
        """What Polis moderated out is hidden once everyone has voted; its votes stay."""
        for statement in self._material.statements:
            if statement.moderated_out:
                self._facilitator.do(
                    "hide", what="statement", id=self._posted[statement.id].result(),
                    reason="off_topic", words="Moderated out in the material",
                )

    def _close(self):
        self._facilitator.do("close_activity", activity=self._activity)
        self._facilitator.do("reveal_results", activity=self._activity)
        self._facilitator.do("close_session")
        until = time.monotonic() + CLOSED_WITHIN
        while self._state() != "closed":
            if time.monotonic() > until:
                raise TimeoutError("The session was not closed in time.")
            time.sleep(0.2)

    def _state(self):
        return self._facilitator.api.get(f"/sessions/{self.session['id']}/snapshot")["session"]["state"]
