"""Budget: people spend one sum on options with costs, or share it out."""

from dataclasses import dataclass, field, replace
from typing import ClassVar

from .ballots import check_options, is_whole
from .deciding import Deciding
from .settings import one_of, setting, whole, yes_or_no
from ..counting import amounts, budget
from ..refusals import Refused

MOST_MONEY = 10**12


@dataclass(frozen=True)
class Budget(Deciding):
    """One sum for everybody: tick what to pay for with it, or say how much each should get.

    `costs` are what the options cost, whole amounts by option; they are no setting, but fixed
    when the step opens, and what has none cannot be bought. `within_total` keeps every ballot
    within the sum. With `lots` of the `room`, counting waits for a number that is drawn there.
    """

    release: str = setting("ballots", one_of("ballots"))
    mode: str = setting("projects", one_of("projects", "amounts"))
    total: int = setting(100, whole(1, MOST_MONEY))
    within_total: bool = setting(True, yes_or_no)
    lots: str = setting("server", one_of("server", "room"))
    costs: dict = field(default_factory=dict, hash=False)

    kind: ClassVar[str] = "budget"

    @property
    def has_costs(self) -> bool:
        return self.mode == "projects"

    @property
    def method(self) -> str:
        return "equal_shares" if self.has_costs else "median_amounts"

    @property
    def recounts(self) -> int:
        return 50 if self.has_costs else Deciding.recounts

    def costs_of(self, choices):
        """What each option costs, to be fixed when the step opens; `choices` are (option, title, cost or None)."""
        if not self.has_costs:
            return None
        for _, title, cost in choices:
            if cost is None:
                raise Refused(
                    "Say first what “%(title)s” costs: every option needs a cost.", field="activity", title=title
                )
        costs = {option: cost["high"] for option, _, cost in choices}
        if all(cost > self.total for cost in costs.values()):
            raise Refused(
                "Each of these costs more than the whole sum of %(total)s.", field="activity", total=self.total
            )
        return costs

    def priced(self, costs):
        """The same rules with the costs that were fixed when the step opened."""
        return replace(self, costs=costs)

    def check(self, marks, options):
        """The marks {option: 1} or {option: amount} without those of nothing, if they are within the sum."""
        check_options(marks, options)
        if self.has_costs:
            if not all(is_whole(mark) and mark == 1 for mark in marks.values()):
                raise Refused("Mark what you would pay for with a 1.", field="marks")
            spent = sum(self.costs.get(option, 0) for option in marks) if self.within_total else 0
        else:
            if not all(is_whole(amount) and amount >= 0 for amount in marks.values()):
                raise Refused("Amounts are whole numbers, such as 0, 50 or 200.", field="marks")
            spent = sum(marks.values())
        if spent > self.total:
            raise Refused(
                "This is %(over)s too much: there is %(total)s to spend.",
                code="limit",
                field="marks",
                over=spent - self.total,
                total=self.total,
            )
        return {option: mark for option, mark in marks.items() if mark}

    def tally(self, ballots, options):
        return budget.tally(ballots, options)

    def count(self, groups, options, lots):
        if self.has_costs:
            return budget.count(groups, options, self.costs, self.total, lots)
        return amounts.count(groups, options, self.total, lots)

    def support(self, group, options):
        return budget.support(group, options)

    def others(self, groups, options, lots):
        if self.has_costs:
            return {"greedy": budget.by_votes(groups, options, self.costs, self.total, lots)}
        return {"mean": amounts.mean(groups, options)}

    def recount(self, ballots, times, options):
        """The places by amounts; or, of options with costs, which are bought without raising: R × m, true or false."""
        if self.has_costs:
            return budget.recount(ballots, times, options, self.costs, self.total)
        return amounts.recount(ballots, times, options)

    def appendix(self, groups, options):
        return {"total": self.total, "costs": self.costs}
