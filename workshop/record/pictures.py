"""Which pictures a vote has on the record page."""

from . import answer_figures, bar_figures, grade_figures, money_figures, order_figures, share_figures


WITH_COSTS = ("dots", "approval", "budget")


def pictures(vote, first=False):
    """The pictures of a vote: the order, what its kind has besides, where groups agree, what it costs.

    The `first` vote that the page tells of also says here how firm it is and what support costs;
    of the others the appendix says how firm they are.
    """
    if not is_drawn(vote):
        return []
    if vote.kind == "quick_question":
        return [answer_figures.answered(vote)]
    if vote.kind == "safe_to_try":
        return list(filter(None, [answer_figures.consented(vote), share_figures.agreement(vote)]))
    costs = vote.kind != "statements" and (first or vote.kind in WITH_COSTS)
    found = [*_of_kind(vote), share_figures.agreement(vote), firmness(vote) if first else None,
             money_figures.support_and_cost(vote) if costs else None]
    return [figure for figure in found if figure]


def is_drawn(vote):
    """Whether there is anything to set side by side."""
    return bool(vote.result["ballots"]) and (len(vote.options) > 1 or not vote.result["order"])


def firmness(vote):
    """How firm the places are; None where that is not said of places, or cannot be said."""
    if not is_drawn(vote) or not vote.result["certainty"] or "bought" in vote.result:
        return None
    return order_figures.ranges(vote)


def _of_kind(vote):
    if vote.kind == "statements":
        return [share_figures.answers(vote)]
    if vote.kind == "budget":
        return [money_figures.amounts(vote) if "amounts" in vote.result else money_figures.paid_for(vote)]
    if vote.kind == "ranking":
        return [order_figures.order(vote)]
    besides = {
        "approval": lambda: [bar_figures.approvals(vote)],
        "dots": lambda: [bar_figures.dots(vote)],
        "pairs": lambda: [bar_figures.strengths(vote)],
        "scale": lambda: [*grade_figures.grades(vote), grade_figures.two_criteria(vote)],
    }[vote.kind]()
    return besides if order_figures.is_same_both_ways(vote) else [order_figures.order(vote), *besides]
