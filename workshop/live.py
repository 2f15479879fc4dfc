"""The socket door: connect, catch up, do (S1–S7)."""

import threading
import time

import structlog
from socketio import packet
from socketio.exceptions import ConnectionRefusedError

from . import actions, connections, identity, journal, languages, wire
from .actions.taking import Asked
from .db import db
from .models import LiveSession
from .models.columns import now
from .refusals import Refused
from .rooms import Seat
from .snapshot import mine, progress_of_all

log = structlog.get_logger()

MOST_STRIKES = 5
SWEEP_EACH = 0.5


class Door:
    """Listens to the sockets of a Socket.IO server; whatever arrives on one is taken in the order of arrival (D4)."""

    def __init__(self, app, server, rooms, rounds, bell, keyring, credits):
        self.app, self.server, self.rooms = app, server, rooms
        self.rounds, self.bell, self.keyring, self.credits = rounds, bell, keyring, credits
        self.stopping = False
        server.on("connect", self.connect)
        server.on("disconnect", self.disconnect)
        connections.take_over(server, rooms, self._joined, self._event)

    def connect(self, sid, environ, auth=None):
        """Let a socket in that brings a valid token and says which place it has reached (S1)."""
        auth = auth if isinstance(auth, dict) else {}
        token, after, epoch = auth.get("token"), auth.get("after", 0), auth.get("epoch")
        language = auth.get("language")
        with self.app.app_context():
            viewer = self.keyring.viewer(token) if isinstance(token, str) else None
        if viewer is None:
            raise ConnectionRefusedError("This link is no longer valid.")
        if type(after) is not int or after < 0 or not isinstance(epoch, str | None) or not isinstance(
                language, str | None):
            raise ConnectionRefusedError("That could not be read.")
        self.rooms.seats[sid] = Seat(viewer.reading(language), after, epoch)

    def disconnect(self, sid, reason=None):
        seat = self.rooms.leave(sid)
        if seat is not None and (seat.viewer.participant_id or seat.viewer.role == "observer"):
            self.bell.ring_presence(seat.viewer.session_id)

    def start(self):
        threading.Thread(target=self._sweep, name="door", daemon=True).start()

    def stop(self):
        self.stopping = True

    def _sweep(self):
        """End connections that never joined (S1), and those whose link has ended in whatever way (S7)."""
        while not self.stopping:
            time.sleep(SWEEP_EACH)
            try:
                self.rooms.end_overdue()
                with self.app.app_context():
                    for sid, seat in list(self.rooms.seats.items()):
                        if seat.viewer.participant_id is None and not identity.still_stands(seat.viewer):
                            self.rooms.farewell([sid], identity.why_gone(seat.viewer))
            except Exception:
                log.exception("sweep_broke")

    def _joined(self, sid):
        seat = self.rooms.seats.get(sid)
        if seat is not None and not seat.welcomed:
            self._welcome(sid, seat)

    def _welcome(self, sid, seat):
        """Everything after the socket's place, then live news from there on (S2)."""
        with self.app.app_context():
            session = db.session.get(LiveSession, seat.viewer.session_id)
            if seat.epoch not in (None, session.epoch) or seat.after > session.seq:
                self.rooms.farewell([sid], "start_over")
                return
            place = self._send_news(sid, seat, session, seat.after)
        with self.app.app_context(), self.bell.lock:
            if not identity.still_stands(seat.viewer):
                self.rooms.farewell([sid], "removed" if seat.viewer.participant_id else "taken_back")
                return
            session = db.session.get(LiveSession, seat.viewer.session_id)
            self.bell.bring_up_to_date(session)
            if place < session.seq and not seat.viewer.waiting:
                self._send_news(sid, seat, session, place)
            self.rooms.take_in(sid, seat)
            if 0 < seat.after < session.seq and not seat.viewer.waiting:
                self._tell_what_has_no_history(sid, seat, session)
        self.bell.ring_presence(seat.viewer.session_id)

    def _tell_what_has_no_history(self, sid, seat, session):
        """Whoever comes back after missing something gets the newest of what news does not carry."""
        if seat.viewer.participant_id:
            self.rooms.tell_one(sid, "mine", mine(session, seat.viewer))
        for activity, counted in progress_of_all(session, ("open", "closing")).items():
            self.rooms.tell_one(sid, "progress", {"activity": activity, **counted})

    def _send_news(self, sid, seat, session, after):
        """Every page after a place, others being served between them; returns the place that this reaches."""
        seat.viewer = identity.as_viewer(self.keyring.row(seat.viewer)).reading(seat.viewer.language)
        more = True
        while more:
            page = self._news(session, seat.viewer, after, session.seq)
            self.rooms.tell_one(sid, "news", page)
            after, more = page["upto"], page.get("more")
            if more:
                time.sleep(0)
        return after

    def _event(self, sid, eio_sid, id, data):
        seat = self.rooms.seats.get(sid)
        if seat is None:
            return
        name, body = data[0], data[1] if len(data) > 1 else {}
        handler = {"do": self._do, "catch_up": self._catch_up, "ping_app": self._ping}.get(name)
        if handler is None or not isinstance(body, dict):
            self._strike(eio_sid, seat)
            self._acknowledge(eio_sid, id, self._error(seat, Refused("That could not be read.", field="data")))
            return
        wait = self.credits[name].wait(_purse(seat.viewer))
        if wait:
            self._acknowledge(eio_sid, id, self._error(seat, Refused(
                "That was a lot at once. It will be tried again in a moment.", code="too_fast", retry_after=wait)))
            return
        handler(sid, eio_sid, id, seat, body)

    def _do(self, sid, eio_sid, id, seat, body):
        def answer(outcome):
            if isinstance(outcome, Refused):
                outcome = self._error(seat, outcome)
            self._acknowledge(eio_sid, id, outcome)

        unknown = next((name for name in body if name not in ("key", "deed", "data")), None)
        if unknown is not None:
            answer(Refused("There is no such field here.", field=wire.field_name(unknown)))
        else:
            asked = Asked(seat.viewer, body.get("key"), body.get("deed"), body.get("data"))
            self.rounds.place(lambda: actions.take(asked, self.keyring), answer, lane=sid)

    def _catch_up(self, sid, eio_sid, id, seat, body):
        after = body.get("after")
        if type(after) is not int or after < 0:
            self._acknowledge(eio_sid, id, self._error(seat, Refused("This needs to be a whole number.", field="after")))
            return
        with self.app.app_context():
            session = db.session.get(LiveSession, seat.viewer.session_id)
            if after > session.seq:
                self.rooms.farewell([sid], "start_over")
                return
            page = self._news(session, seat.viewer, after, session.seq)
        self._acknowledge(eio_sid, id, page)

    def _ping(self, sid, eio_sid, id, seat, body):
        with self.app.app_context():
            seq = db.session.get(LiveSession, seat.viewer.session_id).seq
        self._acknowledge(eio_sid, id, {"seq": seq, "now": journal.moment(now())})

    def _news(self, session, viewer, after, upto):
        if viewer.waiting:
            return {"epoch": session.epoch, "now": journal.moment(now()), "after": after, "upto": after, "events": []}
        page = journal.read(session.id, viewer, after, upto)
        return {"epoch": session.epoch, "now": journal.moment(now()), **page}

    def _error(self, seat, refusal):
        return languages.error(refusal, seat.viewer.language)

    def _acknowledge(self, eio_sid, id, body):
        if id is None:
            return
        try:
            self.server._send_packet(
                eio_sid, self.server.packet_class(packet.ACK, namespace="/", id=id, data=[body]))
        except KeyError:
            pass

    def _strike(self, eio_sid, seat):
        seat.strikes += 1
        if seat.strikes >= MOST_STRIKES:
            self.rooms.end(eio_sid)


def _purse(viewer):
    return viewer.role, viewer.row
