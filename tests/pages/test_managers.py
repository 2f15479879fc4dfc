"""Managers: they read the records of closed sessions that they were given, and nothing else (H12)."""

from datetime import datetime, timezone

import pytest

from workshop.db import db
from workshop.identity import find_session, may_organise, may_read
from workshop.models import User, Workshop


@pytest.fixture
def mona(browser):
    """A manager who is signed in."""
    mona = browser()
    mona.sign_in("mona")
    return mona


@pytest.fixture
def workshop(fay):
    return fay.makes_workshop()


@pytest.fixture
def ended(app, fay, workshop):
    """A session of the workshop that has ended."""
    session = fay.holds_session(workshop)
    with app.app_context():
        found = find_session(session.removeprefix("/sessions/"))
        found.state, found.closed_at, found.fingerprint = "closed", datetime.now(timezone.utc), "0" * 64
        db.session.commit()
    return session


def given(fay, workshop):
    return fay.send(f"{workshop}/team", email="Mona@Example.org")


def test_a_manager_who_was_given_a_workshop_reads_the_records_of_its_closed_sessions(fay, mona, workshop, ended):
    assert mona.open(f"{ended}/record").status_code == 404
    assert "No records yet" in mona.open("/workshops").text

    given(fay, workshop)

    listed = mona.open("/workshops").text
    assert "Shade in the park" in listed and f"{ended}/record" in listed
    assert mona.open(f"{ended}/record").status_code == 200
    assert mona.open(f"{ended}/record.csv.zip").status_code == 200


def test_a_manager_has_the_copy_that_everyone_would_have(fay, mona, workshop, ended):
    given(fay, workshop)

    assert mona.open(f"{ended}/record.json").json["copy"] == "public"
    assert fay.open(f"{ended}/record.json").json["copy"] == "organiser"
    page = mona.open(f"{ended}/record").text
    assert "Not published yet." in page and "no hidden words and no names" in page
    assert "Not published yet" in mona.open("/workshops").text
    assert "Publish this record" not in page and f'"{ended}"' not in page


def test_a_session_that_goes_on_has_no_record_for_managers_either(fay, mona, workshop):
    running = fay.holds_session(workshop)
    given(fay, workshop)

    assert "no record yet" in mona.open(f"{running}/record").text
    assert mona.open(f"{running}/record.json").status_code == 409
    assert running not in mona.open("/workshops").text


def test_a_manager_organises_nothing(app, fay, mona, workshop, ended):
    given(fay, workshop)

    for page in (workshop, f"{workshop}/team", f"{workshop}/hold", ended, "/workshops/new"):
        assert mona.open(page).status_code == 403
    assert mona.send(f"{ended}/record/publish", on="/workshops").status_code == 404
    assert '"snapshot"' not in mona.open(ended.replace("/sessions/", "/desk/")).text
    with app.app_context():
        manager, plan = db.session.query(User).filter_by(role="manager").one(), db.session.query(Workshop).one()
        assert may_read(manager, plan) and not may_organise(manager, plan)
        plan.owner_id = manager.id
        assert not may_organise(manager, plan)


def test_the_team_page_names_who_reads_and_takes_them_out(app, fay, mona, workshop, ended):
    page = given(fay, workshop)
    assert "Who reads its records" in fay.open(f"{workshop}/team").text
    assert page.status_code == 302
    assert fay.send(f"{workshop}/team", email="mona@example.org").status_code == 422
    with app.app_context():
        number = db.session.query(User).filter_by(role="manager").one().id

    fay.send(f"{workshop}/team/{number}/remove", on=f"{workshop}/team")

    assert "Who reads its records" not in fay.open(f"{workshop}/team").text
    assert mona.open(f"{ended}/record").status_code == 404
