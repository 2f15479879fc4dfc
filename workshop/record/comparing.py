"""Several sittings of one plan set beside each other: who came, what each put first, the votes that all held counted
together, and what was raised in one place alone; pure, from their public copies."""

import hashlib
from dataclasses import dataclass

from ..activities import rules_for
from ..counting.groups import Group
from ..counting.lots import Lots, seed
from ..counting.similarity import ALIKE, nearness
from .priorities import place_in
from .titles import titles_of

COUNTED = ("ranking", "pairs", "scale", "approval", "dots", "statements")
"""Kinds whose options are the same where they are called the same, and whose ballots can be counted as one."""


@dataclass(frozen=True)
class Row:
    """An option of a vote that every place held: its place in each, and in all together when each place counts the same
    (`by_place`) and when each person does (`by_person`)."""

    title: str
    places: tuple
    by_place: int
    by_person: int


@dataclass(frozen=True)
class Together:
    """A step that was held in several places; `people` voted in each, `left_out` are the titles that not all could vote on."""

    kind: str
    title: str
    people: tuple
    rows: tuple
    left_out: int


@dataclass(frozen=True)
class OneAlone:
    """What was raised in one place only, by that place: the titles of its themes and proposals that none of the others has."""

    place: int
    titles: tuple


def counted_together(records):
    """Every vote of the same kind and title that all these records hold and that can be counted as one."""
    votes = [{(step["kind"], _plain(step["title"])): (record, step) for step in record["activities"] if _can_be_counted(record, step)}
             for record in records]
    return [_together([vote[key] for vote in votes]) for key in votes[0] if all(key in vote for vote in votes)
            and len(_common([vote[key] for vote in votes])) > 1]


def raised_in_one_place(records):
    """What only one place raised, for each place that raised something alone."""
    raised = [(at, title) for at, record in enumerate(records)
              for shelf in ("themes", "proposals") for title in _titles_up(record[shelf])]
    near = nearness([title for _at, title in raised]) if raised else []
    alone = [(at, title) for one, (at, title) in enumerate(raised)
             if all(other_at == at or near[one][other] < ALIKE for other, (other_at, _title) in enumerate(raised))]
    found = {at: tuple(dict.fromkeys(title for place, title in alone if place == at)) for at in range(len(records))}
    return [OneAlone(at, titles) for at, titles in found.items() if titles]


def _can_be_counted(record, step):
    return step["kind"] in COUNTED and isinstance(record["ballots"].get(step["id"]), list) and step["options"]


def _together(held):
    common = _common(held)
    options = {title: f"p{at}" for at, title in enumerate(common, start=1)}
    rules = rules_for(held[0][1]["kind"], held[0][1]["settings"])
    groups = [_group(record, step, options, rules) for record, step in held]
    among = list(options.values())
    drawn = hashlib.sha256("".join(record["fingerprint"] for record, _step in held).encode()).hexdigest()
    lots = Lots(seed(drawn, ""))
    everyone = _counted_as_one(groups, rules, among)
    by_place = rules.count([group for group in groups if group.size], among, lots)["order"]
    by_person = rules.count([everyone], among, lots)["order"]
    apart = [rules.count([group], among, lots)["order"] if group.size else [] for group in groups]
    rows = [Row(_as_written(held, title), tuple(place_in(order, option) for order in apart), place_in(by_place, option),
                place_in(by_person, option)) for title, option in options.items()]
    left_out = len(set().union(*(_by_title(record, step) for record, step in held))) - len(common)
    return Together(held[0][1]["kind"], held[0][1]["title"], tuple(group.size for group in groups),
                    tuple(sorted(rows, key=lambda row: (row.by_place, row.by_person, row.title))), left_out)


def _counted_as_one(groups, rules, options):
    ballots = [marks for group in groups for marks in group.ballots]
    return Group(len(ballots), rules.tally(ballots, options), ballots)


def _group(record, step, options, rules):
    """A place's ballots, as far as they mark what every place could."""
    ids = {ref: options[title] for title, ref in _by_title(record, step).items() if title in options}
    ballots = [marks for ballot in record["ballots"][step["id"]] if (marks := _under(ballot["marks"], ids))]
    return Group(len(ballots), rules.tally(ballots, list(options.values())), ballots)


def _under(marks, ids):
    """The marks under the common ids, those of other options left out; of a pair both must be there."""
    found = {}
    for key, mark in marks.items():
        parts = key.split(":")
        if all(part in ids for part in parts):
            found[":".join(ids[part] for part in parts)] = ids.get(mark, mark) if isinstance(mark, str) else mark
    return found


def _common(held):
    """The titles that all of these votes have, in the order of the first."""
    others = [set(_by_title(record, step)) for record, step in held[1:]]
    return [title for title in _by_title(*held[0]) if all(title in other for other in others)]


def _by_title(record, step):
    """{plain title: option}, of options whose words everyone may read."""
    titles = titles_of(record)
    return {_plain(titles[option]): option for option in step["options"] if titles.get(option)}


def _as_written(held, title):
    record, step = held[0]
    return titles_of(record)[_by_title(record, step)[title]]


def _titles_up(things):
    return [thing["title"] for thing in things if thing["state"] == "up" and thing["title"]]


def _plain(title):
    return " ".join(title.split()).casefold()
