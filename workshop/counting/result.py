"""One result of what was published, in every view, the same on any machine (R1)."""

from fractions import Fraction

from . import agreement
from .certainty import certainty
from .groups import Group, added
from .lots import Lots, published as published_lots, seed
from .places import equal_weights
from .small_numbers import OWN_SIDES, Published

VERSION = 1


def result(rules, published: Published, options, drawn: str | int) -> dict:
    """The result of a deciding activity: all of R1 but `activity` and what is said in words.

    `rules` are those of the kind (`activities.deciding`); `drawn` is what lots are drawn
    from: the secret whose digest was published before voting opened, or the number drawn in the room.
    """
    lots = Lots(seed(drawn, published.digest))
    everyone, groups = _everyone(published, rules, options), _by_side(published, rules, options)
    views = {
        "everyone": _view(rules, [everyone], options, lots),
        "equal_footing": _view(rules, list(groups.values()), options, lots) if groups else None,
        **{side: None for side in OWN_SIDES},
        **{side: _view(rules, [group], options, lots) for side, group in groups.items()},
    }
    decided_by = rules.decided_by if groups else "everyone"
    deciding = list(groups.values()) if decided_by == "equal_footing" else [everyone]
    return {
        "kind": rules.kind,
        "method": rules.method,
        "version": VERSION,
        "ballots": published.size,
        "by_side": published.by_side,
        "pooled": published.pooled,
        "decided_by": decided_by,
        **views[decided_by],
        "counts": everyone.table,
        "views": views,
        "methods": rules.others(deciding, options, lots),
        "weights": _weights(groups) if groups else None,
        "certainty": certainty(rules, published, decided_by, options),
        "agreement": _agreement(rules, published, groups, views, options) if groups and rules.has_options else None,
        "lottery": published_lots(rules.lots == "room", drawn, lots.used),
        "withheld": published.withheld,
        "appendix": {
            "effective_people": _effective(deciding),
            **rules.steadiness(deciding, options, lots),
            **rules.appendix(deciding, options),
            **rules.appendix_of_everyone(everyone, options),
        },
    }


def _everyone(published: Published, rules, options) -> Group:
    if published.ballots is None:
        return Group(published.size, published.tables["everyone"], None)
    return _group([ballot.marks for ballot in published.ballots], rules, options)


def _by_side(published: Published, rules, options) -> dict[str, Group]:
    """Each side that is shown apart; none where the split is shut."""
    if published.ballots is None:
        return {side: Group(published.sizes[side], published.tables[side], None) for side in published.sides}
    return {side: _group(published.marks_of(side), rules, options) for side in published.sides}


def _group(ballots, rules, options) -> Group:
    return Group(len(ballots), rules.tally(ballots, options), ballots)


def _view(rules, groups, options, lots) -> dict:
    return {**rules.count(groups, options, lots), "counts": added([group.table for group in groups])}


def _weights(groups: dict) -> dict:
    """What one ballot of each side weighs on equal footing."""
    return dict(zip(groups, equal_weights([group.size for group in groups.values()])))


def _effective(groups) -> int:
    """How many people who all weigh the same would be as steady: (Σw)² / Σw², rounded (Kish 1965)."""
    weights = equal_weights([group.size for group in groups])
    total = sum(weight * group.size for weight, group in zip(weights, groups))
    squares = sum(weight**2 * group.size for weight, group in zip(weights, groups))
    return round(Fraction(total**2, squares)) if squares else 0


def _agreement(rules, published, groups, views, options) -> dict:
    supports = {side: rules.support(group, options) for side, group in groups.items()}
    if rules.compares:
        return agreement.of_places(supports, {side: views[side]["order"] for side in groups})
    return agreement.of_answers(supports, published.small_number if rules.asked_apart else 1)
