"""Rooms: which sockets belong to which session, as whom, and how to reach them."""

import time
from dataclasses import dataclass, field

from sqlalchemy import func, select

from .db import db
from .identity import Viewer
from .languages import known
from .models import Participant
from .results import in_brief, result_as_seen
from .taking_part import reached

FLOOR, DESK = "floor", "desk"
JOIN_WITHIN = 8
FETCH_WITHIN = 5


@dataclass
class Seat:
    """One connected socket: who it is, where it listens, how often it sent what could not be read."""

    viewer: Viewer
    after: int
    epoch: str | None
    welcomed: bool = False
    strikes: int = 0


@dataclass
class Rooms:
    """The sockets of this process, by their id; `deadlines` says by when a connection without a seat must end."""

    server: object
    seats: dict = field(default_factory=dict)
    deadlines: dict = field(default_factory=dict)

    def take_in(self, sid, seat):
        """A socket that was told everything so far hears from now on what its room hears."""
        seat.welcomed = True
        if not seat.viewer.waiting:
            self.server.enter_room(sid, self._room(seat.viewer.session_id, _part(seat.viewer)))

    def leave(self, sid):
        return self.seats.pop(sid, None)

    def has_anybody(self, session_id, part=None):
        """Whether anybody listens in a session, or in one part of its room."""
        return any(part in (None, _part(seat.viewer)) for _sid, seat in self._of(session_id))

    def tell(self, session_id, audience, name, body):
        """Send to everybody of an audience: floor, desk, or everyone."""
        parts = (FLOOR, DESK) if audience == "everyone" else (audience,)
        for part in parts:
            self.server.emit(name, body, room=self._room(session_id, part))

    def tell_one(self, sid, name, body):
        self.server.emit(name, body, to=sid)

    def tell_result(self, session_id, activity):
        """Send a revealed result to everybody, in the language of each."""
        readers = {}
        for sid, seat in self._of(session_id):
            if not seat.viewer.waiting:
                readers.setdefault(known(seat.viewer.language), []).append(sid)
        for language, sids in readers.items():
            self.server.emit("results", in_brief(result_as_seen(activity, language)), to=sids)

    def tell_presence(self, session_id):
        """Say how many people are here, those without a phone included, in all and by group, and how many sit at each table; the desk hears of screens too."""
        connected = self.connected(session_id)
        in_the_room = (Participant.session_id == session_id) & (Participant.state == "in")
        here = reached(connected) | (Participant.source == "paper")
        counted = db.session.execute(
            select(Participant.side, func.count()).where(in_the_room, here).group_by(Participant.side))
        by_side = {"lived": 0, "professional": 0, "other": 0} | dict(counted.all())
        seated = db.session.execute(select(Participant.table, func.count()).where(
            in_the_room, Participant.table.is_not(None)).group_by(Participant.table))
        here = {"here": sum(by_side.values()), "by_side": by_side, "at_tables": {str(table): people for table, people in seated}}
        screens = sum(seat.viewer.role == "observer" for _sid, seat in self._of(session_id))
        self.tell(session_id, FLOOR, "presence", here)
        self.tell(session_id, DESK, "presence", {**here, "screens": screens})

    def connected(self, session_id):
        """The rows of the participants who are connected."""
        return {seat.viewer.participant_id for _sid, seat in self._of(session_id)} - {None}

    def helpers_of(self, session_id):
        """The sockets of helpers, as [(the row of their link, sid)]."""
        return [(seat.viewer.row, sid) for sid, seat in self._of(session_id) if seat.viewer.role == "helper"]

    def sockets_of(self, session_id, people):
        """The sockets of some participants, as [(viewer, sid)]."""
        return [(seat.viewer, sid) for sid, seat in self._of(session_id)
                if seat.viewer.participant_id in people and not seat.viewer.waiting]

    def farewell(self, sids, reason):
        """Say goodbye to some sockets and end them."""
        for sid in sids:
            eio_sid = self.server.manager.eio_sid_from_sid(sid, "/")
            self.tell_one(sid, "farewell", {"reason": reason})
            self.server.disconnect(sid)
            self._hang_up(eio_sid)

    def arrived(self, eio_sid):
        """A connection is there without a seat; it has to join soon."""
        self.deadlines.setdefault(eio_sid, time.monotonic() + JOIN_WITHIN)

    def joined_or_gone(self, eio_sid):
        self.deadlines.pop(eio_sid, None)

    def end_overdue(self):
        """End the connections that never joined, or that did not fetch their farewell."""
        now = time.monotonic()
        for eio_sid in [eio_sid for eio_sid, until in list(self.deadlines.items()) if until < now]:
            self.joined_or_gone(eio_sid)
            self.end(eio_sid)

    def end(self, eio_sid):
        """End a connection without waiting for whoever is at its other end."""
        socket = self.server.eio.sockets.get(eio_sid)
        if socket is not None:
            socket.close(wait=False)

    def drain(self, within):
        """Give what was said to everybody the time to leave, so many seconds at most."""
        until = time.monotonic() + within
        while time.monotonic() < until and any(
                not socket.queue.empty() for socket in list(self.server.eio.sockets.values())):
            time.sleep(0.05)
        time.sleep(0.1)

    def of_viewer(self, role_kind, row):
        """The sockets of one participant or one link."""
        is_person = role_kind == "Participant"
        return [sid for sid, seat in list(self.seats.items())
                if seat.viewer.row == row and (seat.viewer.role == "participant") == is_person]

    def _hang_up(self, eio_sid):
        """End a connection once its farewell is sent; one that polls is given the time to fetch it."""
        socket = self.server.eio.sockets.get(eio_sid)
        if socket is not None and not socket.upgraded:
            self.deadlines[eio_sid] = time.monotonic() + FETCH_WITHIN
        else:
            self.end(eio_sid)

    def _of(self, session_id):
        return ((sid, seat) for sid, seat in list(self.seats.items())
                if seat.welcomed and seat.viewer.session_id == session_id)

    @staticmethod
    def _room(session_id, part):
        return f"{session_id}:{part}"


def _part(viewer):
    return DESK if viewer.sees_desk else FLOOR
