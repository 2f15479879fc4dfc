"""Everything that a server gives anybody is the same whichever group cast which ballot, where groups are not shown apart (R3)."""

import io
import json
import re
import zipfile

import pytest

from tests.secrecy.rooms import PLAYED, cast, deeds, room
from tests.world.park import until

PASSING = (
    (r'"(lottery|secret|salt|salts|commitment|digest|digests|fingerprint|epoch|blind)": ?("[^"]*"|\{[^{}]*\})', r'"\1": 0'),
    (r"\d{4}-\d\d-\d\dT[\d:.]+Z", "a moment"),
    (r"\b[0-9a-f]{32,64}\b", "a digest"),
    (r"\bn\d{4,9}\b", "somebody"),
)
"""What differs between any two sessions: moments, digests and what they are salted with, and people's numbers, which are drawn."""


@pytest.fixture(scope="module")
def two(served):
    """Two rooms of three citizens and two keepers with the same ballots, which went the other way round in the second."""
    rooms = []
    for turned in (False, True):
        park = room(served, (3, 2))
        several = deeds(park, "published")
        for kind, by_person in several.items():
            people = list(by_person)
            for who, one in zip(people, reversed(people) if turned else people):
                cast(park, who, kind, by_person[one])
        park.does("desk", "close_session")
        until(lambda park=park: park.snapshot()["session"]["state"] == "closed")
        park.organiser.post(f"/sessions/{park.id}/publication")
        rooms.append(park)
    yield rooms
    for park in rooms:
        park.leave()


def given(park, path, who=None):
    answer = park.as_(who).call("GET", f"/sessions/{park.id}/{path}")
    assert answer.ok, (path, answer.text)
    return answer.content


def without_what_passes(park, text):
    for known in (park.id, park.code):
        text = re.sub(rf"'?(?<![\w-]){re.escape(known)}(?![\w-])", "here", text)  # a table puts ' before an id that begins with -
    for pattern, put in PASSING:
        text = re.sub(pattern, put, text)
    return text


def drawn(two):
    """The votes in which lots were drawn, from secrets that no two sessions share."""
    return {result["activity"] for park in two for result in park.results() if result["lottery"]["used"]}


def test_the_rooms_were_given_every_kind_and_their_groups_are_not_shown(two):
    for park in two:
        results = park.results()
        assert [result["kind"] for result in results] == PLAYED
        assert all(result["withheld"] and result["by_side"] == {"lived": 3, "professional": 2, "other": 0} for result in results)
    assert len(drawn(two)) < len(PLAYED) // 2


@pytest.mark.parametrize("who", ["citizen", "helper", "desk", "screen", "organiser"])
def test_results_and_snapshots_are_the_same(two, who):
    told, by_lot = [], drawn(two)
    for park in two:
        results = [result for result in park.results(who) if result["activity"] not in by_lot]
        progress = None if who == "organiser" else park.snapshot(who)["progress"]
        told.append(without_what_passes(park, json.dumps([results, progress], sort_keys=True)))
    assert told[0] == told[1]


@pytest.mark.parametrize("who", ["organiser", None])
def test_records_are_the_same(two, who):
    told, by_lot = [], drawn(two)
    for park in two:
        record = json.loads(given(park, "record.json", who))
        record["results"] = [result for result in record["results"] if result["activity"] not in by_lot]
        told.append(without_what_passes(park, json.dumps(record, sort_keys=True)))
    assert told[0] == told[1]


def test_tables_are_the_same(two):
    told = []
    for park in two:
        with zipfile.ZipFile(io.BytesIO(given(park, "record.csv.zip"))) as tables:
            told.append({name: without_what_passes(park, tables.read(name).decode("utf-8-sig")) for name in tables.namelist()})
    assert set(told[0]) == set(told[1])
    by_lot = drawn(two)
    for name in told[0]:
        lines = [[line for line in table[name].splitlines() if not any(ref in line for ref in by_lot)] for table in told]
        assert lines[0] == lines[1], name


def test_swapped_ballots_are_noticed_where_groups_are_shown(served):
    told = []
    for turned in (False, True):
        park = room(served, (4, 3), small_number=3)
        by_person = deeds(park, "published")["dots"]
        people = list(by_person)
        for who, one in zip(people, reversed(people) if turned else people):
            cast(park, who, "dots", by_person[one])
        park.does("desk", "close_activity", activity=park.steps["dots"])
        park.does("desk", "reveal_results", activity=park.steps["dots"])
        until(lambda park=park: park.activity("dots")["state"] == "revealed")
        told.append(without_what_passes(park, json.dumps(park.results(), sort_keys=True)))
        park.leave()
    assert told[0] != told[1]
