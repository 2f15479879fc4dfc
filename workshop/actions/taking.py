"""How a deed is taken: who asks, may they, was it done before, then do it and remember."""

from dataclasses import dataclass

from .. import identity, wire
from ..refusals import Refused
from ..turn import Actor, Turn, claim
from .memory import BallotMemory, DeedMemory, answer_of
from .registry import DEEDS, PARTICIPANT


@dataclass(frozen=True)
class Asked:
    """A deed as it came in at a door."""

    viewer: identity.Viewer
    key: object
    deed: object
    data: object


def take(asked, keyring):
    """Do what was asked within the open transaction: (turn, answer). Raises Refused."""
    _check_envelope(asked)
    session = claim(asked.viewer.session_id)
    actor = _actor(asked.viewer, keyring)
    turn = Turn(session, actor)
    memory = BallotMemory if _is_secret(asked) else DeedMemory
    memory = memory(turn, asked, keyring)
    earlier = memory.answer()
    if earlier is not None:
        return turn, earlier
    before = session.seq
    _run(turn, asked.deed, asked.data)
    memory.keep(before)
    return turn, answer_of(session, session.seq, turn.events, asked, keyring)


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
