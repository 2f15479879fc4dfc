"""Closing is one step that is finished or done again: after a crash, beside a reader, with everybody listening (B3, B5)."""

import json
import sqlite3
import subprocess
import sys
import tarfile
import threading
import time
from pathlib import Path

import pytest
import requests

from tests.secrecy.matcher import Kept, attack, holds, indexed, of_ballots, of_people
from tests.secrecy.rooms import PLAYED, cast, deeds, room
from tests.world.park import until

ROOMS = 2
TOO_GOOD = 5  # standard deviations above guessing at random


@pytest.fixture(scope="module")
def crashed(serve):
    """Rooms of every kind on a server that is killed while they close; what everybody heard, and who voted how."""
    served = serve()
    rooms, truth = [], []
    for number in range(ROOMS):
        park = room(served, (4, 3), small_number=3)
        park.lines = {who: park.line(who) for who in ("desk", "helper", "screen", "citizen")}
        park.sent, park.truth = {}, {}
        for kind, by_person in deeds(park, f"closing {number}").items():
            for who, several in by_person.items():
                park.sent[kind, who] = cast(park, who, kind, several)
        _note_truth(park)
        rooms.append(park)
    keys = [path.read_bytes() for path in (served.server.instance / "keys").glob("*.key")]
    sealed = [bytes(row[0]) for row in _rows(served, "select sealed from open_ballot union all select sealed from ballot_answer")]
    times = 0
    for number, park in enumerate(rooms):
        for place, kind in enumerate(PLAYED):
            crash = place % 4 == number
            closing = threading.Thread(target=_close, args=(park, kind), daemon=True)
            closing.start()
            if crash:
                time.sleep(0.002 + 0.004 * (times % 5))
                served.server.kill()
                times += 1
            closing.join(40)
            if crash:
                served.server.start()
            _close(park, kind)
    yield served, rooms, keys, sealed
    for park in rooms:
        park.leave()


def _close(park, kind):
    """Close a vote; the server may die meanwhile."""
    try:
        park.tries("desk", "close_activity", activity=park.steps[kind])
    except requests.RequestException:
        pass


def _note_truth(park):
    """What everybody's ballots say before they close, as their own phones see them."""
    for who in park.joined:
        for ref, marks in park.snapshot(who)["mine"]["ballots"].items():
            park.truth[ref, who] = marks


def _rows(served, query, *values):
    connection = sqlite3.connect(f"file:{served.server.instance / 'workshop.db'}?mode=ro", uri=True)
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.close()


def _votes(served, rooms, tmp_path):
    """What a matcher sees, from a backup made after closing."""
    file = tmp_path / "after.tar.gz"
    assert served.server.command("backup", file).returncode == 0
    with tarfile.open(file) as backup:
        backup.extractall(tmp_path / "backup", filter="data")
    assert not list((tmp_path / "backup").glob("keys/*"))
    kept = Kept(tmp_path / "backup" / "workshop.db")
    rows, votes = indexed(kept), []
    for park in rooms:
        session, = [row["id"] for row in kept.tables["live_session"] if row["public_id"] == park.id]
        of_ref = {row["number"]: row for row in kept.tables["participant"] if row["session_id"] == session}
        for kind in PLAYED:
            activity, = [row["id"] for row in kept.tables["activity"]
                         if row["session_id"] == session and f"a{row['number']}" == park.steps[kind]]
            people = []
            for place, who in enumerate(park.joined):
                row, marks = of_ref[int(park.person(who)[1:])], park.truth.get((park.steps[kind], who))
                if marks:
                    people.append({"row": row["id"], "ref": park.person(who), "side": row["side"], "marks": marks,
                                   "known": {"came": place}})
            votes.append((people, of_people(kept, rows[session], people), of_ballots(rows[session], activity)))
    return votes


def test_after_crashes_every_ballot_is_there_once_and_nobody_can_say_whose(crashed, tmp_path):
    served, rooms, _keys, _sealed = crashed
    votes = _votes(served, rooms, tmp_path)
    assert len(votes) == ROOMS * len(PLAYED)
    for people, _figures, ballots in votes:
        def of(marks):
            return json.dumps(marks, sort_keys=True)

        assert sorted(of(person["marks"]) for person in people) == sorted(of(marks) for _side, marks, _ in ballots)
    guesses = attack(votes)
    assert guesses[0][0] < TOO_GOOD, guesses[:5]


