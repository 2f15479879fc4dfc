"""P4, N9, F12: a backup holds everything that was acknowledged before it; going back makes everyone start over."""

import json
import os
import sqlite3
import stat
import tarfile

import pytest

from tests.world.park import until

WORD = "Zanzibarquark"


def restarted(own_server):
    own_server.server.start()
    return own_server


def record(park):
    return {**park.organiser.get(f"/sessions/{park.id}/record.json"), "exported_at": None}


def end(park):
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")


def test_the_restored_record_equals_and_every_session_has_a_new_epoch(own_server, tmp_path):
    server, park = own_server.server, own_server.park(people=(2, 1))
    park.open("board")
    park.idea("citizen", "Before the backup")
    end(park)
    before, epoch = record(park), park.snapshot()["epoch"]

    made = server.command("backup", tmp_path / "one.tar.gz")
    assert made.returncode == 0 and "keys of their ballots" not in made.stdout
    assert stat.S_IMODE(os.stat(tmp_path / "one.tar.gz").st_mode) == 0o600

    later = own_server.park(people=(1, 0))
    server.stop()
    restored = server.command("restore", tmp_path / "one.tar.gz")
    assert restored.returncode == 0, restored.stderr
    restarted(own_server)

    assert record(park) == before
    assert park.snapshot()["epoch"] != epoch
    assert park.organiser.call("GET", f"/sessions/{later.id}/record.json").status_code == 404
    answer = park.as_("desk").call("GET", f"/sessions/{park.code}/news?after=0&epoch={epoch}")
    assert (answer.status_code, answer.json()["reason"]) == (409, "start_over")


def test_a_backup_made_while_a_vote_is_open_holds_its_key_and_says_so(own_server, tmp_path):
    server, park = own_server.server, own_server.park(people=(2, 1))
    options = park.open("dots")
    assert park.cast("citizen", "dots", {options[0]: 2})["ok"]
    made = server.command("backup", tmp_path / "open.tar.gz")
    assert "1 step is open just now" in made.stdout
    park.does("desk", "close_activity", activity=park.steps["dots"])
    until(lambda: not list((server.instance / "keys").glob("*.key")))

    server.stop()
    assert server.command("restore", tmp_path / "open.tar.gz").returncode == 0
    restarted(own_server)

    assert park.snapshot("citizen")["mine"]["ballots"] == {park.steps["dots"]: {options[0]: 2}}
    end(park)
    assert record(park)["ballots"][park.steps["dots"]] == [{"marks": {options[0]: 2}, "side": None}]


def test_a_backup_is_made_while_people_talk_write_or_ask(own_server, tmp_path):  # P4
    park = own_server.park(people=(1, 0))
    for kind in ("themes", "proposals", "questions", "talk"):
        step = park.does("desk", "add_activity", kind=kind, title="Now")["events"][0]["activity"]
        park.does("desk", "open_activity", activity=step)
    made = own_server.server.command("backup", tmp_path / "open.tar.gz")

    assert made.returncode == 0, made.stderr


def test_a_backup_beside_a_busy_server_holds_what_was_acknowledged_before(own_server, tmp_path):
    park = own_server.park(people=(2, 1))
    park.open("board")
    for number in range(20):
        park.idea("citizen", f"Idea {number}")
    assert own_server.server.command("backup", tmp_path / "busy.tar.gz").returncode == 0
    park.idea("citizen", "After")

    with tarfile.open(tmp_path / "busy.tar.gz") as tar:
        tar.extract("workshop.db", tmp_path, filter="data")
    ideas = sqlite3.connect(tmp_path / "workshop.db").execute("SELECT text FROM idea").fetchall()
    assert {f"Idea {number}" for number in range(20)} <= {text for (text,) in ideas}


def test_what_was_erased_since_is_erased_again(own_server, tmp_path):
    server, park = own_server.server, own_server.park(people=(2, 1))
    park.open("board")
    idea = park.idea("citizen", f"Please forget {WORD}")
    park.does("citizen", "set_name", name=f"Ann {WORD}")
    park.does("citizen2", "ask_for_help", text=f"Help {WORD}")
    assert server.command("backup", tmp_path / "b.tar.gz").returncode == 0
    park.does("desk", "erase", what="idea", id=idea, reason="mistake")
    park.does("desk", "erase", what="name", id=park.person("citizen"), reason="mistake")
    park.does("desk", "erase_participant", participant=park.person("citizen2"))
    server.stop()
    restored = server.command("restore", tmp_path / "b.tar.gz")

    assert "Erased again" in restored.stdout and ": 3." in restored.stdout
    restarted(own_server)
    end(park)
    assert WORD not in json.dumps(record(park)) + json.dumps(park.snapshot("desk"))


