"""What every kind that takes ballots has in common (D10)."""

from dataclasses import dataclass
from typing import ClassVar

from .settings import an_activity, one_of, or_nothing, setting
from ..counting import steadiness


@dataclass(frozen=True)
class Deciding:
    """What is voted on, which view decides, and what of the ballots is published (R4).

    A kind adds `check(marks, options)`, which gives the tidied marks or refuses them;
    `tally(ballots, options)`, the table of unweighted ballots that everything else is counted from;
    `count(groups, options, lots)`, a view in which every group weighs the same; and
    `support(group, options)`, for each option (people in favour, people asked), or None
    where tables alone do not tell.
    """

    options: str = setting("proposals", one_of("proposals", "themes", "ideas"))
    source: str | None = setting(None, or_nothing(an_activity), name="from")
    decided_by: str = setting("equal_footing", one_of("equal_footing", "everyone"))
    release: str = setting("ballots", one_of("ballots", "tables"))

    takes: ClassVar[str] = "ballots"
    takes_ballots: ClassVar[bool] = True
    fewest_options: ClassVar[int] = 2
    compares: ClassVar[bool] = True
    """Whether options are set against each other; else each is answered by itself, with a yes and a no."""
    asked_apart: ClassVar[bool] = False
    """Whether some people may not have been asked about some options."""
    orders: ClassVar[bool] = True
    """Whether it puts options in order; else a result has counts alone."""
    has_options: ClassVar[bool] = True
    """Whether it is about things on the board; else about its own choices."""
    ballot_pad: ClassVar[int] = 4096
    """Every ballot is sealed in a multiple of so many bytes, so that its size tells nothing: room for about 300 marks."""
    live: ClassVar[bool] = False
    """Whether everybody sees the counts as they move (B6)."""
    recounts: ClassVar[int] = 300
    lots: ClassVar[str] = "server"
    """What lots are drawn from: a secret of the `server`, or a number drawn in the `room`."""

    def costs_of(self, choices):
        """What each option costs, to be fixed when the step opens, from (option, title, cost or None); None without costs."""
        return None

    def priced(self, costs):
        """These rules, now that it is fixed what each option costs: the same, where money is not what is voted on."""
        return self

    def merge(self, standing, marks):
        """What stands when someone who voted before votes again: the new ballot."""
        return marks

    def said(self, ballots):
        """The words on these ballots, [(a name for them, option, mark, text)] in the order of content.

        They stand apart from ballots once a step closes, so that they carry no group and can be taken off.
        """
        return []

    def without_words(self, marks, refs):
        """A ballot as it is published; `refs` are the ids of words by their names."""
        return marks

    def with_words(self, result, sayings):
        """A result with the words that can be read, [{id, option, mark, text}]."""
        return result

    def bare(self, result, sayings):
        """The same result without them again."""
        return result

    def own_titles(self, gettext):
        """What its own choices are called, by key."""
        return {}

    def hand_answers(self, options):
        """What a show of hands can be counted of: {option: the answers}; nothing where hands fit the kind badly."""
        return {}

    def others(self, groups, options, lots):
        """Other ways of counting the same ballots, by name (R2)."""
        return {}

    def recount(self, ballots, times, options):
        """The places of the options in each of R recounts, as an R × m table; None where there are none.

        `ballots` are lists of marks by group, `times` for each group an R × n table of how
        often each ballot was drawn.
        """
        return None

    def steadiness(self, groups, options, lots):
        """How little it would take for something else to come first."""
        return {"one_fewer_would_do": steadiness.one_fewer_would_do(self, groups, options, lots)}

    def appendix(self, groups, options):
        """Further figures for the record, from the groups of the deciding view."""
        return {}

    def appendix_of_everyone(self, everyone, options):
        """Further figures in which each person counts the same, whichever view decides."""
        return {}
