"""Statements to agree or disagree with: the facilitator's, and people's own."""

from sqlalchemy import select

from ..db import db
from ..models import Participant, Statement
from ..refusals import Refused
from ..turn import rules
from ..wire import Id, Short
from .ideas import Language, written_in
from .muting import held, is_muted
from .registry import FACILITATOR, PARTICIPANT, action


@action(PARTICIPANT)
def add_own_statement(turn, activity: Id, text: Short, language: Language | None = None):
    """A participant adds a statement, where the step allows it."""
    step = turn.open_activity(activity, takes="statements")
    if not rules(step).own:
        raise Refused("This step takes no statements of your own.", code="not_allowed", field="activity")
    person = turn.actor.person
    _add(turn, step, text, author_id=person.id, side=person.side, language=written_in(turn, language))
    turn.touched.add(person)


@action(FACILITATOR)
def add_statement(turn, activity: Id, text: Short):
    """The facilitator adds a statement: before the step opens, or to one that people add to as well."""
    step = turn.activity(activity)
    if step.kind != "statements":
        raise Refused("This step is not for that.", field="activity")
    if step.state not in ("upcoming", "open") or turn.session.state == "closed":
        raise Refused("This step is closed.", code="closed", field="activity")
    if step.state == "open" and not rules(step).own:
        raise Refused("What is voted on is fixed once a step is open.", code="closed", field="activity")
    _add(turn, step, text)


def repeat(turn, step, again):
    """The statements that stand in a step, once more for its repetition."""
    standing = select(Statement).where(Statement.activity_id == step.id, Statement.state == "up")
    for statement in db.session.scalars(standing.order_by(Statement.number)).all():
        _add(turn, again, statement.text, author_id=statement.author_id, side=statement.side,
             language=statement.language)


def _add(turn, step, text, **more):
    longest = rules(step).longest
    if not text:
        raise Refused("Write a few words first.", field="text")
    if len(text) > longest:
        raise Refused("This is too long: at most %(longest)s characters.", field="text", longest=longest)
    statement = turn.add(Statement(activity_id=step.id, activity=step, text=text, **more, **held(turn)))
    if step.state == "open" and not held(turn):
        step.options = [*step.options, statement.ref]
    author = more.get("author_id") and db.session.get(Participant, more["author_id"])
    turn.record("statement_added", author=author, statement=statement.ref, activity=step.ref, text=text,
                side=None, language=statement.language, hidden=is_muted(turn), **held(turn))
