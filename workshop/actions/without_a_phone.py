"""People without a phone of their own: added by the desk, a helper or whoever shares theirs, and entered for."""

from typing import Literal

from sqlalchemy import func, select

from ..db import db
from ..models import Participant
from ..refusals import Refused
from ..wire import Id, Name, Number
from .people import join
from .registry import FACILITATOR, HELPER, PARTICIPANT, action
from .tables import check_table
from .taking import run_for

MOST_ON_A_PHONE = 3


@action(FACILITATOR, HELPER, PARTICIPANT, answers=lambda *asked: _on_this_phone(*asked), oneself=True)
def add_person(turn, voice: Id, name: Name | None = None, table: int | None = None, slip: Number | None = None):
    """Somebody without a phone is added: by the facilitator or a helper, or by whoever shares their own with them."""
    if turn.actor.role == PARTICIPANT:
        _share_phone(turn, voice, name, table, slip)
        return
    check_table(turn.session, table)
    join(turn, voice, name, source="paper", table=table, slip=slip)


@action(FACILITATOR, HELPER)
def enter_for(turn, participant: Id, source: Literal["paper", "spoken", "shared"], deed: Id, data: dict):
    """The facilitator or a helper does a participant's deed for them."""
    person = turn.find(Participant, participant, "participant")
    if person.state != "in":
        raise Refused("This person is not in the room.", code="not_allowed", field="participant")
    run_for(turn, person, source, deed, data)


def _share_phone(turn, voice, name, table, slip):
    """Somebody else on this phone: they sit with whoever's phone it is, speak its language, and have agreed there."""
    given = next((field for field, value in (("table", table), ("slip", slip)) if value is not None), None)
    if given:
        raise Refused("There is no such field here.", field=given)
    if turn.session.slips is not None:
        raise Refused("Everyone needs a seat slip here. A helper can add the person beside you with theirs.",
                      code="not_allowed")
    asks = turn.actor.person
    host = asks if asks.host_id is None else db.session.get(Participant, asks.host_id)
    on_it = select(func.count()).select_from(Participant).where(
        (Participant.id == host.id) | (Participant.host_id == host.id), Participant.state.in_(("in", "waiting")))
    if db.session.scalar(on_it) >= MOST_ON_A_PHONE:
        raise Refused("At most %(most)s people can share one phone.", code="limit", most=MOST_ON_A_PHONE)
    join(turn, voice, name, asks.language, {"version": 1, "language": asks.language}, "shared", asks.table, host=host)


def _on_this_phone(session, viewer, events, keyring):
    """Who was added on a participant's own phone, and their token, made again from the server's secret each time."""
    if not viewer.participant_id:
        return {}
    joined = next(event.data["participant"] for event in events if event.type == "person_joined")
    person = db.session.scalar(select(Participant).where(
        Participant.session_id == session.id, Participant.number == Participant.number_in(joined)))
    return {"participant": person.ref, "token": keyring.token(person)}
