"""The record as a workbook: a sheet for each thing that a reader looks for, the prioritised proposals first."""

import io
from dataclasses import dataclass
from datetime import date, datetime

import xlsxwriter
from flask_babel import gettext as _

from .. import languages
from .blocks import TURNING, visible

INK, PAPER, RULE = "#20242c", "#ddeadf", "#d8d0bf"
WORDS, NUMBER, SHARE, PRECISE, DAY, TIME = "words", "number", "share", "precise", "day", "time"
SHAPES = {
    WORDS: {"text_wrap": True}, NUMBER: {"num_format": "#,##0.##"}, SHARE: {"num_format": "0%"}, PRECISE: {"num_format": "0.000"},
    DAY: {"num_format": "yyyy-mm-dd"}, TIME: {"num_format": "yyyy-mm-dd hh:mm"},
}


@dataclass(frozen=True)
class Column:
    """A column: its heading, what it means, how wide it is in letters, and what it holds."""

    heading: str
    meaning: str
    width: int = 14
    holds: str = WORDS


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name, its columns, its rows, and how many columns stay in sight."""

    name: str
    columns: list
    rows: object
    kept: int = 1


def as_workbook(record, said, language):
    """The bytes of the file."""
    from .book_besides import answers, control, participation
    from .book_proposals import prioritised_proposals
    from .book_votes import results
    from .book_words import ideas, said_besides, themes

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
                                     "strings_to_numbers": False})
    book.set_properties(_properties(record))
    shapes = {name: book.add_format({"valign": "top", **shape}) for name, shape in SHAPES.items()}
    heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "font_color": INK, "bg_color": PAPER,
                               "bottom": 1, "bottom_color": RULE})
    sheets = [prioritised_proposals(record), ideas(record), themes(record), said_besides(record), results(record), participation(record),
              answers(record), control(record)]
    for sheet in [*sheets, _dictionary(sheets)]:
        _put(book, sheet, shapes, heading, languages.direction(language) == "rtl")
    book.close()
    return out.getvalue()


def clean(text):
    """People's words for a cell: text that turns nothing round and holds no sign that nobody sees."""
    return TURNING.sub("", visible(text))


def _put(book, sheet, shapes, heading, turned):
    page = book.add_worksheet(sheet.name)
    if turned:
        page.right_to_left()
    page.freeze_panes(1, sheet.kept)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    for at, column in enumerate(sheet.columns):
        page.set_column(at, at, column.width)
        page.write_string(0, at, column.heading, heading)
    last = 0
    for last, row in enumerate(sheet.rows, start=1):
        for at, (column, value) in enumerate(zip(sheet.columns, row, strict=True)):
            _write(page, last, at, value, shapes, column.holds)
    page.autofilter(0, 0, max(1, last), len(sheet.columns) - 1)


def _write(page, row, at, value, shapes, holds):
    if value is None or value == "":
        return
    if isinstance(value, bool):
        page.write_string(row, at, _("yes") if value else _("no"), shapes[WORDS])
    elif isinstance(value, (int, float)):
        page.write_number(row, at, value, shapes[NUMBER if holds == WORDS else holds])
    elif isinstance(value, (date, datetime)):
        page.write_datetime(row, at, value, shapes[holds])
    else:
        page.write_string(row, at, clean(value), shapes[WORDS])


def _properties(record):
    session = record["session"]
    copy = _("The organiser’s copy: it holds words that were hidden. Keep it to yourself.") if record["copy"] == "organiser" \
        else _("The public copy.")
    return {"title": clean(session["title"]), "subject": _("Record of a co-design session"), "author": "Equal Footing", "comments": copy,
            "created": datetime.fromisoformat(session["closed_at"]).replace(tzinfo=None)}


def _dictionary(sheets):
    columns = [Column(_("Sheet"), "", 26), Column(_("Column"), "", 30), Column(_("What it means"), "", 90)]
    return Sheet(_("Dictionary"), columns, [(sheet.name, column.heading, column.meaning) for sheet in sheets for column in sheet.columns])
