"""The map of opinions: people who answered statements alike stand close together."""

from collections import Counter
from math import sqrt

from flask_babel import gettext as _, ngettext

from .drawing import Figure, Mark, Pen, Text, both

SHAPES = ("diamond", "ring", "plus", "cross", "down")
LETTERS = "ABCDE"
SMALL, LARGE = 5, 15


def opinion_map(vote):
    """The map with its groups; None where none were found."""
    found = vote.result["appendix"].get("opinion_groups")
    if not found:
        return None
    return Figure(_("A map of opinions"), both(lambda wide: _map(vote, found, wide)), [
        _("Each mark is a person, larger where several answered the same. Who answered alike stands close together. "
          "The groups were found by their answers alone, not by what brought people here.")])


def group_names(found):
    """What opinion groups are called, by number from 1."""
    return {number: _("Group %(letter)s", letter=LETTERS[number - 1]) for number in range(1, len(found["sizes"]) + 1)}


def _map(vote, found, wide):
    pen = Pen(wide)
    width, height = (720, 420) if wide else (340, 300)
    people = [(group, at) for group, at in zip(found["groups"], found["map"]) if group]
    places = Counter((group, round(at[0], 2), round(at[1], 2)) for group, at in people)
    x, y = _within([at[0] for _group, at in people], 24, width - 24), _within([-at[1] for _group, at in people], 44, height - 24)
    for (group, across, up), number in sorted(places.items(), key=lambda each: (-each[1], each[0])):
        size = min(LARGE, SMALL + 2 * sqrt(number - 1))
        pen.add(Mark(f"d-opinion d-opinion-{group}", x(across), y(-up), size, SHAPES[group - 1]))
    for group, name in group_names(found).items():
        own = [at for each, at in people if each == group]
        middle = sum(at[0] for at in own) / len(own)
        highest = min(y(-at[1]) for at in own)
        words = ngettext("%(group)s: %(num)s person", "%(group)s: %(num)s people", len(own), group=name)
        pen.add(Text("d-head d-halo", min(max(x(middle), 70), width - 70), max(16, highest - 20), words, "middle"))
    pen.y = height
    return pen.done(f"map-{vote.step['id']}", _("A map of opinions: %(step)s", step=vote.title),
                    _("What each group typically said stands beneath."))


def _within(values, low, high):
    """Puts values between two pixels."""
    least, most = min(values), max(values)
    span = (most - least) or 1
    return lambda value: round(low + (value - least) / span * (high - low), 1)
