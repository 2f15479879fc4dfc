"""Where a step releases tables, no ballot is kept or told (R4)."""

import json
import sqlite3

import pytest

from tests.world.park import until
from workshop.record.checker import verify

AGENDA = [
    {"kind": "ideas", "title": "What would make the park better?"},
    *({"kind": kind, "title": kind, "settings": {"release": "tables"}}
      for kind in ("dots", "approval", "scale", "ranking", "pairs")),
]
MARKS = {
    "dots": lambda options, n: {options[n % 3]: 2},
    "approval": lambda options, n: {options[n % 3]: 1, options[3]: 1},
    "scale": lambda options, n: {options[0]: {"overall": n % 6}, options[1]: {"overall": 5}},
    "ranking": lambda options, n: {options[n % 3]: 1, options[3]: 2},
    "pairs": lambda options, n: {f"{options[0]}:{options[1]}": options[n % 2]},
}


@pytest.fixture(scope="module")
def ended(served):
    """Six citizens and five keepers vote in every way, and the session ends."""
    park = served.park(agenda=AGENDA, people=(6, 5))
    steps = {step["kind"]: step["id"] for step in park.session["activities"]}
    park.does("desk", "start_session")
    for kind, mark in MARKS.items():
        park.does("desk", "open_activity", activity=steps[kind])
        options = next(each["options"] for each in park.snapshot()["activities"] if each["id"] == steps[kind])
        for n, who in enumerate(park.joined):
            park.does(who, "cast_ballot", activity=steps[kind], marks=mark(options, n))
    park.does("desk", "close_session")
    until(lambda: park.snapshot("organiser")["session"]["state"] == "closed")
    park.kinds = steps
    return park


@pytest.fixture(scope="module")
def record(ended):
    return ended.organiser.get(f"/sessions/{ended.id}/record.json")


def test_the_record_holds_tables_and_no_ballot(ended, record):  # R4, X1
    assert set(record["ballots"]) == set(ended.kinds.values()) - {"a1"}
    for kept in record["ballots"].values():
        assert set(kept) == {"tables"} and set(kept["tables"]) == {"everyone", "lived", "professional"}
    assert "marks" not in json.dumps([record["ballots"], record["results"]])


def test_no_ballot_is_left_in_the_database(ended, record, served):  # R4
    with sqlite3.connect(served.server.instance / "workshop.db") as base:
        session = base.execute("SELECT id FROM live_session WHERE public_id = ?", (ended.id,)).fetchone()[0]
        for table in ("ballot", "open_ballot"):
            rows = f"SELECT count(*) FROM {table} JOIN activity ON activity.id = {table}.activity_id WHERE session_id = ?"
            assert base.execute(rows, (session,)).fetchone()[0] == 0


def test_results_follow_from_the_tables(ended, record):  # R4, X3
    assert any("tables are those that were promised" in said for said in verify(json.dumps(record), record["fingerprint"]))
    for result in record["results"]:
        assert result["counts"] == record["ballots"][result["activity"]]["tables"]["everyone"]
        assert result["certainty"] is None and result["ballots"] == 11
        assert result["views"]["lived"]["order"] and result["views"]["equal_footing"]["order"]


def test_a_planted_table_is_found(record):  # X3
    record = json.loads(json.dumps(record))
    step = next(iter(record["ballots"]))
    table = record["ballots"][step]["tables"]["everyone"]
    option = next(iter(table))
    table[option]["dots"] += 1
    with pytest.raises(Exception, match="promised when it closed"):
        verify(json.dumps(record))


def test_budget_always_keeps_ballots(ended):  # R4
    refusal = ended.organiser.call("POST", "/workshops", {"title": "Money", "agenda": [
        {"kind": "budget", "title": "Spend it", "settings": {"release": "tables"}}]})
    assert refusal.status_code == 422 and refusal.json()["field"] == "agenda[0].settings.release"
