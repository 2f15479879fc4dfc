"""What waits for the desk is dealt with: reports, calls for help, hands."""

from sqlalchemy import select

from ..db import db
from ..models import Call, Participant, Report
from ..wire import Id
from .registry import FACILITATOR, HELPER, action


@action(FACILITATOR)
def settle_report(turn, report: Id, settled: bool = True):
    """The facilitator has looked at a report, whatever came of it."""
    _settle(turn, turn.find(Report, report, "report"), "report_settled", "report", settled)


@action(FACILITATOR, HELPER)
def settle_call(turn, call: Id, settled: bool = True):
    """Somebody went to who had asked for help."""
    _settle(turn, turn.find(Call, call, "call"), "call_settled", "call", settled)


@action(FACILITATOR)
def lower_hand(turn, participant: Id):
    """The facilitator lowers somebody's hand."""
    down(turn, turn.find(Participant, participant, "participant"))


@action(FACILITATOR)
def lower_hands(turn):
    """The facilitator lowers every hand."""
    up = select(Participant).where(Participant.session_id == turn.session.id, Participant.hand)
    for person in db.session.scalars(up.order_by(Participant.id)).all():
        down(turn, person)


def down(turn, person):
    """A hand that is up goes down."""
    if person.hand:
        person.hand, person.hand_at = False, None
        turn.record("hand_raised", participant=person.ref, up=False)
        turn.touched.add(person)


def _settle(turn, note, event, field, settled):
    if note.settled != settled:
        note.settled = settled
        turn.record(event, **{field: note.ref, "settled": settled})
