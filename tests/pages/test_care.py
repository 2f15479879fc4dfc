"""Care with people: who to go to, what needs their agreement, and that children give no name (product.md §10)."""

import pytest

from workshop.actions import people
from workshop.db import db
from workshop.models import LiveSession, Workshop
from workshop.refusals import Refused
from workshop.turn import Actor, Turn


@pytest.fixture
def workshop(fay):
    workshop = fay.makes_workshop()
    fay.send_as_shown(f"{workshop}/care", **{
        "responsible": "Parks office", "safeguarding.name": "Ruth", "safeguarding.phone": "0123 456", "safeguarding.where": "By the door",
        "sensitive": "yes", "under_18": "yes", "guardians": "Forms signed on 3 March"})
    return workshop


@pytest.fixture
def code(app, fay, workshop):
    fay.holds_session(workshop)
    with app.app_context():
        return db.session.query(LiveSession).one().code


def test_the_form_of_care_keeps_what_was_typed(app, fay, workshop):
    with app.app_context():
        before = db.session.query(Workshop).one().notice
    assert before["safeguarding"] == {"name": "Ruth", "phone": "0123 456", "where": "By the door"}
    fay.send_as_shown(f"{workshop}/care")
    with app.app_context():
        assert db.session.query(Workshop).one().notice == before


def test_who_may_reveal_something_by_coming_need_not_say_what_brings_them(app, workshop):
    with app.app_context():
        voices = db.session.query(Workshop).one().voices

    assert voices[-1] == {"key": "rather-not-say", "label": "I’d rather not say", "side": "other"}


def test_joining_says_whom_to_go_to_and_asks_for_agreement_but_not_the_guardians_note(browser, code):  # H3
    door = browser().open(f"/j/{code}").text
    met = browser().open(f"/api/v1/sessions/{code}").json

    assert "Ruth" in door and "0123 456" in door and "By the door" in door
    assert door.index('name="sensitive"') < door.index('id="agree"') and "rather not say such things" in door
    assert met["notice"]["safeguarding"]["name"] == "Ruth"
    assert "Forms signed" not in door and "guardians" not in met["notice"]


def test_where_children_come_nobody_gives_a_name(app, code):
    with app.app_context():
        session = db.session.query(LiveSession).one()
        with pytest.raises(Refused, match="under 18"):
            people.join(Turn(session, Actor("system", "")), "staff", name="Tom")
        assert people.join(Turn(session, Actor("system", "")), "staff").name is None


def test_a_plan_lacks_whom_to_go_to_until_somebody_is_named(fay):
    workshop = fay.makes_workshop()
    assert "Name somebody to go to" in fay.open(workshop).text
    fay.send_as_shown(f"{workshop}/care", **{"safeguarding.name": "Ruth"})

    assert "Name somebody to go to" not in fay.open(workshop).text
