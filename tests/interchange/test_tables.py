"""Ballots, ideas and Polis files as tables: written and read back (X2, X4, H10)."""

import csv
import io
import zipfile
from datetime import datetime, timezone

import pytest
from hypothesis import given

from tests.interchange.elections import ballots, rankings
from workshop.interchange import polis
from workshop.interchange.ballots_csv import read_ballots, write_ballots
from workshop.interchange.files import read_bytes
from workshop.interchange.ideas_csv import read_ideas
from workshop.interchange.material import Election, Option, Unfit, Unreadable, Vote, as_cast
from workshop.interchange.polis_out import write_polis

CLOSED = datetime(2026, 11, 23, 18, 0, tzinfo=timezone.utc)
PARK = (Option("p2", "Shade"), Option("p10", "=1+1"), Option("p11", "1, \"2\""))
KINDS = [
    Election("dots", "", PARK, (Vote({0: 3, 1: 2}, 1, "lived"), Vote({2: 5}, 1, "professional")), {"dots_each": 5}),
    Election("scale", "", PARK, (Vote({0: {"fair": 5, "likely": 0}}), Vote({1: {"fair": 1}})), {"criteria": [
        {"key": "fair", "label": "Fair", "weight": 1}, {"key": "likely", "label": "Likely", "weight": 2}]}),
    Election("statements", "", PARK, (Vote({0: -1, 1: 0, 2: 1}), Vote({1: -1}))),
    Election("pairs", "", PARK, (Vote({"p2:p10": "p10", "p2:p11": "neither"}),), {"most": 30}),
    Election("budget", "", tuple(Option(o.key, o.name, 100) for o in PARK), (Vote({0: 1}), Vote({0: 1, 2: 1})), {"total": 200}),
    Election("safe_to_try", "", PARK, (Vote({0: {"answer": "stop", "reason": "=no; \"1\""}}), Vote({1: {"answer": "safe"}}))),
    Election("quick_question", "", (), (Vote({"answer": "yes"}), Vote({"answer": ["a", "b"]}), Vote({"answer": 7}),
                                        Vote({"answer": "7"}), Vote({"answer": "=x"}))),
]


@pytest.mark.parametrize("election", KINDS, ids=lambda election: election.kind)
def test_the_ballots_of_every_kind_come_back_as_they_were_written(election):  # X4
    again = read_bytes("a1.csv", write_ballots(election))

    assert (again.kind, again.settings, again.votes) == (election.kind, election.settings, election.votes)
    assert again.options == election.options
    assert write_ballots(again) == write_ballots(election)


@given(rankings())
def test_rankings_come_back_from_a_table(election):  # X4
    assert ballots(read_ballots(write_ballots(election))) == ballots(election)


def test_no_cell_of_a_table_is_run_by_a_spreadsheet():
    for election in KINDS:
        for row in csv.reader(io.StringIO(write_ballots(election).decode("utf-8-sig"), newline="")):
            assert not any(cell.startswith(("=", "+", "@")) for cell in row)


@pytest.mark.parametrize("text, says", [
    ("kind,settings,side,p1 A\n", "not a table of ballots"),
    ("kind,settings,side,p1 A\nranking,{,,1\n", "not a table of ballots"),
    ("kind,side,settings,p1 A\nranking,{},,1\n", "begins with the columns"),
    ("kind,settings,side,p1\nranking,{},,1\n", "Column 4"),
    ("kind,settings,side,p1 A\nranking,{},left,1\n", "no group"),
])
def test_a_table_of_something_else_is_refused(text, says):
    with pytest.raises(Unreadable, match=says):
        read_ballots(text.encode())


def test_marks_are_cast_under_the_ids_of_the_new_session():
    assert as_cast({0: 1, 2: 3}, PARK, ["p5", "p6", "p7"]) == {"p5": 1, "p7": 3}
    assert as_cast({"p10:p2": "p2", "p2:p11": "neither"}, PARK, ["p5", "p6", "p7"]) == {"p6:p5": "p5", "p5:p7": "neither"}


