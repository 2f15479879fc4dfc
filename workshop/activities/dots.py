"""Dots: everyone gets the same few dots and places them on the options they like."""

from dataclasses import dataclass
from typing import ClassVar

from .ballots import check_options, is_whole
from .deciding import Deciding
from .settings import setting, whole
from ..counting import dots
from ..counting.steadiness import changes_to_unseat
from ..refusals import Refused


@dataclass(frozen=True)
class Dots(Deciding):
    """So many dots each, at most so many of them on one option."""

    dots_each: int = setting(5, whole(1, 100))
    most_on_one: int = setting(3, whole(1, 100))

    kind: ClassVar[str] = "dots"
    method: ClassVar[str] = "share_of_dots"

    def check(self, marks, options):
        """The marks {option: dots} without those of 0, if they are within the limits."""
        check_options(marks, options)
        if not all(is_whole(placed) and placed >= 0 for placed in marks.values()):
            raise Refused("Dots are whole numbers, such as 0, 1 or 2.", field="marks")
        if any(placed > self.most_on_one for placed in marks.values()):
            raise Refused(
                "You can put at most %(most)s dots on one.",
                code="limit",
                field="marks",
                most=self.most_on_one,
            )
        if sum(marks.values()) > self.dots_each:
            raise Refused(
                "You have %(dots)s dots to place, and these are more.",
                code="limit",
                field="marks",
                dots=self.dots_each,
            )
        return {option: placed for option, placed in marks.items() if placed}

    def tally(self, ballots, options):
        return dots.tally(ballots, options)

    def count(self, groups, options, lots):
        return dots.count(groups, options, self.dots_each)

    def support(self, group, options):
        return dots.support(group, options)

    def recount(self, ballots, times, options):
        return dots.recount(ballots, times, options)

    def steadiness(self, groups, options, lots):
        most = min(self.most_on_one, self.dots_each)

        def swing(marks, first, other):
            lead = marks.get(first, 0) - marks.get(other, 0)
            return lead, most

        return {"changes_to_unseat": changes_to_unseat(groups, options, swing)}
