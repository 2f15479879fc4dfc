"""The one question that is being answered and the one sheet that is being heard, until the room goes on."""

from dataclasses import dataclass

from sqlalchemy import select

from .db import db
from .models import Proposal, Question


@dataclass(frozen=True)
class Field:
    """What a sort of thing is called in deeds and events, where it is marked, and the event that says so."""

    thing: str
    mark: str
    event: str


FIELDS = {
    Question: Field("question", "being_answered", "question_taken"),
    Proposal: Field("proposal", "being_heard", "proposal_heard"),
}


def turn_to(turn, model, thing):
    """The room attends to this one of a sort and to no other; to none where it is None."""
    field = FIELDS[model]
    query = select(model).where(model.session_id == turn.session.id, getattr(model, field.mark))
    before = db.session.scalars(query).all()
    for each in before:
        setattr(each, field.mark, False)
    if thing is not None:
        setattr(thing, field.mark, True)
    if before or thing is not None:
        turn.record(field.event, **{field.thing: thing and thing.ref})


def go_on(turn):
    """The room has gone on: nothing of before is attended to any more."""
    for model in FIELDS:
        turn_to(turn, model, None)
