"""Statements: agree, disagree or pass on short statements; add your own where that is allowed."""

from dataclasses import dataclass
from typing import ClassVar

from .ballots import check_options, is_whole
from .deciding import Deciding
from .settings import setting, whole, yes_or_no
from ..counting import statements
from ..counting.opinion_groups import groups_of_opinion
from ..refusals import Refused


@dataclass(frozen=True)
class Statements(Deciding):
    """One mark a statement: 1 agrees, 0 passes, -1 disagrees."""

    own: bool = setting(False, yes_or_no)
    longest: int = setting(280, whole(10, 1000))

    kind: ClassVar[str] = "statements"
    method: ClassVar[str] = "common_ground"
    compares: ClassVar[bool] = False
    asked_apart: ClassVar[bool] = True

    @property
    def fewest_options(self) -> int:
        """None is needed where people add their own (D10)."""
        return 0 if self.own else 2

    def check(self, marks, options):
        """The marks {statement: 1, 0 or -1}, on statements of this step only."""
        check_options(marks, options)
        if not all(is_whole(mark) and mark in statements.ANSWERS for mark in marks.values()):
            raise Refused("Answer each statement with agree, pass or disagree.", field="marks")
        return dict(marks)

    def merge(self, standing, marks):
        """Each mark is added or replaced by itself; no marks take the whole ballot back (D7)."""
        return {**standing, **marks} if marks else {}

    def hand_answers(self, options):
        return dict.fromkeys(options, tuple(statements.ANSWERS.values()))

    def tally(self, ballots, options):
        return statements.tally(ballots, options)

    def count(self, groups, options, lots):
        return statements.count(groups, options)

    def support(self, group, options):
        return statements.support(group, options)

    def recount(self, ballots, times, options):
        return statements.recount(ballots, times, options)

    def appendix_of_everyone(self, everyone, options):
        return {"opinion_groups": groups_of_opinion(everyone.ballots or [], options)}
