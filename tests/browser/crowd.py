"""Fourteen people over HTTP beside the phones that are looked at, and the desk's own token where a test is in a hurry."""

import uuid

from tests.world.http import Http

CITIZENS, STAFF = 7, 7


class Crowd:
    """Seven who use the service and seven who work in it, in a session that pages have made."""

    def __init__(self, address, organiser, code, session):
        self.address, self.code, self.session = address, code, session
        self.organiser = Http(address, organiser)
        self.facilitator = Http(address, self.organiser.post(f"/sessions/{session}/facilitate")["token"])
        self.voices = {voice["side"]: voice["key"] for voice in Http(address).get(f"/sessions/{code}")["voices"]}
        self.lived = [self._join("lived") for _ in range(CITIZENS)]
        self.professional = [self._join("professional") for _ in range(STAFF)]
        self.steps = [step["id"] for step in self.snapshot()["activities"]]

    @property
    def count(self):
        return len(self.lived + self.professional)

    def snapshot(self):
        return self.facilitator.get(f"/sessions/{self.code}/snapshot")

    def desk(self, deed, **data):
        return self._do(self.facilitator, deed, data)

    def write(self):
        for name, people in (("citizen", self.lived), ("keeper", self.professional)):
            for number, person in enumerate(people):
                words = f"What {name}{number or ''} would change: an answer on the same day"
                self._do(person, "post_idea", {"activity": self.steps[0], "text": words})

    def has_no_idea(self, text):
        return all(idea["text"] != text for idea in self.snapshot()["ideas"])

    def answer(self):
        ids = [one["id"] for one in self.snapshot()["statements"]]
        for people, mark in ((self.lived, 1), (self.professional, -1)):
            for person in people:
                self._cast(person, 1, dict.fromkeys(ids, mark))

    def place_dots(self):
        a, _, c, d, _ = self._proposals()
        for people, liked in ((self.lived, c), (self.professional, d)):
            for person in people:
                self._cast(person, 2, {a: 3, liked: 2})

    def rank(self):
        a, b, c, d, e = self._proposals()
        for people, order in ((self.lived, (a, c, e, b, d)), (self.professional, (d, a, b, e, c))):
            for person in people:
                self._cast(person, 3, {option: place for place, option in enumerate(order, start=1)})

    def order(self):
        """The titles in the order of the ranking that decides."""
        snapshot = self.snapshot()
        titles = {proposal["id"]: proposal["title"] for proposal in snapshot["proposals"]}
        view = self._result(snapshot, self.steps[3])["views"]["equal_footing"]
        return [titles[option] for place in view["order"] for option in place]

    def sentence(self, title):
        snapshot = self.snapshot()
        step = next(step["id"] for step in snapshot["activities"] if step["title"] == title)
        return self._result(snapshot, step)["sentence"]

    def _result(self, snapshot, step):
        return next(each for each in snapshot["results"] if each["activity"] == step)

    def _proposals(self):
        return [proposal["id"] for proposal in self.snapshot()["proposals"]]

    def _join(self, side):
        joined = Http(self.address).post(f"/sessions/{self.code}/join", {"voice": self.voices[side], "consent": True})
        return Http(self.address, joined["token"])

    def _cast(self, person, step, marks):
        return self._do(person, "cast_ballot", {"activity": self.steps[step], "marks": marks})

    def _do(self, someone, deed, data):
        return someone.post(f"/sessions/{self.code}/do", {"key": uuid.uuid4().hex, "deed": deed, "data": data})
