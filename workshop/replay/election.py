"""Plays an election file, PrefLib or Pabulib: everyone joins and casts the ballot that the file holds for them."""

from workshop.interchange.material import as_cast, some
from workshop.replay.playing import Playing

A_SECOND = 10  # people, where the file has no times and nothing says how fast to go
TITLES = {"ranking": "In which order?", "approval": "Which could you support?", "budget": "What should the money go to?"}


class Election(Playing):
    """Identical ballots are still one participant each; who has an empty ballot joins and casts nothing."""

    def plan(self):
        file = self.material
        plan = {
            "title": file.title or "An election",
            "purpose": file.description,
            "agenda": [{"kind": file.kind, "title": TITLES.get(file.kind, "The vote"), "settings": file.settings}],
        }
        return plan | ({"currency": file.currency} if file.currency else {})

    def prepare(self):
        """The options become proposals, in the order of the file; then the step opens."""
        self._options = [self._add(option) for option in self.material.options]
        self.facilitator.do("open_activity", activity=self.step)

    def take_part(self, begun):
        if self.material.empty:
            self.say(some(self.material.empty, "1 ballot is empty: its voter joins and casts nothing.",
                          "%s ballots are empty: their voters join and cast nothing."))
        voices = {voice["side"]: voice["key"] for voice in reversed(self.voices)}
        ballots = (vote for vote in self.material.votes for _ in range(vote.count))
        for number, vote in enumerate(ballots):
            self.wait_until(begun + number / A_SECOND / (self.speed or 1))
            self.hands.give(number, self._join_and_cast, voices.get(vote.side), self._marks(vote))

    def _join_and_cast(self, voice, marks):
        person = self.joins(voice)
        if marks:
            person.do("cast_ballot", activity=self.step, marks=marks)

    def _marks(self, vote):
        """The marks under the ids that the session gave to the options."""
        return as_cast(vote.marks, self.material.options, self._options)

    def _add(self, option):
        cost = {} if option.cost is None else {"cost": {"low": option.cost, "high": option.cost, "yearly": False}}
        text = {"summary": option.text} if option.text else {}
        events = self.facilitator.do("add_proposal", title=option.name, **text, **cost)
        return next(each["proposal"] for each in events if each["type"] == "proposal_added")
