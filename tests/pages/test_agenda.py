"""The agenda of a plan: steps are dragged, doubled, timed and know their facts; a whole plan is copied, never its people."""

import re

import pytest

from workshop.db import db
from workshop.models import LiveSession, Workshop


@pytest.fixture
def workshop(fay):
    return fay.makes_workshop()


def test_a_step_goes_to_where_it_was_dragged(app, fay, workshop):
    fay.send(f"{workshop}/steps/1/move", on=workshop, to="4", version=_version(fay, workshop, 1))

    assert _titles(app) == ["What would you change?", "What shall we work on?", "Where do you stand?", "How it is now",
                            "Put them in order"]
    assert _agenda(app)[1]["settings"]["from"] == "a1"


def test_a_step_dragged_beyond_the_end_stays_where_it_is(app, fay, workshop):
    before = _titles(app)
    for place in ("0", "6", "99"):
        fay.send(f"{workshop}/steps/1/move", on=workshop, to=place, version=_version(fay, workshop, 1))

    assert _titles(app) == before


def test_a_step_moved_by_a_button_keeps_the_focus_and_is_told(fay, workshop):
    moved = fay.send(f"{workshop}/steps/2/move", on=workshop, way="down", version=_version(fay, workshop, 2))

    assert moved.location == f"{workshop}#step-3-down"
    assert "“What would you change?” is step 3 now." in fay.open(workshop).text


def test_a_doubled_step_stands_behind_the_first_and_votes_go_on_meaning_the_first(app, fay, workshop):
    fay.send(f"{workshop}/steps/2/copy", on=workshop, version=_version(fay, workshop, 2))

    assert _titles(app)[1:3] == ["What would you change?"] * 2 and len(_titles(app)) == 6
    assert _agenda(app)[3]["settings"]["from"] == "a2"


def test_steps_say_when_they_begin_once_a_session_has_a_time(fay, workshop):
    assert "from 18:30" not in fay.open(workshop).text
    fay.send(f"{workshop}/hold", place="Library", day="2099-03-15", time="18:30")

    page = re.sub(r"</?bdi>", "", fay.open(workshop).text)
    assert "from 18:30 to 19:13" in page and "18:42 – 18:56" in page


def test_a_step_keeps_its_facts_and_words(app, fay, workshop):
    fay.send_as_shown(f"{workshop}/steps/3", **{
        "information.facts[0].text": "Six trees", "information.facts[0].source": "Parks office",
        "information.words[0].word": "canopy", "information.words[0].meaning": "what gives shade"})
    kept = {"facts": [{"text": "Six trees", "source": "Parks office"}], "words": [{"word": "canopy", "meaning": "what gives shade"}]}

    assert _agenda(app)[2]["information"] == kept
    fay.send_as_shown(f"{workshop}/steps/3")
    assert _agenda(app)[2]["information"] == kept


def test_a_copy_has_the_plan_and_never_its_people(app, fay, finn, workshop):
    fay.send_as_shown(f"{workshop}/about", purpose="Shade for everyone", more="pl")
    fay.holds_session(workshop)
    assert finn.send(f"{workshop}/copy", on="/workshops").status_code == 404
    made = fay.send(f"{workshop}/copy", on=workshop).location

    with app.app_context():
        first, copy = db.session.query(Workshop).order_by(Workshop.id)
        assert made == f"/workshops/{copy.id}" and copy.title == "Copy of Shade in the park"
        assert (copy.purpose, copy.agenda, copy.languages) == (first.purpose, first.agenda, first.languages)
        assert len(first.sessions) == 1 and copy.sessions == []


def _agenda(app):
    with app.app_context():
        return db.session.query(Workshop).first().agenda


def _titles(app):
    return [step["title"] for step in _agenda(app)]


def _version(fay, workshop, number):
    return re.search(rf'action="{workshop}/steps/{number}/move".*?name="version" value="(\w+)"', fay.open(workshop).text, re.DOTALL)[1]
