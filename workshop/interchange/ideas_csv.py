"""Reads a table of ideas: `text,voice,column`, a row for each."""

import csv
import io
from dataclasses import dataclass

from .material import Unreadable, decoded, named, tidy, without_controls

LONGEST_IDEA = 1_000


@dataclass(frozen=True)
class Written:
    """One idea: its text, the voice that it is from and the column that it stands in, where the table says so."""

    text: str
    voice: str | None
    column: str | None


@dataclass(frozen=True)
class Ideas:
    """A table of ideas; `notes` are sentences about what could not be taken over as it stands."""

    ideas: tuple[Written, ...]
    notes: tuple[str, ...]

    @property
    def voices(self):
        return list(dict.fromkeys(idea.voice for idea in self.ideas if idea.voice))

    @property
    def columns(self):
        return list(dict.fromkeys(idea.column for idea in self.ideas if idea.column))


def read_ideas(raw: bytes) -> Ideas:
    """The Ideas in the bytes of a file with a comma or a semicolon between its cells. Raises Unreadable."""
    notes, ideas, blank = [], [], 0
    text = decoded(raw, notes)
    first = text.split("\n", 1)[0]
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if ";" in first and "," not in first else ",")
    try:
        reader.fieldnames = [name.strip().lower() for name in reader.fieldnames or ()]
        if "text" not in reader.fieldnames:
            raise Unreadable("A table of ideas has the columns text, voice, column; text is missing here.")
        for row in reader:
            words = without_controls(row["text"] or "")
            if not tidy(words):
                blank += 1
            elif len(tidy(words)) > LONGEST_IDEA:
                raise Unreadable(f"Line {reader.line_num}: an idea has at most {LONGEST_IDEA} characters.")
            else:
                ideas.append(Written(words, *(named(row.get(name) or "", notes) or None for name in ("voice", "column"))))
    except csv.Error as error:
        raise Unreadable(f"Line {reader.line_num}: this row cannot be taken apart ({error}).") from None
    if blank:
        notes.append(f"Rows without words were left out: {blank}.")
    if not ideas:
        raise Unreadable("The table holds no ideas, so there is nobody to play.")
    return Ideas(tuple(ideas), tuple(notes))
