"""What may tell who somebody is: found where it is written, and not where it is not."""

import pytest

from workshop.record.likely_names import finds
from workshop.record.looking_through import as_nobodys_name, looked_through, to_look_at


def found(text, given=(), known=()):
    return [(find.sort, text[find.start:find.end]) for find in finds(text, frozenset(given), frozenset(known))]


@pytest.mark.parametrize("text, expected", [
    ("Dr Smith never rings back", [("person", "Dr Smith")]),
    ("Mary Jones helped me.", [("person", "Mary Jones")]),
    ("I spoke to Brenda. She was kind.", [("person", "Brenda")]),
    ("السيدة فاطمة ساعدتني", [("person", "السيدة فاطمة")]),
    ("Pani Nowak zawsze pomaga", [("person", "Pani Nowak")]),
    ("Ring 01926 555 123, please", [("phone", "01926 555 123")]),
    ("+44 (0)7700 900-123", [("phone", "+44 (0)7700 900-123")]),
    ("رقمي ٠٧٧٠٠٩٠٠١٢٣", [("phone", "٠٧٧٠٠٩٠٠١٢٣")]),
    ("I live at CV32 4AB.", [("postcode", "CV32 4AB")]),
    ("12 Acacia Avenue has no stop", [("street", "12 Acacia Avenue")]),
    ("write to ann.b@example.org or @annb", [("email", "ann.b@example.org"), ("email", "@annb")]),
])
def test_what_tells_who_somebody_is_is_found(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize("text", [
    "Nobody tells me when the bus is late. Nobody!", "On 2026-11-24 and on 24/11/2026", "3,900 requests out of 21,400, at £22.70",
    "The NHS and the DWP ask twice", "Evenings and Sundays, from March on", "I’d rather go in May", "Weekdays 9 to 12, room 12 34",
    "“Late again?” they say. – Then nothing.", "",
])
def test_what_tells_nothing_is_let_through(text):
    assert found(text) == []


def test_a_name_that_somebody_gave_is_found_at_the_start_of_a_sentence_and_without_a_second_word():
    assert found("Fatma waited an hour.") == []
    assert found("Fatma waited an hour.", given=["fatma"]) == [("person", "Fatma")]
    assert found("انتظرت فاطمة ساعة", given=["فاطمة"]) == [("person", "فاطمة")]


def test_the_plans_own_words_are_nobodys_name():
    assert found("We run back empty from Eastmoor.") == [("person", "Eastmoor")]
    assert found("We run back empty from Eastmoor.", known=["eastmoor"]) == []


def test_nothing_lies_within_what_was_found_before_it():
    text = "Ask Mrs Mary Jones at mary@example.org, 01926 555 123"
    together = finds(text)
    assert all(one.end <= other.start for one, other in zip(together, together[1:]))


def copy(*ideas):
    """So much of a record as is looked through."""
    shelves = dict.fromkeys(("themes", "proposals", "comments", "statements", "questions", "notes", "sayings", "translations"), [])
    return {"session": {"title": "The bus of Eastmoor", "voices": []}, "activities": [], **shelves,
            "ideas": [{"id": f"i{at}", "text": text, "state": "up", "reason": None} for at, text in enumerate(ideas, start=1)]}


def test_what_was_found_to_be_fine_is_looked_at_no_more():
    record = copy("The bus from Eastmoor", "I asked Brenda", "I asked Brenda and Derek", "Nothing")
    asked = lambda *cleared: [each.id for each in to_look_at(looked_through(record, [], set(cleared)))]

    assert asked() == ["i2", "i3"]
    assert asked("i2") == ["i3"]
    assert asked(*as_nobodys_name("Brenda")) == ["i3"]
    assert asked(*as_nobodys_name("Brenda"), *as_nobodys_name("Derek")) == []


def test_a_translation_is_looked_through_with_what_it_translates():
    record = copy("Zapytałem panią z biura")
    record["translations"] = [{"about": "i1", "language": "en", "text": "I asked Mrs Nowak at the office"}]

    (each,) = to_look_at(looked_through(record, [], set()))
    assert each.names == ["Mrs Nowak"]
