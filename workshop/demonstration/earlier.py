"""An earlier sitting of the demonstration, taken deed by deed within this process, so that its record is there from the start."""

from workshop import agenda
from workshop.actions import people, take
from workshop.actions.taking import Asked
from workshop.counting.result import result
from workshop.db import db
from workshop.demonstration.people import DESK, PEOPLE, PHONE
from workshop.demonstration.steps import Steps
from workshop.identity import as_viewer
from workshop.snapshot import snapshot
from workshop.steward import end_step
from workshop.turn import Actor, Turn, takes_ballots


class Earlier:
    """Everyone in `people.PEOPLE` at one session that nobody watches; the same acts as a live Crowd, without the waiting.

    Needs an open writing transaction, which it leaves open.
    """

    def __init__(self, session, keyring, link):
        self._session, self._keyring, self._keys = session, keyring, 0
        self._viewers, self.refs = {}, {}
        self.desk = _Desk(self, as_viewer(link("facilitator")))
        self.helper = _Desk(self, as_viewer(link("helper")))

    def play(self):
        """From the first arrival to the fingerprint."""
        self._arrive()
        self.desk.do("start_session")
        steps = Steps(self, has_desk=True)
        for step in list(self._session.activities):
            self.desk.do("open_activity", activity=step.ref)
            seen = self._seen(step)
            steps.begin(seen)
            if step.kind == "ideas":
                self.desk.do("show_ideas", activity=step.ref)
                steps.read(seen)
            self.desk.do("close_activity", activity=step.ref)
            self._count(step)
        self.desk.do("close_session")
        over = False
        while not over:
            with db.session.begin_nested():
                over = end_step(self._turn())

    def snapshot(self):
        return snapshot(self._session, self.desk.viewer)

    def perform(self, acts):
        """Carry out (seconds, number of a person, function, arguments…) in their order, at once."""
        for _due, _number, act, *details in sorted(acts, key=lambda each: each[:2]):
            act(*details)

    def rest(self, seconds):
        """Nobody waits."""

    def does(self, number, deed, /, **data):
        """Somebody does a deed, or has it entered by whoever writes for them; returns its events."""
        if number in self._viewers:
            return self.take(self._viewers[number], deed, data)
        writer = self.desk if PEOPLE[number].way == DESK else self.helper
        return writer.do("enter_for", participant=self.refs[number], source="paper", deed=deed, data=data)

    def take(self, viewer, deed, data):
        """A deed as the doors take it; returns its events."""
        self._keys += 1
        with db.session.begin_nested():
            turn, answer = take(Asked(viewer, f"earlier-{self._keys}", deed, data), self._keyring)
        for then in turn.then:
            then()
        return answer["events"]

    def _arrive(self):
        for someone in PEOPLE:
            with db.session.begin_nested():
                source = "phone" if someone.way == PHONE else "paper"
                person = people.join(self._turn(), someone.voice, source=source)
            if someone.way == PHONE:
                self._viewers[someone.number] = as_viewer(person)
            self.refs[someone.number] = person.ref

    def _seen(self, step):
        return next(each for each in self.snapshot()["activities"] if each["id"] == step.ref)

    def _count(self, step):
        if takes_ballots(step):
            with db.session.begin_nested():
                agenda.keep_result(step, result(*agenda.tally(step)))
            self.desk.do("reveal_results", activity=step.ref)

    def _turn(self):
        return Turn(self._session, Actor("system", ""))


class _Desk:
    """A facilitator or a helper, as a live Crowd has them."""

    def __init__(self, sitting, viewer):
        self._sitting, self.viewer = sitting, viewer

    def do(self, deed, /, **data):
        return self._sitting.take(self.viewer, deed, data)
