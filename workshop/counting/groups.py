"""People who are counted together, and the tables of what they marked."""

from dataclasses import dataclass
from functools import reduce


@dataclass(frozen=True)
class Group:
    """People who are counted together: what they marked, or only the table of it (R4).

    `size` is how many ballots there are, `table` what the kind's `tally` makes of them,
    `ballots` their marks by option; None where only the table is left.
    """

    size: int
    table: dict
    ballots: list[dict] | None


def added(tables: list[dict]) -> dict:
    """One table of several: the whole numbers at the same place in each are added up."""
    return reduce(_sum, tables, {})


def _sum(one, other):
    if isinstance(one, dict):
        both = {name: _sum(value, other[name]) if name in other else value for name, value in one.items()}
        return both | {name: value for name, value in other.items() if name not in one}
    if isinstance(one, list):
        return [_sum(*values) for values in zip(one, other)]
    return one + other
