"""Ideas: people answer a prompt with short notes."""

from dataclasses import dataclass
from typing import ClassVar

from .settings import labels, one_of, or_nothing, setting, whole, yes_or_no
from ..refusals import Refused


@dataclass(frozen=True)
class Ideas:
    """A board of short notes, in columns or not, each own until shown or open at once, for all or by table first."""

    columns: tuple[str, ...] = setting((), labels(most=12, longest=40))
    think_first: bool = setting(False, yes_or_no)
    each: int | None = setting(None, or_nothing(whole(1, 50)))
    show_group: str = setting("after_themes", one_of("after_themes", "always", "never"))
    longest: int = setting(280, whole(10, 1000))
    by_table: bool = setting(False, yes_or_no)

    kind: ClassVar[str] = "ideas"
    takes: ClassVar[str] = "ideas"
    takes_ballots: ClassVar[bool] = False

    def check_column(self, column):
        """Gives the column that a note belongs in back, or None where it has none."""
        if column is not None and column not in self.columns:
            raise Refused("Choose one of the columns of this board.", field="column")
        return column
