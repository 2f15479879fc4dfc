"""A plan in the languages of its people: what is missing is said, and everyone reads theirs from the door on."""

import json
import re

import pytest

from tests.pages.conftest import filled
from workshop import languages
from workshop.db import db
from workshop.models import LiveSession, Workshop
from workshop.snapshot import planned


@pytest.fixture
def workshop(fay):
    """A plan that people read in English, Polish and Arabic."""
    workshop = fay.makes_workshop()
    fay.send_as_shown(f"{workshop}/about", purpose="Shade for everyone", languages=["ar"], more="pl")
    return workshop


def test_any_language_can_be_added_and_its_missing_texts_are_counted(app, fay, workshop):
    with app.app_context():
        assert db.session.query(Workshop).one().languages == ["en", "ar", "pl"]
    page = fay.open(f"{workshop}/languages").text

    assert "Polski" in page and "العربية" in page
    assert re.search(r"\d+ texts of \d+ are missing", page)


def test_what_is_filled_in_is_kept_and_the_rest_stays_missing(app, fay, workshop):
    before = _missing(fay, workshop, "Polski")
    assert _fills(fay, workshop, "pl", {"Shade in the park": "Cień w parku"}).status_code == 302

    assert _missing(fay, workshop, "Polski") == before - 1
    assert "Cień w parku" in filled(fay.open(f"{workshop}/languages/pl").text).values()


def test_what_our_own_catalogue_says_is_there_from_the_start(fay, workshop):
    assert "أستخدم هذه الخدمة" in filled(fay.open(f"{workshop}/languages/ar").text).values()


def test_a_session_carries_the_texts_and_the_door_shows_them(app, browser, fay, workshop):  # H3, H6
    _fills(fay, workshop, "pl", {"Shade in the park": "Cień w parku", "Put them in order": "Ułóż po kolei"})
    fay.holds_session(workshop)
    with app.app_context():
        session = db.session.query(LiveSession).one()
        code = session.code
        assert planned(session)["texts"]["pl"]["Put them in order"] == "Ułóż po kolei"

    asked = browser().open(f"/j/{code}?language=pl").text
    unasked = browser().open(f"/j/{code}", headers={"Accept-Language": "pl-PL, en;q=0.5"}).text
    for door in (asked, unasked):
        assert '<h1 tabindex="-1" lang="pl" dir="ltr">Cień w parku</h1>' in door
        assert 'lang="en" dir="ltr">Shade for everyone<' in door
        assert _spoken_at(door) == "pl"
    assert browser().open(f"/api/v1/sessions/{code}").json["texts"]["pl"]["Shade in the park"] == "Cień w parku"


def test_who_reads_another_language_than_the_plan_joins_with_theirs(app, browser, fay):
    fay.holds_session(fay.makes_workshop())
    with app.app_context():
        code = db.session.query(LiveSession).one().code

    door = browser().open(f"/j/{code}", headers={"Accept-Language": "ar-EG, en;q=0.9"}).text
    assert '<html lang="ar" dir="rtl"' in door
    assert '<h1 tabindex="-1" lang="en" dir="ltr">Shade in the park</h1>' in door
    assert _spoken_at(door) == "ar"


@pytest.mark.parametrize("wished, there, read", [
    ("pl-PL", ["en", "pl"], "pl"), ("pl", ["en", "pl-PL"], "pl-PL"), ("PT_pt", ["pt-BR", "pt-PT"], "pt-PT"),
    ("pt-AO", ["en", "pt-BR", "pt-PT"], "pt-BR"), ("cy", ["en", "pl"], None)])
def test_a_language_of_a_region_is_found_as_it_is_or_in_another_region(wished, there, read):
    assert languages.among(there, wished) == read


def test_a_language_that_the_plan_does_not_have_has_no_form(fay, workshop):
    assert fay.open(f"{workshop}/languages/cy").status_code == 404
    assert fay.open(f"{workshop}/languages/en").status_code == 404


def _fills(fay, workshop, code, said):
    page = fay.open(f"{workshop}/languages/{code}").text
    fields = {text: name for name, text in re.findall(r'<label[^>]*for="(text-\w+)"[^>]*>([^<]*)</label>', page)}
    return fay.send_as_shown(f"{workshop}/languages/{code}", **{fields[text]: words for text, words in said.items()})


def _missing(fay, workshop, name):
    return int(re.search(rf">{name}</a>\s*<span>(\d+) texts", fay.open(f"{workshop}/languages").text)[1])


def _spoken_at(door):
    """The language that whoever joins here is said to speak."""
    return json.loads(re.search(r'id="start">(.*?)</script>', door)[1])["speaks"]
