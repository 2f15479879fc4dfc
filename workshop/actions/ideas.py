"""Posting ideas, changing them and taking them back."""

from typing import Annotated

from sqlalchemy import func, select

from .. import journal
from ..boards import let_go, take_out
from ..db import db
from ..models import Idea
from ..refusals import Refused
from ..seen import idea_side
from ..turn import rules
from ..wire import Id, Short, Text
from . import earlier
from .muting import HELD, held, hold, is_muted
from .registry import PARTICIPANT, action
from .translations import tag_of

Language = Annotated[str, Text(20, line=True)]
Column = Annotated[str, Text(100, line=True)]


@action(PARTICIPANT)
def post_idea(turn, activity: Id, text: Short, column: Column | None = None, language: Language | None = None):
    """A participant posts an idea to an open board."""
    board = turn.open_activity(activity, takes="ideas")
    board_rules = rules(board)
    _check_text(text, board_rules)
    board_rules.check_column(column)
    _check_each(turn, board, board_rules)

    person = turn.actor.person
    public = not board_rules.think_first or board.shown
    idea = turn.add(Idea(
        activity_id=board.id, activity=board, author_id=person.id, text=text, column=column, side=person.side,
        table=person.table, language=written_in(turn, language), public=public, source=turn.actor.source,
        **(held(turn) if public else {})))
    record_idea(turn, "idea_posted", idea, audience=None if public else "author")
    turn.touched.add(person)


@action(PARTICIPANT)
def edit_idea(turn, idea: Id, text: Short, language: Language | None = None):
    """Its author changes the words of an idea, or says which language they are in; the earlier words are forgotten."""
    note = _own(turn, idea)
    turn.needs_open(note.activity)
    _check_text(text, rules(note.activity))
    language = tag_of(language, "language") if language else note.language
    if (note.text, note.language) == (text, language):
        return
    note.text, note.language = text, language
    journal.forget_words(turn.session, note.ref)
    turn.record("idea_edited", audience=None if note.public else "author", author=turn.actor.person,
                idea=note.ref, text=text, language=language, hidden=is_muted(turn))
    hold(turn, "idea", note)


@action(PARTICIPANT)
def withdraw_idea(turn, idea: Id):
    """Its author takes an idea back; its words are forgotten."""
    note = turn.find(Idea, idea, "idea")
    _check_author(turn, note)
    if note.state == "withdrawn":
        return
    turn.needs_open(note.activity)
    turn.on_screen("idea", note)
    let_go(turn, note)
    take_out(turn, note)
    earlier.forget_title(turn, note)
    note.state, note.text = "withdrawn", None
    journal.forget_words(turn.session, note.ref)
    turn.record("idea_withdrawn", audience=None if note.public else "author", author=turn.actor.person, idea=note.ref)
    turn.touched.add(turn.actor.person)


def written_in(turn, language):
    """The language that somebody writes in: the one that they said, or their own."""
    return tag_of(language, "language") if language else turn.actor.person.language


def record_idea(turn, type, idea, audience=None):
    """Record an idea whole, as posted or shown."""
    turn.record(type, audience=audience, author=idea.author, idea=idea.ref, activity=idea.activity.ref, text=idea.text,
                column=idea.column, table=idea.table, side=idea_side(idea), language=idea.language, origin=idea.origin, hidden=idea.state == "hidden",
                **(HELD if idea.state == "hidden" else {}))


def _own(turn, ref):
    note = turn.find(Idea, ref, "idea")
    _check_author(turn, note)
    turn.on_screen("idea", note)
    return note


def _check_author(turn, note):
    if note.author_id != turn.actor.person.id:
        if not note.public:
            raise Refused("There is no such idea.", code="not_found", field="idea")
        raise Refused("Only who wrote an idea can change it.", code="not_allowed", field="idea")


def _check_text(text, board_rules):
    if not text:
        raise Refused("Write a few words first.", field="text")
    if len(text) > board_rules.longest:
        raise Refused("This is too long: at most %(longest)s characters.", field="text", longest=board_rules.longest)


def _check_each(turn, board, board_rules):
    if board_rules.each is None:
        return
    mine = db.session.scalar(select(func.count()).select_from(Idea).where(
        Idea.activity_id == board.id, Idea.author_id == turn.actor.person.id, Idea.state != "withdrawn"))
    if mine >= board_rules.each:
        raise Refused("You have posted %(each)s ideas, which is what everyone has here.", code="limit",
                      field="activity", each=board_rules.each)
