"""The methods that a workshop can start from: each can be held as it is, and tells whoever runs it what to say."""

import pytest

from workshop.db import db
from workshop.models import LiveSession, Workshop
from workshop.pages.methods import METHODS
from workshop.pages.methods.steps import agenda, step


@pytest.mark.parametrize("method", METHODS)
def test_a_method_is_planned_and_held_as_it_is(app, fay, method):
    address = fay.makes_workshop(method)
    fay.holds_session(address)

    with app.app_context():
        planned, held = db.session.query(Workshop).one().agenda, db.session.query(LiveSession).one().activities
        assert [(each.kind, each.title) for each in held] == [(each["kind"], each["title"]) for each in planned]
        assert all(each["say"] and each["watch"] and each["prompt"] for each in planned)
        boards = {f"a{number}": each["kind"] for number, each in enumerate(planned, 1)}
        meant = [each["settings"]["from"] for each in planned if each["settings"].get("from")]
        assert {boards[name] for name in meant} <= {"ideas", "dots"}
    assert fay.open(address).status_code == 200


@pytest.mark.parametrize("method", METHODS)
def test_every_step_of_a_method_keeps_its_form(app, fay, method):
    address = fay.makes_workshop(method)
    with app.app_context():
        before = db.session.query(Workshop).one().agenda
    for number in range(1, len(before) + 1):
        assert fay.send_as_shown(f"{address}/steps/{number}").status_code == 302
    with app.app_context():
        assert db.session.query(Workshop).one().agenda == before


def test_the_redesign_takes_ninety_minutes_and_says_what_to_cut_and_what_never(fay):
    page = fay.open(fay.makes_workshop("redesign")).text

    assert "90 minutes in all" in page
    assert "Ten minutes behind? Skip “Could this hurt anyone?”" in page and "Never cut this welcome, the break or the last three minutes." in page
    assert "How it is now" in page and "Before / Getting it / During / After" in page
    assert "Four minutes alone, no talking" in page


@pytest.mark.parametrize("method, first", [("redesign", 5), ("journey", 3)])
def test_what_most_dots_are_on_is_written_up(app, fay, method, first):
    fay.makes_workshop(method)

    with app.app_context():
        agenda = db.session.query(Workshop).one().agenda
    write = next(each for each in agenda if each["kind"] == "proposals")
    assert agenda[int(write["settings"]["from"][1:]) - 1]["kind"] == "dots" and write["settings"]["top"] == first


def test_a_step_means_another_by_its_name_wherever_that_stands(app):
    ideas = step("ideas", "Write", called="board")
    vote = step("dots", "Vote", options="ideas", source="board")
    talk = step("talk", "Listen")

    assert agenda(talk, ideas, vote)[2]["settings"] == {"options": "ideas", "from": "a2"}
    assert agenda(ideas, vote)[1]["settings"] == {"options": "ideas", "from": "a1"}
