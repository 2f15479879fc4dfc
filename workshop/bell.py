"""The Bell: after a commit, tells every room what its journal says since it was last told.

At once when the room is quiet; after a burst it rests, so that the busier the room, the fewer and fuller the
messages. One message per audience; what needs no history (progress, presence, results, notices) goes with it.
"""

import threading
import time
from dataclasses import dataclass, field

import structlog

from . import journal, taking_part
from .db import db
from .desk import written
from .identity import Viewer
from .models import Activity, LiveSession
from .snapshot import mine, progress
from .turn import takes_ballots

log = structlog.get_logger()

REST = 0.02
PRESENCE_REST = 0.5
WRITES = ("idea_posted", "idea_shown", "idea_withdrawn", "comment_posted")
MAKES_PRESENT = ("person_joined", "person_admitted", "person_removed", "person_seated", "tables_set")
AUDIENCES = {"floor": "observer", "desk": "facilitator"}


@dataclass
class Ring:
    """What one session waits to be told."""

    moved: set = field(default_factory=set)
    touched: set = field(default_factory=set)
    notices: list = field(default_factory=list)
    expelled: list = field(default_factory=list)
    presence: bool = False
    aside: bool = False


class Bell:
    """Tells rooms; `rooms` is the door that reaches their sockets."""

    def __init__(self, app, rooms):
        self.app, self.rooms = app, rooms
        self.lock = threading.RLock()
        self.rung = threading.Event()
        self.rings = {}
        self.told = {}
        self.presence_told, self.aside_told = {}, {}
        self.stopping = False

    def start(self):
        threading.Thread(target=self._work, name="bell", daemon=True).start()

    def stop(self):
        self.stopping = True
        self.rung.set()

    def ring(self, turns):
        """Turns were committed: their sessions have something to be told."""
        with self.lock:
            for turn in turns:
                ring = self.rings.setdefault(turn.session.id, Ring())
                ring.presence |= any(event.type in MAKES_PRESENT for event in turn.events)
                ring.aside |= any(event.type in WRITES for event in turn.events)
                ring.moved |= {activity.id for activity in turn.moved}
                ring.touched |= {person.id for person in turn.touched}
                ring.notices += [(kind, body.id if isinstance(body, Activity) else body) for kind, body in turn.notices]
                ring.expelled += [(type(row).__name__, row.id, reason) for row, reason in turn.expelled]
        self.rung.set()

    def ring_presence(self, session_id):
        """Somebody came or went."""
        with self.lock:
            self.rings.setdefault(session_id, Ring()).presence = True
        self.rung.set()

    def bring_up_to_date(self, session):
        """Tell a session's rooms what they have not heard yet, so that somebody who comes in now has missed nothing."""
        for audience, role in AUDIENCES.items():
            if self.rooms.has_anybody(session.id, audience):
                self._tell_news(session, audience, Viewer(role, session.id, "", 0))
        self.told[session.id] = max(session.seq, self.told.get(session.id, 0))

    def _work(self):
        while not self.stopping:
            self.rung.wait(PRESENCE_REST if self.rings else None)
            self.rung.clear()
            started = time.monotonic()
            with self.lock:
                rings, self.rings = self.rings, {}
            with self.app.app_context():
                for session_id, ring in rings.items():
                    with self.lock:
                        self._tell_or_keep(session_id, ring)
            time.sleep(max(REST, (time.monotonic() - started) / 2))

    def _tell_or_keep(self, session_id, ring):
        """Tell a session's rooms; what breaks is told again a moment later, and the other sessions hear of nothing."""
        try:
            db.session.rollback()  # what was read for another session belongs to a moment that has passed
            self._tell(session_id, ring)
        except Exception:
            db.session.rollback()
            log.exception("bell_broke")
            kept = self.rings.setdefault(session_id, Ring())
            kept.expelled += ring.expelled
            kept.presence = True

    def _tell(self, session_id, ring):
        session = db.session.get(LiveSession, session_id, populate_existing=True)
        self.bring_up_to_date(session)
        if ring.moved and self.rooms.has_anybody(session_id):
            for activity in map(self._activity, ring.moved):
                self.rooms.tell(session_id, "everyone", "progress", {"activity": activity.ref, **progress(activity)})
        if self.rooms.has_anybody(session_id, "desk"):
            self._tell_aside(session, ring)
        for viewer, sid in self.rooms.sockets_of(session_id, ring.touched):
            self.rooms.tell_one(sid, "mine", mine(session, viewer))
        for kind, body in ring.notices:
            if kind == "results":
                self.rooms.tell_result(session_id, self._activity(body))
            elif body["kind"] == "nudge":
                self._nudge(session, body)
            else:
                self.rooms.tell(session_id, "everyone", kind, body)
        for kind, row, reason in ring.expelled:
            self.rooms.farewell(self.rooms.of_viewer(kind, row), reason)
        if ring.presence:
            self._tell_presence(session_id)

    def _tell_aside(self, session, ring):
        """What the desk alone hears, at most twice a second: who is missing, how many write unseen, how much each group has written."""
        if not (ring.moved or ring.presence or ring.aside):
            return
        last = self.aside_told.get(session.id, 0.0)
        if time.monotonic() - last < PRESENCE_REST:
            self.rings.setdefault(session.id, Ring()).aside = True
            return
        self.aside_told[session.id] = time.monotonic()
        self.rooms.tell(session.id, "desk", "written", written(session))
        self._tell_who_thinks_first(session)
        self._tell_who_is_missing(session)

    def _nudge(self, session, notice):
        """A nudge reaches those alone who have not taken part, and names nobody."""
        activity = next(step for step in session.activities if step.ref == notice["activity"])
        for _viewer, sid in self.rooms.sockets_of(session.id, taking_part.missing(activity)):
            self.rooms.tell_one(sid, "notice", notice)

    def _tell_who_thinks_first(self, session):
        """While ideas are thought first the desk hears how many have written, never who or what."""
        for activity in session.activities:
            if activity.state == "open" and activity.settings.get("think_first") and not activity.shown:
                self.rooms.tell(session.id, "desk", "wrote", {"activity": activity.ref, "people": taking_part.writers(activity)})

    def _tell_who_is_missing(self, session):
        """The desk hears how many have not voted yet, here or out of reach; a helper who of their table, never how.

        Where counts move for everyone to see, who is still missing would say whose each vote is: no names are told (B6).
        """
        helpers = self.rooms.helpers_of(session.id)
        connected = self.rooms.connected(session.id)
        for activity in session.activities:
            if not takes_ballots(activity) or activity.state not in ("open", "closing"):
                continue
            missing = taking_part.missing(activity)
            here = taking_part.reachable(missing, connected)
            self.rooms.tell(session.id, "desk", "unheard", {
                "activity": activity.ref, "here": len(here), "away": len(missing) - len(here)})
            for row, sid in () if activity.settings.get("live") else helpers:
                self.rooms.tell_one(sid, "missing", {
                    "activity": activity.ref, "people": taking_part.at_table_of(row, missing)})

    def _tell_news(self, session, audience, viewer):
        after = self.told.get(session.id, session.seq)
        while after < session.seq:
            page = journal.read(session.id, viewer, after, session.seq)
            page.pop("more", None)
            self.rooms.tell(session.id, audience, "news", {"epoch": session.epoch, **page})
            after = page["upto"]

    def _tell_presence(self, session_id):
        """At most twice a second: a newest-only message need not follow every arrival."""
        last = self.presence_told.get(session_id, 0.0)
        if time.monotonic() - last < PRESENCE_REST:
            self.rings.setdefault(session_id, Ring()).presence = True
            return
        self.presence_told[session_id] = time.monotonic()
        self.rooms.tell_presence(session_id)

    def _activity(self, id):
        return db.session.get(Activity, id, populate_existing=True)
