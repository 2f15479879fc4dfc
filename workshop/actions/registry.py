"""The registry of deeds, and how one is taken: who asks, may they, was it done before, then do it and remember."""

import hashlib
import hmac
from dataclasses import dataclass

from sqlalchemy import bindparam, exists, select

from .. import identity, journal, sealing, wire
from ..db import db
from ..models import Deed, Event
from ..refusals import Refused
from ..turn import Actor, Turn, claim

PARTICIPANT, HELPER, FACILITATOR = "participant", "helper", "facilitator"


@dataclass(frozen=True)
class Action:
    """A deed: its function, who may do it, whether a pause lets it through, whether its content is a secret.

    `answers(session, events, keyring)` gives what its answer holds beside events, such as a token; `oneself` is what
    nobody does for somebody else.
    """

    function: object
    by: tuple[str, ...]
    while_paused: bool = False
    secret: bool = False
    answers: object = None
    oneself: bool = False


@dataclass(frozen=True)
class Asked:
    """A deed as it came in at a door."""

    viewer: identity.Viewer
    key: object
    deed: object
    data: object


DEEDS = {}
HEARD = select(exists().where(
    Deed.session_id == bindparam("session"), Deed.actor == bindparam("actor"), Deed.key == bindparam("key")))


def action(*by, while_paused=False, secret=False, answers=None, oneself=False):
    """Register a function as the deed of its name; its parameters after the turn are the wire schema."""
    def register(function):
        DEEDS[function.__name__] = Action(function, by, while_paused, secret, answers, oneself)
        return function

    return register


def take(asked, keyring):
    """Do what was asked within the open transaction: (turn, answer). Raises Refused."""
    _check_envelope(asked)
    session = claim(asked.viewer.session_id)
    actor = _actor(asked.viewer, keyring)
    turn = Turn(session, actor)
    memory = _BallotMemory if _is_secret(asked) else _DeedMemory
    memory = memory(turn, asked, keyring)
    earlier = memory.answer()
    if earlier is not None:
        return turn, earlier
    before = session.seq
    _run(turn, asked.deed, asked.data)
    memory.keep(before)
    return turn, _answer(session, session.seq, turn.events, asked, keyring)


def run_for(turn, person, source, deed, data):
    """Do a participant's deed for them, as the helper or facilitator of this turn."""
    helper = turn.actor
    turn.actor = Actor(PARTICIPANT, person.ref, helper.secret, person, through=helper.ref, source=source)
    found = DEEDS.get(deed)
    if found is None or PARTICIPANT not in found.by or found.oneself:
        raise Refused("There is no such thing to enter.", field="deed")
    found.function(turn, **wire.parse(found.function, data))


def _check_envelope(asked):
    if not isinstance(asked.key, str) or not 1 <= len(asked.key) <= 64:
        raise Refused("A deed needs a key of 1 to 64 characters.", field="key")
    wire.tidy(asked.key, "key", 64)
    if not isinstance(asked.deed, str) or asked.deed not in DEEDS:
        raise Refused("There is no such deed.", field="deed")
    if not isinstance(asked.data, dict):
        raise Refused("That could not be read.", field="data")


def _actor(viewer, keyring):
    row = identity.standing(viewer)
    if row is None:
        raise Refused("You are no longer part of this session.", code="not_allowed")
    person = row if viewer.role == PARTICIPANT else None
    if person is not None and person.state == "waiting":
        raise Refused("Please wait: the facilitator will let you in.", code="not_allowed")
    source = "shared" if person and person.host_id else "phone"
    return Actor(viewer.role, viewer.ref, keyring.secret_of(row).encode(), person, source=source)


def _run(turn, deed, data):
    found = DEEDS[deed]
    if turn.actor.role not in found.by:
        raise Refused("You can't do that here.", code="not_allowed")
    paused = turn.session.paused and turn.session.state != "closed"
    if paused and turn.actor.role == PARTICIPANT and not found.while_paused:
        raise Refused("We are taking a moment. Your words are kept until we go on.", code="paused", retry_after=2)
    found.function(turn, **wire.parse(found.function, data))


def _is_secret(asked):
    inner = asked.data.get("deed") if asked.deed == "enter_for" else asked.deed
    return isinstance(inner, str) and inner in DEEDS and DEEDS[inner].secret


def _answer(session, seq, events, asked, keyring):
    """The answer to an accepted deed; whoever enters something for somebody sees all that came of it."""
    viewer, entered = asked.viewer, asked.deed == "enter_for"
    seen = [journal.as_seen(event, viewer) for event in events if entered or journal.may_see(event, viewer)]
    more = DEEDS[asked.deed].answers
    return {"ok": True, "seq": seq, "events": seen, **(more(session, viewer, events, keyring) if more else {})}


class _DeedMemory:
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
        return _answer(session, deed.seq, events, self.asked, self.keyring)

    def keep(self, before):
        session = self.turn.session
        db.session.add(Deed(session_id=session.id, actor=self.asked.viewer.ref, key=self.asked.key,
                            content=self.content, before=before, seq=session.seq))


class _BallotMemory(_DeedMemory):
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
