"""Others as a group of their own, where the plan says so before anyone joins (R3)."""

import json
from pathlib import Path

import jsonschema
import pytest

from tests.world.http import Http
from tests.world.park import until
from tests.world.server import ROOT, command

VOICES = [{"key": "service-user", "label": "I use it", "side": "lived"}, {"key": "staff", "label": "I work there", "side": "professional"},
          {"key": "neighbour", "label": "I live next door", "side": "other"}]


def counted(served, other_counts, people=3):
    """A closed session in which so many of each side voted, each side for another option, and its record."""
    park = served.park(people=(0, 0), voices=VOICES, small_number=3, other_counts=other_counts)
    for number in range(people):
        for voice in VOICES:
            park.join(f"{voice['key']} {number}", voice["key"])
    options = park.open("dots")
    for who in park.joined:
        place = [voice["key"] for voice in VOICES].index(who.split()[0])
        park.cast(who, "dots", {options[place]: 3})
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")
    record = park.organiser.get(f"/sessions/{park.id}/record.json")
    return park, options, record, record["results"][0]


@pytest.mark.parametrize("other_counts", [True, False])
def test_others_weigh_the_same_as_each_group_or_count_in_everyone_only(served, tmp_path, other_counts):
    park, options, record, result = counted(served, other_counts)
    assert Http(park.address, park.organiser.token).get(f"/sessions/{park.id}")["other_counts"] is other_counts
    assert result["by_side"] == {"lived": 3, "professional": 3, "other": 3}
    assert result["decided_by"] == "equal_footing"
    tied = options[:3] if other_counts else options[:2]
    assert result["views"]["equal_footing"]["order"][0] == tied
    assert set(result["weights"]) == {"lived", "professional", *(["other"] if other_counts else [])}
    assert (result["views"].get("other") is not None) is other_counts
    sides = [ballot["side"] for ballot in record["ballots"][result["activity"]]]
    assert sides.count("other" if other_counts else None) == 3

    jsonschema.validate(record, json.loads((Path(ROOT) / "workshop" / "record" / "record.schema.json").read_text()))
    file = tmp_path / "record.json"
    file.write_text(json.dumps(record))
    verified = command(tmp_path / "none", "record", "verify", file, ASYNC_MODE="threading")
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert park.organiser.call("GET", f"/sessions/{park.id}/record.csv.zip").status_code == 200
    park.organiser.post(f"/sessions/{park.id}/publication")
    page = park.as_(None).call("GET", f"{park.address}/sessions/{park.id}/record")
    assert page.status_code == 200 and "Nobody checked it" in page.text
    park.leave()


def test_a_few_others_shut_the_split_where_they_are_a_group_of_their_own(served):
    other = served.park(people=(3, 3), voices=VOICES, small_number=3, other_counts=True)
    other.join("neighbour", "neighbour")
    options = other.open("dots")
    for who in other.joined:
        other.cast(who, "dots", {options[0]: 1})
    other.does("desk", "close_activity", activity=other.steps["dots"])
    other.does("desk", "reveal_results", activity=other.steps["dots"])
    until(lambda: other.activity("dots")["state"] == "revealed")
    result = other.results()[0]
    assert result["withheld"] and result["pooled"] is None and result["views"]["lived"] is None
    other.leave()
