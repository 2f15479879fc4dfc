"""Tables out of spreadsheets: which column holds what, and every row that does not fit is named."""

import io
from datetime import datetime

import openpyxl
import pytest

from workshop.interchange.grid import MOST_ROWS, read_grid
from workshop.interchange.matching import IDEAS, PROPOSALS, guessed, taken
from workshop.interchange.material import Unreadable

VOICES = [{"key": "service-user", "label": "I use it", "side": "lived"}, {"key": "staff", "label": "I work in it", "side": "professional"}]


def workbook(*rows, before=()):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (*before, *rows):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("raw", [
    "text,voice\nA bench,I use it\n", "text;voice\nA bench;I use it\n", "\ufefftext\tvoice\r\n\r\nA bench\tI use it\r\n", 'text,voice\n"A bench",I use it',
])
def test_a_table_of_text_is_read_whatever_separates_its_cells(raw):
    grid = read_grid("ideas.csv", raw.encode())

    assert grid.headings == ("text", "voice") and [row for _, row in grid.rows] == [("A bench", "I use it")]


def test_a_workbook_is_read_with_its_numbers_and_days_as_text():
    raw = workbook(["Title", "Cost", "When", ""], ["A bench", 1200.0, datetime(2026, 5, 1), None], [None] * 4, ["A roof", 2.5, None, "x"])
    grid = read_grid("p.xlsx", raw)

    assert grid.headings == ("Title", "Cost", "When")
    assert grid.rows == ((2, ("A bench", "1200", "2026-05-01")), (4, ("A roof", "2.5", "")))


@pytest.mark.parametrize("raw", [b"", b"text\n", b"\n\n\n", b"PK\x03\x04 not a workbook"])
def test_what_holds_no_table_is_refused_with_a_sentence(raw):
    with pytest.raises(Unreadable) as refused:
        read_grid("x.csv", raw)
    assert str(refused.value)


def test_a_table_that_is_too_long_is_refused_before_it_is_read_whole():
    with pytest.raises(Unreadable, match=f"more than {MOST_ROWS} rows"):
        read_grid("x.csv", b"text\n" + b"A bench\n" * (MOST_ROWS + 5))


@pytest.mark.parametrize("headings, expected", [
    (["Idea", "Side", "Stage"], {"text": 0, "voice": 1, "column": 2}),
    (["id", "body/fr", "body/en", "title/en"], {"text": 2}),
    (["TEXT ", "locale"], {"text": 0, "language": 1}),
])
def test_headings_of_ideas_are_guessed(headings, expected):
    assert guessed(IDEAS, headings, "en") == expected


@pytest.mark.parametrize("headings, expected", [
    (["id", "category/name/en", "title/en", "body/en", "title/ca", "body/ca"], {"title": 2, "summary": 3}),
    (["id", "title", "body", "category"], {"title": 1, "summary": 2}),
    (["Title (en)", "Cost from", "Cost to", "How many it helps"], {"title": 0, "cost_low": 1, "cost_high": 2, "helps_count": 3}),
])
def test_headings_of_proposals_are_guessed_in_old_exports_and_new_ones(headings, expected):
    assert guessed(PROPOSALS, headings, "en") == expected


def of(sort, raw, columns=None, board=()):
    grid = read_grid("x.csv", raw.encode())
    return taken(sort, grid, columns or guessed(sort, grid.headings, "en"), VOICES, board)


def test_ideas_keep_the_group_that_they_came_from():
    ideas, misfits = of(IDEAS, "text,voice\nOne,I use it\nTwo,STAFF\nThree,\nFour,professional\n")

    assert [each["side"] for each in ideas] == ["lived", "professional", None, "professional"] and misfits == []


def test_every_row_that_does_not_fit_is_named_with_what_is_wrong():
    ideas, misfits = of(IDEAS, f"text,voice,column\nOne,nobody,Before\n,staff,Before\n{'x' * 1001},staff,After\nFour,staff,Never\nFive,staff,before\n",
                        board=["Before", "After"])

    assert [(each.row, each.field, each.why) for each in misfits] == [
        (2, "voice", "no_such_voice"), (3, "text", "empty"), (4, "text", "too_long"), (5, "column", "no_such_column")]
    assert [(each["text"], each["column"]) for each in ideas] == [("Five", "Before")]


def test_proposals_take_money_and_numbers_as_people_write_them():
    proposals, misfits = of(PROPOSALS, 'title,cost low,cost high,yearly,how many it helps\nA,"£18,000","24.000 €",yes,about 900\nB,1200.50,,,\nC,,,,\n')

    assert misfits == []
    assert [each["cost"] for each in proposals] == [
        {"low": 18000, "high": 24000, "yearly": True}, {"low": 1200, "high": 1200, "yearly": False}, None]
    assert proposals[0]["helps_count"] == 900


def test_a_cost_that_is_none_or_upside_down_is_named():
    _, misfits = of(PROPOSALS, "title,cost low,cost high\nA,cheap,\nB,20,10\n")

    assert [(each.row, each.field, each.why) for each in misfits] == [(2, "cost_low", "not_a_number"), (3, "cost_high", "high_below_low")]


def test_words_from_a_web_page_lose_its_marks_and_nothing_else():
    (proposal,), _ = of(PROPOSALS, 'title/en,body/en\n"R&amp;D <b>now</b>","<p>One &lt;two&gt;</p><p>three<br>four</p><script>x()</script>"\n')

    assert proposal["title"] == "R&D now" and proposal["summary"] == "One <two> three four"
