"""Who beats whom: every option against every other."""

from flask_babel import gettext as _

from . import saying
from .result_table import NOTHING, Table

MOST_IN_TABLE = 12


def duels(vote):
    """The table of a ranking or of pairs; None with too many options for a page."""
    if vote.kind not in ("ranking", "pairs") or not 2 <= len(vote.options) <= MOST_IN_TABLE:
        return None
    prefer = _preferred if vote.kind == "ranking" else _chosen
    caption = (_("Who beats whom: how many people put the one in the row above the one in the column") if vote.kind == "ranking"
               else _("Who beats whom: how often the one in the row was chosen over the one in the column"))
    if vote.kind == "ranking" and vote.result["decided_by"] == "equal_footing":
        caption = _("%(what)s. Ticked: more than half, every group weighing the same", what=caption)
    heads = [_("Option"), *(saying.number(number) for number in range(1, len(vote.options) + 1))]
    return Table(caption, heads, [
        (f"{saying.number(number)} {vote.titles[option]}", [
            NOTHING if option == other else _cell(vote, option, other, prefer) for other in vote.options])
        for number, option in enumerate(vote.options, start=1)])


def _cell(vote, option, other, prefer):
    number = prefer(vote.result["counts"], option, other)
    return saying.number(number), _wins(vote, option, other, prefer)


def _wins(vote, option, other, prefer):
    """Whether one beats the other in the view that decides, each group weighing what it weighs there."""
    if vote.kind == "ranking" and vote.result["decided_by"] == "equal_footing":
        weighed = [(vote.result["weights"][side], vote.result["views"][side]["counts"]) for side in vote.sides]
    else:
        weighed = [(1, vote.result["counts"])]
    return sum(weight * (prefer(counts, option, other) - prefer(counts, other, option)) for weight, counts in weighed) > 0


def _preferred(counts, option, other):
    return counts[f"{option}:{other}"]


def _chosen(counts, option, other):
    return next((chosen[option] for pair, chosen in counts.items() if set(pair.split(":")) == {option, other}), 0)
