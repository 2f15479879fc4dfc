"""Who sits at which table: drawn so that groups are mixed or together, and a fitting place for whoever comes later; pure."""

from collections import Counter


def draw(people, tables, how, rng):
    """{person: table} for `people`, {person: side}, at the tables numbered so; `rng` shuffles.

    `mixed` spreads each group evenly, so that no two tables differ by more than one of any group, nor by more than one
    in all. `by_group` gives each group tables of its own, as many as its size is due; with fewer tables than groups the
    smallest groups share.
    """
    groups = _shuffled(people, rng)
    if how == "mixed":
        return _deal([person for group in groups for person in group], tables)
    seats, start = {}, 0
    groups = _joined_up(groups, len(tables))
    for group, many in zip(groups, _shares([len(group) for group in groups], len(tables))):
        seats |= _deal(group, tables[start:start + many])
        start += many
    return seats


def place(side, seated, tables, how):
    """The table for somebody of this side who comes once others sit: `seated` is [(side, table)].

    Mixed, it is where fewest of their group are, then where fewest are in all; by group, the smallest of the tables
    that their group has, or an empty one.
    """
    all_there = Counter(table for _side, table in seated)
    of_theirs = Counter(table for other, table in seated if other == side)
    if how == "mixed":
        return min(tables, key=lambda table: (of_theirs[table], all_there[table], table))
    fitting = [table for table in tables if of_theirs[table] * 2 > all_there[table]]
    fitting = fitting or [table for table in tables if not all_there[table]] or tables
    return min(fitting, key=lambda table: (all_there[table], table))


def _shuffled(people, rng):
    """The groups, the largest first, each in an order of chance."""
    groups = {}
    for person, side in people.items():
        groups.setdefault(side, []).append(person)
    for group in groups.values():
        rng.shuffle(group)
    return sorted(groups.values(), key=len, reverse=True)


def _deal(people, tables):
    return {person: tables[place % len(tables)] for place, person in enumerate(people)}


def _joined_up(groups, most):
    """At most so many groups: the smallest are put together."""
    while len(groups) > most:
        *others, one, smallest = groups
        groups = sorted([*others, one + smallest], key=len, reverse=True)
    return groups


def _shares(sizes, tables):
    """How many tables each group gets: one at least, the others one by one to whoever sits closest."""
    given = [1] * len(sizes)
    for _ in range(tables - len(sizes)) if sizes else ():
        crowded = max(range(len(sizes)), key=lambda at: sizes[at] / given[at])
        given[crowded] += 1
    return given
