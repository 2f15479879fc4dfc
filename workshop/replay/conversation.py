"""Plays a Polis conversation: everyone writes and votes in the order of its time."""

from workshop.interchange.material import tidy
from workshop.interchange.polis import Statement
from workshop.replay.playing import Playing

MOST_SOCKETS = 400  # people beyond these do their deeds over HTTP
LONGEST_AS_IT_IS = 280  # code points of a statement, unless the settings allow more


class Conversation(Playing):
    """Polis: statements of an author who never votes are added by the facilitator."""

    def plan(self):
        self._present, self._posted = {}, {}
        longest = max(len(tidy(each.text)) for each in self.material.statements)
        settings = {"own": True} | ({"longest": longest} if longest > LONGEST_AS_IT_IS else {})
        return {
            "title": self.material.topic,
            "purpose": self.material.description,
            "agenda": [{
                "kind": "statements", "title": "What do you think?",
                "prompt": self.material.topic, "settings": settings,
            }],
        }

    def prepare(self):
        """Whoever runs the session adds what nobody in the room wrote, and opens it."""
        for statement in self.material.seeds:
            self._posted[statement.id] = self.hands.give(
                0, self._post, self.facilitator, "add_statement", statement
            )
        self.hands.finish()
        self.facilitator.do("open_activity", activity=self.step)

    def take_part(self, begun):
        """Everyone joins with their first act and does all their acts in order of time."""
        first = self.material.acts[0].at
        for act in self.material.acts:
            self.wait_until(begun + (act.at - first) / 1_000 / (self.speed or 1))
            if isinstance(act, Statement):
                number, person = self._person(act.author)
                self._posted[act.id] = self.hands.give(
                    number, self._post, person, "add_own_statement", act
                )
            else:
                number, person = self._person(act.voter)
                self.hands.give(number, self._cast, person, act)

    def moderate(self):
        """What Polis moderated out is hidden once everyone has voted; its votes stay."""
        for statement in self.material.statements:
            if statement.moderated_out:
                self.facilitator.do(
                    "hide", what="statement", id=self._posted[statement.id].result(),
                    reason="off_topic", words="Moderated out in the material",
                )

    def leave(self):
        for _, person in self._present.values():
            person.leave()

    def _person(self, name):
        """Their number and themselves; whoever acts for the first time joins."""
        if name not in self._present:
            person = self.joins()
            if len(self._present) < MOST_SOCKETS:
                person.connect()
            self._present[name] = len(self._present), person
        return self._present[name]

    def _post(self, person, deed, statement):
        events = person.do(deed, activity=self.step, text=statement.text)
        return next(each["statement"] for each in events if each["type"] == "statement_added")

    def _cast(self, person, vote):
        statement = self._posted[vote.statement].result()
        person.do("cast_ballot", activity=self.step, marks={statement: vote.mark})
