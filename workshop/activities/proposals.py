"""Proposals: themes are written up, one sheet for each table."""

from dataclasses import dataclass
from typing import ClassVar

from .settings import an_activity, one_of, or_nothing, setting, whole


@dataclass(frozen=True)
class Proposals:
    """Sheets with a pen each; `source` is where they come from, `top` how many of the first of it are written up."""

    source: str | None = setting(None, or_nothing(an_activity), name="from")
    top: int | None = setting(None, or_nothing(whole(1, 40)))
    sheets: str = setting("opening", one_of("opening", "desk"))

    kind: ClassVar[str] = "proposals"
    takes: ClassVar[str] = "proposals"
    takes_ballots: ClassVar[bool] = False

    def given(self, places, tables):
        """Which table gets which theme: [(theme, table)]; without tables every theme has a sheet for anyone to take.

        `places` lists themes from first to last, equal ones together: those that are equal at the end of the first
        `top` are all written up.
        """
        chosen = []
        for place in places:
            if self.top is None or len(chosen) < self.top:
                chosen += place
        return list(zip(chosen, tables)) if tables else [(theme, None) for theme in chosen]