def test_no_key_and_no_sealed_ballot_outlives_a_crash(crashed):
    served, _rooms, keys, sealed = crashed
    assert len(keys) == ROOMS * len(PLAYED) and len(sealed) > 60
    folder = served.server.instance
    until(lambda: not list((folder / "keys").glob("*.key")), "no key")
    until(lambda: not holds((folder / "workshop.db-wal").read_bytes(), sealed), "a write-ahead log without ballots")
    for path in [path for path in folder.parent.rglob("*") if path.is_file()]:
        assert not holds(path.read_bytes(), keys), path
        assert not holds(path.read_bytes(), sealed), path


def test_a_phone_that_tries_again_over_closing_and_crash_is_answered_as_settled(crashed):  # D3
    _served, rooms, _keys, _sealed = crashed
    for (kind, _who), (sender, deed, key, data) in list(rooms[0].sent.items())[::3]:
        answer = rooms[0].tries(sender, deed, key=key, **data)
        assert answer["ok"] and answer["events"] == [], (kind, answer)
    for who in rooms[0].joined:
        assert rooms[0].snapshot(who)["mine"]["ballots"] == {}


def test_nobody_heard_a_mark_and_no_log_names_a_voter(crashed):  # B2, B5
    served, rooms, _keys, _sealed = crashed
    logs = "".join(Path(path).read_text() for path in served.server.folder.glob("*.txt"))
    for park in rooms:
        for who in ("desk", "helper", "screen"):
            heard = " ".join(park.lines[who].frames)
            assert '"marks"' not in heard and '"entered_by"' not in heard
        told = park.lines["screen"].messages["progress"]
        assert told and all(body.keys() == {"activity", "ballots", "by_side", "by_source"} for body in told)
        assert not any(park.token(who).split(".")[1] in logs for who in park.joined)
        assert not any(f'"{park.person(who)}"' in logs for who in park.joined)
    assert "cast_ballot" not in logs and "marks" not in logs


def test_a_reader_neither_holds_closing_up_nor_keeps_anything_readable(serve):
    served = serve()
    park = room(served, (2, 1))
    for kind, by_person in deeds(park, "reader").items():
        for who, several in by_person.items():
            cast(park, who, kind, several)
    folder = served.server.instance
    keys = [path.read_bytes() for path in (folder / "keys").glob("*.key")]
    reader = Reader(folder / "workshop.db")
    sealed = reader.reads()
    assert sealed

    for kind in PLAYED:
        park.does("desk", "close_activity", activity=park.steps[kind])  # answered while the reader goes on reading
        assert park.activity(kind)["state"] == "closed"
    assert list((folder / "keys").glob("*.key")) == []
    for path in folder.rglob("*"):
        assert not path.is_file() or not holds(path.read_bytes(), keys), path
    assert sorted(reader.reads()) == sorted(sealed)  # it still sees them
    assert holds((folder / "workshop.db").read_bytes() + (folder / "workshop.db-wal").read_bytes(), sealed)
    for path in folder.glob("workshop.db*"):
        assert b'"marks"' not in path.read_bytes()

    reader.leaves()
    until(lambda: not holds((folder / "workshop.db-wal").read_bytes(), sealed), "a write-ahead log without ballots")
    for path in folder.glob("workshop.db*"):
        assert not holds(path.read_bytes(), sealed), path
    assert served.server.complained() == ""
    served.server.stop()


class Reader:
    """Another process that holds the database open for reading.

    In our own process its lock would be gone as soon as a test closes one of the database's files that it looked through.
    """

    READS = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("BEGIN")
for _asked in sys.stdin:
    print(*(sealed.hex() for sealed, in database.execute("select sealed from open_ballot")), flush=True)
"""

    def __init__(self, path):
        self._process = subprocess.Popen([sys.executable, "-c", self.READS, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def reads(self):
        print(file=self._process.stdin, flush=True)
        return [bytes.fromhex(sealed) for sealed in self._process.stdout.readline().split()]

    def leaves(self):
        self._process.communicate()
