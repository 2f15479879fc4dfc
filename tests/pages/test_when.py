"""When and where a session is can be said until it starts, and its invitation and poster say so (X1, N4)."""

from tests.pages.conftest import filled
from workshop.db import db
from workshop.models import Event, LiveSession


def test_a_session_that_was_made_without_a_day_gets_one_and_its_poster_says_so(app, fay):
    session = fay.holds_session(fay.makes_workshop())
    assert f"{session}/when" in fay.open(session).text
    assert fay.send(f"{session}/when", place="Eastmoor library", day="2027-03-15", time="18:30").location == session

    assert "Eastmoor library" in fay.open(session).text and "15 March 2027, 18:30" in fay.open(session).text
    assert "15 March 2027, 18:30" in fay.open(f"{session}/poster").text
    asked = filled(fay.open(f"{session}/when").text)
    assert (asked["place"], asked["day"], asked["time"]) == ("Eastmoor library", "2027-03-15", "18:30")
    with app.app_context():
        told = db.session.query(Event).order_by(Event.seq.desc()).first()
        assert told.type == "session_moved" and told.data["place"] == "Eastmoor library"
        assert told.data["starts_at"].startswith("2027-03-15T") and told.data["starts_at"].endswith(":00.000Z")


def test_saying_the_same_again_is_no_event_and_a_wrong_day_is_said(app, fay):
    session = fay.holds_session(fay.makes_workshop())
    fay.send_as_shown(f"{session}/when")
    with app.app_context():
        assert db.session.query(Event).filter_by(type="session_moved").count() == 0
    answer = fay.send(f"{session}/when", place="Hall", day="", time="18:30")
    assert answer.status_code == 422 and "Give the day as well." in answer.text


def test_once_it_has_started_it_stays_where_it_is_and_others_cannot_move_it(app, fay, finn):
    session = fay.holds_session(fay.makes_workshop())
    page = f"{session}/when"
    assert finn.open(page).status_code == 404
    with app.app_context():
        db.session.query(LiveSession).one().state = "running"
        db.session.commit()
    fay.send(page, on="/workshops/new", place="Elsewhere", day="", time="")
    assert "The session has started already." in fay.open(session).text
    with app.app_context():
        assert db.session.query(LiveSession).one().place == "Library"
