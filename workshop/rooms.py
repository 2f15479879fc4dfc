"""Rooms: which sockets belong to which session, as whom, and how to reach them."""

from dataclasses import dataclass, field

from sqlalchemy import func, select

from .db import db
from .identity import Viewer
from .languages import known
from .models import Participant
from .snapshot import result_as_seen

FLOOR, DESK = "floor", "desk"


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
    """The sockets of this process, by their id."""

    server: object
    seats: dict = field(default_factory=dict)

    def take_in(self, sid, seat):
        """A socket that was told everything so far hears from now on what its room hears."""
        seat.welcomed = True
        if not seat.viewer.waiting:
            self.server.enter_room(sid, self._room(seat.viewer.session_id, _part(seat.viewer)))

    def leave(self, sid):
        return self.seats.pop(sid, None)

    def tell(self, session_id, audience, name, body):
        """Send to everybody of an audience: floor, desk, or everyone."""
        parts = (FLOOR, DESK) if audience == "everyone" else (audience,)
        for part in parts:
            self.server.emit(name, body, room=self._room(session_id, part))

    def tell_one(self, sid, name, body):
        self.server.emit(name, body, to=sid)

    def tell_result(self, session_id, activity):
        """Send a revealed result to everybody, in the language of each."""
        bodies = {}
        for sid, seat in self._of(session_id):
            language = known(seat.viewer.language)
            if language not in bodies:
                bodies[language] = result_as_seen(activity, language)
            self.tell_one(sid, "results", bodies[language])

    def tell_presence(self, session_id):
        """Say how many people are here, in all and by group."""
        here = {seat.viewer.participant_id for _sid, seat in self._of(session_id)} - {None}
        by_side = {"lived": 0, "professional": 0, "other": 0}
        counted = db.session.execute(
            select(Participant.side, func.count()).where(Participant.id.in_(here)).group_by(Participant.side))
        by_side |= dict(counted.all())
        self.tell(session_id, "everyone", "presence", {"here": len(here), "by_side": by_side})

    def sockets_of(self, session_id, people):
        """The sockets of some participants, as [(viewer, sid)]."""
        return [(seat.viewer, sid) for sid, seat in self._of(session_id)
                if seat.viewer.participant_id in people and not seat.viewer.waiting]

    def farewell(self, sids, reason):
        """Say goodbye to some sockets and end them."""
        for sid in sids:
            self.tell_one(sid, "farewell", {"reason": reason})
            self.server.disconnect(sid)

    def of_viewer(self, role_kind, row):
        """The sockets of one participant or one link."""
        is_person = role_kind == "Participant"
        return [sid for sid, seat in list(self.seats.items())
                if seat.viewer.row == row and (seat.viewer.role == "participant") == is_person]

    def _of(self, session_id):
        return [(sid, seat) for sid, seat in list(self.seats.items())
                if seat.welcomed and seat.viewer.session_id == session_id]

    @staticmethod
    def _room(session_id, part):
        return f"{session_id}:{part}"


def _part(viewer):
    return DESK if viewer.sees_desk else FLOOR
