"""Whose page it is: what strangers, managers and other facilitators get to see and do."""

import pytest

MINE = ["", "/about", "/remit", "/information", "/voices", "/care", "/steps/new", "/steps/1", "/steps/1/remove", "/hold", "/team"]


@pytest.fixture
def workshop(fay):
    return fay.makes_workshop()


@pytest.mark.parametrize("page", MINE)
def test_a_plan_is_its_facilitators_alone(browser, fay, finn, workshop, page):
    manager = browser()
    manager.sign_in("mona")

    assert fay.open(workshop + page).status_code == 200
    assert finn.open(workshop + page).status_code == 404
    assert manager.open(workshop + page).status_code == 403
    assert browser().open(workshop + page).location.startswith("/sign-in?next=")


def test_an_administrator_sees_every_plan(browser, workshop):
    ada = browser()
    ada.sign_in("ada")

    assert ada.open(workshop).status_code == 200
    assert "Shade in the park" in ada.open("/workshops").text


@pytest.mark.parametrize("way", ["/about", "/steps/new", "/steps/1", "/steps/1/move", "/steps/1/remove", "/hold", "/team"])
def test_nobody_else_changes_a_plan(finn, workshop, way):
    assert finn.send(workshop + way, on="/workshops", title="Mine now", kind="ideas").status_code == 404


def test_a_session_page_and_its_links_are_its_organisers_alone(browser, fay, finn, workshop):
    session = fay.holds_session(workshop)
    fay.send(f"{session}/links", on=session, role="helper")

    assert "Take back" in fay.open(session).text
    assert finn.open(session).status_code == 404
    assert browser().open(session).status_code == 302
    assert finn.send(f"{session}/links", on="/workshops", role="facilitator").status_code == 404
    assert finn.send(f"{session}/links/l6/take-back", on="/workshops").status_code == 404


def test_a_co_facilitator_plans_along_until_taken_out(fay, finn, workshop):
    fay.send(f"{workshop}/team", email="Finn@Example.org")
    assert finn.open(workshop).status_code == 200
    session = fay.holds_session(workshop).removeprefix("/sessions/")
    finn.open(f"/desk/{session}")

    number = _between(fay.open(f"{workshop}/team").text, f"{workshop}/team/", "/remove")
    fay.send(f"{workshop}/team/{number}/remove", on=f"{workshop}/team")

    assert finn.open(workshop).status_code == 404


def test_only_people_with_an_account_who_are_not_on_it_yet_join_the_team(fay, workshop):
    for address in ("nobody@example.org", "fay@example.org"):
        answer = fay.send(f"{workshop}/team", email=address)
        assert answer.status_code == 422
        assert f'value="{address}"' in answer.text


def test_what_is_not_there_says_so_kindly(browser, fay):
    assert browser().open("/no/such/page").status_code == 404
    assert "We can’t find this page" in browser().open("/no/such/page").text
    assert fay.open("/workshops/999").status_code == 404
    assert fay.open("/sessions/nonsense").status_code == 404
    assert browser().open("/api/v1/nonsense").json["status"] == 404


def test_too_much_at_once_says_so_kindly(fay):
    answer = fay.client.post("/workshops/new", data={"title": "x" * 2_000_000})

    assert answer.status_code == 413
    assert "too much at once" in answer.text


def _between(text, before, after):
    start = text.index(before) + len(before)
    return text[start:text.index(after, start)]
