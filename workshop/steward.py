"""The Steward: does what is due by itself, also after a restart: countdowns, counts, reveals, the end of a session."""

import sqlite3
import threading
import time
from dataclasses import dataclass, field

import structlog
from sqlalchemy import select

from . import agenda, journal, sealing, slips, webhooks
from .activities import KINDS
from .beside import ready
from .counting.result import result
from .db import db
from .models import Activity, LiveSession, Result
from .models.columns import now
from .refusals import Refused
from .touched import touched
from .turn import takes_ballots

log = structlog.get_logger()

LONGEST_WAIT = 1.0
AGAIN_AFTER = 30.0
LEAVES_TRACES = ("activity_closed", "session_closed", "erased", "idea_withdrawn", "idea_edited", "proposal_edited",
                 "person_named")
MAKES_DUE = ("activity_closing", "activity_closed", "lots_drawn", "session_closing", "paused")
DECIDING = [kind for kind, rules in KINDS.items() if rules.takes_ballots]


@dataclass
class Steward:
    """Looks after every session of this process; `outside` waits and `apart` reckons without making phones wait."""

    app: object
    rounds: object
    outside: object
    apart: object
    woken: threading.Event = field(default_factory=threading.Event)
    stopping: bool = False
    traces: bool = True
    troubled: dict = field(default_factory=dict)

    def start(self):
        threading.Thread(target=self._work, name="steward", daemon=True).start()

    def stop(self):
        self.stopping = True
        self.woken.set()

    def wake(self, turns=()):
        """Something changed that may be due at once."""
        events = [event for turn in turns for event in turn.events]
        types = {event.type for event in events}
        self.traces = self.traces or not types.isdisjoint(LEAVES_TRACES)
        if any(event.type == "activity_opened" and event.data["options"] is not None for event in events):
            threading.Thread(target=self.apart, args=(ready,), daemon=True).start()
        if not types.isdisjoint(LEAVES_TRACES + MAKES_DUE):
            self.woken.set()

    def _work(self):
        while not self.stopping:
            self.woken.clear()
            wait = LONGEST_WAIT
            try:
                with self.app.app_context():
                    wait = self.look_after()
            except Exception:
                log.exception("steward_broke")
            self.woken.wait(max(0.01, wait))

    def look_after(self):
        """Do everything that is due; returns the seconds until something else will be."""
        wait = self._close_due()
        self._count_closed()
        self._end_sessions()
        if self.traces:
            self._each("traces", 0, self._leave_no_trace)
        return wait

    def _each(self, what, id, do):
        """Do one thing that is due; when it fails, the others go on, and it is tried again after a while."""
        if self.troubled.get((what, id), 0.0) > time.monotonic():
            return None
        try:
            return do()
        except Exception as error:
            db.session.rollback()
            is_busy = isinstance(error, Refused) and error.code == "busy"
            self.troubled[what, id] = time.monotonic() + (LONGEST_WAIT if is_busy else AGAIN_AFTER)
            log.exception("steward_failed", what=what, id=id)
            return None

    def _leave_no_trace(self):
        self.traces = False
        db.session.rollback()
        try:
            sealing.finish()
            db.session.rollback()
            self.traces = not self.outside(truncate, db.engine.url) or self.traces
        except Exception:
            self.traces = True
            raise

    def _close_due(self):
        wait = LONGEST_WAIT
        counting_down = select(Activity).where(Activity.state == "closing", Activity.closes_at.is_not(None))
        due = [(activity.id, activity.session_id, activity.closes_at) for activity in db.session.scalars(counting_down)]
        for id, session_id, closes_at in due:
            left = (closes_at - now()).total_seconds()
            if left > 0:
                wait = min(wait, left)
                continue
            self._each("closing", id, lambda: self.rounds.inside(session_id, lambda turn: _close_if_due(turn, id)))
        return wait

    def _count_closed(self):
        db.session.rollback()  # what was read before belongs to a moment that has passed
        uncounted = (
            select(Activity).outerjoin(Result, Result.activity_id == Activity.id)
            .where(Activity.state == "closed", Activity.kind.in_(DECIDING), Result.activity_id.is_(None)))
        for id in [activity.id for activity in db.session.scalars(uncounted) if not agenda.awaits_number(activity)]:
            self._each("count", id, lambda: self._count(id))

    def _count(self, id):
        activity = db.session.get(Activity, id)
        session_id = activity.session_id
        body = self.apart(result, *agenda.tally(activity))
        self.rounds.inside(session_id, lambda turn: _keep(turn, id, body))

    def _end_sessions(self):
        """Each session that is ending goes one turn further; the steward comes back at once for the next."""
        ending = select(LiveSession.id).where(LiveSession.state == "closing")
        for session_id in db.session.scalars(ending).all():
            over = self._each("end", session_id, lambda: self.rounds.inside(session_id, end_step))
            if over is False:
                self.woken.set()


def _close_if_due(turn, activity_id):
    activity = db.session.get(Activity, activity_id, populate_existing=True)
    if activity.state == "closing" and activity.closes_at and activity.closes_at <= turn.at:
        agenda.close_step(turn, activity)


def _keep(turn, activity_id, body):
    activity = db.session.get(Activity, activity_id, populate_existing=True)
    agenda.keep_result(activity, body)
    if activity.reveal_wanted and activity.state == "closed":
        agenda.reveal_step(turn, activity)


def end_step(turn):
    """One turn of ending a session: close what is open, then show what is counted, then say that it is over.

    True once it is over, False while another turn is due, None while something must be counted first.
    """
    session = turn.session
    if session.state != "closing":
        return True
    still_open = [step for step in session.activities if step.state in ("open", "closing")]
    if still_open:
        agenda.close_step(turn, still_open[0])
        return False
    hidden = [step for step in session.activities if step.state == "closed" and takes_ballots(step)]
    for step in filter(agenda.awaits_number, hidden):
        agenda.draw_secret(step)
        return False
    if not all(agenda.is_counted(step) for step in hidden):
        return None
    if hidden:
        agenda.reveal_step(turn, hidden[0])
        return False
    slips.forget(session)
    session.state, session.closed_at = "closed", turn.at
    event = turn.record("session_closed", **journal.summed_up(session), touched=touched(session))
    session.fingerprint = event.digest
    webhooks.tell("session.closed", session, closed_at=journal.moment(turn.at), fingerprint=event.digest)
    return True


def truncate(url):
    """Empty SQLite's write-ahead log, so that no trace of open ballots stays in it; False while readers hold it.

    It never waits for them: waiting would hold up whoever writes.
    """
    if url.get_backend_name() != "sqlite" or not url.database:
        return True
    with sqlite3.connect(url.database, timeout=0) as connection:
        busy, _log, _done = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    connection.close()
    return not busy
