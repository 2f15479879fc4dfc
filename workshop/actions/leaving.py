"""Leaving the room: removed, taken out, or erased with everything that somebody wrote."""

from sqlalchemy import select

from .. import sealing
from ..db import db
from ..models import (
    Call,
    Comment,
    Idea,
    Participant,
    Question,
    Report,
    Statement,
    Theme,
)
from ..turn import takes_ballots
from ..wire import Id
from . import earlier, moderation, notes, pen, questions, responses, sheets
from .registry import FACILITATOR, action
from .room import REASONS


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
