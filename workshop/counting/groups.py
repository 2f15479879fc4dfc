"""People who are counted together, and the tables of what they marked."""

from dataclasses import dataclass


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
    total = {}
    for table in tables:
        for name, value in table.items():
            if isinstance(value, dict):
                total[name] = added([total.get(name, {}), value])
            else:
                total[name] = total.get(name, 0) + value
    return total
