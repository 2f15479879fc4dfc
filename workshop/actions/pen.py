"""The pen of a proposal: who may write; asked for, passed on, and never kept from anyone for long."""

from datetime import timedelta

from sqlalchemy import func, select

from ..db import db
from ..journal import moment
from ..models import Event, Participant, Proposal
from ..refusals import Refused
from ..wire import Id
from .registry import FACILITATOR, HELPER, PARTICIPANT, action

WAIT = timedelta(seconds=60)
SHORT_WAIT = timedelta(seconds=20)
"""How long whoever asked waits for the pen; the short one where nothing was written for a while, as with a phone that is gone."""


@action(PARTICIPANT)
def ask_for_pen(turn, proposal: Id):
    """Somebody asks for the pen: a free one is theirs, one that was not passed on in time as well."""
    sheet = _open_sheet(turn, proposal)
    person = turn.actor.person
    if None not in (sheet.table, person.table) and sheet.table != person.table:
        raise Refused("This is the sheet of another table.", code="not_allowed", field="proposal")
    if sheet.pen_id == person.id:
        return
    if _may_take(turn, sheet, person):
        _hand(turn, sheet, person, "asker")
    elif person.ref not in sheet.asked:
        if sheet.pen_id and not sheet.asked:
            sheet.pen_from = turn.at + (WAIT if _was_busy(turn, sheet) else SHORT_WAIT)
        sheet.asked = [*sheet.asked, person.ref]
        turn.record("pen_asked", proposal=sheet.ref, asked=sheet.asked, pen_from=moment(sheet.pen_from))


@action(PARTICIPANT, HELPER, FACILITATOR)
def pass_pen(turn, proposal: Id, to: Id | None = None):
    """Whoever holds the pen, the facilitator or a helper passes it on: to somebody, else to who asked first, else to nobody."""
    sheet = _open_sheet(turn, proposal)
    giver = turn.actor.person
    receiver = _receiver(turn, sheet, to)
    if giver is not None and sheet.pen_id != giver.id:
        raise Refused("You do not hold the pen.", code="not_allowed", field="proposal")
    if receiver is not sheet.pen:
        _hand(turn, sheet, receiver, "holder" if giver else "desk")


def offer(turn, sheet):
    """The pen of a new sheet is free; while people who use the service are there, it is theirs first."""
    first = select(Participant.id).where(_beside(sheet), Participant.side == "lived", Participant.source != "paper")
    if db.session.scalar(first):
        sheet.pen_from = turn.at + WAIT


def is_first(turn, sheet, person):
    """Whether somebody may take the free pen at once."""
    return not person.muted and (person.side == "lived" or sheet.pen_from is None or turn.at >= sheet.pen_from)


def needs_pen(turn, sheet):
    """Refuse what is written by somebody who does not hold the pen, or when the step is over."""
    if sheet.pen_id != turn.actor.person.id:
        raise Refused("The pen is with somebody else now. Your words are kept on this phone.",
                      code="not_allowed", field="proposal")
    turn.needs_open(sheet.activity)


def let_go(turn, person):
    """Somebody leaves, changes tables or may not write: their pens go on, and they no longer wait for any."""
    query = select(Proposal).where(Proposal.session_id == turn.session.id).order_by(Proposal.number)
    for sheet in db.session.scalars(query).all():
        waits = person.ref in sheet.asked
        sheet.asked = [ref for ref in sheet.asked if ref != person.ref]
        if sheet.pen_id == person.id:
            _hand(turn, sheet, _next(turn, sheet), "left")
        elif waits:
            sheet.pen_from = sheet.pen_from if sheet.asked or not sheet.pen_id else None
            turn.record("pen_asked", proposal=sheet.ref, asked=sheet.asked, pen_from=moment(sheet.pen_from))


def _open_sheet(turn, ref):
    sheet = turn.find(Proposal, ref, "proposal")
    if sheet.activity is None:
        raise Refused("This proposal has no pen: the facilitator writes it.", code="not_allowed", field="proposal")
    turn.needs_open(sheet.activity)
    turn.on_screen("proposal", sheet)
    return sheet


def _may_take(turn, sheet, person):
    if person.muted:
        return False
    if sheet.pen_id is None:
        return is_first(turn, sheet, person)
    if person.ref not in sheet.asked or sheet.pen_from is None:
        return False
    return turn.at >= sheet.pen_from + SHORT_WAIT * sheet.asked.index(person.ref)


def _receiver(turn, sheet, to):
    if to is None:
        return _next(turn, sheet)
    person = turn.find(Participant, to, "to")
    if person.state != "in" or person.muted:
        raise Refused("This person is not in the room.", code="not_allowed", field="to")
    if None not in (sheet.table, person.table) and sheet.table != person.table:
        raise Refused("This person is at another table.", code="not_allowed", field="to")
    return person


def _next(turn, sheet):
    """Who asked first and may have the pen; None where nobody did."""
    waiting = [turn.find(Participant, ref, "to") for ref in sheet.asked]
    return next((person for person in waiting if person.state == "in" and not person.muted), None)


def _hand(turn, sheet, person, by):
    sheet.pen, sheet.pen_id = person, person and person.id
    sheet.asked = [ref for ref in sheet.asked if person is None or ref != person.ref]
    sheet.pen_from = turn.at + WAIT if sheet.asked and person else None
    turn.record("pen_passed", proposal=sheet.ref, pen=person and person.ref, asked=sheet.asked, pen_from=moment(sheet.pen_from), by=by)


def _was_busy(turn, sheet):
    """Whether something was written, or the pen passed on, within the last minute."""
    signs = ("proposal_added", "proposal_edited", "pen_passed")
    last = db.session.scalar(select(func.max(Event.at)).where(
        Event.session_id == turn.session.id, Event.about == sheet.ref, Event.type.in_(signs)))
    return last is not None and turn.at - last < WAIT


def _beside(sheet):
    """Who is in the room, at the sheet's table where it has one."""
    here = (Participant.session_id == sheet.session_id) & (Participant.state == "in")
    return here & (Participant.table == sheet.table) if sheet.table is not None else here
