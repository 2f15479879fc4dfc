"""Someone who has everything that the program keeps and tries to say whose ballot is whose.

They know nothing of the program's tables but what a schema tells: they take every figure that can be had of a person
(how many rows name them, where, how long) and every figure of a ballot, and guess that the two go up together, or
against each other. Guesses are held against what guessing at random among the published ballots would give.
"""

import json
import math
import re
import sqlite3
from collections import defaultdict
from random import Random

import numpy


class Kept:
    """A database file as its reader sees it: every row of every table, in the order in which it lies there."""

    def __init__(self, path):
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        names = [name for name, in database.execute("select name from sqlite_master where type = 'table' order by name")]
        self.tables, self.points_to = {}, {}
        for name in names:
            cursor = database.execute(f'select * from "{name}"')
            columns = [column[0] for column in cursor.description]
            self.tables[name] = [dict(zip(columns, row)) for row in cursor]
            self.points_to[name] = {row[3]: row[2] for row in database.execute(f'pragma foreign_key_list("{name}")')}
        database.close()


def holds(content, secrets):
    """How often these bytes hold one of many secrets, each of at least 28 bytes."""
    known = {secret[:28] for secret in secrets}
    begins = numpy.zeros(65536, bool)
    begins[[secret[0] << 8 | secret[1] for secret in known]] = True
    signs = numpy.frombuffer(content, numpy.uint8).astype(numpy.uint16)
    places = numpy.flatnonzero(begins[signs[:-1] << 8 | signs[1:]]) if len(signs) > 1 else []
    return sum(content[place:place + 28] in known for place in places)


def indexed(kept):
    """The rows of every session and vote, read once: {session: [(table, place, row)]}."""
    sessions = defaultdict(list)
    session_of = {row["id"]: row["session_id"] for row in kept.tables["activity"]}
    ballots = {row["id"]: session_of[row["activity_id"]] for row in kept.tables["ballot"]}
    for table, rows in kept.tables.items():
        for place, row in enumerate(rows):
            session = (row.get("session_id") or session_of.get(row.get("activity_id"))
                       or ballots.get(row.get("ballot_id")))
            if session:
                sessions[session].append((table, place, row))
    return sessions


def of_people(kept, rows, people):
    """Every figure that the rows give of people, {figure: {person: number}}: what names them, how often, where, how long."""
    figures = defaultdict(dict)
    for table, place, row in rows:
        for person in people:
            if not _names(kept, table, row, person):
                continue
            size = sum(len(cell) for cell in row.values() if isinstance(cell, (str, bytes)))
            for figure, number, together in (("rows", 1, sum), ("first", place, min), ("last", place, max),
                                             ("size", size, sum)):
                before = figures[f"{table} {figure}"].get(person["row"])
                figures[f"{table} {figure}"][person["row"]] = number if before is None else together((before, number))
            for column, cell in row.items():
                if type(cell) in (int, float):
                    figures[f"{table}.{column}"][person["row"]] = cell
    for person in people:
        for what, moment in person["known"].items():
            figures[f"known: {what}"][person["row"]] = moment
    return figures


def of_ballots(rows, activity):
    """[(side, marks, {figure: number})] of the published ballots of a vote."""
    ballots, found = {}, []
    for table, place, row in rows:
        if table == "ballot" and row["activity_id"] == activity:
            marks = row["marks"]
            marks = json.loads(marks) if isinstance(marks, str) else marks
            ballots[row["id"]] = row, {"place": place, "number": row["number"], "id": row["id"], "marks": len(marks)}, marks
    for table, place, row in rows:
        if table != "ballot" and row.get("ballot_id") in ballots:
            _row, figures, _marks = ballots[row["ballot_id"]]
            figures.setdefault(f"{table} first", place)
            figures[f"{table} last"] = place
            figures[f"{table} rows"] = figures.get(f"{table} rows", 0) + 1
    for row, figures, marks in ballots.values():
        figures["content"] = json.dumps(marks, sort_keys=True)
        found.append((row["side"], marks, figures))
    return found


def attack(votes):
    """The best of all guesses over many votes, [(z, figure of people, figure of ballots, up or down)], best first.

    A vote is (people, {figure: {person: number}}, [(side, marks, figures)]), people with `row`, `side`, `marks`. z is
    how many standard deviations more were guessed than at random.
    """
    groups = [group for vote in votes for group in _apart(*vote)]
    expected = sum(mean for *_, mean, _ in groups)
    deviation = math.sqrt(sum(spread for *_, spread in groups))
    lines = {whom: _in_line([(people, numbers.get(whom, {})) for people, numbers, *_ in groups],
                            lambda person, numbers: numbers.get(person["row"], -1), whom)
             for whom in sorted({figure for _, figures, _ in votes for figure in figures})}
    heaps = {what: _in_line([(papers, None) for _, _, papers, *_ in groups],
                            lambda paper, _: paper[2].get(what, -1), what)
             for what in sorted({figure for *_, ballots in votes for *_, figures in ballots for figure in figures})}
    found = []
    for whom, (up, down) in lines.items():
        for what, (heap, _) in heaps.items():
            for line, way in ((up, "up"), (down, "down")):
                found.append(((int((line == heap).sum()) - expected) / deviation, whom, what, way))
    return sorted(found, reverse=True)


def _apart(people, figures, ballots):
    """The groups of a vote that are shown apart: (people, figures, papers, mean, spread of hits at random)."""
    for side in sorted({side for side, *_ in ballots}, key=str):
        persons = [person for person in people if side is None or person["side"] == side]
        papers = [ballot for ballot in ballots if ballot[0] == side]
        assert len(persons) == len(papers), "the test does not know who voted"
        if len(persons) > 1:
            yield persons, figures, papers, *_at_random([
                [_content(person["marks"]) == _content(marks) for _, marks, _ in papers] for person in persons])


def _in_line(things, figure, name):
    """What everybody marked (or what stands on every paper), group by group in the order of a figure: (up, down)."""
    random, up, down = Random(name), [], []
    for group, known in things:
        keyed = [((figure(thing, known), random.random()), _content(thing["marks"] if isinstance(thing, dict) else thing[1]))
                 for thing in group]
        up += [content for _, content in sorted(keyed)]
        down += [content for _, content in sorted(keyed, reverse=True)]
    return numpy.array(up), numpy.array(down)


def _content(marks):
    return hash(json.dumps(marks, sort_keys=True))


def _at_random(same):
    """Mean and variance of hits when a random bijection is guessed (Hoeffding 1951)."""
    n = len(same)
    rows = [sum(row) / n for row in same]
    columns = [sum(column) / n for column in zip(*same)]
    mean = sum(rows)
    spread = sum((same[i][j] - rows[i] - columns[j] + mean / n) ** 2 for i in range(n) for j in range(n)) / (n - 1)
    return mean, spread


def _names(kept, table, row, person):
    """Whether a row names a person: by a key of theirs, by their id, or within what it holds."""
    if table == "participant":
        return row["id"] == person["row"]
    if any(row[column] == person["row"] for column, other in kept.points_to[table].items() if other == "participant"):
        return True
    word = re.compile(rf'(?<![A-Za-z0-9_-]){person["ref"]}(?![A-Za-z0-9_-])')
    return any(word.search(cell) for cell in row.values() if isinstance(cell, str))
