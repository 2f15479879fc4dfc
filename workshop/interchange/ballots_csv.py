"""The ballots of one step as a table: a row for each, a column for each thing that was marked; written and read back."""

import csv
import io
import json

from .material import GONE, MOST_BALLOTS, Election, Option, Unfit, Unreadable, Vote, decoded, named

FIRST = ("kind", "settings", "side")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
BOM = "\ufeff"
SIDES = ("lived", "professional", "other")


def write_ballots(election: Election) -> bytes:
    """A row a ballot, marked as UTF-8 for spreadsheets; kind and settings stand in the first row. Raises Unfit."""
    if not election.votes:
        raise Unfit("Nobody voted in this step, so there are no ballots to write.")
    ballots = [vote for vote in election.votes for _ in range(vote.count)]
    things = list(dict.fromkeys(thing for vote in ballots for thing in _cells(vote.marks)))
    columns = [(place, part) for place in range(len(election.options))
               for part in sorted({part for at, part in things if at == place}) or [""]]
    columns += [thing for thing in things if not isinstance(thing[0], int)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*FIRST, *(_head(election, *column) for column in columns)])
    about = [election.kind, json.dumps(election.settings, sort_keys=True, ensure_ascii=False)]
    for vote in ballots:
        cells = _cells(vote.marks)
        writer.writerow([*about, vote.side or "", *(_shown(cells.get(column)) for column in columns)])
        about = ["", ""]
    return (BOM + out.getvalue()).encode()


def read_ballots(raw: bytes) -> Election:
    """The Election in a table that `write_ballots` wrote. Raises Unreadable."""
    notes = []
    reader = csv.reader(io.StringIO(decoded(raw, notes), newline=""))
    try:
        head, *rows = [row for row in reader if any(row)]
        kind, settings = rows[0][0], json.loads(rows[0][1])
    except (csv.Error, ValueError, IndexError):
        raise Unreadable("This is not a table of ballots as a session writes it.") from None
    if tuple(head[:len(FIRST)]) != FIRST or not isinstance(settings, dict):
        raise Unreadable(f"A table of ballots begins with the columns {', '.join(FIRST)}.")
    if len(rows) > MOST_BALLOTS:
        raise Unreadable(f"The file holds {len(rows)} ballots; a session takes at most {MOST_BALLOTS}.")
    columns = [_taken_apart(text, number) for number, text in enumerate(head[len(FIRST):], start=len(FIRST) + 1)]
    options = {key: Option(key, named(name, notes) or GONE, cost)
               for key, _part, name, cost in columns if ":" not in key and key != "answer"}
    places = {key: place for place, key in enumerate(options)}
    votes = [_vote(row, columns, places, number) for number, row in enumerate(rows, start=2)]
    return Election(kind, "", tuple(options.values()), tuple(votes), settings, notes=tuple(notes))


def _cells(marks):
    """The marks of a ballot by column: (place of the option, part of the mark), or (pair or “answer”, "")."""
    cells = {}
    for thing, mark in marks.items():
        if isinstance(mark, dict):
            cells |= {(thing, part): value for part, value in mark.items()}
        else:
            cells[thing, ""] = mark
    return cells


def _head(election, thing, part):
    if not isinstance(thing, int):
        return str(thing)
    option = election.options[thing]
    cost = "" if option.cost is None else f" [{option.cost}]"
    return f"{option.key}{'.' + part if part else ''}{cost} {option.name or GONE}"


def _taken_apart(text, number):
    """(key, part, name, cost) of a column's head."""
    key, _, name = text.partition(" ")
    key, _, part = key.partition(".")
    cost, bracket, rest = name.partition("] ")
    priced = bracket and cost.startswith("[") and cost[1:].isdecimal()
    if not key or (not name and ":" not in key and key != "answer"):
        raise Unreadable(f"Column {number}: “{text[:40]}” is not an option's id and name.")
    return key, part, rest if priced else name, int(cost[1:]) if priced else None


def _vote(row, columns, places, number):
    marks = {}
    for (key, part, _name, _cost), cell in zip(columns, row[len(FIRST):]):
        if not cell:
            continue
        mark = _mark(cell)
        thing = places.get(key, key)
        if part:
            marks.setdefault(thing, {})[part] = mark
        else:
            marks[thing] = mark
    side = row[2] or None
    if side not in (None, *SIDES):
        raise Unreadable(f"Row {number}: “{side[:40]}” is no group; there are {', '.join(SIDES)}.")
    return Vote(marks, 1, side)


def _shown(mark):
    """Numbers and words as they are; a word that a spreadsheet would run, or that would be a number, in quotes."""
    if mark is None:
        return ""
    if isinstance(mark, str) and not mark.startswith((*FORMULA, '"', "'", "[")) and not _number(mark):
        return mark
    return json.dumps(mark, ensure_ascii=False)


def _mark(cell):
    if cell.startswith(('"', "[")) or _number(cell):
        try:
            return json.loads(cell)
        except ValueError:
            return cell
    return cell


def _number(text):
    return text.removeprefix("-").isdecimal()
