"""The Arabic catalogue is whole where people join and take part, and says numbers as Arabic does."""

import re
import sys
from pathlib import Path

import pytest
from babel.plural import PluralRule

ROOT = Path(__file__).resolve().parents[2]
FORMS = ("zero", "one", "two", "few", "many", "other")
COMPLETE = ("join", "phone")
PLACE = re.compile(r"%\(\w+\)[sd]")


@pytest.fixture
def words(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "script" / "words"))
    import areas
    import catalogue

    yield catalogue, areas
    for name in ("areas", "catalogue", "texts", "scripts"):
        sys.modules.pop(name, None)


@pytest.fixture
def arabic(words):
    return words[0].read("ar")


@pytest.fixture
def plurals(arabic):
    return [entry for entry in arabic if isinstance(entry.id, (list, tuple)) and any(entry.string)]


def test_joining_and_the_phone_are_complete(words, arabic):
    catalogue, areas = words
    texts = areas.texts_by_area()

    for area in COMPLETE:
        missing = [message for message in texts[area] if not catalogue.is_translated(arabic, message)]
        assert missing == [], area


def test_nothing_is_half_translated(arabic):
    assert [entry.id for entry in arabic if entry.id and entry.fuzzy] == []


def test_every_number_has_its_six_forms(plurals):
    assert [entry.id[0] for entry in plurals if len(entry.string) != len(FORMS) or not all(entry.string)] == []


def test_a_form_that_stands_for_many_numbers_says_the_number_where_english_does(plurals):
    for entry in plurals:
        places = set(PLACE.findall(entry.id[1]))
        for form in ("few", "many", "other"):
            assert set(PLACE.findall(entry.string[FORMS.index(form)])) == places, (entry.id[0], form)


def test_a_single_text_has_the_places_of_the_english_one(arabic):
    for entry in arabic:
        if isinstance(entry.id, str) and entry.id and entry.string:
            assert sorted(PLACE.findall(entry.id)) == sorted(PLACE.findall(entry.string)), entry.id


def test_digits_quotes_and_letters_are_those_of_the_house(arabic):
    """Digits 0 to 9 as on every other screen in the room; «…» for titles; no stretched letters; no Latin signs."""
    for entry in arabic:
        said = " ".join(entry.string) if isinstance(entry.string, (list, tuple)) else entry.string or ""
        assert not entry.id or not re.search("[\u0660-\u0669\u06f0-\u06f9\u0640“”\",;?]", without_numbers(said)), said


def test_the_forms_are_in_the_order_that_the_numbers_ask_for(arabic):
    from gettext import c2py

    rule = PluralRule({"zero": "n = 0", "one": "n = 1", "two": "n = 2", "few": "n % 100 = 3..10",
                       "many": "n % 100 = 11..99"})
    form = c2py(arabic.plural_expr)

    assert [FORMS[form(n)] for n in range(250)] == [rule(n) for n in range(250)]


def without_numbers(text):
    return re.sub(r"\d,\d", "", text)
