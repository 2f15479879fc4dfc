"""Putting ideas together as one, keeping each of them, and taking them apart again; bringing the tables' boards together."""

from ..boards import count_supporters, take_out
from ..db import db
from ..models import Idea
from ..refusals import Refused
from ..turn import rules
from ..wire import Id
from .registry import FACILITATOR, action


@action(FACILITATOR)
def merge_ideas(turn, into: Id, ideas: list[Id]):
    """The facilitator puts ideas together with one of them: each keeps its words, their supporters are counted together."""
    turn.needs_unclosed()
    kept = standing_alone(turn, into, "into")
    notes = [_found(turn, ref) for ref in dict.fromkeys(ideas)]
    for note in notes:
        if note is kept or note.activity is not kept.activity:
            raise Refused("Only different ideas of one board can be put together as one.", field="ideas")
        if note.into is not kept:
            _needs_to_stand_alone(turn, note, "ideas")
    parts = [note for note in notes if note.into is not kept]
    if not parts:
        return
    for part in parts:
        part.into = kept
    db.session.flush()
    turn.record("ideas_merged", into=kept.ref, ideas=[part.ref for part in parts], supporters=count_supporters(kept))
    turn.touched |= {note.author for note in (kept, *parts) if note.author}


@action(FACILITATOR)
def unmerge(turn, idea: Id):
    """The facilitator takes an idea out of the one that it was put together with: all is as if it had never been."""
    turn.needs_unclosed()
    take_out(turn, _found(turn, idea, "idea"))


@action(FACILITATOR)
def join_boards(turn, activity: Id):
    """The facilitator brings the tables' boards together: everyone reads them all from now on."""
    board = turn.activity(activity)
    if board.kind != "ideas" or not rules(board).by_table:
        raise Refused("This step has no boards of tables.", field="activity")
    if not board.together:
        board.together = True
        turn.record("boards_joined", activity=board.ref)


def standing_alone(turn, ref, field):
    """An idea that everyone may see, that is up, and that is part of no other."""
    note = _found(turn, ref, field)
    _needs_to_stand_alone(turn, note, field)
    return note


def _needs_to_stand_alone(turn, note, field):
    turn.on_screen(field, note)
    if note.into is not None:
        raise Refused("This idea has been put together with another one.", code="closed", field=field)


def _found(turn, ref, field="ideas"):
    note = turn.find(Idea, ref, field)
    if not note.public:
        raise Refused("There is no such idea.", code="not_found", field=field)
    return note
