"""PrefLib, Pabulib and ideas files played through the public protocol, all on one server (X2)."""

import json
import subprocess
import sys

import pytest

from tests.world.http import Http
from workshop.record.checker import verify

PEOPLE = 5
FILES = {
    "ranking.toi": "# TITLE: Which park?\n# ALTERNATIVE NAME 1: Łazienki\n# ALTERNATIVE NAME 2: 公園\n# ALTERNATIVE NAME 3: حديقة\n"
                   "2: 2,{1,3}\n1: 3\n1: 1,2,3\n1:\n",
    "approval.cat": "# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Yes\n# CATEGORY NAME 2: No\n# ALTERNATIVE NAME 1: A\n"
                    "# ALTERNATIVE NAME 2: B\n3: {1,2},{}\n1: 2,1\n1: {},{1,2}\n",
    "budget.pb": "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost;name\n7;60;Shade\n12;50;Benches\n"
                 "3;40;Lights\nVOTES\nvoter_id;vote\n1;7,12,3\n2;7\n3;12\n4;\n5;7,3\n",
    "ideas.csv": "text,voice,column\nMore shade,staff,Now\n\"Benches, please\",,\nحديقة,I work in this service,Later\n"
                 "Dogs,lived,Now\nLights,A neighbour,\n",
}


@pytest.fixture(scope="module")
def played(served, tmp_path_factory):
    """(what was said, {name: record}) of all four files, played one after the other."""
    folder = tmp_path_factory.mktemp("files")
    for name, text in FILES.items():
        (folder / name).write_text(text)
    done = subprocess.run(
        [sys.executable, "-m", "workshop", "replay", *(str(folder / name) for name in FILES), "--fast",
         "--server", served.address, "--token", served.organiser], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    http = Http(served.address, served.organiser)
    return done.stderr, {name: http.get(f"/sessions/{session}/record.json")
                         for name, session in zip(FILES, done.stdout.split())}


@pytest.mark.parametrize("name", FILES)
def test_each_ballot_or_idea_is_one_participant_of_a_closed_session(played, name):
    record = played[1][name]

    assert record["session"]["state"] == "closed" and verify(json.dumps(record))
    assert record["participation"]["joined"]["people"] == PEOPLE


def test_an_empty_ballot_joins_and_casts_nothing_and_this_is_said(played):
    said, records = played

    assert said.count("1 ballot is empty: its voter joins and casts nothing.") == 3
    assert [records[name]["results"][0]["ballots"] for name in ("ranking.toi", "approval.cat", "budget.pb")] == [4, 4, 4]


def test_rankings_are_cast_with_their_ties_and_gaps(played):
    record = played[1]["ranking.toi"]
    first, second, third = record["activities"][0]["options"]

    assert [sheet["title"] for sheet in record["proposals"]] == ["Łazienki", "公園", "حديقة"]
    assert sorted(sorted(ballot["marks"].items()) for ballot in record["ballots"][record["activities"][0]["id"]]) == sorted([
        [(first, 2), (second, 1), (third, 2)], [(first, 2), (second, 1), (third, 2)], [(third, 1)],
        [(first, 1), (second, 2), (third, 3)]])


def test_ticks_and_costs_are_taken_over(played):
    approval, budget = played[1]["approval.cat"], played[1]["budget.pb"]

    assert list(approval["results"][0]["counts"].values()) == [3, 4]
    assert list(budget["activities"][0]["costs"].values()) == [60, 50, 40]
    assert list(budget["results"][0]["counts"].values()) == [3, 2, 2]


def test_ideas_are_posted_from_their_voice_in_their_column(played):
    said, records = played
    record = records["ideas.csv"]

    assert {idea["text"]: idea["column"] for idea in record["ideas"]} == {
        "More shade": "Now", "Benches, please": None, "حديقة": "Later", "Dogs": "Now", "Lights": None}
    assert record["participation"]["joined"]["by_voice"] == {"service-user": 2, "carer": 0, "staff": 2, "voice-1": 1}
    assert "belong to no group: A neighbour" in said


@pytest.mark.parametrize("name, text, says", [
    ("x.toi", "# ALTERNATIVE NAME 1: A\n1: 2\n", "x.toi: Line 2: there is no alternative 2"),
    ("x.doc", "", "What can be read"), ("missing.soc", None, "No such file")])
def test_a_file_that_cannot_be_played_is_refused_in_a_sentence(tmp_path, name, text, says):
    if text is not None:
        (tmp_path / name).write_text(text)
    done = subprocess.run([sys.executable, "-m", "workshop", "replay", str(tmp_path / name)], capture_output=True, text=True)

    assert done.returncode == 1 and says in done.stderr and "Traceback" not in done.stderr
