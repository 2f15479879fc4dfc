"""Proposals: worked-up redesigns, added by the desk, started at a table, written by whoever holds the pen."""

from typing import Literal

from sqlalchemy import select

from .. import agenda
from ..db import db
from ..models import Proposal, Result
from ..refusals import Refused
from ..turn import rules, takes_ballots
from ..wire import Id, Long, Title
from . import pen, sheets
from .muting import needs_a_hearing
from .registry import FACILITATOR, HELPER, PARTICIPANT, action
from .sheets import STAYS

Strength = Literal["figures", "experience", "survey", "elsewhere", "estimate"]


@action(FACILITATOR)
def add_proposal(turn, title: Title, summary: Long | None = None, problem: Long | None = None,
                 helps: Long | None = None, gain: Long | None = None, evidence: Long | None = None,
                 risk: Long | None = None, smallest_test: Long | None = None, trouble: Long | None = None,
                 stopper: Long | None = None, answerer: Long | None = None, helps_count: int | None = None,
                 cost: dict | None = None, strength: Strength | None = None, ideas: list[Id] | None = None,
                 information: dict | None = None):
    """The facilitator adds a proposal, perhaps grown from ideas."""
    fields = _fields(locals())
    turn.needs_unclosed()
    sheets.add(turn, turn.add(Proposal(**sheets.tidied(turn, fields), language=_first_language(turn))))


@action(PARTICIPANT, HELPER, FACILITATOR)
def start_proposal(turn, activity: Id, title: Title | None = None, theme: Id | None = None, table: int | None = None):
    """A table gets its sheet; a participant starts the one of their own table, and is first in line for the pen."""
    step = turn.open_activity(activity, takes="proposals")
    person = turn.actor.person
    if person is not None:
        if table is not None and table != person.table:
            raise Refused("Each table writes its own sheet.", code="not_allowed", field="table")
        table = person.table
        if _has_one(step, person):
            return
    if title:
        needs_a_hearing(turn)
    called, ideas = sheets.grown_from(turn, theme) if theme else (None, [])
    sheet = _start(turn, step, title or called, theme, ideas, table)
    if person is not None:
        if title:
            sheets.count_author(turn, sheet)
        if pen.is_first(turn, sheet, person):
            sheet.pen, sheet.pen_from = person, None
    sheets.add(turn, sheet)


@action(PARTICIPANT, HELPER, FACILITATOR)
def edit_proposal(turn, proposal: Id, title: Title | None = None, summary: Long | None = None,
                  problem: Long | None = None, helps: Long | None = None, gain: Long | None = None,
                  evidence: Long | None = None, risk: Long | None = None, smallest_test: Long | None = None,
                  trouble: Long | None = None, stopper: Long | None = None, answerer: Long | None = None,
                  helps_count: int | None = STAYS, cost: dict | None = STAYS, strength: Strength | None = STAYS,
                  ideas: list[Id] | None = None, information: dict | None = None):
    """Whoever holds the pen, the facilitator or a helper changes fields of a proposal; what is left out stays."""
    fields = _fields(locals())
    turn.needs_unclosed()
    sheet = turn.find(Proposal, proposal, "proposal")
    turn.on_screen("proposal", sheet)
    if turn.actor.person is not None:
        pen.needs_pen(turn, sheet)
    sheets.write(turn, sheet, sheets.tidied(turn, fields))


def hand_out(turn, step):
    """As the step opens for the first time, each table gets a sheet for one of the themes, as far as both go."""
    if rules(step).sheets != "opening" or db.session.scalar(select(Proposal.id).where(Proposal.activity_id == step.id)):
        return
    for theme, table in rules(step).given(_places(turn, step), [each["number"] for each in turn.session.tables]):
        called, ideas = sheets.grown_from(turn, theme)
        sheets.add(turn, _start(turn, step, called, theme, ideas, table))


def _places(turn, step):
    """The themes or ideas that a step writes up, first place first; a vote gives its places once everyone has seen them."""
    source = next((each for each in turn.session.activities if each.ref == step.settings["from"]), None)
    if source is None or not takes_ballots(source):
        return [[theme] for theme in agenda.themes_of(turn.session, source)]
    result = db.session.get(Result, source.id) if source.state == "revealed" else None
    order = result.body.get("order") or [] if result else []
    there = set(agenda.still_up(turn.session, [ref for place in order for ref in place]))
    return [[ref for ref in place if ref in there] for place in order]


def _start(turn, step, title, theme, ideas, table):
    if not title:
        raise Refused("Give the proposal a title.", field="title")
    if table is not None and turn.session.tables and table not in [each["number"] for each in turn.session.tables]:
        raise Refused("There is no such table.", code="not_found", field="table")
    sheet = turn.add(Proposal(
        title=title[:200], ideas=ideas, activity=step, activity_id=step.id, theme=theme, table=table,
        language=turn.actor.person.language if turn.actor.person else _first_language(turn)))
    pen.offer(turn, sheet)
    return sheet


def _has_one(step, person):
    """Whether somebody's table has a sheet already; without tables, whether they hold the pen of one."""
    query = select(Proposal.id).where(Proposal.activity_id == step.id, Proposal.state == "up")
    mine = Proposal.pen_id == person.id if person.table is None else Proposal.table == person.table
    return db.session.scalar(query.where(mine)) is not None


def _first_language(turn):
    return turn.session.workshop.languages[0]


def _fields(arguments):
    return {name: value for name, value in arguments.items() if name not in ("turn", "proposal")}
