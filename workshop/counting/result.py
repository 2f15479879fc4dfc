"""One result of published ballots, in every view, the same on any machine (R1)."""

from . import agreement
from .places import equal_weights
from .small_numbers import OWN_SIDES, Published

VERSION = 1


def result(rules, published: Published, options, lottery=None) -> dict:
    """The result of a deciding activity: all of R1 but `activity` and `sentence`.

    `rules` are those of the kind: `count(groups, options)` gives a view in which every group
    weighs the same, `support(ballots, options)` who is in favour out of whom.
    """
    groups = _by_side(published)
    everyone = [ballot.marks for ballot in published.ballots]
    views = {
        "everyone": rules.count([everyone], options),
        "equal_footing": rules.count(list(groups.values()), options) if groups else None,
        **{side: None for side in OWN_SIDES},
        **{side: rules.count([ballots], options) for side, ballots in groups.items()},
    }
    decided_by = rules.decided_by if published.open else "everyone"
    return {
        "kind": rules.kind,
        "method": rules.method,
        "version": VERSION,
        "ballots": len(published.ballots),
        "by_side": published.by_side,
        "pooled": published.pooled,
        "decided_by": decided_by,
        "order": views[decided_by]["order"],
        "scores": views[decided_by]["scores"],
        "counts": views["everyone"]["counts"],
        "views": views,
        "methods": {},
        "weights": _weights(groups) if groups else None,
        "certainty": None,
        "agreement": _agreement(rules, published, groups, views, options) if groups else None,
        "lottery": lottery,
        "withheld": published.withheld,
    }


def _by_side(published: Published) -> dict:
    """The marks of each side that is shown apart; none where the split is shut."""
    return {
        side: [ballot.marks for ballot in published.ballots if ballot.side == side]
        for side in published.sides
    }


def _weights(groups: dict) -> dict:
    """What one ballot of each side weighs on equal footing."""
    return dict(zip(groups, equal_weights([len(ballots) for ballots in groups.values()])))


def _agreement(rules, published, groups, views, options) -> dict:
    supports = {side: rules.support(ballots, options) for side, ballots in groups.items()}
    if rules.compares:
        return agreement.of_places(supports, {side: views[side]["order"] for side in groups})
    return agreement.of_answers(supports, published.small_number)
