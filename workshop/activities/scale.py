"""Scale: people grade options from 0 to 5, on one criterion or several."""

from dataclasses import dataclass
from typing import ClassVar

from .ballots import check_options, is_whole
from .deciding import Deciding
from .settings import ID, setting, tidy, whole
from ..counting import grades, majority_judgment, majority_recounts, middle
from ..refusals import Refused

MOST_CRITERIA, LONGEST_LABEL, HEAVIEST = 6, 60, 100


def criteria(value):
    """A list of {key, label, weight}; a weight left out is 1, and a criterion alone needs no label.

    Without a label people see the prompt of the step alone, in whatever language it is; that is
    why the default has none.
    """
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise Refused("Give the criteria as a list, each with a key, a label and a weight.")
    if not 1 <= len(value) <= MOST_CRITERIA:
        raise Refused("Give from 1 to %(most)s criteria.", most=MOST_CRITERIA)
    tidied = tuple(_criterion(each, alone=len(value) == 1) for each in value)
    for name in ("key", "label"):
        if len({each[name] for each in tidied}) < len(tidied):
            raise Refused("Two criteria have the same key or label.")
    return tidied


def _criterion(each, alone):
    if not each.keys() <= {"key", "label", "weight"}:
        raise Refused("A criterion has a key, a label and a weight, and nothing else.")
    key, label, weight = each.get("key"), each.get("label", ""), each.get("weight", 1)
    if not isinstance(key, str) or not ID.fullmatch(key):
        raise Refused("The key of a criterion is a short word of plain letters and digits.")
    if not isinstance(label, str) or len(tidy(label)) > LONGEST_LABEL or not (alone or tidy(label)):
        raise Refused("The label of a criterion is empty or too long.")
    return {"key": key, "label": tidy(label), "weight": whole(0, HEAVIEST)(weight)}


@dataclass(frozen=True)
class Scale(Deciding):
    """What is graded, and how much each criterion weighs."""

    criteria: tuple[dict, ...] = setting(({"key": "overall", "label": "", "weight": 1},), criteria)

    kind: ClassVar[str] = "scale"
    method: ClassVar[str] = "majority_judgment"
    compares: ClassVar[bool] = False

    def check(self, marks, options):
        """The marks {option: {criterion: 0…5}}, without options that nothing is said of."""
        check_options(marks, options)
        keys = {each["key"] for each in self.criteria}
        if not all(isinstance(given, dict) and given.keys() <= keys for given in marks.values()):
            raise Refused("Grade each option on the criteria of this step.", field="marks")
        if not all(is_whole(mark) and 0 <= mark <= grades.BEST for given in marks.values() for mark in given.values()):
            raise Refused("Grades are whole numbers from 0 to %(best)s.", field="marks", best=grades.BEST)
        return {option: dict(given) for option, given in marks.items() if given}

    def tally(self, ballots, options):
        return grades.tally(ballots, options, self.criteria)

    def count(self, groups, options, lots):
        return majority_judgment.count(groups, options, self.criteria)

    def support(self, group, options):
        return grades.support(group, options, self.criteria)

    def recount(self, ballots, times, options):
        return majority_recounts.recount(ballots, times, options, self.criteria)

    def appendix(self, groups, options):
        return middle.beside(groups, options, self.criteria)
