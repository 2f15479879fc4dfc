"""The record as plain tables: a zip of CSV files with a data dictionary (H10)."""

import csv
import io
import zipfile

from .dictionary import TABLES, TOLD
from .rows import rows_of

FORMULA = ("=", "+", "-", "@", "\t", "\r")
MADE_AT = (2000, 1, 1, 0, 0, 0)
BOM = "\ufeff"


def as_zip(record):
    """The bytes of the zip; the same record gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        _put(zipped, "README.txt", BOM + TOLD)
        _put(zipped, "README.csv", as_csv(["table", "column", "meaning"], _dictionary()))
        for name, columns in TABLES.items():
            _put(zipped, f"{name}.csv", as_csv(list(columns), rows_of(name, record)))
    return out.getvalue()


def as_csv(head, rows):
    """A table as text, marked as UTF-8 so that spreadsheets read it right; texts that would be formulas are defused."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([defused(value) for value in row] for row in rows)
    return BOM + out.getvalue()


def defused(value):
    """Text that a spreadsheet would run gets an apostrophe before it; numbers stay numbers, nothing stays empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str) and value.startswith(FORMULA):
        return "'" + value
    return value


def _dictionary():
    return [(f"{name}.csv", column, meaning) for name, columns in TABLES.items() for column, meaning in columns.items()]


def _put(zipped, name, text):
    zipped.writestr(zipfile.ZipInfo(name, MADE_AT), text, zipfile.ZIP_DEFLATED)
