"""Whose words those who ran a session took away, covered or moved, by group, once it is over."""

from sqlalchemy import select

from .db import db
from .models import Comment, Event, Idea, Participant, Question, Statement
from .models.columns import InSession

ACTS = {"hidden": "hidden", "off_screen": "off_screen", "erased": "erased", "ideas_merged": "merged"}
WRITTEN = {"idea": Idea, "comment": Comment, "statement": Statement, "question": Question, "name": Participant}
SIDES = ("lived", "professional", "other")


def touched(session):
    """{act: {group: things}} of the whole session: each thing once for each act, `untold` where a group may not be told.

    It is said at the end and in sums alone: beside each act it would say whose an idea is before that is shown.
    """
    things = {act: set() for act in ACTS.values()}
    for type, data in db.session.execute(
            select(Event.type, Event.data).where(Event.session_id == session.id, Event.type.in_(ACTS))):
        if type == "ideas_merged":
            things["merged"] |= {("idea", ref) for ref in data["ideas"]}
        elif data["what"] in WRITTEN and (type != "off_screen" or data["on"]):
            things[ACTS[type]].add((data["what"], data["id"]))
    return {act: _by_group(session, found) for act, found in things.items()}


def _by_group(session, things):
    counted = dict.fromkeys((*SIDES, "untold"), 0)
    for what, ref in things:
        counted[_group(session, WRITTEN[what], ref)] += 1
    return counted


def _group(session, model: type[InSession], ref):
    thing = db.session.scalar(
        select(model).where(model.session_id == session.id, model.number == model.number_in(ref)))
    board = thing if model is Idea else getattr(thing, "idea", None)
    if board is not None and board.activity.settings["show_group"] == "never":
        return "untold"
    return thing.side or "untold"