def test_nothing_of_somebody_erased_comes_back_nor_what_was_taken_back(own_server, tmp_path):
    server, park = own_server.server, own_server.park(people=(2, 1))
    options = park.open("dots")
    assert park.cast("citizen2", "dots", {options[0]: 2})["ok"]
    writing = park.does("desk", "add_activity", kind="proposals", title="Write it up")["events"][0]["activity"]
    park.does("desk", "open_activity", activity=writing)
    sheet = park.does("citizen2", "start_proposal", activity=writing, title=f"A shelter {WORD}")["events"][0]["proposal"]
    park.does("citizen2", "pass_pen", proposal=sheet)
    park.does("citizen", "ask_for_pen", proposal=sheet)
    park.does("citizen", "edit_proposal", proposal=sheet, title="A roof")
    park.does("desk", "invite_helper", name=f"Hana {WORD}")
    file = server.instance / "workshop.db"
    with sqlite3.connect(file, timeout=10) as database:
        database.execute(
            "INSERT INTO coming (session_id, digest, name, needs, arranged, at) "
            "SELECT id, x'00', ?, '[]', '[]', '2026-01-01' FROM live_session WHERE public_id = ?", (WORD, park.id))
    assert server.command("backup", tmp_path / "b.tar.gz").returncode == 0
    park.does("desk", "erase_participant", participant=park.person("citizen2"))
    with sqlite3.connect(file, timeout=10) as database:
        database.execute("DELETE FROM coming")
    server.stop()
    restored = server.command("restore", tmp_path / "b.tar.gz")
    assert restored.returncode == 0, restored.stderr

    with sqlite3.connect(file) as database:
        assert database.execute("SELECT count(*) FROM proposal_version").fetchone() == (0,)
        assert database.execute("SELECT count(*) FROM coming").fetchone() == (0,)
    restarted(own_server)
    assert [one["state"] for one in park.snapshot()["people"]] == ["in", "removed", "in"]
    assert park.as_("citizen2").call("GET", "/my").json()["state"] == "erased"
    assert park.snapshot()["progress"][park.steps["dots"]]["ballots"] == 0


def test_restore_refuses_while_the_server_runs_and_changes_nothing(own_server, tmp_path):
    park = own_server.park(people=(1, 0))
    own_server.server.command("backup", tmp_path / "b.tar.gz")
    seq = park.seq()
    refused = own_server.server.command("restore", tmp_path / "b.tar.gz")

    assert refused.returncode == 1 and "already running" in refused.stderr
    assert park.seq() == seq


def test_a_backup_is_never_written_over_another_file(own_server, tmp_path):
    (tmp_path / "mine.txt").write_text("precious")
    refused = own_server.server.command("backup", tmp_path / "mine.txt")

    assert refused.returncode == 1 and len(refused.stderr.splitlines()) == 1
    assert (tmp_path / "mine.txt").read_text() == "precious"


@pytest.mark.parametrize("name", ["../escape", "/etc/escape", "keys/../../x.key", "other.db"])
def test_a_file_with_something_else_in_it_is_refused(own_server, tmp_path, name):
    (tmp_path / "body").write_text("x")
    with tarfile.open(tmp_path / "bad.tar.gz", "w:gz") as tar:
        tar.add(tmp_path / "body", name)
    own_server.server.stop()
    before = (own_server.server.instance / "workshop.db").read_bytes()
    refused = own_server.server.command("restore", tmp_path / "bad.tar.gz")

    assert refused.returncode == 1 and len(refused.stderr.splitlines()) == 1
    assert (own_server.server.instance / "workshop.db").read_bytes() == before


@pytest.mark.parametrize("body", [b"", b"nonsense", b"\x1f\x8b\x08broken"])
def test_what_is_no_backup_is_told_so(own_server, tmp_path, body):
    (tmp_path / "odd").write_bytes(body)
    own_server.server.stop()
    refused = own_server.server.command("restore", tmp_path / "odd")

    assert refused.returncode == 1 and len(refused.stderr.splitlines()) == 1
