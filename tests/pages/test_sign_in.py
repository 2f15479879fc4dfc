"""Signing in and out (S7; quality.md, "Nobody where they don't belong")."""

import re

import pytest

from tests.pages.conftest import PASSWORD
from workshop.db import db
from workshop.models import Link

ELSEWHERE = [
    "//evil.example", "/\\evil.example", "\\/evil.example", "https://evil.example", "/%09/evil.example", "/\t/evil.example",
    "/%5cevil.example", "/%2fevil.example", "javascript:alert(1)", "evil.example", "/a\nb", "///evil.example", " //evil.example",
    "/..//evil.example", "/a/%0d%0aLocation:x",
]


@pytest.mark.parametrize("address", ELSEWHERE)
def test_signing_in_leads_to_no_other_site(browser, address):
    answer = browser().sign_in("fay", next=address)

    assert (answer.status_code, answer.location) == (302, "/workshops")


def test_signing_in_leads_back_to_where_one_wanted_to_go(browser):
    somebody = browser()
    asked = somebody.open("/workshops/new")

    assert asked.location == "/sign-in?next=%2Fworkshops%2Fnew"
    assert somebody.sign_in("fay", next="/workshops/new").location == "/workshops/new"


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(browser):
    wrong = browser().sign_in("fay", password="not this one at all")
    unknown = browser().sign_in("nobody", password="not this one at all")

    assert wrong.status_code == unknown.status_code == 422
    assert _without_what_differs(wrong.text, "fay") == _without_what_differs(unknown.text, "nobody")


def test_the_address_that_was_typed_is_not_lost(browser):
    assert 'value="fay@example.org"' in browser().sign_in("fay", password="not this one at all").text


def test_guessing_a_password_is_limited_for_that_account_alone(browser):
    guesser = browser()
    answers = [guesser.sign_in("fay", password=f"guess number {n}").status_code for n in range(12)]

    assert answers == [422] * 10 + [429] * 2
    assert guesser.sign_in("fay").status_code == 429
    assert guesser.sign_in("finn").status_code == 302


def test_a_form_without_its_token_changes_nothing(fay):
    assert fay.client.post("/workshops/new", data={"title": "From elsewhere", "start": "empty"}).status_code == 400
    assert "From elsewhere" not in fay.open("/workshops").text


def test_signing_in_leaves_nothing_of_the_session_before(browser):
    somebody = browser()
    somebody.open("/sign-in")
    with somebody.client.session_transaction() as before:
        before["planted"] = "yes"
    somebody.sign_in("fay")

    with somebody.client.session_transaction() as after:
        assert "planted" not in after and after["sign_in"]


def test_signing_out_takes_the_authority_of_the_desk_away(app, fay):                                              # S7
    session = fay.holds_session(fay.makes_workshop()).removeprefix("/sessions/")
    fay.open(f"/desk/{session}")
    with app.app_context():
        token = app.extensions["house"].keyring.token(db.session.query(Link).one())
    asks = {"headers": {"Authorization": f"Bearer {token}"}}
    assert fay.open(f"/api/v1/sessions/{session}/snapshot", **asks).status_code == 200

    fay.send("/sign-out", on="/workshops")

    assert fay.open("/workshops").status_code == 302
    assert fay.open(f"/api/v1/sessions/{session}/snapshot", **asks).status_code == 401


def test_a_new_password_ends_every_other_sign_in_and_every_desk(app, browser, fay):                               # S7
    elsewhere = browser()
    elsewhere.sign_in("fay")
    session = elsewhere.holds_session(elsewhere.makes_workshop()).removeprefix("/sessions/")
    elsewhere.open(f"/desk/{session}")

    answer = fay.send("/account", current=PASSWORD, password="another long password", again="another long password")

    assert answer.location == "/account"
    assert fay.open("/workshops").status_code == 200
    assert elsewhere.open("/workshops").status_code == 302
    with app.app_context():
        assert all(link.revoked for link in db.session.query(Link))
    assert browser().sign_in("fay").status_code == 422
    assert browser().sign_in("fay", password="another long password").status_code == 302


def test_a_new_password_needs_the_old_one_and_some_length(fay):
    wrong = fay.send("/account", current="not this one", password="another long password", again="another long password")
    short = fay.send("/account", current=PASSWORD, password="short", again="short")
    unlike = fay.send("/account", current=PASSWORD, password="another long password", again="a different password")

    assert "This is not your password now." in wrong.text
    assert "A password needs at least 12 characters." in short.text
    assert "The two new passwords are not the same." in unlike.text


def test_the_page_says_how_accounts_are_made(browser):
    assert "script/workshop user add" in browser().open("/sign-in").text


def test_a_language_is_chosen_and_leads_back(browser):
    somebody = browser()
    answer = somebody.send("/language", on="/sign-in", language="ar")

    assert answer.location == "/sign-in"
    assert 'lang="ar" dir="rtl"' in somebody.open("/sign-in").text


def _without_what_differs(page, name):
    return re.sub(r'name="csrf_token" value="[^"]*"', "", page).replace(name, "")
