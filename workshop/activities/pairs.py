"""Pairs: people are shown two options at a time and choose the better one, or neither."""

from dataclasses import dataclass
from typing import ClassVar

from .deciding import Deciding
from .settings import setting, whole
from ..counting import pairs
from ..refusals import Refused


@dataclass(frozen=True)
class Pairs(Deciding):
    """So many pairs of one person count at most."""

    most: int = setting(30, whole(1, 100))

    kind: ClassVar[str] = "pairs"
    method: ClassVar[str] = "bradley_terry"

    def check(self, marks, options):
        """The marks {"ID:ID": ID or "neither"}, each pair named with the smaller number first."""
        if not isinstance(marks, dict):
            raise Refused("A vote is a list of options and marks.", field="marks")
        chosen = dict(self._choice(name, winner, set(options)) for name, winner in marks.items())
        if len(chosen) < len(marks):
            raise Refused("The same pair is there twice.", field="marks")
        if len(chosen) > self.most:
            raise Refused("You can compare at most %(most)s pairs.", code="limit", field="marks", most=self.most)
        return chosen

    def _choice(self, name, winner, options):
        one, _, other = name.partition(":") if isinstance(name, str) else ("", "", "")
        if one == other or not {one, other} <= options:
            raise Refused("A pair is two different options of this step.", field="marks")
        if not isinstance(winner, str) or winner not in (one, other, pairs.NEITHER):
            raise Refused("Choose one of the two, or neither.", field="marks")
        return pairs.pair(one, other), winner

    def merge(self, standing, marks):
        """Each pair is added or replaced by itself; no marks take the whole ballot back (D7)."""
        return {**standing, **marks} if marks else {}

    def tally(self, ballots, options):
        return pairs.tally(ballots, options)

    def count(self, groups, options, lots):
        return pairs.count(groups, options)

    def support(self, group, options):
        return pairs.support(group, options)

    def recount(self, ballots, times, options):
        return pairs.recount(ballots, times, options)
