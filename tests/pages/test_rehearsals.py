"""A rehearsal says so everywhere, is never published, and can be deleted without a trace; a real session cannot."""

import pytest

from workshop.db import db
from workshop.models import Activity, Event, LiveSession, Workshop


@pytest.fixture
def session(fay):
    workshop = fay.makes_workshop()
    return fay.send(f"{workshop}/rehearse", on=workshop).location


def test_a_rehearsal_says_what_it_is_at_its_page_and_at_its_door(app, browser, fay, session):
    with app.app_context():
        held = db.session.query(LiveSession).one()
        assert held.rehearsal
        code = held.code

    assert "This is a rehearsal." in fay.open(session).text
    assert "the other participants are pretended" in browser().open(f"/j/{code}").text
    assert browser().open(f"/api/v1/sessions/{code}").json["rehearsal"] is True


def test_a_rehearsal_is_deleted_with_everything_in_it(app, fay, session):
    assert fay.send(f"{session}/delete", on=session).status_code == 302

    with app.app_context():
        assert [db.session.query(each).count() for each in (LiveSession, Activity, Event)] == [0, 0, 0]
        assert db.session.query(Workshop).count() == 1
    assert fay.open(session).status_code == 404


def test_a_rehearsal_that_runs_is_ended_first(app, fay, session):
    with app.app_context():
        db.session.query(LiveSession).one().state = "running"
        db.session.commit()
    fay.send(f"{session}/delete", on="/workshops")

    assert "End the rehearsal at the desk first" in fay.open(session).text


def test_a_real_session_is_never_deleted(app, fay):
    session = fay.holds_session(fay.makes_workshop())
    assert fay.send(f"{session}/delete", on=session).status_code == 404

    with app.app_context():
        assert db.session.query(LiveSession).count() == 1
