"""What the room attends to: the question that is answered now, the sheet that is read out; one of each at most."""

from .. import attention
from ..models import Proposal, Question
from ..wire import Id
from .registry import FACILITATOR, action


@action(FACILITATOR)
def take_question(turn, question: Id, on: bool = True):
    """The facilitator brings the question that is answered now to the big screen, or takes it down."""
    _bring(turn, Question, question, on)


@action(FACILITATOR)
def hear_proposal(turn, proposal: Id, on: bool = True):
    """The facilitator brings the sheet that is read out to the big screen, or takes it down."""
    _bring(turn, Proposal, proposal, on)


def _bring(turn, model, ref, on):
    field = attention.FIELDS[model]
    thing = turn.find(model, ref, field.thing)
    if on:
        turn.on_screen(field.thing, thing)
    if getattr(thing, field.mark) != on:
        attention.turn_to(turn, model, thing if on else None)
