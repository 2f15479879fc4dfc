"""Themes: people put ideas together under titles."""

from dataclasses import dataclass
from typing import ClassVar

from .settings import an_activity, one_of, or_nothing, setting, whole


@dataclass(frozen=True)
class Themes:
    """The ideas of one board, or of all, put together by those who may; `least` to `most` themes are aimed at."""

    source: str | None = setting(None, or_nothing(an_activity), name="from")
    who: str = setting("helpers", one_of("facilitators", "helpers", "everyone"))
    least: int = setting(6, whole(1, 50))
    most: int = setting(8, whole(1, 50))

    kind: ClassVar[str] = "themes"
    takes: ClassVar[str] = "themes"
    takes_ballots: ClassVar[bool] = False
