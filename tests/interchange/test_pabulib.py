"""Pabulib files: read with what real ones lack or add, written so that they can be read again (X2, X4)."""

import pytest
from hypothesis import given, strategies as st

from tests.interchange.elections import ballots, names, ticks
from workshop.interchange.material import Unfit, Unreadable
from workshop.interchange.pabulib import read_pabulib
from workshop.interchange.pabulib_out import write_pabulib

FILE = '''\
META
key;value
description;Municipal PB in Wawer
country;Poland
unit;Warszawa
instance;2024
num_projects;3
num_votes;4
budget;310000
vote_type;approval
rule;greedy
date_begin;2024
PROJECTS
project_id;cost;votes;name;selected;something new
17;70000;2;"Ławki; i ""cień""";1;x
4;250000;2;公園;0;
203;90000;1;حديقة;1;
VOTES
voter_id;vote;voting_method
1;17,4;internet
2;4;paper
9; 203 , 17 ;internet
12;;paper
'''


def read(text):
    return read_pabulib(text.encode())


def test_projects_costs_and_votes_are_read():
    file = read(FILE)

    assert (file.kind, file.title, file.settings) == ("budget", "Municipal PB in Wawer", {"total": 310000, "within_total": False})
    assert [(option.key, option.cost) for option in file.options] == [("17", 70000), ("4", 250000), ("203", 90000)]
    assert names(file) == ['Ławki; i "cień"', "公園", "حديقة"]
    assert [vote.marks for vote in file.votes] == [{0: 1, 1: 1}, {1: 1}, {2: 1, 0: 1}, {}]
    assert (file.people, file.empty, file.notes) == (4, 1, ())


@pytest.mark.parametrize("change", [
    lambda text: "\ufeff" + text,
    lambda text: text.replace("\n", "\r\n"),
    lambda text: text.replace("\n", "\n\n"),
    lambda text: text.replace("META", "meta").replace("VOTES\n", "Votes;;\n"),
    lambda text: text.replace("cost;votes", "Cost ; votes"),
    lambda text: text.replace("310000", "310 000,00"),
    lambda text: text.replace(";internet", ""),
])
def test_small_differences_do_not_matter(change):
    assert read(change(FILE)).votes == read(FILE).votes
    assert read(change(FILE)).settings == read(FILE).settings


@pytest.mark.parametrize("kind, says", [
    ("cumulative", "at least one point"), ("scoring", "more than no points"), ("ordinal", "every project in a voter's order"),
    ("", "does not say")])
def test_other_ways_of_voting_become_choices_and_the_file_says_how(kind, says):
    text = FILE.replace("vote_type;approval", f"vote_type;{kind}").replace("voting_method", "points")
    text = text.replace("17,4;internet", "17,4;3,0").replace(";internet", ";1").replace(";paper", ";1")
    file = read(text)

    assert says in file.notes[0]
    assert file.votes[0].marks == ({0: 1} if kind in ("cumulative", "scoring") else {0: 1, 1: 1})


@pytest.mark.parametrize("text, note", [
    (FILE.replace("num_votes;4", "num_votes;5"), "announces 5 votes"),
    (FILE.replace("9; 203", "1; 203"), "more than once"),
    (FILE.replace("70000;2", "70000.50;2"), "next whole unit"),
])
def test_what_is_odd_is_read_and_said(text, note):
    assert any(note in said for said in read(text).notes)


def test_a_quotation_mark_that_stands_alone_is_part_of_the_name():
    file = read(FILE.replace("\"Ławki; i \"\"cień\"\"\"", "\"Ławki"))

    assert names(file)[0] == '"Ławki' and len(file.votes) == 4 and "Quotation marks" in file.notes[0]


def test_a_cost_is_taken_up_and_the_sum_down_to_whole_units():
    file = read(FILE.replace("70000;2", "70000.01;2").replace("310000", "310000.99"))

    assert (file.options[0].cost, file.settings["total"]) == (70001, 310000)


@pytest.mark.parametrize("text, says", [
    ("", "no section META, PROJECTS, VOTES"),
    ("a;b\n" + FILE, "Line 1: a Pabulib file begins with META"),
    (FILE[:FILE.index("VOTES")], "no section VOTES"),
    (FILE.replace("project_id;cost", "project_id;price"), "Line 14: the section PROJECTS has no column cost"),
    (FILE.replace("4;250000", "17;250000"), "Line 16: the project 17 is there twice"),
    (FILE.replace("4;250000", ";250000"), "Line 16: a project has no id"),
    (FILE.replace("250000", "much"), "Line 16: the cost of project 4"),
    (FILE.replace("250000", "-1"), "Line 16: the cost of project 4"),
    (FILE.replace("budget;310000\n", ""), "the budget"),
    (FILE.replace("budget;310000", "budget;0.50"), "the budget is nothing"),
    (FILE.replace("2;4;paper", "2;5;paper"), "Line 21: there is no project 5"),
    (FILE[:FILE.index("1;17,4")], "no votes"),
    (FILE + FILE, "begins twice"),
])
def test_a_file_that_cannot_be_read_is_refused_by_its_line(text, says):
    with pytest.raises(Unreadable, match=says):
        read(text)


@given(ticks("budget"), st.booleans())
def test_budgets_come_back_as_they_were_written(election, decided):  # X4
    again = read_pabulib(write_pabulib(election, "step", "01.11.2026", "01.11.2026", [0] if decided else None))

    assert ballots(again) == ballots(election)
    assert again.settings["total"] == election.settings["total"]
    assert [(option.key, option.cost) for option in again.options] == [(o.key, o.cost) for o in election.options]


def test_what_the_session_decided_is_said_where_the_rule_would_select_otherwise():
    written = write_pabulib(read(FILE), "step", "01.11.2026", "01.11.2026", [2]).decode()

    assert "comment;#1: selected follows the rule named above. The session decided otherwise: 203" in written
    assert "\n17;70000;2;" in written and "comment" not in write_pabulib(
        read(FILE), "step", "01.11.2026", "01.11.2026", [0, 2]).decode()


def test_nothing_is_written_where_nobody_voted():
    file = read(FILE)
    with pytest.raises(Unfit, match="Nobody voted"):
        write_pabulib(type(file)(file.kind, file.title, file.options, (), file.settings), "s", "2026", "2026")
