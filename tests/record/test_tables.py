"""H10: the record as plain tables, safe to open in a spreadsheet."""

import csv
import io
import zipfile

import pytest

from tests.record.park_day import HIDDEN, MARKER, NAME
from workshop.record.dictionary import TABLES
from workshop.record.tables import as_csv, as_zip, defused


def tables(body):
    with zipfile.ZipFile(io.BytesIO(body)) as zipped:
        return {name: zipped.read(name).decode("utf-8-sig") for name in zipped.namelist()}


def rows(body, name):
    return list(csv.DictReader(io.StringIO(tables(body)[f"{name}.csv"], newline="")))


@pytest.fixture(scope="module")
def zipped(public):
    return as_zip(public)


def test_every_table_of_the_dictionary_is_there_with_its_columns(zipped):
    found = tables(zipped)

    assert set(found) == {"README.txt", "README.csv", *(f"{name}.csv" for name in TABLES)}
    for name, columns in TABLES.items():
        assert next(csv.reader(io.StringIO(found[f"{name}.csv"]))) == list(columns)


def test_the_download_is_the_record_as_tables(day, organisers):
    answer = day.park.organiser.call("GET", f"/sessions/{day.park.id}/record.csv.zip")

    assert answer.headers["Content-Type"] == "application/zip"
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="the-park-')
    ours, theirs = tables(as_zip(organisers)), tables(answer.content)
    assert {n: t for n, t in ours.items() if n != "session.csv"} == {n: t for n, t in theirs.items() if n != "session.csv"}


def test_prioritised_proposals_come_first_place_first(zipped, public):
    ranking = next(each for each in public["results"] if each["kind"] == "ranking")
    told = rows(zipped, "prioritised_proposals")

    assert [row["proposal"] for row in told] == [option for tied in ranking["order"] for option in tied]
    assert told[0]["place"] == "1"
    for row in told:
        agreement = ranking["agreement"]["rows"][row["proposal"]]
        assert float(row["support_lived"]) == agreement["lived"]
        assert float(row["support_professional"]) == agreement["professional"]
        assert float(row["difference"]) == agreement["gap"]


def test_tables_say_the_same_as_the_record(zipped, public):
    for step, ballots in public["ballots"].items():
        marks = {}
        for row in rows(zipped, "ballots"):
            if row["activity"] == step:
                marks.setdefault(row["ballot"], {})[row["option"]] = int(row["mark"])
        assert list(marks.values()) == [ballot["marks"] for ballot in ballots]
    for result in public["results"]:
        for view, counted in result["views"].items():
            if counted:
                told = {row["option"]: float(row["score"]) for row in rows(zipped, "results")
                        if (row["activity"], row["view"]) == (result["activity"], view)}
                assert told == counted["scores"]
    assert [row["supporters"] for row in rows(zipped, "ideas")] == [str(idea["supporters"]) for idea in public["ideas"]]
    assert sum(int(row["joined"]) for row in rows(zipped, "people")) == public["participation"]["joined"]["people"]


def test_themes_have_a_table_and_ideas_name_theirs(zipped, day):
    theme, = rows(zipped, "themes")

    assert (theme["theme"], theme["title"], theme["state"]) == (day.theme, "At the gate", "up")
    assert theme["ideas"].split() == [day.shade, day.changed]
    assert {row["idea"]: row["theme"] for row in rows(zipped, "ideas") if row["theme"]} == {
        day.shade: day.theme, day.changed: day.theme}


def test_what_the_public_copy_withholds_its_tables_withhold(zipped):
    text = "".join(tables(zipped).values())

    assert not any(word in text for word in (HIDDEN, "Names somebody", MARKER, NAME))


def test_formulas_are_defused(zipped, day):
    idea = next(row for row in rows(zipped, "ideas") if row["idea"] == day.formula)
    sheet = next(row for row in rows(zipped, "proposals") if row["proposal"] == day.park.proposals[0])

    assert idea["text"].startswith("'=") and sheet["summary"].startswith("'-")


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\tx", "\rx"])
def test_each_sign_that_starts_a_formula_is_defused(text):
    assert defused(text) == "'" + text


def test_numbers_stay_numbers():
    assert [defused(value) for value in (-1, 0.5, None, True, "2-1")] == [-1, 0.5, "", "yes", "2-1"]


def test_the_same_record_gives_the_same_bytes(public):
    assert as_zip(public) == as_zip(public)


def test_spreadsheets_are_told_that_it_is_utf_8():
    assert as_csv(["a"], [["ż"]]) == "\ufeffa\r\nż\r\n"


def test_control_actions_hold_their_reasons(zipped, day):
    hidden = next(row for row in rows(zipped, "control_actions") if row["action"] == "hidden")

    assert (hidden["about"], hidden["reason"], hidden["words"]) == (day.hidden, "names_person", "")
    assert "paused" in [row["action"] for row in rows(zipped, "control_actions")]
