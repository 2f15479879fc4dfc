"""The orders in PrefLib files, and the form that the files had before 2022: names, a line of totals, then orders."""

import csv
import re

from .material import Unreadable

GROUPS = re.compile(r"\{[^{}]*\}|[^,{}]+|(,)|(.)", re.DOTALL)


def groups(number, order):
    """The order as a list of groups of numbers, empty ones kept; Unreadable names the line."""
    found = []
    for part in GROUPS.finditer(re.sub(r"\s+", "", order)):
        if part[1]:
            continue
        if part[2]:
            raise Unreadable(f"Line {number}: a curly bracket is open or closed without its other half.")
        inside = part[0][1:-1].split(",") if part[0].startswith("{") else [part[0]]
        inside = [each for each in inside if each]
        if not all(each.isdecimal() for each in inside):
            raise Unreadable(f"Line {number}: “{part[0][:40]}” is not the number of an alternative.")
        found.append([int(each) for each in inside])
    return found


def read_old(lines, notes):
    """Names by number, and ballots as (line, count, groups); `lines` are (number, line), none of them empty."""
    count = int(lines[0][1].rstrip(","))
    if len(lines) < count + 2:
        raise Unreadable(f"The first line announces {count} alternatives; their names and a line of totals must follow.")
    names = {}
    for number, line in lines[1:count + 1]:
        key, comma, name = line.partition(",")
        if not comma or not key.strip().isdecimal():
            raise Unreadable(f"Line {number}: the number and the name of an alternative are expected, as in “1,Park”.")
        names[int(key)] = _unquoted(name)
    number, totals = lines[count + 1]
    if not all(each.strip().isdecimal() for each in totals.split(",")):
        raise Unreadable(f"Line {number}: the totals are expected here, as in “20,20,7”.")
    ballots = []
    for number, line in lines[count + 2:]:
        times, _, order = line.partition(",")
        if not times.strip().isdecimal():
            raise Unreadable(f"Line {number}: a ballot begins with how often it was cast, as in “12,1,2,3”.")
        ballots.append((number, int(times), groups(number, order)))
    announced = int(totals.split(",")[0])
    if announced != sum(times for _, times, _ in ballots):
        notes.append(f"The file announces {announced} voters, and {sum(times for _, times, _ in ballots)} ballots follow.")
    return names, ballots


def _unquoted(name):
    """Names with commas may stand in quotes."""
    name = name.strip()
    return next(csv.reader([name]))[0] if name.startswith('"') and name.endswith('"') and len(name) > 1 else name
