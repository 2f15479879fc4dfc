"""People in the room: joining, names, voices, and whom the facilitator lets in."""

import secrets

from .. import journal, slips
from ..db import db
from ..models import (
    Participant,
)
from ..refusals import Refused
from ..turn import takes_ballots
from ..wire import Id, Name
from .registry import FACILITATOR, PARTICIPANT, action
from .tables import place_of


def join(turn, voice, name=None, language="en", consent=None, source="phone", table=None, slip=None, nonce=None,
         host=None):
    """Somebody joins the session with a voice; while it is locked they wait. Returns the participant."""
    turn.needs_unclosed()
    waiting = turn.session.locked and source in ("phone", "shared")
    _needs_no_name(turn, name)
    side = side_of(turn, voice)
    slips.use_up(turn.session, slip, side)
    table = place_of(turn, side) if table is None and not waiting else table
    number, = turn.draw_numbers(Participant, 1)
    person = Participant(
        session_id=turn.session.id, number=number, nonce=nonce or secrets.token_hex(8), voice=voice, side=side, name=name or None, table=table,
        language=language, source=source, state="waiting" if waiting else "in", consent=consent or {},
        host_id=host and host.id, joined_at=turn.at)
    db.session.add(person)
    turn.record("person_joined", participant=person.ref, name=person.name, voice=voice, side=person.side, table=table,
                language=language, source=source, waiting=waiting, **({"host": host.ref} if host else {}))
    if not waiting:
        _comes_in(turn, person)
    db.session.flush()
    return person


@action(PARTICIPANT, while_paused=True)
def set_name(turn, name: Name):
    """Somebody says what they would like to be called; nothing takes the name away."""
    person = turn.actor.person
    if person.name == (name or None):
        return
    _needs_no_name(turn, name)
    person.name = name or None
    journal.forget_words(turn.session, person.ref)
    turn.record("person_named", author=person, participant=person.ref, name=person.name)
    turn.touched.add(person)


def _needs_no_name(turn, name):
    if name and turn.session.workshop.notice.get("under_18"):
        raise Refused("Nobody gives a name here, since people under 18 take part.", code="not_allowed", field="name")


@action(FACILITATOR)
def admit(turn, participant: Id):
    """The facilitator lets somebody in who waits at the door."""
    person = turn.find(Participant, participant, "participant")
    if person.state == "in":
        return
    _needs_here(person)
    person.state = "in"
    turn.record("person_admitted", participant=person.ref)
    if person.table is None and (table := place_of(turn, person.side)) is not None:
        person.table = table
        turn.record("person_seated", participant=person.ref, table=table)
    _comes_in(turn, person)
    turn.expelled.append((person, "admitted"))


@action(FACILITATOR)
def change_voice(turn, participant: Id, voice: Id):
    """Somebody's voice was chosen wrongly; it can be put right until the first vote opens."""
    person = turn.find(Participant, participant, "participant")
    _needs_here(person)
    if _has_voted(turn.session):
        raise Refused("Voices are fixed once the first vote has opened.", code="closed", field="voice")
    side = side_of(turn, voice)
    if (person.voice, person.side) == (voice, side):
        return
    person.voice, person.side = voice, side
    turn.record("person_moved", participant=person.ref, voice=voice, side=side)


def side_of(turn, voice):
    """The group that a voice belongs to; Refused for a voice that this session does not have."""
    for known in turn.session.workshop.voices:
        if known["key"] == voice:
            return known["side"]
    raise Refused("Choose what brings you here.", field="voice")


def _comes_in(turn, person):
    """Everyone hears which group somebody came with; who comes once a vote has opened is counted apart (counting.md)."""
    late = {}
    if _has_voted(turn.session):
        counted = turn.session.joined_late
        turn.session.joined_late = late["joined_late"] = {**counted, person.side: counted[person.side] + 1}
    turn.record("participant_joined", voice=person.voice, side=person.side, **late)


def _has_voted(session):
    return any(takes_ballots(step) and step.state != "upcoming" for step in session.activities)


def _needs_here(person):
    if person.state in ("removed", "erased"):
        raise Refused("This person has left the session.", code="not_found", field="participant")
