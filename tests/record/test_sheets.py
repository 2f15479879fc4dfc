"""Sheets of proposals in the record: whole, with where they come from, agreeing with the journal, and imported again (X1, X4)."""

import json

import pytest

from tests.world.park import until
from workshop.record.checker import verify
from workshop.record.control import control_actions

FACTS = {"facts": [{"text": "A shelter costs 900", "source": "the council"}], "words": [{"word": "shelter", "meaning": "a roof"}]}
PARTS = ("problem", "stopper", "strength", "information", "authors", "version", "activity", "table", "theme", "ideas")


@pytest.fixture(scope="module")
def written(served):
    """A sheet that two wrote at, an earlier word of it, and another that was erased; the session is over."""
    park = served.park(people=(1, 1), proposals=())
    park.open("board")
    idea = park.idea("citizen", "Shade by the gate")
    park.theme = park.does("desk", "make_theme", title="At the gate", ideas=[idea])["events"][0]["theme"]
    park.writing = park.does("desk", "add_activity", kind="proposals", title="Write it up")["events"][0]["activity"]
    park.does("desk", "open_activity", activity=park.writing)
    park.sheet = park.snapshot()["proposals"][0]["id"]
    park.does("citizen", "ask_for_pen", proposal=park.sheet)
    park.does("citizen", "edit_proposal", proposal=park.sheet, problem="Oopsword")
    park.does("citizen", "edit_proposal", proposal=park.sheet, problem="It rains", strength="experience")
    park.does("desk", "pass_pen", proposal=park.sheet, to=park.person("keeper"))
    park.does("keeper", "edit_proposal", proposal=park.sheet, stopper="The head gardener")
    park.does("helper", "edit_proposal", proposal=park.sheet, information=FACTS)
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed", "the end")
    yield park
    park.leave()


@pytest.fixture(scope="module")
def record(written):
    return written.organiser.get(f"/sessions/{written.id}/record.json")


def test_the_record_holds_the_sheet_as_it_was_at_the_end(written, record):
    sheet = record["proposals"][0]
    assert {part: sheet[part] for part in PARTS} == {
        "problem": "It rains", "stopper": "The head gardener", "strength": "experience", "information": FACTS,
        "authors": {"lived": 1, "professional": 1, "other": 0}, "version": 5, "activity": written.writing, "table": None,
        "theme": written.theme, "ideas": ["i" + sheet["ideas"][0][1:]]}
    assert "Oopsword" not in json.dumps(record)
    assert verify(json.dumps(record), record["fingerprint"])


def test_a_record_with_sheets_comes_out_as_it_went_in(written, record):  # X4
    answer = written.organiser.call("POST", "/imports?name=record.json", raw=json.dumps(record).encode())
    assert answer.status_code == 201, answer.text
    again = written.organiser.get(f"/sessions/{answer.json()['session']}/record.json")
    assert {**again, "exported_at": None} == {**record, "exported_at": None}


def test_the_record_tells_that_the_desk_passed_the_pen(record):
    assert [entry["proposal"] for entry in control_actions(record["journal"]) if entry["type"] == "pen_passed"] == [
        record["proposals"][0]["id"]]
