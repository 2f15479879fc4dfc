"""Reads PrefLib files of today and from before 2022: rankings (.soc, .toc, .soi, .toi) and approvals (.cat)."""

import re

from .material import MOST_BALLOTS, Election, Option, Unreadable, Vote, decoded, lines_of, named, tidy, without_controls
from .preflib_orders import groups, read_old

HEADER = re.compile(r"#\s*([^:]*?)\s*:\s*(.*)")
NUMBERED = re.compile(r"(ALTERNATIVE|CATEGORY) NAME (\d+)")
YES = re.compile(r"(approv|accept|yes|oui|in favour|in favor|selected|support)", re.IGNORECASE)
LONGEST_TITLE = 200


def read_preflib(raw: bytes, extension: str) -> Election:
    """The Election in the bytes of a file; `extension` is soc, toc, soi, toi or cat. Raises Unreadable."""
    notes = []
    lines = [(number, line.strip()) for number, line in lines_of(decoded(raw, notes)) if line.strip()]
    if not lines:
        raise Unreadable("The file is empty.")
    if lines[0][1].rstrip(",").isdigit() and extension != "cat":
        header, names, ballots = {}, *read_old(lines, notes)
    else:
        header, names, categories, ballots = _modern(lines, notes)
    options = _options(header, names, ballots, notes)
    known = {int(option.key): place for place, option in enumerate(options)}
    if extension == "cat":
        votes = _approvals(ballots, known, _chosen(header, categories, notes), categories, notes)
    else:
        votes = _rankings(ballots, known, notes)
    _as_announced(header, votes, notes)
    return Election(
        kind="approval" if extension == "cat" else "ranking",
        title=tidy(without_controls(header.get("TITLE", "")))[:LONGEST_TITLE],
        description=without_controls(header.get("DESCRIPTION", "")).strip()[:5_000],
        options=tuple(options), votes=tuple(votes), notes=tuple(notes))


def _modern(lines, notes):
    """Header, names of alternatives and of categories by number, and ballots as (line, count, groups)."""
    header, names, categories, ballots = {}, {}, {}, []
    for number, line in lines:
        if line.startswith("#"):
            found = HEADER.match(line)
            key, value = (found[1].upper(), found[2]) if found else ("", "")
            numbered = NUMBERED.fullmatch(re.sub(r"\s+", " ", key))
            if numbered:
                (names if numbered[1] == "ALTERNATIVE" else categories)[int(numbered[2])] = value
            else:
                header[key] = value
            continue
        count, colon, order = line.partition(":")
        if not colon or not count.strip().isdecimal():
            raise Unreadable(f"Line {number}: a ballot begins with how often it was cast and a colon, as in “12: 1,2,3”.")
        ballots.append((number, int(count), groups(number, order)))
    return header, names, categories, ballots


def _options(header, names, ballots, notes):
    announced = header.get("NUMBER ALTERNATIVES", "").strip()
    count = int(announced) if announced.isdecimal() else len(names)
    if names and count != len(names):
        notes.append(f"The header announces {count} alternatives and names {len(names)}.")
    numbers = sorted(names) or range(1, count + 1)
    if not names and not count:
        numbers = sorted({each for _, _, order in ballots for group in order for each in group})
    if not names:
        notes.append("The alternatives have no names; they are called by their numbers.")
    options = [Option(str(number), named(names.get(number, ""), notes) or f"Option {number}") for number in numbers]
    if not options:
        raise Unreadable("The file names no alternatives.")
    return options


def _rankings(ballots, known, notes):
    votes, twice = [], 0
    for number, count, order in ballots:
        marks, place = {}, 0
        for group in order:
            fresh = [_place(number, each, known) for each in group]
            again = [each for each in fresh if each in marks]
            twice += len(again)
            fresh = dict.fromkeys(each for each in fresh if each not in marks)
            place += bool(fresh)
            marks |= dict.fromkeys(fresh, place)
        _add(votes, marks, count)
    if twice:
        notes.append(f"Alternatives that stand twice in one ballot keep their first place: {twice}.")
    return votes


def _approvals(ballots, known, chosen, categories, notes):
    votes = []
    for number, count, order in ballots:
        if len(categories) > 1 and len(order) > len(categories):
            raise Unreadable(f"Line {number}: {len(order)} categories, and the header names {len(categories)}.")
        ticked = order if len(categories) == 1 else order[chosen:chosen + 1]
        _add(votes, {_place(number, each, known): 1 for group in ticked for each in group}, count)
    return votes


def _chosen(header, categories, notes):
    """The place of the category that counts as a yes."""
    names = [categories[number].strip() for number in sorted(categories)]
    says_yes = [place for place, name in enumerate(names) if YES.match(name)]
    chosen = says_yes[0] if len(says_yes) == 1 else 0
    if len(names) > 2 or (len(names) == 2 and len(says_yes) != 1):
        notes.append(f"“{tidy(names[chosen])}” counts as a yes, the other categories as no vote.")
    return chosen


def _place(number, alternative, known):
    if alternative not in known:
        raise Unreadable(f"Line {number}: there is no alternative {alternative}.")
    return known[alternative]


def _add(votes, marks, count):
    if count:
        votes.append(Vote(marks, count))


def _as_announced(header, votes, notes):
    people = sum(vote.count for vote in votes)
    announced = header.get("NUMBER VOTERS", "").strip()
    if announced.isdecimal() and int(announced) != people:
        notes.append(f"The header announces {int(announced)} voters, and {people} ballots follow.")
    if not people:
        raise Unreadable("The file holds no ballots, so there is nobody to count.")
    if people > MOST_BALLOTS:
        raise Unreadable(f"The file holds {people} ballots; a session takes at most {MOST_BALLOTS}.")
