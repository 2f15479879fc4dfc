"""PrefLib files: everything that real ones hold is read, and what is written is strict (X2, X4)."""

import pytest
from hypothesis import given

from tests.interchange.elections import ballots, names, rankings, ticks
from workshop.interchange.material import Unfit, Unreadable
from workshop.interchange.preflib import read_preflib
from workshop.interchange.preflib_out import write_preflib

TODAY = """\
# FILE NAME: 00001-00000001.toi
# TITLE: Which park?
# DESCRIPTION: In every script
# DATA TYPE: toi
# RELATED FILES:
# NUMBER ALTERNATIVES: 4
# NUMBER VOTERS: 10
# NUMBER UNIQUE ORDERS: 4
# ALTERNATIVE NAME 1: Łazienki, "old" {garden}
# ALTERNATIVE NAME 2: 公園: large
# ALTERNATIVE NAME 3: حديقة الأمة
# ALTERNATIVE NAME 4: Parc n\u00ba 4
5: 2, {1, 3}
3: 4,1,2,3
1: {1,2,3,4}
1:
"""
BEFORE = """\
3
1,Chapman, Jane
2,"King, Robin"
3,Larry
8,8,3
5,1,{2,3}
2,{2,3}
1,3,2,1
"""
CATEGORIES = """\
# FILE NAME: 00026-00000001.cat
# NUMBER ALTERNATIVES: 3
# NUMBER VOTERS: 6
# NUMBER CATEGORIES: 2
# CATEGORY NAME 1: Approved
# CATEGORY NAME 2: Not approved
# ALTERNATIVE NAME 1: A
# ALTERNATIVE NAME 2: B
# ALTERNATIVE NAME 3: C
3: {1,2},3
2: 1,{2,3}
1: {},{1,2,3}
"""


def read(text, extension="toi"):
    return read_preflib(text.encode(), extension)


def counted(election):
    return [(vote.count, vote.marks) for vote in election.votes]


def test_todays_files_are_read_names_in_any_script_ties_and_empty_ballots_among_them():
    file = read(TODAY)

    assert (file.kind, file.title, file.description) == ("ranking", "Which park?", "In every script")
    assert names(file) == ['Łazienki, "old" {garden}', "公園: large", "حديقة الأمة", "Parc nº 4"]
    assert counted(file) == [
        (5, {1: 1, 0: 2, 2: 2}), (3, {3: 1, 0: 2, 1: 3, 2: 4}), (1, {0: 1, 1: 1, 2: 1, 3: 1}), (1, {})]
    assert (file.people, file.empty, file.notes) == (10, 1, ())


@pytest.mark.parametrize("change", [
    lambda text: "\ufeff" + text,
    lambda text: text.replace("\n", "\r\n"),
    lambda text: text.replace("\n", "\r"),
    lambda text: text.replace("# ", "#"),
    lambda text: text.replace("\n", "  \n\n"),
    lambda text: text.replace("ALTERNATIVE NAME", "alternative name"),
    lambda text: text.replace("# RELATED FILES:", "# SOMETHING NEW: that nobody knows yet"),
])
def test_marks_of_order_line_ends_and_spaces_do_not_matter(change):
    assert counted(read(change(TODAY))) == counted(read(TODAY))
    assert names(read(change(TODAY))) == names(read(TODAY))


def test_files_from_before_2022_are_read():
    file = read(BEFORE)

    assert names(file) == ["Chapman, Jane", "King, Robin", "Larry"]
    assert counted(file) == [(5, {0: 1, 1: 2, 2: 2}), (2, {1: 1, 2: 1}), (1, {2: 1, 1: 2, 0: 3})]
    assert file.notes == ()


def test_the_approved_category_is_what_people_ticked():
    file = read(CATEGORIES, "cat")

    assert file.kind == "approval"
    assert counted(file) == [(3, {0: 1, 1: 1}), (2, {0: 1}), (1, {})]


@pytest.mark.parametrize("first, second, ticked", [
    ("Yes", "No", {0, 1}), ("No", "Yes", {2}), ("Not approved", "approved", {2}), ("Good", "Bad", {0, 1})])
def test_which_category_is_a_yes_is_read_from_its_name(first, second, ticked):
    text = CATEGORIES.replace("1: Approved", f"1: {first}").replace("2: Not approved", f"2: {second}")

    assert set(read(text, "cat").votes[0].marks) == ticked


