"""Talk: people put the phone down and speak; each table may keep a note."""

from dataclasses import dataclass
from typing import ClassVar

from .settings import setting, yes_or_no


@dataclass(frozen=True)
class Talk:
    """Nothing to do on the phone, or one note for each table that everyone there writes on."""

    notes: bool = setting(False, yes_or_no)

    kind: ClassVar[str] = "talk"
    takes: ClassVar[str] = "talk"
    takes_ballots: ClassVar[bool] = False
