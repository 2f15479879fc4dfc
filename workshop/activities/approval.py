"""Approval: people tick every option that they could support."""

from dataclasses import dataclass
from typing import ClassVar

from .ballots import check_options, is_whole
from .deciding import Deciding
from ..counting import approval
from ..counting.steadiness import changes_to_unseat
from ..refusals import Refused


@dataclass(frozen=True)
class Approval(Deciding):
    """One tick an option, as many as people like."""

    kind: ClassVar[str] = "approval"
    method: ClassVar[str] = "approval"
    fewest_options: ClassVar[int] = 1
    compares: ClassVar[bool] = False

    def check(self, marks, options):
        """The marks {option: 1}; what is not ticked is left out."""
        check_options(marks, options)
        if not all(is_whole(tick) and tick == 1 for tick in marks.values()):
            raise Refused("Tick what you could support, and leave the others out.", field="marks")
        return dict(marks)

    def hand_answers(self, options):
        return dict.fromkeys(options, ("yes",))

    def tally(self, ballots, options):
        return approval.tally(ballots, options)

    def count(self, groups, options, lots):
        return approval.count(groups, options)

    def support(self, group, options):
        return approval.support(group, options)

    def recount(self, ballots, times, options):
        return approval.recount(ballots, times, options)

    def appendix_of_everyone(self, everyone, options):
        return {"ranges": approval.ranges(everyone, options)}

    def steadiness(self, groups, options, lots):
        def swing(marks, first, other):
            return (first in marks) - (other in marks), 1

        return {"changes_to_unseat": changes_to_unseat(groups, options, swing)}
