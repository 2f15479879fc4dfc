"""Reads Pabulib files (.pb): what projects cost, how much there is, and what each voter chose."""

import csv
import io
from contextlib import suppress
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, InvalidOperation

from .material import MOST_BALLOTS, Election, Option, Unreadable, Vote, decoded, lines_of, named, tidy, without_controls

SECTIONS = ("META", "PROJECTS", "VOTES")
AS_TICKS = {
    "cumulative": "Points are given in this file; a project with at least one point counts as chosen.",
    "scoring": "Points are given in this file; a project with more than no points counts as chosen.",
    "ordinal": "Projects are put in order in this file; every project in a voter's order counts as chosen.",
}
MOST_MONEY = 10**12


def read_pabulib(raw: bytes) -> Election:
    """The Election in the bytes of a file. Raises Unreadable.

    Where a quotation mark stands alone, as in names of real files, cells are taken as they are, marks and all.
    """
    notes = []
    text = decoded(raw, notes)
    try:
        return _read(text, csv.QUOTE_MINIMAL, [*notes])
    except Unreadable as unreadable:
        if '"' in text:
            with suppress(Unreadable):
                return _read(text, csv.QUOTE_NONE, [*notes, "Quotation marks stand alone in this file and were taken as they are."])
        raise unreadable


def _read(text, quoting, notes):
    meta, projects, votes = _sections(text, quoting)
    facts = {row["key"].strip().lower(): row["value"].strip() for _, row in meta}
    options = _options(projects, notes)
    total = _money(facts.get("budget", ""), ROUND_FLOOR, "META: the budget")
    if not total:
        raise Unreadable("META: the budget is nothing, so nothing can be chosen.")
    kind = facts.get("vote_type", "").lower()
    if kind in AS_TICKS:
        notes.append(AS_TICKS[kind])
    elif kind not in ("approval", "choose-1"):
        notes.append("The file does not say which kind of vote it was; what voters chose counts as approved.")
    if any("." in row.get("cost", "").replace(",", ".").rstrip("0").rstrip(".") for _, row in projects):
        notes.append("Costs are taken up to the next whole unit.")
    known = {option.key: place for place, option in enumerate(options)}
    read = tuple(_votes(votes, known, "points" if kind in ("cumulative", "scoring") else None, notes))
    if facts.get("num_votes", "").isdecimal() and int(facts["num_votes"]) != len(read):
        notes.append(f"META announces {int(facts['num_votes'])} votes, and {len(read)} follow.")
    return Election(
        kind="budget", title=named(facts.get("description", ""), []), options=tuple(options), votes=read,
        settings={"total": total, "within_total": False}, description=_where(facts), currency=facts.get("currency") or None,
        notes=tuple(notes))


def _sections(text, quoting):
    """The rows of the three sections as (line, {column: cell}); columns in small letters."""
    found, section, columns = {}, None, None
    reader = csv.reader(io.StringIO("\n".join(line for _, line in lines_of(text))), delimiter=";", quoting=quoting)
    try:
        for row in reader:
            head = row[0].strip() if row else ""
            if not any(cell.strip() for cell in row):
                continue
            if head.upper() in SECTIONS and not any(cell.strip() for cell in row[1:]):
                section, columns = head.upper(), None
                if section in found:
                    raise Unreadable(f"Line {reader.line_num}: the section {section} begins twice.")
                found[section] = []
            elif section is None:
                raise Unreadable(f"Line {reader.line_num}: a Pabulib file begins with META.")
            elif columns is None:
                columns = _columns(section, row, reader.line_num)
            else:
                padded = [*row, *[""] * (len(columns) - len(row))]
                found[section].append((reader.line_num, dict(zip(columns, padded))))
    except csv.Error as error:
        raise Unreadable(f"Line {reader.line_num}: this row cannot be taken apart ({error}).") from None
    missing = [name for name in SECTIONS if name not in found]
    if missing:
        raise Unreadable(f"The file has no section {', '.join(missing)}.")
    return [found[name] for name in SECTIONS]


def _columns(section, row, line):
    columns = [cell.strip().lower() for cell in row]
    needed = {"META": ("key", "value"), "PROJECTS": ("project_id", "cost"), "VOTES": ("voter_id", "vote")}[section]
    missing = [name for name in needed if name not in columns]
    if missing:
        raise Unreadable(f"Line {line}: the section {section} has no column {', '.join(missing)}.")
    return columns


def _options(projects, notes):
    options = {}
    for line, row in projects:
        key = row["project_id"].strip()
        if not key or key in options:
            raise Unreadable(f"Line {line}: {'a project has no id' if not key else f'the project {key} is there twice'}.")
        cost = _money(row["cost"], ROUND_CEILING, f"Line {line}: the cost of project {key}")
        text = without_controls(row.get("description", "")).strip()[:5_000]
        options[key] = Option(key, named(row.get("name", ""), notes) or named(key, notes), cost, text)
    if not options:
        raise Unreadable("The file names no projects.")
    return list(options.values())


def _votes(rows, known, points, notes):
    if not rows:
        raise Unreadable("The file holds no votes, so there is nobody to count.")
    if len(rows) > MOST_BALLOTS:
        raise Unreadable(f"The file holds {len(rows)} ballots; a session takes at most {MOST_BALLOTS}.")
    voters = [row["voter_id"].strip() for _, row in rows]
    if len(set(voters)) < len(voters):
        notes.append(f"Some voters' ids stand more than once; each row counts as a voter: {len(rows)}.")
    for line, row in rows:
        chosen = [key.strip() for key in row["vote"].split(",") if key.strip()]
        given = [value.strip() for value in (row.get(points) or "").split(",") if value.strip()] if points else []
        if given and len(given) == len(chosen):
            chosen = [key for key, value in zip(chosen, given) if _points(value, line) > 0]
        unknown = [key for key in chosen if key not in known]
        if unknown:
            raise Unreadable(f"Line {line}: there is no project {unknown[0]}.")
        yield Vote({known[key]: 1 for key in chosen})


def _points(text, line):
    number = _number(text)
    if number is None:
        raise Unreadable(f"Line {line}: points are numbers, not “{text[:40]}”.")
    return number


def _money(text, rounding, what):
    number = _number(text)
    if number is None or not 0 <= number <= MOST_MONEY:
        raise Unreadable(f"{what} is an amount from 0 to {MOST_MONEY}, not “{text[:40]}”.")
    return int(number.to_integral_value(rounding))


def _number(text):
    """A number with a point or a comma before its decimals, spaces between its thousands allowed; None otherwise."""
    try:
        number = Decimal("".join(text.split()).replace(",", "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _where(facts):
    return tidy(without_controls(", ".join(
        facts[name] for name in ("country", "unit", "subunit", "instance") if facts.get(name))))[:5_000]
