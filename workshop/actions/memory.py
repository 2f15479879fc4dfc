"""What was done before under the same key: a deed sent again is answered as it was, and done once."""

import hashlib
import hmac

from sqlalchemy import bindparam, exists, select

from .. import journal, sealing, wire
from ..db import db
from ..models import Deed, Event
from ..refusals import Refused
from .registry import DEEDS

HEARD = select(exists().where(
    Deed.session_id == bindparam("session"), Deed.actor == bindparam("actor"), Deed.key == bindparam("key")))


def answer_of(session, seq, events, asked, keyring):
    """The answer to an accepted deed; whoever enters something for somebody sees all that came of it."""
    viewer, entered = asked.viewer, asked.deed == "enter_for"
    seen = [journal.as_seen(event, viewer) for event in events if entered or journal.may_see(event, viewer)]
    more = DEEDS[asked.deed].answers
    return {"ok": True, "seq": seq, "events": seen, **(more(session, viewer, events, keyring) if more else {})}


class DeedMemory:
    """Remembers a deed by its key and a keyed digest of its content; its answer is read from the journal again."""

    def __init__(self, turn, asked, keyring):
        self.turn, self.asked, self.keyring = turn, asked, keyring
        self.content = hmac.new(turn.actor.secret, wire.canonical([asked.deed, asked.data]), hashlib.sha256).digest()
        self.name = sealing.answer_name(turn.actor.secret, asked.key)

    def answer(self):
        """The answer of before, or None where nothing was sent under this key yet."""
        heard = {"session": self.turn.session.id, "actor": self.turn.actor.ref, "key": self.asked.key}
        if not db.session.scalar(HEARD, heard) and not sealing.knows(self.turn.session, self.name):
            return None
        return self._earlier()

    def _earlier(self):
        session, actor = self.turn.session, self.turn.actor
        deed = db.session.get(Deed, (session.id, actor.ref, self.asked.key))
        if deed is None:
            if sealing.remembered(session, self.name) or sealing.closed_key(session, self.name):
                raise _conflict()
            return None
        if deed.content != self.content:
            raise _conflict()
        events = db.session.scalars(
            select(Event).where(Event.session_id == session.id, Event.seq > deed.before, Event.seq <= deed.seq)
            .order_by(Event.seq)).all()
        return answer_of(session, deed.seq, events, self.asked, self.keyring)

    def keep(self, before):
        session = self.turn.session
        db.session.add(Deed(session_id=session.id, actor=self.asked.viewer.ref, key=self.asked.key,
                            content=self.content, before=before, seq=session.seq))


class BallotMemory(DeedMemory):
    """Remembers a ballot by digests keyed with the activity's key, which closing destroys (B3)."""

    def _earlier(self):
        session = self.turn.session
        if db.session.get(Deed, (session.id, self.asked.viewer.ref, self.asked.key)) is not None:
            raise _conflict()
        closed = sealing.closed_key(session, self.name)
        if closed is not None:
            return {"ok": True, "seq": closed.closed_seq, "events": []}
        earlier = sealing.remembered(session, self.name)
        if earlier is None:
            return None
        _activity, is_same, seq = earlier
        if not is_same(self.content):
            raise _conflict()
        return {"ok": True, "seq": seq, "events": []}

    def keep(self, before):
        activity = next(iter(self.turn.moved))
        sealing.remember(activity, self.name, self.content, self.turn.session.seq)


def _conflict():
    return Refused("This was sent before with something else in it.", code="conflict", field="key")
