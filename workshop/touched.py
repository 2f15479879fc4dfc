"""Whose words those who ran a session took away, covered or moved, by group where that says of no one thing whose it was."""

from collections import defaultdict

from sqlalchemy import select

from .db import db
from .models import Comment, Event, Idea, Participant, Question, Statement
from .models.columns import InSession
from .seen import comment_side, idea_side
from .snapshot import planned

ACTS = {"hidden": "hidden", "off_screen": "off_screen", "erased": "erased", "ideas_merged": "merged"}
WRITTEN = {"idea": Idea, "comment": Comment, "statement": Statement, "question": Question, "name": Participant}
SHOWN = {Idea: idea_side, Comment: comment_side}
SIDES = ("lived", "professional", "other")


def touched(session):
    """{act: {group: things}} of the whole session: each thing once for each act, `untold` where a group may not be told.

    It is said at the end and in sums alone: beside each act it would say whose an idea is before that is shown. Things to
    which the same was done are told by group together or not at all (R3), so that nothing follows from one act less another.
    """
    counted = {act: dict.fromkeys((*SIDES, "untold"), 0) for act in ACTS.values()}
    for acts, things in _alike(session).items():
        for group in _groups(things, planned(session)["small_number"]):
            for act in acts:
                counted[act][group] += 1
    return counted


def _alike(session):
    """The things that were touched, by the acts that they went through: {acts: [thing]}."""
    acts = defaultdict(set)
    for type, data in db.session.execute(
            select(Event.type, Event.data).where(Event.session_id == session.id, Event.type.in_(ACTS))):
        if type == "ideas_merged":
            for ref in data["ideas"]:
                acts["idea", ref].add("merged")
        elif data["what"] in WRITTEN and (type != "off_screen" or data["on"]):
            acts[data["what"], data["id"]].add(ACTS[type])
    alike = defaultdict(list)
    for (what, ref), done in acts.items():
        alike[frozenset(done)].append(_find(session, WRITTEN[what], ref))
    return alike


def _find(session, model: type[InSession], ref):
    return db.session.scalar(
        select(model).where(model.session_id == session.id, model.number == model.number_in(ref)))


def _groups(things, fewest):
    """The group that each of these is told under: the one that everyone sees beside it; else theirs where at least two
    groups are among them and so many people of each; else `untold`.
    """
    covered = [thing for thing in things if thing.side and not _seen_side(thing) and not _is_never_told(thing)]
    writers = defaultdict(set)
    for thing in covered:
        writers[thing.side].add(thing.id if isinstance(thing, Participant) else thing.author_id)
    tells = len(writers) > 1 and all(len(people) >= fewest for people in writers.values())
    for thing in things:
        yield _seen_side(thing) or (thing.side if tells and thing in covered else "untold")


def _seen_side(thing):
    """The group that everyone sees beside a thing, where its board shows groups."""
    return SHOWN[type(thing)](thing) if type(thing) in SHOWN else None


def _is_never_told(thing):
    if getattr(thing, "origin", None) is not None:
        return True
    board = thing if isinstance(thing, Idea) else getattr(thing, "idea", None)
    return board is not None and board.activity.settings["show_group"] == "never"
