"""A Polis folder played through the public protocol of a private server, down to its record (X2)."""

import json
import re
import subprocess
import sys

import pytest

from tests.replay.material import REAL, expected, recorded, write_small
from workshop.interchange.polis import read

PATIENCE = 300  # seconds


@pytest.fixture(scope="module", params=["small", "real"])
def played(request, tmp_path_factory):
    """(folder, standard output, record) of a folder played with --fast."""
    if request.param == "real" and not REAL.is_dir():
        pytest.skip("The real material is not on this machine; the small folder has every trap of it.")
    place = tmp_path_factory.mktemp(request.param)
    folder = REAL if request.param == "real" else write_small(place)
    output = replay(folder, "--fast", "--record", place / "record.json")
    return folder, output, place / "record.json"


def replay(*arguments):
    done = subprocess.run(
        [sys.executable, "-m", "workshop", "replay", *map(str, arguments)],
        capture_output=True, text=True, timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_prints_the_sessions_id_alone(played):
    _, output, record = played

    assert re.fullmatch(r"[A-Za-z0-9_-]{1,40}\n", output)
    assert json.loads(record.read_text())["session"]["id"] == output.strip()


def test_the_record_holds_exactly_the_statements_and_what_the_latest_votes_say(played):
    folder, _, record = played

    assert recorded(record) == expected(folder)


def test_it_ends_with_a_closed_session_of_one_participant_for_each_voter(played):
    folder, _, record = played
    kept = json.loads(record.read_text())

    assert kept["session"]["state"] == "closed"
    assert kept["fingerprint"]
    assert kept["results"][0]["ballots"] == len(read(folder).voters)
    assert len(joined(kept)) == len(read(folder).voters)


def test_what_was_moderated_out_was_hidden_after_everything_was_written(played):
    _, _, record = played
    types = [entry.get("type") for entry in json.loads(record.read_text())["journal"]]
    hidden = [place for place, type in enumerate(types) if type == "hidden"]

    assert min(hidden) > max(place for place, type in enumerate(types) if type == "statement_added")
    assert max(hidden) < types.index("activity_closed")


def test_what_cannot_be_played_is_said_in_a_sentence(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "workshop", "replay", str(tmp_path), "--fast"], capture_output=True, text=True,
    )
    assert done.returncode == 1
    assert "no Polis export folder" in done.stderr
    assert "Traceback" not in done.stderr


def joined(record):
    return [entry for entry in record["journal"] if entry.get("type") == "participant_joined"]
