"""Options between two measures, each a number in its place, with a key beside it."""

from dataclasses import dataclass
from math import cos, hypot, pi, sin

from flask_babel import gettext as _

from . import saying
from .drawing import Line, Mark, Pen, Text
from .lettering import fitted

DISC = 11
ROUND = 12


@dataclass(frozen=True)
class Point:
    """A thing between two shares across and at a share up; `figures` are said in the key, `square` tells some from others."""

    title: str
    across: tuple
    up: float
    figures: str
    square: bool = False


def plane(wide, name, title, points, across, up):
    """The drawing; `across` and `up` are (what is measured, [(share, words)])."""
    pen = Pen(wide)
    left, right, top, bottom = (64, 400, 34, 340) if wide else (56, 336, 34, 294)

    def x(share):
        return round(left + share * (right - left), 1)

    def y(share):
        return round(bottom - share * (bottom - top), 1)

    for share, words in across[1]:
        pen.add(Line("d-grid", x(share), top, x(share), bottom),
                Text("d-scale", x(share), bottom + 18, words, "end" if share == 1 else "middle"))
    for share, words in up[1]:
        pen.add(Line("d-grid", left, y(share), right, y(share)), Text("d-scale", left - 8, y(share) + 4, words, "end"))
    pen.add(Text("d-side", 0, 14, up[0]), Text("d-side", right, bottom + 38, across[0], "end"))
    _discs(pen, points, x, y, (left, right, top, bottom))
    pen.y = _key(pen, points, (432, 288, 40) if wide else (0, 340, bottom + 58))
    pen.y = max(pen.y, bottom + 46)
    return pen.done(name, title, _("Each number is an option, named beside it. The same figures are in the table."))


def _discs(pen, points, x, y, frame):
    taken = []
    for number, point in enumerate(points, start=1):
        low, high = (x(share) for share in point.across)
        true = ((low + high) / 2, y(point.up))
        there = _free(true, taken, frame)
        taken.append(there)
        if low != high:
            pen.add(Line("d-range", low, true[1], high, true[1]))
        if there != true:
            pen.add(Line("d-leader", *true, *there), Mark("d-ink", *true, 3.5))
        pen.add(Mark("d-disc", *there, DISC, "square" if point.square else "dot"),
                Text("d-on-disc", there[0], there[1] + 5, saying.number(number), "middle"))


def _free(true, taken, frame):
    """The nearest place for a number that covers no other."""
    left, right, top, bottom = frame
    places = [true, *((true[0] + far * cos(2 * pi * turn / ROUND), true[1] + far * sin(2 * pi * turn / ROUND))
                      for far in (24, 36, 50, 70) for turn in range(ROUND))]
    for place in places:
        inside = place == true or (left <= place[0] <= right and top <= place[1] <= bottom)
        if inside and all(hypot(place[0] - other[0], place[1] - other[1]) > 2 * DISC + 1 for other in taken):
            return place
    return true


def _key(pen, points, where):
    start, width, y = where
    for number, point in enumerate(points, start=1):
        pen.add(Mark("d-disc", start + DISC, y + 2, DISC, "square" if point.square else "dot"),
                Text("d-on-disc", start + DISC, y + 7, saying.number(number), "middle"))
        for line in fitted(point.title, width - 34):
            pen.add(Text("d-text", start + 32, y + 7, line))
            y += 20
        pen.add(Text("d-side", start + 32, y + 5, point.figures))
        y += 30
    return y
