"""A vote as the record page tells it: the step, its result, and everything that its pictures and tables are made of."""

from dataclasses import dataclass
from functools import cached_property

from .priorities import place_in

SIDES = ("lived", "professional", "other")
VIEWS = ("equal_footing", "everyone", *SIDES)
MOST_DRAWN = 20


@dataclass(frozen=True)
class Vote:
    """`said` are the result's words in the reader's language, `sheets` the proposals, `cast` what was published of it.

    `sayings` are the words on its ballots, `earlier` the result of the step that it repeats.
    """

    step: dict
    result: dict
    said: dict
    titles: dict
    sheets: dict
    cast: list | dict
    currency: str
    sayings: list = ()
    earlier: dict | None = None

    @cached_property
    def options(self):
        """All options in the order of the result."""
        return [option for tied in self.result["order"] for option in tied]

    @property
    def drawn(self):
        """Those that pictures have room for."""
        return self.options[:MOST_DRAWN]

    @property
    def kind(self):
        return self.step["kind"]

    @property
    def title(self):
        return self.step["title"]

    @property
    def views(self):
        """The views that there are, by name, whichever decides first."""
        return {name: self.result["views"][name] for name in VIEWS if self.result["views"].get(name)}

    @property
    def both_ways(self):
        """The names of the view that decides and of the one beside it, where there is one."""
        here = self.result["decided_by"]
        beside = "everyone" if here == "equal_footing" else "equal_footing"
        return [here, beside] if self.result["views"][beside] else [here]

    @property
    def sides(self):
        """The groups that are shown apart; none where they are not."""
        return [side for side in SIDES if side in (self.result["weights"] or {})]

    @property
    def totals_only(self):
        """Whether no ballot was released."""
        return isinstance(self.cast, dict)

    def people(self, side):
        """How many people the view of a group, or of everyone, counts."""
        if side == "everyone":
            return self.result["ballots"]
        pooled = self.result["by_side"]["other"] if self.result["pooled"] == side else 0
        return self.result["by_side"][side] + pooled

    def place(self, view, option):
        """The place of an option in a view."""
        return place_in(self.result["views"][view]["order"], option)
