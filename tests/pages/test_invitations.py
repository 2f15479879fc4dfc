"""Before the day: will you come, what do you need; kept apart from the session, erased the day after."""

import re
from datetime import timedelta

import pytest

from workshop import coming
from workshop.db import begin_writing, db
from workshop.models import Coming, Event, LiveSession, Participant
from workshop.models.columns import now
from workshop.pages import come
from workshop.tries import Tries, TriesOfADay


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    monkeypatch.setattr(come, "answers", Tries(each_minute=20, each_five_minutes=60))
    monkeypatch.setattr(come, "answered", TriesOfADay(60))
    monkeypatch.setattr(come, "secrets_tried", Tries(each_minute=10, each_five_minutes=40))


@pytest.fixture
def session(fay):
    """The address of a session of fay's, its invitation open."""
    address = fay.holds_session(fay.makes_workshop())
    fay.client.post(f"{address}/invites", data={"csrf_token": token(fay, address), "on": "yes"})
    return address


def token(browser, page):
    return re.search(r'name="csrf_token" value="([^"]+)"', browser.open(page).text)[1]


def answers(browser, session, **fields):
    """Somebody fills in the invitation; the page that thanks them."""
    page = come_of(session)
    data = {"csrf_token": token(browser, page), "voice": "service-user", "needs": ["interpreter", "step_free"],
            "interpreter_language": "Polski", "words": "I tire easily", "name": "Zanzibar", "contact": "01234 5", **fields}
    return browser.client.post(page, data=data)


def come_of(session):
    return session.replace("/sessions/", "/come/")


def secret_in(answer):
    return re.search(r'class="my-code"[^>]*>([^<]+)<', answer.text)[1]


def test_an_invitation_that_is_off_is_no_page_at_all(fay, browser):
    address = fay.holds_session(fay.makes_workshop())
    stranger = browser()
    off, unknown = stranger.open(come_of(address)), stranger.open("/come/AAAAAAAAAAAAAAAA")
    assert off.status_code == unknown.status_code == 404 and off.text == unknown.text


def test_somebody_says_that_they_come_and_the_organiser_ticks_what_is_arranged(app, fay, browser, session):
    thanks = answers(browser(), session)
    assert thanks.status_code == 200 and thanks.headers["Cache-Control"] == "no-store"
    page = fay.open(f"{session}/coming").text
    assert "Zanzibar" in page and "Polski" in page and "I tire easily" in page and "0 of 1 arranged" in page

    row = re.search(r'/coming/(\d+)"', page)[1]
    fay.client.post(f"{session}/coming/{row}", data={
        "csrf_token": token(fay, f"{session}/coming"), "arranged": ["interpreter:Polski", "words", "not needed"]})
    with app.app_context():
        assert db.session.get(Coming, int(row)).arranged == ["interpreter:Polski", "words"]
        found = db.session.scalar(db.select(LiveSession))
        assert coming.summed_up(found) == [
            {"need": "interpreter:Polski", "people": 1, "arranged": 1}, {"need": "step_free", "people": 1, "arranged": 0},
            {"need": "words", "people": 1, "arranged": 1}]


def test_the_private_link_changes_the_answer_or_takes_it_back(app, fay, browser, session):
    person = browser()
    secret, mine = secret_in(answers(person, session)), f"{come_of(session)}/mine"
    send = lambda **fields: person.client.post(mine, data={"csrf_token": token(person, mine), "secret": secret, **fields})
    assert "Zanzibar" in send().text
    assert "Kept" in send(do="change", name="Nobody", voice="").text
    with app.app_context():
        one = db.session.scalar(db.select(Coming))
        assert (one.name, one.voice, one.needs, one.words) == ("Nobody", None, [], None)
    assert send().status_code == 200
    fay.client.post(f"{session}/invites", data={"csrf_token": token(fay, session), "on": "no"})  # what is kept can still be taken back
    assert person.open(come_of(session)).status_code == 404
    assert send(do="withdraw").status_code == 200
    with app.app_context():
        assert db.session.scalar(db.select(Coming)) is None
    assert person.open(mine).status_code == 404


def test_the_secret_is_not_kept_and_nobody_finds_one_by_trying(app, browser, session):
    secret = secret_in(answers(browser(), session))
    with app.app_context():
        assert secret.replace("-", "").encode() not in db.session.scalar(db.select(Coming)).digest
    stranger, mine = browser(), f"{come_of(session)}/mine"
    statuses = {stranger.client.post(mine, data={"csrf_token": token(stranger, mine), "secret": "k" * 16}).status_code
                for _try in range(45)}
    assert statuses == {404, 429}


def test_what_people_need_is_tied_to_nobody_in_the_session(app, browser, session):
    answers(browser(), session)
    with app.app_context():
        assert db.session.scalar(db.select(Participant)) is None
        assert not any("Zanzibar" in str(event.data) + str(event.words) for event in db.session.scalars(db.select(Event)))


def test_others_see_neither_the_answers_nor_the_switch(browser, finn, session):
    answers(browser(), session)
    assert finn.open(f"{session}/coming").status_code == 404
    assert browser().open(f"{session}/coming").status_code == 302


def test_a_form_without_its_token_and_answers_beyond_measure_change_nothing(app, browser, session, monkeypatch):
    assert browser().client.post(come_of(session), data={"name": "x"}).status_code == 400
    monkeypatch.setattr(coming, "MOST", 1)
    answers(browser(), session)
    assert answers(browser(), session).status_code == 422
    monkeypatch.setattr(come, "answers", Tries(each_minute=1, each_five_minutes=1))
    answers(browser(), session)
    assert answers(browser(), session).status_code == 429


def test_one_network_does_not_fill_an_invitation(app, browser, fay, session, monkeypatch):
    monkeypatch.setattr(come, "answered", TriesOfADay(2))
    assert [answers(browser(), session).status_code for _one in range(3)] == [200, 200, 422]
    elsewhere = browser()
    elsewhere.client.environ_base["REMOTE_ADDR"] = "203.0.113.7"
    assert answers(elsewhere, session).status_code == 200


@pytest.mark.parametrize("change, gone", [
    ({"starts_at": -2}, 1), ({"starts_at": 2}, 0), ({"closed_at": -2}, 1), ({"starts_at": -40, "closed_at": 0}, 0), ({}, 0)])
def test_answers_go_the_day_after(app, browser, session, change, gone):
    answers(browser(), session)
    with app.app_context():
        begin_writing()
        held = db.session.scalar(db.select(LiveSession))
        for name, days in change.items():
            setattr(held, name, now() + timedelta(days=days))
        db.session.flush()
        assert coming.erase_due(now()) == gone
        db.session.rollback()


def test_the_page_says_what_it_is_about_in_arabic_too(browser, session):
    page = browser().open(f"{come_of(session)}?language=ar").text
    assert '<html lang="ar" dir="rtl">' in page and "Shade in the park" in page
