"""Questions: people ask what they need to know, most wanted first; those who work in the service answer."""

from dataclasses import dataclass
from typing import ClassVar

from .settings import setting, whole


@dataclass(frozen=True)
class Questions:
    """A list of questions, each open until somebody has settled it."""

    longest: int = setting(280, whole(10, 1000))

    kind: ClassVar[str] = "questions"
    takes: ClassVar[str] = "questions"
    takes_ballots: ClassVar[bool] = False
