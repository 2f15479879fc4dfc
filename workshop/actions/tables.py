"""Tables: setting them up, who sits where, drawing seats fairly, choosing one's own."""

from random import SystemRandom
from typing import Literal

from sqlalchemy import select

from .. import seating
from ..db import db
from ..models import Participant
from ..refusals import Refused
from ..wire import Id, tidy
from . import pen
from .registry import FACILITATOR, PARTICIPANT, action

MOST_TABLES = 60
MOST_NUMBER = 999
LONGEST_NAME = 40


@action(FACILITATOR)
def set_tables(turn, tables: list[dict], choose: bool = False):
    """The facilitator says which tables there are, and whether people choose theirs; who sat at one now gone sits nowhere."""
    session = turn.session
    tables = _checked(tables)
    seats = "choose" if choose else "given" if session.seats == "choose" else session.seats
    seats = seats if tables else "given"
    if (session.tables, session.seats) == (tables, seats):
        return
    session.tables, session.seats = tables, seats
    turn.record("tables_set", tables=tables, seats=seats)
    there = numbers(session)
    for person in _people(turn, Participant.table.is_not(None)):
        if there and person.table not in there:
            _sit(turn, person, None)


@action(FACILITATOR)
def seat(turn, participant: Id, table: int | None):
    """The facilitator seats somebody at a table, or at none."""
    person = turn.find(Participant, participant, "participant")
    if person.state not in ("in", "waiting"):
        raise Refused("This person has left the session.", code="not_found", field="participant")
    check_table(turn.session, table)
    _sit(turn, person, table)


@action(FACILITATOR)
def draw_tables(turn, how: Literal["mixed", "by_group"]):
    """Everybody in the room is seated by lot: groups mixed evenly, or together; who comes later is put where they fit."""
    session = turn.session
    if not session.tables:
        raise Refused("Set up the tables first.", field="how")
    if session.seats != how:
        session.seats = how
        turn.record("tables_set", tables=session.tables, seats=how)
    people = {person: person.side for person in _people(turn, Participant.state == "in")}
    for person, table in seating.draw(people, numbers(session), how, SystemRandom()).items():
        _sit(turn, person, table)


@action(PARTICIPANT)
def choose_table(turn, table: int):
    """Somebody sits down at a table, where people choose theirs."""
    if turn.session.seats != "choose":
        raise Refused("Tables are not chosen here. Ask the facilitator if you would like to sit elsewhere.",
                      code="not_allowed", field="table")
    check_table(turn.session, table)
    _sit(turn, turn.actor.person, table)


def numbers(session):
    """The numbers of the session's tables."""
    return [table["number"] for table in session.tables]


def check_table(session, table):
    """Refuse a table that is not there; where none are set up, any number will do."""
    there = numbers(session)
    if table is not None and (table not in there if there else not 1 <= table <= MOST_NUMBER):
        raise Refused("There is no such table.", field="table")


def place_of(turn, side):
    """The table of somebody who comes now and was given none: after a draw, where they fit best."""
    session = turn.session
    if session.seats not in ("mixed", "by_group") or not session.tables:
        return None
    seated = [(person.side, person.table) for person in _people(turn, Participant.state == "in") if person.table]
    return seating.place(side, seated, numbers(session), session.seats)


def _sit(turn, person, table):
    if person.table == table:
        return
    person.table = table
    turn.record("person_seated", participant=person.ref, table=table)
    pen.let_go(turn, person)
    turn.touched.add(person)


def _people(turn, such):
    return db.session.scalars(
        select(Participant).where(Participant.session_id == turn.session.id, such).order_by(Participant.id)).all()


def _checked(tables):
    if len(tables) > MOST_TABLES:
        raise Refused("There can be at most %(most)s tables.", code="limit", field="tables", most=MOST_TABLES)
    checked = []
    for table in tables:
        if set(table) - {"number", "name"} or type(table.get("number")) is not int:
            raise Refused("Every table needs a number, and may have a name.", field="tables")
        if not 1 <= table["number"] <= MOST_NUMBER or any(table["number"] == other["number"] for other in checked):
            raise Refused("Tables have different numbers from 1 to %(most)s.", field="tables", most=MOST_NUMBER)
        name = table.get("name")
        checked.append({"number": table["number"], "name": tidy(name, "tables", LONGEST_NAME, line=True) or None if name else None})
    return sorted(checked, key=lambda table: table["number"])
