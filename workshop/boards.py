"""The boards of ideas: which of them a step works on, who came from which group, and ideas that were put together as one."""

from sqlalchemy import select

from .db import db
from .models import Idea, Support
from .seen import idea_side
from .turn import rules

COUNTED = ("up", "hidden")
"""What has its words still: whoever stands behind it is counted with the idea that it was put together with."""


def boards_of(session, step):
    """The boards whose ideas a themes step puts together: the one it names, or all."""
    source = step.settings["from"]
    return [board for board in session.activities if board.kind == "ideas" and source in (None, board.ref)]


def themes_steps_on(session, board):
    """The themes steps that are open now and put the ideas of this board together."""
    return [step for step in session.activities
            if step.kind == "themes" and step.state == "open" and board in boards_of(session, step)]


def show_groups(turn, board):
    """Show which group each idea of a board came from, once."""
    if board.groups_shown:
        return
    board.groups_shown = True
    ideas = db.session.scalars(
        select(Idea).where(Idea.activity_id == board.id, Idea.public).order_by(Idea.number)).all()
    turn.record("groups_shown", activity=board.ref, sides={idea.ref: idea_side(idea) for idea in ideas})


def show_groups_after(turn, step):
    """A themes step has closed: the groups of its boards are shown where that was planned, think-first ones once they are read."""
    for board in boards_of(turn.session, step):
        board_rules = rules(board)
        is_read = board.state != "upcoming" and (board.shown or not board_rules.think_first)
        if is_read and board_rules.show_group == "after_themes":
            show_groups(turn, board)


def whole_of(idea):
    """The idea that this one was put together with in the end, or itself."""
    while idea.into is not None:
        idea = idea.into
    return idea


def parts_of(idea):
    """The ideas that were put together with this one, and those put together with them, in the order of their numbers."""
    found, waiting = [], [idea.id]
    while waiting:
        parts = db.session.scalars(select(Idea).where(Idea.into_id.in_(waiting))).all()
        found, waiting = found + parts, [part.id for part in parts]
    return sorted(found, key=lambda part: part.number)


def count_supporters(idea):
    """Count the people behind an idea and its parts, each of them once: supporters, and whoever wrote a part."""
    counted = [part for part in parts_of(idea) if part.state in COUNTED]
    people = set(db.session.scalars(
        select(Support.participant_id).where(Support.idea_id.in_([idea.id, *(part.id for part in counted)]))))
    people |= {part.author_id for part in counted}
    idea.supporters = len(people - {idea.author_id, None})
    return idea.supporters


def take_out(turn, idea):
    """An idea stands by itself again; those it was part of are counted anew."""
    above = idea.into
    if above is None:
        return
    idea.into = None
    db.session.flush()
    counted = {}
    while above is not None:
        counted[above.ref] = count_supporters(above)
        above = above.into
    turn.record("idea_unmerged", idea=idea.ref, supporters=counted)
    if idea.author:
        turn.touched.add(idea.author)


def let_go(turn, idea):
    """What was put together with an idea that goes from the board comes back to it."""
    for part in db.session.scalars(select(Idea).where(Idea.into_id == idea.id).order_by(Idea.number)).all():
        take_out(turn, part)
