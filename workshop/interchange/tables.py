"""Tables in CSV, in a folder or in a zip: rows by column, and numbers."""

import csv
import io
from contextlib import contextmanager

from .material import Unreadable, without_controls


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


@contextmanager
def _opened(path):
    try:
        with io.TextIOWrapper(path.open("rb"), encoding="utf-8-sig", newline="") as file:
            yield file
    except (UnicodeDecodeError, csv.Error) as error:
        raise Unreadable(f"{path} cannot be read as a CSV file in UTF-8: {error}.") from error
