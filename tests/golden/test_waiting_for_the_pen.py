"""Whoever asks for the pen has it after a minute at the latest, and sooner where nothing is written any more (D6)."""

from datetime import timedelta

import pytest

from workshop.actions import pen
from workshop.db import db
from workshop.models import Event, Participant, Proposal
from workshop.models.columns import now

from .played import Played


@pytest.fixture
def room(tmp_path):
    """Ann and Bob use the service, Gus works in it; a sheet lies there."""
    played = Played(tmp_path)
    for name, voice in (("ann", "service-user"), ("bob", "service-user"), ("gus", "staff")):
        played.join(name, voice)
    played.does("facilitator", "start_session")
    played.does("facilitator", "add_activity", kind="proposals", title="Write it up")
    step = next(each["id"] for each in played.steps[-1]["after"]["activities"] if each["kind"] == "proposals")
    played.does("facilitator", "open_activity", activity=step)
    played.sheet = played.does("facilitator", "start_proposal", activity=step, title="A shelter")[-1]["proposal"]
    return played


def asks(room, who):
    events = room.does(who, "ask_for_pen", proposal=room.sheet)
    return [event["type"] for event in events]


def later(room, seconds):
    """As if all that has happened had happened so much earlier."""
    with room.app.app_context():
        proposal = db.session.query(Proposal).one()
        if proposal.pen_from:
            proposal.pen_from -= timedelta(seconds=seconds)
        for event in db.session.query(Event):
            event.at -= timedelta(seconds=seconds)
        db.session.commit()


def waits(room):
    with room.app.app_context():
        return db.session.query(Proposal).one().pen_from - now()


def test_a_free_pen_is_anybodys_once_it_was_offered_for_a_minute(room):
    assert asks(room, "gus") == ["pen_asked"]
    later(room, 61)
    assert asks(room, "gus") == ["pen_passed"]


def test_who_holds_the_pen_and_does_not_answer_gives_way_after_a_minute(room):
    assert asks(room, "ann") == ["pen_passed"]
    assert asks(room, "bob") == ["pen_asked"]
    assert timedelta(seconds=50) < waits(room) <= pen.WAIT
    assert asks(room, "bob") == []
    later(room, 61)
    assert asks(room, "bob") == ["pen_passed"]


def test_a_pen_that_nobody_writes_with_gives_way_sooner(room):
    asks(room, "ann")
    later(room, 61)
    assert asks(room, "bob") == ["pen_asked"]
    assert waits(room) <= pen.SHORT_WAIT


def test_who_asked_first_may_take_it_first(room):
    for who in ("ann", "bob", "gus"):
        asks(room, who)
    later(room, 61)
    assert asks(room, "gus") == []
    assert asks(room, "bob") == ["pen_passed"]
    assert asks(room, "gus") == []
    assert timedelta(seconds=50) < waits(room)


def test_somebody_muted_waits_without_being_told_why(room):
    asks(room, "ann")
    asks(room, "bob")
    with room.app.app_context():
        db.session.query(Participant).filter_by(name="bob").one().muted = True
        db.session.commit()
    later(room, 61)
    assert asks(room, "bob") == []
