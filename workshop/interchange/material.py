"""What an interchange file holds: options, and ballots that mark them."""

import re
import unicodedata
from dataclasses import dataclass, field

from ..refusals import Refused

LINE_BREAKS_AND_TABS = "\n\r\t"
LONGEST_NAME = 200  # code points, of a title (D5)
MOST_BALLOTS = 100_000
GONE = "(taken off)"


class Unreadable(Refused):
    """The file cannot be read; the sentence says why and on which line."""

    def __init__(self, message, **values):
        super().__init__(message, field="file", **values)


class Unfit(Refused):
    """A step's ballots do not fit a format; the sentence says why and which one does."""

    def __init__(self, message, **values):
        super().__init__(message, code="conflict", **values)


@dataclass(frozen=True)
class Option:
    """What a ballot may mark; `key` is what the file calls it, `cost` is in whole units of the currency."""

    key: str
    name: str
    cost: int | None = None
    text: str = ""
    hidden: bool = False


@dataclass(frozen=True)
class Vote:
    """So many identical ballots: {place of the option in `options`: mark}."""

    marks: dict
    count: int = 1
    side: str | None = None


@dataclass(frozen=True)
class Election:
    """One vote of one kind; `notes` are sentences about what could not be taken over as it stands."""

    kind: str
    title: str
    options: tuple[Option, ...]
    votes: tuple[Vote, ...]
    settings: dict = field(default_factory=dict)
    description: str = ""
    currency: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def people(self) -> int:
        """How many ballots there are, empty ones among them."""
        return sum(vote.count for vote in self.votes)

    @property
    def empty(self) -> int:
        """How many ballots mark nothing."""
        return sum(vote.count for vote in self.votes if not vote.marks)


def decoded(raw: bytes, notes: list) -> str:
    """The text of a file, in UTF-8 or, where that cannot be, in the old encoding of Western Windows."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        notes.append("The file is not in UTF-8 and was read as Windows-1252: look at the letters with accents.")
        return raw.decode("cp1252", errors="replace")


def lines_of(text: str):
    """(number, line) of every line, whatever ends it."""
    return enumerate(re.split(r"\r\n|\r|\n", text), start=1)


def without_controls(text: str) -> str:
    """No session takes control characters other than line breaks and tabs (D5)."""
    return "".join(
        each if each in LINE_BREAKS_AND_TABS or unicodedata.category(each) not in ("Cc", "Cs") else " "
        for each in text)


def tidy(text: str) -> str:
    """The words as a session keeps them (D5)."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def named(text: str, notes: list) -> str:
    """A name as a session takes it: one line, no control characters, not too long."""
    name = tidy(without_controls(text))
    if len(name) > LONGEST_NAME:
        notes.append(f"A name longer than {LONGEST_NAME} characters was cut: “{name[:40]}…”.")
        name = name[:LONGEST_NAME].rstrip()
    return name


def different(names) -> list:
    """The same names, one line each, none empty and no two alike, as strict readers want them."""
    found = []
    for name in names:
        plain = tidy(without_controls(name or "")) or GONE
        one, number = plain, 2
        while one in found:
            one, number = f"{plain} ({number})", number + 1
        found.append(one)
    return found


def as_cast(marks: dict, options, ids) -> dict:
    """The marks of a vote under the ids that a session gave to its options; pairs name two of them and a winner."""
    known = {option.key: ids[place] for place, option in enumerate(options)}
    cast = {}
    for thing, mark in marks.items():
        if isinstance(thing, int):
            cast[ids[thing]] = mark
        elif ":" in thing:
            cast[":".join(known[key] for key in thing.split(":"))] = known.get(mark, mark)
        else:
            cast[thing] = mark
    return cast


def some(number: int, one: str, many: str) -> str:
    return one if number == 1 else many % number
