"""Ranking: people put options in order; part is enough, and ties are allowed."""

from dataclasses import dataclass
from typing import ClassVar

from .ballots import check_options, is_whole
from .deciding import Deciding
from ..counting import borda, copeland, instant_runoff, ranked_pairs, rankings, schulze
from ..counting.divisiveness import divisiveness
from ..refusals import Refused


@dataclass(frozen=True)
class Ranking(Deciding):
    """Places from 1 down; equal places are ties, and what is unmarked comes after."""

    kind: ClassVar[str] = "ranking"
    method: ClassVar[str] = "schulze"

    def check(self, marks, options):
        """The marks {option: place}, if every place is from 1 to the number of options."""
        check_options(marks, options)
        if not all(is_whole(place) and 1 <= place <= len(options) for place in marks.values()):
            raise Refused(
                "Places are whole numbers from 1 to %(last)s.", field="marks", last=len(options)
            )
        return dict(marks)

    def tally(self, ballots, options):
        return rankings.tally(ballots, options)

    def count(self, groups, options, lots):
        return schulze.count(groups, options)

    def others(self, groups, options, lots):
        methods = {"ranked_pairs": ranked_pairs, "borda": borda, "copeland": copeland}
        if all(group.ballots is not None for group in groups):
            methods["instant_runoff"] = instant_runoff
        return {name: method.count(groups, options, lots) for name, method in methods.items()}

    def support(self, group, options):
        return rankings.support(group, options)

    def recount(self, ballots, times, options):
        return schulze.recount(ballots, times, options)

    def appendix_of_everyone(self, everyone, options):
        return {} if everyone.ballots is None else {"divisiveness": divisiveness(everyone.ballots, options)}
