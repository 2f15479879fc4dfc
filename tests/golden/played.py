"""A whole session played in this process, deed by deed, with what each viewer sees before and after."""

from contextlib import contextmanager
from datetime import date

from workshop import agenda, config, journal, planning, slips, steward
from workshop.actions import people, responses, take
from workshop.actions.taking import Asked
from workshop.app import create_app
from workshop.counting.result import result
from workshop.db import begin_writing, db
from workshop.identity import Viewer, as_viewer
from workshop.models import Event, Link, LiveSession, Proposal, User
from workshop.snapshot import snapshot
from workshop.turn import Actor, Turn

AGENDA = [
    {"kind": "ideas", "title": "Think first", "settings": {"think_first": True, "columns": ["Before", "After"]}},
    {"kind": "ideas", "title": "Groups shown", "settings": {"show_group": "always"}},
    {"kind": "statements", "title": "Statements", "settings": {"own": True}},
    {"kind": "dots", "title": "Dots"},
    {"kind": "ranking", "title": "Ranking"},
    {"kind": "budget", "title": "Money", "settings": {"total": 9, "lots": "room"}},
    {"kind": "themes", "title": "Put together", "settings": {"who": "everyone"}},
    {"kind": "ideas", "title": "By table", "settings": {"by_table": True}},
]

WATCHED = ("facilitator", "helper", "observer", "ann", "gus", "late")


class Played:
    """A session and the ways to look at it: every role, a newcomer and the author among them."""

    def __init__(self, folder):
        self.app = create_app(config.from_environment({"INSTANCE_PATH": str(folder), "ASYNC_MODE": "threading"}))
        self.keyring = self.app.extensions["house"].keyring
        self.steps, self.seen, self.count = [], {}, 0
        with self.app.app_context():
            db.create_all()
            begin_writing()
            owner = User(email="o@example.org", password_hash="", role="facilitator", stamp="s")
            db.session.add(owner)
            db.session.flush()
            session = planning.hold(planning.plan(owner, {"title": "The park", "agenda": AGENDA}), slips=True)
            self.session_id = session.id
            self.activities = [step.ref for step in session.activities]
            self.viewers = {}
            for role in ("facilitator", "helper", "observer"):
                self.viewers[role] = self._link(session, role)
            db.session.commit()

    def join(self, name, voice="service-user"):
        """Somebody joins with a seat slip; they are a viewer from now on."""
        slip = self.slip()
        with self._watched():
            turn = self._system_turn()
            self.viewers[name] = as_viewer(people.join(turn, voice, name, slip=slip))

    def slip(self, side=None):
        """The code of a new seat slip."""
        with self._watched():
            return slips.make(self._system_turn(), 1, side)[0]

    def moves(self, place, starts_at):
        """Somebody says on the session's page where and when it is."""
        with self._watched():
            planning.move(self._system_turn(), place, starts_at)

    def does(self, who, deed, /, **data):
        """A deed taken as the doors take it; returns its events."""
        self.count += 1
        with self._watched():
            asked = Asked(self.viewers[who], f"k{self.count}", deed, data)
            turn, answer = take(asked, self.keyring)
            assert answer["ok"]
            for then in turn.then:
                then()
        return answer["events"]

    def refresh(self, who):
        """A viewer comes back, as after being let in."""
        with self.app.app_context():
            self.viewers[who] = as_viewer(self.keyring.row(self.viewers[who]))
            del self.seen[who]

    def counts(self):
        """What the steward does by itself: count what is closed, end what is ending."""
        with self._watched():
            for activity in self._session().activities:
                if activity.state == "closed" and agenda.takes_ballots(activity) and not agenda.is_counted(activity):
                    agenda.keep_result(activity, result(*agenda.tally(activity)))

    def ends(self):
        """The turns that end a session, one by one."""
        done = False
        while not done:
            with self._watched():
                done = steward.end_step(self._system_turn())
            self.counts()

    def answers(self, proposal, **said):
        """The organisation publishes an answer; returns its id."""
        with self._watched():
            turn = self._system_turn()
            found = turn.find(Proposal, proposal, "proposal")
            base = responses.base_of(responses.draft_of(found), responses.versions(found))
            responses.keep_draft(turn, None, proposal, base, responses.Said(**said), "en")
            responses.publish(turn, None, {proposal: responses.base_of(responses.draft_of(found), responses.versions(found))}, date(2027, 4, 1))
            return responses.versions(found)[-1].ref

    def erases_answer(self, response):
        with self._watched():
            responses.erase(self._system_turn(), response)

    def types(self):
        with self.app.app_context():
            return {event.type for event in db.session.query(Event)}

    def _link(self, session, role):
        session.numbers += 1
        link = Link(session_id=session.id, number=session.numbers, role=role, nonce="n")
        db.session.add(link)
        db.session.flush()
        return as_viewer(link)

    def _session(self):
        return db.session.get(LiveSession, self.session_id)

    def _system_turn(self):
        return Turn(self._session(), Actor("system", ""))

    @contextmanager
    def _watched(self):
        """One committed turn, with every viewer's snapshot before it, news of it and snapshot after it."""
        with self.app.app_context():
            before = {name: self.seen.get(name) or self._seen(self.viewers[name])
                      for name in WATCHED if name in self.viewers}
            begin_writing()
            yield
            db.session.commit()
        with self.app.app_context():
            for name, earlier in before.items():
                viewer = self.viewers[name]
                self.seen[name] = self._seen(viewer)
                self.steps.append({"viewer": name, "before": earlier, "news": self._news(viewer, earlier["seq"]),
                                   "after": self.seen[name]})

    def _seen(self, viewer: Viewer):
        return snapshot(self._session(), viewer)

    def _news(self, viewer, after):
        return journal.read(self.session_id, viewer, after, self._session().seq)
