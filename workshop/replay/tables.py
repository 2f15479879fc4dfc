"""The tables of a Polis export folder: rows by column, numbers, and words as a session takes them."""

import csv
import unicodedata
from contextlib import contextmanager

LINE_BREAKS_AND_TABS = "\n\r\t"


class Unreadable(Exception):
    """The folder cannot be played, in a sentence that says why."""


def rows(path, *columns):
    """Yield the number of the line on which each row ends, and the row by column."""
    with _opened(path) as file:
        reader = csv.DictReader(file, restval="")
        missing = set(columns) - set(reader.fieldnames or ())
        if missing:
            raise Unreadable(f"{path} has no column {', '.join(sorted(missing))}.")
        for row in reader:
            yield reader.line_num, row


def whole(path, line, row, column):
    """The whole number in this column; `line` is for the refusal."""
    try:
        return int(row[column])
    except ValueError:
        raise Unreadable(
            f"{path}, line {line}: {column} is a whole number, not “{row[column]}”."
        ) from None


def pairs(path):
    """The pairs of name and value of summary.csv; empty where there is none."""
    if not path.is_file():
        return {}
    with _opened(path) as file:
        return {row[0]: without_controls(row[1]) for row in csv.reader(file) if len(row) > 1}


def without_controls(text):
    """No session takes control characters other than line breaks and tabs (D5)."""
    return "".join(
        each if each in LINE_BREAKS_AND_TABS or unicodedata.category(each) != "Cc" else " "
        for each in text
    )


def tidy(text):
    """The words as a session keeps them (D5)."""
    return " ".join(unicodedata.normalize("NFC", text).split())


@contextmanager
def _opened(path):
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield file
    except (UnicodeDecodeError, csv.Error) as error:
        raise Unreadable(f"{path} cannot be read as a CSV file in UTF-8: {error}.") from error
