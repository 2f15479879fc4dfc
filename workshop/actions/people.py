"""People in the room: joining, names, people without a phone, and letting go."""

import secrets
from typing import Literal

from sqlalchemy import func, select

from .. import journal, sealing, slips
from ..db import db
from ..models import Call, Comment, Idea, Participant, Question, Report, Statement, Theme
from ..refusals import Refused
from ..turn import takes_ballots
from ..wire import Id, Name, Number
from . import earlier, moderation, notes, pen, questions, responses, sheets
from .registry import FACILITATOR, HELPER, PARTICIPANT, action
from .room import REASONS
from .tables import check_table, place_of
from .taking import run_for

MOST_ON_A_PHONE = 3


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


@action(FACILITATOR, HELPER, PARTICIPANT, answers=lambda *asked: _on_this_phone(*asked), oneself=True)
def add_person(turn, voice: Id, name: Name | None = None, table: int | None = None, slip: Number | None = None):
    """Somebody without a phone is added: by the facilitator or a helper, or by whoever shares their own with them."""
    if turn.actor.role == PARTICIPANT:
        _share_phone(turn, voice, name, table, slip)
        return
    check_table(turn.session, table)
    join(turn, voice, name, source="paper", table=table, slip=slip)


@action(FACILITATOR, HELPER)
def enter_for(turn, participant: Id, source: Literal["paper", "spoken", "shared"], deed: Id, data: dict):
    """The facilitator or a helper does a participant's deed for them."""
    person = turn.find(Participant, participant, "participant")
    if person.state != "in":
        raise Refused("This person is not in the room.", code="not_allowed", field="participant")
    run_for(turn, person, source, deed, data)


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


@action(FACILITATOR)
def remove_participant(turn, participant: Id, reason: REASONS):
    """The facilitator removes somebody; a ballot still open is taken out, a closed one cannot be found."""
    person = turn.find(Participant, participant, "participant")
    if person.state in ("removed", "erased"):
        return
    _let_go(turn, person, reason)


@action(FACILITATOR)
def erase_participant(turn, participant: Id):
    """Everything that somebody wrote, and their name, is gone everywhere."""
    erase_person(turn, turn.find(Participant, participant, "participant"))


def erase_person(turn, person):
    """The same for whoever asks for it: the facilitator, or the person on their own page."""
    if person.state == "erased":
        return
    for what, model in (("idea", Idea), ("comment", Comment), ("statement", Statement), ("theme", Theme), ("question", Question)):
        query = select(model).where(model.session_id == turn.session.id, model.author_id == person.id)
        for thing in db.session.scalars(query.order_by(model.number)).all():
            if thing.state != "erased":
                if what == "idea":
                    earlier.forget_title(turn, thing)
                moderation.erase_thing(turn, what, thing)
    for note in notes.written_by(turn, person):
        moderation.erase_thing(turn, "note", note)
    questions.forget_answers(turn, person)
    sheets.forget_author(turn, person)
    for what, model, words in (("call", Call, "text"), ("report", Report, "words")):
        query = select(model).where(model.participant_id == person.id).order_by(model.number)
        for note in db.session.scalars(query).all():
            moderation.erase_note(turn, what, note, words)
    moderation.erase_name(turn, person)
    if person.state != "removed":
        _let_go(turn, person, None)
    responses.forget_contact(person)
    person.state, person.words, person.stays = "erased", None, False


def side_of(turn, voice):
    """The group that a voice belongs to; Refused for a voice that this session does not have."""
    for known in turn.session.workshop.voices:
        if known["key"] == voice:
            return known["side"]
    raise Refused("Choose what brings you here.", field="voice")


def _share_phone(turn, voice, name, table, slip):
    """Somebody else on this phone: they sit with whoever's phone it is, speak its language, and have agreed there."""
    given = next((field for field, value in (("table", table), ("slip", slip)) if value is not None), None)
    if given:
        raise Refused("There is no such field here.", field=given)
    if turn.session.slips is not None:
        raise Refused("Everyone needs a seat slip here. A helper can add the person beside you with theirs.",
                      code="not_allowed")
    asks = turn.actor.person
    host = asks if asks.host_id is None else db.session.get(Participant, asks.host_id)
    on_it = select(func.count()).select_from(Participant).where(
        (Participant.id == host.id) | (Participant.host_id == host.id), Participant.state.in_(("in", "waiting")))
    if db.session.scalar(on_it) >= MOST_ON_A_PHONE:
        raise Refused("At most %(most)s people can share one phone.", code="limit", most=MOST_ON_A_PHONE)
    join(turn, voice, name, asks.language, {"version": 1, "language": asks.language}, "shared", asks.table, host=host)


def _on_this_phone(session, viewer, events, keyring):
    """Who was added on a participant's own phone, and their token, made again from the server's secret each time."""
    if not viewer.participant_id:
        return {}
    joined = next(event.data["participant"] for event in events if event.type == "person_joined")
    person = db.session.scalar(select(Participant).where(
        Participant.session_id == session.id, Participant.number == Participant.number_in(joined)))
    return {"participant": person.ref, "token": keyring.token(person)}


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


def _let_go(turn, person, reason):
    turn.record("person_removed", participant=person.ref, reason=reason)
    take_out(turn, person)
    turn.expelled.append((person, "removed"))


def take_out(turn, person):
    """Somebody is no longer in the room: their open ballots are taken out, their hand is down, their pens go on."""
    for step in turn.session.activities:
        if step.state in ("open", "closing") and takes_ballots(step):
            sealing.take_out(step, person)
            turn.moved.add(step)
    person.state, person.hand, person.hand_at = "removed", False, None
    pen.let_go(turn, person)
