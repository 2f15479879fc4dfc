"""The page that sets the sittings of a workshop beside each other, and who may read it."""

from datetime import datetime, timezone

import pytest

from workshop.db import db
from workshop.identity import find_session


@pytest.fixture
def workshop(fay):
    return fay.makes_workshop()


def ends(app, session, place):
    with app.app_context():
        found = find_session(session.removeprefix("/sessions/"))
        found.state, found.closed_at, found.fingerprint, found.place = "closed", datetime.now(timezone.utc), "0" * 64, place
        db.session.commit()


def test_with_one_sitting_there_is_nothing_to_compare_yet(app, fay, workshop):
    ends(app, fay.holds_session(workshop), "Eastmoor")

    assert "Nothing to compare yet" in fay.open(f"{workshop}/compare").text
    assert "/compare" not in fay.open(workshop).text


def test_two_sittings_stand_beside_each_other_and_the_plan_leads_there(app, fay, workshop):
    for place in ("Eastmoor", "Westmoor"):
        ends(app, fay.holds_session(workshop), place)

    assert f"{workshop}/compare" in fay.open(workshop).text
    page = fay.open(f"{workshop}/compare").text
    assert page.index("Eastmoor") < page.index("Westmoor") and "No vote can be counted together" in page


def test_a_manager_who_was_given_the_workshop_compares_its_sittings(app, browser, fay, workshop):
    for place in ("Eastmoor", "Westmoor"):
        ends(app, fay.holds_session(workshop), place)
    mona = browser()
    mona.sign_in("mona")
    assert mona.open(f"{workshop}/compare").status_code == 404
    fay.send(f"{workshop}/team", email="mona@example.org")

    assert "Westmoor" in mona.open(f"{workshop}/compare").text
