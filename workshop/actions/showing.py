"""Showing what was kept back on a board: ideas thought first, and which group each came from."""

from sqlalchemy import select

from ..boards import show_groups as show_groups_of
from ..db import db
from ..models import Idea
from ..refusals import Refused
from ..turn import rules
from ..wire import Id
from .ideas import record_idea
from .muting import HELD
from .registry import FACILITATOR, action


@action(FACILITATOR)
def show_ideas(turn, activity: Id):
    """The facilitator shows everybody what was thought first."""
    board = turn.open_activity(activity, takes="ideas")
    if board.shown:
        return
    board.shown = True
    turn.record("ideas_shown", activity=board.ref)
    kept_back = Idea.public.is_(False) & (Idea.state == "up")
    waiting = select(Idea).where(Idea.activity_id == board.id, kept_back).order_by(Idea.number)
    for idea in db.session.scalars(waiting).all():
        idea.public = True
        if idea.author and idea.author.muted:
            idea.state, idea.reason = HELD.values()
        record_idea(turn, "idea_shown", idea)


@action(FACILITATOR)
def show_groups(turn, activity: Id):
    """The facilitator shows which group each idea of a board came from."""
    board = turn.activity(activity)
    if board.kind != "ideas":
        raise Refused("This step is not for that.", field="activity")
    if rules(board).show_group == "never":
        raise Refused("This board was set never to show which group an idea came from.", code="not_allowed")
    show_groups_of(turn, board)
