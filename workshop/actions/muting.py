"""Muting whoever wrote something, without saying who: what they write from then on waits until it is shown."""

from .. import journal
from ..db import db
from ..desk import mutes
from ..models import Participant
from ..refusals import Refused
from ..turn import THINGS
from ..wire import Id
from . import pen
from .registry import FACILITATOR, action
from .room import WHAT

HELD = {"state": "hidden", "reason": "muted"}


@action(FACILITATOR)
def mute(turn, what: WHAT, id: Id, on: bool):
    """The facilitator mutes whoever wrote something, or lets them be read again; nobody is told who it is."""
    if what == "name":
        raise Refused("People are muted by what they wrote, not by their names.", field="what")
    thing = turn.thing(what, id)
    writer = thing.author_id and db.session.get(Participant, thing.author_id)
    if not writer:
        raise Refused("No participant wrote this.", field="id")
    before = [mute for mute in mutes(turn.session) if _writer(turn, mute) == writer.id]
    if on:
        if not before:
            turn.record("muted", what=what, id=id, on=True)
    else:
        for mute in before:
            turn.record("muted", what=mute["what"], id=mute["id"], on=False)
    writer.muted = on
    if on:
        pen.let_go(turn, writer)


def held(turn):
    """How something new stands: up, or for a muted writer hidden until the facilitator shows it."""
    return HELD if is_muted(turn) else {}


def is_muted(turn):
    """Whether whoever writes here is muted."""
    return bool(turn.actor.person and turn.actor.person.muted)


def needs_a_hearing(turn):
    """Refuse a muted writer what is written together with others, where their words could not wait by themselves."""
    if is_muted(turn):
        raise Refused("Please say this to the facilitator instead of writing it.", code="not_allowed")


def hold(turn, what, thing):
    """A muted writer changed something that everybody sees: it waits as what is new does."""
    if not is_muted(turn) or thing.state != "up" or not getattr(thing, "public", True):
        return
    thing.state, thing.reason = "hidden", "muted"
    journal.set_hidden(turn.session, thing.ref, True)
    turn.record("hidden", about=thing.ref, hidden=True, what=what, id=thing.ref, reason="muted", words=None)


def _writer(turn, mute):
    return turn.find(THINGS[mute["what"]], mute["id"], "id").author_id
