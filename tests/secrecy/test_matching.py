"""From what the program keeps nobody matches voters to ballots better than from what is published (B3, B5)."""

import copy
import json
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.secrecy.casting import KINDS
from tests.secrecy.matcher import Kept, attack, holds, indexed, of_ballots, of_people
from tests.world.server import ROOT, command, environment
from workshop.activities import KINDS as ALL_KINDS

SESSIONS = 200
TOO_GOOD = 5  # standard deviations above guessing at random; of a thousand guesses the best is about 3.5 above


@dataclass
class Played:
    """What is left of many sessions, and the truth about them."""

    folder: Path
    truth: dict
    kept: Kept

    def files(self):
        """Every file that is left, with the write-ahead log as a reader had held it, and a backup made after closing."""
        left = [path for path in self.folder.rglob("*") if path.is_file() and path.name != "truth.json"]
        return {path.relative_to(self.folder): path.read_bytes() for path in left}

    def votes(self, kind=None):
        rows = indexed(self.kept)
        return [(vote["people"], of_people(self.kept, rows[vote["session"]], vote["people"]),
                 of_ballots(rows[vote["session"]], vote["activity"]))
                for vote in self.truth["votes"] if kind in (None, vote["kind"])]


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """Sessions of every kind: changed minds, single marks, paper, somebody removed, retries over closing, a reader."""
    folder = tmp_path_factory.mktemp("secrecy")
    settings = {"ASYNC_MODE": "threading", "RATE_LIMITS": "off"}
    with (folder / "log").open("wb") as log:
        subprocess.run([sys.executable, "-m", "tests.secrecy.many", str(folder), str(SESSIONS)], cwd=ROOT, check=True,
                       env=environment(folder / "instance", **settings), stdout=log, stderr=log, timeout=300)
    assert command(folder / "instance", "backup", folder / "backup.tar.gz", **settings).returncode == 0
    with tarfile.open(folder / "backup.tar.gz") as backup:
        backup.extractall(folder / "backup", filter="data")
    (folder / "backup.tar.gz").unlink()
    return Played(folder, json.loads((folder / "truth.json").read_text()), Kept(folder / "backup" / "workshop.db"))


def test_every_kind_that_takes_ballots_is_played():
    assert {kind for kind, rules in ALL_KINDS.items() if rules.takes_ballots} <= set(KINDS)


def test_every_ballot_is_there_once_and_as_it_was_cast(played):  # B1, B3
    for (people, _figures, ballots), vote in zip(played.votes(), played.truth["votes"]):
        def of(marks):
            return json.dumps(marks, sort_keys=True)

        assert sorted(of(person["marks"]) for person in people) == sorted(of(marks) for _side, marks, _ in ballots), vote


def test_no_figure_that_is_kept_tells_whose_ballot_is_whose(played):  # B3
    guesses = attack(played.votes())
    assert len(guesses) > 500
    assert guesses[0][0] < TOO_GOOD, guesses[:5]


@pytest.mark.parametrize("kind", sorted(set(KINDS) & set(ALL_KINDS)))
def test_no_figure_tells_whose_ballot_is_whose_in_any_kind(played, kind):  # B3
    votes = played.votes(kind)
    assert len(votes) >= SESSIONS // len(KINDS)
    guesses = attack(votes)
    assert guesses[0][0] < TOO_GOOD, guesses[:5]


def test_ballots_kept_in_the_order_of_casting_would_be_matched(played):
    votes = copy.deepcopy(played.votes())
    for people, _figures, ballots in votes:
        waiting = sorted(people, key=lambda person: person["known"]["last vote"])
        for place, person in enumerate(waiting):
            paper = next(figures for side, marks, figures in ballots if marks == person["marks"]
                         and side in (None, person["side"]) and "leak" not in figures)
            paper["leak"] = place
    assert attack(votes)[0][0] > 2 * TOO_GOOD


def test_how_often_people_voted_would_match_them_where_each_mark_is_a_deed_of_its_own(played):
    votes = copy.deepcopy(played.votes("statements"))
    for people, figures, _ballots in votes:
        figures["leak"] = {person["row"]: len(person["marks"]) for person in people}
    z, whom, what, _ = attack(votes)[0]
    assert z > TOO_GOOD and (whom, what) == ("leak", "marks")


def test_a_row_that_names_a_voter_beside_a_ballot_would_be_found(played):
    kept, rows = copy.deepcopy(played.kept), None
    for vote in played.truth["votes"]:
        for person in vote["people"]:
            ballot = next(row for row in kept.tables["ballot"] if row["activity_id"] == vote["activity"]
                          and "voter" not in row and _marks(kept, row["id"]) == person["marks"])
            ballot["voter"] = True
            kept.tables["event"].append({"session_id": vote["session"], "author_id": person["row"], "ballot": ballot["id"]})
    rows = indexed(kept)
    votes = [(vote["people"], of_people(kept, rows[vote["session"]], vote["people"]),
              of_ballots(rows[vote["session"]], vote["activity"])) for vote in played.truth["votes"]]
    assert attack(votes)[0][0] > 2 * TOO_GOOD


def test_no_key_is_left_anywhere_and_no_sealed_ballot_outside_what_a_reader_held(played):  # B3
    files = played.files()
    keys = [bytes.fromhex(key) for key in played.truth["keys"]]
    sealed = [bytes.fromhex(ballot) for ballot in played.truth["sealed"]]
    assert len(keys) == SESSIONS and len(sealed) > 3 * SESSIONS
    for name, content in files.items():
        assert not holds(content, keys), name
        if name != Path("held.wal"):
            assert not holds(content, sealed), name
    assert played.truth["found"] >= len(sealed)  # the search finds what is there
    assert list((played.folder / "instance" / "keys").iterdir()) == []


def test_nothing_that_is_left_holds_open_marks_or_names_a_voter_with_a_vote(played):  # B3, B5
    for name, content in played.files().items():
        for word in (b'"marks"', b'"rev"', b"cast_ballot"):
            assert word not in content, (name, word)
    log = played.files()[Path("log")].decode()
    assert not any(f'{person["ref"]}"' in log for vote in played.truth["votes"] for person in vote["people"])


def test_who_took_part_is_kept_without_a_time_or_a_count(played):  # B3
    columns = set(played.kept.tables["participation"][0])
    assert columns == {"activity_id", "participant_id", "source", "entered_by"}
    rows = {(row["activity_id"], row["participant_id"]) for row in played.kept.tables["participation"]}
    assert rows == {(vote["activity"], person["row"]) for vote in played.truth["votes"] for person in vote["people"]}


def _marks(kept, ballot):
    marks = next(row["marks"] for row in kept.tables["ballot"] if row["id"] == ballot)
    return json.loads(marks) if isinstance(marks, str) else marks