@pytest.mark.parametrize("text, note", [
    (TODAY.replace("VOTERS: 10", "VOTERS: 11"), "announces 11 voters"),
    (TODAY.replace("ALTERNATIVES: 4", "ALTERNATIVES: 5"), "announces 5 alternatives"),
    (TODAY.replace("4,1,2,3", "4,1,2,4"), "stand twice"),
    (BEFORE.replace("8,8,3", "9,9,3"), "announces 9 voters"),
    ("# NUMBER ALTERNATIVES: 3\n2: 1,2,3\n", "have no names"),
    (TODAY.replace("Parc", "x" * 201), "was cut"),
])
def test_what_is_odd_is_read_and_said(text, note):
    file = read(text)

    assert any(note in said for said in file.notes)
    assert all(option.name for option in file.options)


def test_a_file_in_another_encoding_is_read_and_said():
    file = read_preflib(BEFORE.replace("Larry", "André").encode("cp1252"), "soc")

    assert names(file)[2] == "André" and "Windows-1252" in file.notes[0]


@pytest.mark.parametrize("text, says", [
    ("", "empty"),
    (TODAY.replace("3: 4,1,2,3", "3: 5,1,2,3"), "Line 14: there is no alternative 5"),
    (TODAY.replace("3: 4,1,2,3", "3 4,1,2,3"), "Line 14: a ballot begins"),
    (TODAY.replace("3: 4,1,2,3", "-3: 4,1,2,3"), "Line 14"),
    (TODAY.replace("3: 4,1,2,3", "3: {4,1,2,3"), "Line 14: a curly bracket"),
    (TODAY.replace("3: 4,1,2,3", "3: Park"), "Line 14: “Park”"),
    (TODAY[:TODAY.index("5: 2")], "no ballots"),
    (TODAY.replace("3: 4,1,2,3", "999999999: 4"), "at most"),
    ("nothing like it", "Line 1"),
    ("3\n1,A\n", "must follow"),
    (BEFORE.replace("2,\"King", "\"King"), "Line 3"),
    (BEFORE.replace("8,8,3\n", ""), "Line 5"),
    (BEFORE.replace("2,{2,3}", "two,{2,3}"), "Line 7"),
])
def test_a_file_that_cannot_be_read_is_refused_by_its_line(text, says):
    with pytest.raises(Unreadable, match=says):
        read(text)


def test_more_categories_than_there_are_is_refused_by_its_line():
    with pytest.raises(Unreadable, match="Line 10: 3 categories"):
        read(CATEGORIES.replace("3: {1,2},3", "3: 1,2,3"), "cat")


@given(rankings())
def test_rankings_come_back_as_they_were_written(election):  # X4
    extension, written = write_preflib(election, "toi", "step", "2026-11-23")
    again = read_preflib(written, extension)

    assert ballots(again) == ballots(election) and len(again.options) == len(election.options)
    assert write_preflib(again, "toi", "step", "2026-11-23")[1].split(b"NUMBER ALT")[1] == written.split(b"NUMBER ALT")[1]


@given(ticks())
def test_approvals_come_back_as_they_were_written(election):  # X4
    again = read_preflib(write_preflib(election, "cat", "step", "2026-11-23")[1], "cat")

    assert ballots(again) == ballots(election)


@pytest.mark.parametrize("orders, exact", [
    ("2: 1,2,3", "soc"), ("2: 1,{2,3}", "toc"), ("2: 1,2", "soi"), ("2: {1,2}", "toi"), ("1: 1,2,3\n1: {1,2}", "toi")])
@pytest.mark.parametrize("asked", ["soc", "toc", "soi", "toi"])
def test_a_type_that_does_not_hold_the_ballots_is_refused_and_a_looser_one_gives_the_exact(orders, exact, asked):  # H10
    election = read("# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n" + orders)
    looser = {"soc": ["soc", "toc", "soi", "toi"], "toc": ["toc", "toi"], "soi": ["soi", "toi"], "toi": ["toi"]}[exact]

    if asked in looser:
        extension, written = write_preflib(election, asked, "step", "2026-11-23")
        assert extension == exact and f"# DATA TYPE: {exact}\n".encode() in written
    else:
        with pytest.raises(Unfit, match=f"ask for .{exact}"):
            write_preflib(election, asked, "step", "2026-11-23")


def test_options_without_words_and_of_one_name_stay_apart():
    election = read("# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: A\n# ALTERNATIVE NAME 3:\n1: 1,2,3\n")
    written = write_preflib(election, "soc", "step", "2026-11-23")[1].decode()

    assert "NAME 1: A\n# ALTERNATIVE NAME 2: A (2)\n# ALTERNATIVE NAME 3: Option 3\n" in written
