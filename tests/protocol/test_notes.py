"""The note of a table, written on by everyone there (D5, D6, N6)."""

import json

import pytest


@pytest.fixture
def talking(park):
    park.talking = park.does("desk", "add_activity", kind="talk", title="Talk", settings={"notes": True})["events"][0]["activity"]
    park.does("desk", "open_activity", activity=park.talking)
    return park


def write(park, who, text, base="", **more):
    return park.does(who, "write_note", activity=park.talking, text=text, base=base, **more)


def note(park, who="screen", table=None):
    return next((each for each in park.snapshot(who)["notes"] if each["table"] == table and each["state"] != "erased"), None)


def seat(park):
    """Two tables, the citizens at the first, the keepers at the second."""
    park.does("desk", "set_tables", tables=[{"number": 1, "name": "By the window"}, {"number": 2}])
    for who, table in (("citizen", 1), ("citizen2", 1), ("keeper", 2)):
        park.does("desk", "seat", participant=park.person(who), table=table)


def test_there_is_one_note_and_what_two_write_at_once_is_all_there(talking):  # D6
    write(talking, "citizen", "Benches")
    write(talking, "citizen2", "Benches\nShade", base="Benches")
    write(talking, "keeper", "Benches\nA gate", base="Benches")

    assert note(talking)["text"] == "Benches\nShade\nA gate"
    assert len(talking.snapshot()["notes"]) == 1


def test_a_table_writes_on_its_own_note_and_on_no_other(talking):  # D6
    seat(talking)
    write(talking, "citizen", "At the first")
    write(talking, "keeper", "At the second")
    write(talking, "citizen2", "At the first\nand more", base="At the first")

    assert note(talking, table=1)["text"] == "At the first\nand more"
    assert note(talking, table=2)["text"] == "At the second"
    assert talking.refused("citizen", "write_note", activity=talking.talking, text="x", table=2)["code"] == "not_allowed"
    write(talking, "helper", "Said for them\nAt the second", base="At the second", table=2)
    assert note(talking, table=2)["text"] == "Said for them\nAt the second"
    assert talking.refused("helper", "write_note", activity=talking.talking, text="x", table=9)["field"] == "table"


def test_what_was_on_a_note_before_is_nowhere(talking):  # N6
    write(talking, "citizen", "Zanzibarquark")
    write(talking, "citizen", "Benches", base="Zanzibarquark")

    for who in ("desk", "citizen", "screen"):
        assert "Zanzibarquark" not in json.dumps(talking.news(who)) + json.dumps(talking.snapshot(who))


def test_a_hidden_note_is_read_at_the_desk_alone_and_takes_no_more(talking):  # N6
    written = write(talking, "citizen", "Zanzibarquark is rude")["events"][0]["note"]
    talking.does("desk", "hide", what="note", id=written, reason="names_person")

    assert "Zanzibarquark" not in json.dumps(talking.news("citizen2")) + json.dumps(talking.snapshot("citizen"))
    assert note(talking, "desk")["text"] == "Zanzibarquark is rude"
    assert talking.refused("citizen", "write_note", activity=talking.talking, text="More")["code"] == "closed"
    talking.does("desk", "show", what="note", id=written)
    assert note(talking, "citizen")["text"] == "Zanzibarquark is rude"


def test_an_erased_note_is_begun_anew(talking):  # N6
    written = write(talking, "citizen", "Zanzibarquark")["events"][0]["note"]
    talking.does("desk", "erase", what="note", id=written, reason="names_person")
    write(talking, "citizen2", "Benches")

    assert note(talking)["text"] == "Benches"
    assert "Zanzibarquark" not in json.dumps(talking.news("desk"))


def test_notes_are_written_where_they_are_wanted_and_while_the_step_is_open(talking):  # D10, D11
    quiet = talking.does("desk", "add_activity", kind="talk", title="Listen")["events"][0]["activity"]
    talking.does("desk", "open_activity", activity=quiet)
    assert talking.refused("citizen", "write_note", activity=quiet, text="x")["code"] == "not_allowed"

    talking.does("desk", "close_activity", activity=talking.talking)
    assert talking.refused("citizen", "write_note", activity=talking.talking, text="x")["code"] == "closed"


def test_a_note_is_as_long_as_a_page(talking):  # D5
    assert talking.refused("citizen", "write_note", activity=talking.talking, text="x" * 5001)["field"] == "text"
    write(talking, "citizen", "x" * 4000)
    assert talking.refused("citizen2", "write_note", activity=talking.talking, text="y" * 4000)["code"] == "limit"


def test_erasing_a_person_erases_the_notes_that_they_wrote_on(talking):  # D9
    write(talking, "citizen", "Zanzibarquark")
    write(talking, "keeper", "Zanzibarquark\nBenches", base="Zanzibarquark")
    talking.does("desk", "erase_participant", participant=talking.person("citizen"))

    assert note(talking) is None
    assert "Zanzibarquark" not in json.dumps(talking.news("desk"))
