"""The words for how a vote was counted: views, methods, whose votes weighed what, lots."""

from math import ceil, floor

from flask_babel import gettext as _, ngettext

from .saying import number

METHODS = ("ranked_pairs", "borda", "copeland", "instant_runoff")


def view_label(view, result):
    """A way of counting as people call it."""
    footing = _("Each group counts for a third") if _of_three(result) else _("Each group counts for half")
    return {"equal_footing": footing, "everyone": _("Each person counts the same"),
            "lived": _("People who use the service"), "professional": _("People who work in it"),
            "other": _("Others")}[view]


def _of_three(result):
    """Whether others are a group of their own."""
    return len(result["weights"] or {}) > 2


def method(result):
    """How a result was counted, in one sentence that holds for the view that decided."""
    if result["method"] == "common_ground" and result["decided_by"] == "everyone":
        return _("What people agreed with most comes first; a statement that few people answered counts a little less.")
    return {
        "approval": _("What most people said yes to comes first."),
        "majority_judgment": _("At least half of us gave it this mark or better."),
        "bradley_terry": _("How likely each is to win against an average one."),
        "equal_shares": _("Everyone gets an equal part of the money; something is bought when its supporters can pay for it together."),
        "tally": _("We count how often each answer was given; nothing is put in order."),
        "consent": _("Nobody has a reason that it would do harm."),
        "median_amounts": _("The middle amount, scaled to fit."),
        "share_of_dots": _("We add up the dots; everyone had the same number."),
        "schulze": _("One is above another if it wins head to head, directly or through the strongest chain of wins."),
        "common_ground": _("What people agree on in every group, not just the biggest."),
    }[result["method"]]


def method_names():
    """Other ways of counting rankings, as people call them."""
    return {"ranked_pairs": _("Ranked pairs"), "borda": _("Borda’s points"), "copeland": _("Most duels won"),
            "instant_runoff": _("Instant runoff")}


def totals_only():
    """What it means that tables alone were kept."""
    return _("Only totals were kept: when voting closed, every ballot was destroyed. How firm the result is, and whatever "
             "else needs the ballots themselves, can’t be said.")


def lot(used, titles):
    """What was drawn by lot, and among which."""
    what = {
        "instant_runoff:leaves": _("which of several lowest leaves in instant runoff"),
        "equal_shares:buys": _("which of several that are equally well supported is bought first"),
        "equal_shares:by_votes": _("which of several with as many votes is paid for with what was left"),
        "greedy:buys": _("which of several with as many votes is paid for, where the most popular come first"),
        "median_amounts:rounding": _("which of several equal remainders gets one more"),
    }.get(used["for"], used["for"])
    among = _(", ").join(_("“%(title)s”", title=titles.get(option) or _("Taken off")) for option in used["among"])
    return _("Drawn by lot: %(what)s. Among: %(options)s.", what=what, options=among)


def lots_that_decide(result, titles):
    """What was drawn by lot in the method that decides, each once."""
    return list(dict.fromkeys(lot(used, titles) for used in result["lottery"]["used"] if used["for"].startswith(result["method"])))


def span(best, worst):
    """A range of places; a tie that takes its mean place reaches over both."""
    best, worst = floor(best), ceil(worst)
    return number(best) if best == worst else to(number(best), number(worst))


def drawn_from(lottery):
    """Where the number comes from that decides between equals."""
    if lottery.get("number") is not None:
        return _("Lots are drawn from the number %(number)s, which the room drew after voting had closed.",
                 number=number(lottery["number"]))
    if not lottery["commitment"]:
        return _("The room was to draw a number for lots and drew none; they are drawn from one that the server made at the end.")
    return _("Where equals cannot be told apart and something must be chosen, a number decides that was fixed before voting "
             "began: its digest was published first, the number itself with the result.")


def to(low, high):
    """From the one to the other, as figures stand in pictures and tables."""
    return _("%(low)s to %(high)s", low=low, high=high)


def weighing(result, settings):
    """Whose votes weighed what, and why where it came otherwise than was set; None where nothing is put in order."""
    if result["method"] in ("tally", "consent"):
        return None
    if result["decided_by"] == "equal_footing" and _of_three(result):
        return _("Each group counted for a third; this was set before voting began.")
    if result["decided_by"] == "equal_footing":
        return _("Each group counted for half; this was set before voting began.")
    if settings["decided_by"] == "equal_footing" and result["withheld"]:
        return _("Each person counted the same, because at least one group had too few votes to be shown apart.")
    if settings["decided_by"] == "equal_footing" and result["ballots"]:
        return _("Each person counted the same, because the two groups did not both vote.")
    return _("Each person counted the same.")


def where_others_count(result):
    """What became of the votes of people of neither group; None where there is nothing to say."""
    others = result["by_side"]["other"]
    if not others or not result["views"]["equal_footing"]:
        return None
    if result["pooled"] in ("lived", "professional"):
        return ngettext("%(num)s other was few, and is counted with the larger group.",
                        "%(num)s others were few, and are counted with the larger group.", others)
    return ngettext("%(num)s other counts only where each person counts the same.",
                    "%(num)s others count only where each person counts the same.", others)
