"""Ranking: people put options in order; part is enough, and ties are allowed."""

from dataclasses import dataclass
from typing import ClassVar

from .ballots import check_options, is_whole
from .settings import Deciding
from ..counting import schulze
from ..refusals import Refused


@dataclass(frozen=True)
class Ranking(Deciding):
    """Places from 1 down; equal places are ties, and what is unmarked comes after."""

    kind: ClassVar[str] = "ranking"
    takes: ClassVar[str] = "ballots"
    takes_ballots: ClassVar[bool] = True
    method: ClassVar[str] = "schulze"
    fewest_options: ClassVar[int] = 2
    compares: ClassVar[bool] = True

    def check(self, marks, options):
        """The marks {option: place}, if every place is from 1 to the number of options."""
        check_options(marks, options)
        if not all(is_whole(place) and 1 <= place <= len(options) for place in marks.values()):
            raise Refused(
                "Places are whole numbers from 1 to %(last)s.", field="marks", last=len(options)
            )
        return dict(marks)

    def merge(self, standing, marks):
        """What stands when someone who voted before votes again: the new ballot."""
        return marks

    def count(self, groups, options):
        return schulze.count(groups, options)

    def support(self, ballots, options):
        return schulze.support(ballots, options)