@pytest.mark.parametrize("text", [
    "text,voice,column\nMore shade,staff,Now\n\"Benches, please\",,\nحديقة,citizen,Later\n,,\n",
    "\ufefftext;voice;column\r\nMore shade;staff;Now\r\nBenches, please;;\r\nحديقة;citizen;Later\r\n ;;\r\n",
    "id,column,text,voice\n1,Now,More shade,staff\n2,,\"Benches, please\",\n3,Later,حديقة,citizen\n4,,,\n",
])
def test_ideas_are_read_with_their_voice_and_column(text):
    file = read_ideas(text.encode())

    assert [idea.text for idea in file.ideas] == ["More shade", "Benches, please", "حديقة"]
    assert (file.voices, file.columns) == (["staff", "citizen"], ["Now", "Later"])
    assert file.notes == ("Rows without words were left out: 1.",)


@pytest.mark.parametrize("text, says", [
    ("", "text is missing"), ("idea,voice\nx,y\n", "text is missing"), ("text\n\n", "no ideas"),
    ("text\n" + "x" * 1001, "Line 2: an idea has at most")])
def test_a_table_without_ideas_is_refused(text, says):
    with pytest.raises(Unreadable, match=says):
        read_ideas(text.encode())


STATEMENTS = Election("statements", "The park", (Option("s1", "Shade, please"), Option("s2", "\"Dogs\"\nbelong here"),
                                                 Option("s3", "", hidden=True)),
                      (Vote({0: 1, 1: -1}, 2), Vote({2: 0})))


def test_polis_files_come_back_as_they_were_written():  # X4
    written = write_polis({"a2": STATEMENTS}, {"a2": CLOSED})
    again = polis.read(written)

    assert [(each.text, each.moderated_out) for each in again.statements] == [
        ("Shade, please", False), ("\"Dogs\" belong here", False), ("(taken off)", True)]
    assert [(vote.voter, vote.statement, vote.mark) for vote in again.votes] == [
        ("1", "0", 1), ("1", "1", -1), ("2", "0", 1), ("2", "1", -1), ("3", "2", 0)]
    assert (again.topic, len(again.seeds)) == ("The park", 3)
    inside = zipfile.ZipFile(io.BytesIO(written))
    assert sorted(inside.namelist()) == ["comments.csv", "participants-votes.csv", "summary.csv", "votes.csv"]
    assert inside.read("participants-votes.csv").decode().splitlines()[:2] == [
        "participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2", "1,,,0,2,1,1,1,-1,"]


def test_several_steps_of_statements_lie_in_a_folder_each():
    written = write_polis({"a2": STATEMENTS, "a3": STATEMENTS}, {"a2": CLOSED, "a3": CLOSED})

    assert {name.split("/")[0] for name in zipfile.ZipFile(io.BytesIO(written)).namelist()} == {"a2", "a3"}


def test_a_zip_that_swells_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(polis, "LARGEST_UNZIPPED", 1_000)
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("votes.csv", "0" * (polis.LARGEST_UNZIPPED + 1))

    with pytest.raises(Unreadable, match="too large"):
        polis.read(raw.getvalue())


@pytest.mark.parametrize("write", [lambda: write_polis({}, {}), lambda: write_ballots(Election("dots", "", PARK, ()))])
def test_nothing_is_written_where_nobody_voted(write):
    with pytest.raises(Unfit):
        write()


@pytest.mark.parametrize("name, raw, says", [
    ("x.zip", b"no zip", "not a zip"), ("x.doc", b"", "“x.doc”"), ("x", b"", "“x”"), ("x.soc", b"", "empty")])
def test_other_files_are_refused_in_a_sentence(name, raw, says):
    with pytest.raises(Unreadable, match=says):
        read_bytes(name, raw)
