"""Reads a table that somebody keeps in a spreadsheet, CSV or XLSX, as rows of text under headings."""

import csv
import io
import zipfile
from dataclasses import dataclass
from datetime import date, datetime

import openpyxl

from .material import Unreadable, decoded, without_controls

MOST_ROWS = 2_000
MOST_COLUMNS = 60
LARGEST = 50 * 1024 * 1024
"""Bytes of a workbook once it is unpacked."""
SEPARATORS = ",;\t|"


@dataclass(frozen=True)
class Grid:
    """Headings, and rows [(number of the row in the file, one text for each heading)]; `notes` say what was not taken."""

    headings: tuple[str, ...]
    rows: tuple
    notes: tuple[str, ...] = ()


def read_grid(name, raw):
    """The Grid in the bytes of a file; of a workbook its first sheet that holds anything. Raises Unreadable."""
    notes = []
    found = _of_workbook(raw, notes) if raw.startswith(b"PK") else _of_text(decoded(raw, notes))
    found = [(number, [_text(cell) for cell in row]) for number, row in found]
    found = [(number, row) for number, row in found if any(row)]
    if len(found) < 2:
        raise Unreadable("The file %(name)s holds no table: it needs headings in its first row, and rows below.", name=name)
    if len(found) > MOST_ROWS + 1:
        raise Unreadable("This table has more than %(most)s rows. Please bring it in in parts.", most=MOST_ROWS)
    headings = found[0][1][:MOST_COLUMNS]
    while headings and not headings[-1]:
        headings.pop()
    width = len(headings)
    return Grid(tuple(headings), tuple((number, tuple((row + [""] * width)[:width])) for number, row in found[1:]), tuple(notes))


def _of_text(text):
    first = text.split("\n", 1)[0]
    separator = max(SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows = []
    try:
        for row in reader:
            rows.append((reader.line_num, row))
            if len(rows) > MOST_ROWS + 1:
                break
    except csv.Error as error:
        raise Unreadable("Line %(line)s: this row cannot be taken apart (%(why)s).", line=reader.line_num, why=str(error)) from None
    return rows


def _of_workbook(raw, notes):
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            if sum(each.file_size for each in packed.infolist()) > LARGEST:
                raise Unreadable("This workbook is too large once it is unpacked.")
        book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
        sheets = [(sheet.title, _of_sheet(sheet)) for sheet in book.worksheets]
    except Unreadable:
        raise
    except Exception as error:  # a broken workbook breaks its reader in many ways
        raise Unreadable("This workbook cannot be read (%(why)s). Save it once more, or as CSV.", why=type(error).__name__) from None
    filled = [(title, rows) for title, rows in sheets if rows]
    if len(filled) > 1:
        notes.append(f"Only the first sheet was read: “{filled[0][0]}”.")
    return filled[0][1] if filled else []


def _of_sheet(sheet):
    rows = []
    for number, row in enumerate(sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS), start=1):
        if any(cell is not None for cell in row):
            rows.append((number, list(row)))
        if len(rows) > MOST_ROWS + 1:
            break
    return rows


def _text(cell):
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat(sep=" ", timespec="minutes")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return without_controls(str(cell)).strip()
