"""Agendas in another order: steps that vote on the ideas of a certain step go on meaning that step.

`settings.from` names a step by its place in the agenda (`a1` is the first), as holding a session numbers them.
"""


def moved(agenda, at, to):
    """The agenda with the step at one place (from 0) put in another."""
    order = list(range(len(agenda)))
    order.insert(to, order.pop(at))
    return _in_order(agenda, order)


def without(agenda, at):
    """The agenda without the step at this place; what voted on its ideas votes on all ideas."""
    return _in_order(agenda, [old for old in range(len(agenda)) if old != at])


def doubled(agenda, at):
    """The agenda with the step at this place there twice, one after the other."""
    return _in_order(agenda, [*range(at + 1), at, *range(at + 1, len(agenda))])


def _in_order(agenda, order):
    names = {f"a{old + 1}": f"a{new + 1}" for new, old in reversed([*enumerate(order)])}
    return [_renamed(agenda[old], names) for old in order]


def _renamed(step, names):
    if step["settings"].get("from") is None:
        return step
    return {**step, "settings": {**step["settings"], "from": names.get(step["settings"]["from"])}}
