"""Pictures of grades: how many gave which, by group where groups are shown apart, and two criteria against each other."""

from flask_babel import gettext as _

from . import saying
from .drawing import Box, Figure, Line, Mark, Pen, Text, both
from .order_figures import more
from .plane import Point, plane
from .share_figures import SHAPES

BEST = 5
HIGHEST = 22


def grades(vote):
    """A picture for each criterion: how many people gave each option which grade."""
    return [Figure(_criterion(vote, each), both(lambda wide, each=each: _grades(vote, each, wide)), _notes(vote), _apart(vote))
            for each in vote.step["settings"]["criteria"]]


def two_criteria(vote):
    """The options between two criteria, by their means; None with any other number of criteria."""
    criteria = vote.step["settings"]["criteria"]
    if len(criteria) != 2:
        return None
    up, across = (vote.result["appendix"]["criteria"][each["key"]] for each in criteria)
    points = [Point(vote.titles[option], (across[option] / BEST,) * 2, up[option] / BEST, _means(up[option], across[option]))
              for option in vote.drawn if option in across and option in up]
    if len(points) < 2:
        return None
    ticks = [(grade / BEST, saying.number(grade)) for grade in range(BEST + 1)]
    labels = [each["label"] for each in criteria]
    return Figure(_("Both questions together"), both(lambda wide: plane(
        wide, f"criteria-{vote.step['id']}", _("Both questions together: %(step)s", step=vote.title), points,
        (labels[1], ticks), (labels[0], ticks))), list(filter(None, [
            _("Each is where its mean marks put it, from 0 to 5."), more(vote)])))


def _means(up, across):
    return _("%(up)s up, %(across)s across", up=saying.number(round(up, 1)), across=saying.number(round(across, 1)))


def _apart(vote):
    """The two groups, above and beneath the line; with more or fewer of them everybody is told together."""
    return vote.sides if len(vote.sides) == 2 else []


def _criterion(vote, criterion):
    return criterion["label"] or _("Which marks people gave")


def _notes(vote):
    return list(filter(None, [
        _("How many people gave which mark, from 0 to 5. Upwards: %(up)s; downwards: %(down)s.",
          up=saying.group_label(_apart(vote)[0]), down=saying.group_label(_apart(vote)[1]))
        if _apart(vote) else _("How many people gave which mark, from 0 to 5."), more(vote)]))


def _grades(vote, criterion, wide):
    pen = Pen(wide, top=30)
    slot = (pen.end + (100 if wide else 0) - pen.start) / (BEST + 1)
    tables = {side: vote.result["views"][side]["counts"] for side in _apart(vote)} or {"everyone": vote.result["counts"]}
    people = {side: vote.people(side) for side in tables}
    most = max(number / people[side] for side, table in tables.items() for option in vote.drawn
               for number in table[option][criterion["key"]]) or 1
    for grade in range(BEST + 1):
        pen.add(Text("d-scale", pen.start + (grade + 0.5) * slot, 18, saying.number(grade), "middle"))
    for option in vote.drawn:
        tall = 2 * (HIGHEST + 18) if _apart(vote) else HIGHEST + 24
        middle = pen.row(vote.titles[option], tall=tall, under=_middle_grade(vote, option, criterion))
        base = middle if _apart(vote) else middle + tall / 2 - 4
        for side, table in tables.items():
            for grade, number in enumerate(table[option][criterion["key"]]):
                if number:
                    height = number / people[side] / most * HIGHEST
                    pen.add(*_column(side, side == (*tables, None)[1], pen.start + grade * slot, base, slot, height, number))
        pen.add(Line("d-base", pen.start, base, pen.start + slot * (BEST + 1), base))
        for side, aside in zip(_apart(vote), (-10, 10)):
            pen.add(Mark(f"d-{side}", pen.start - 10, base + aside, 4.5, SHAPES[side]))
    return pen.done(f"grades-{criterion['key']}-{vote.step['id']}", f"{_criterion(vote, criterion)}: {vote.title}",
                    _("One row an option, a column for each mark from 0 to 5. The same figures are in the table."))


def _middle_grade(vote, option, criterion):
    """What at least half gave, where it is this criterion alone that options are compared by."""
    weighty = [each["key"] for each in vote.step["settings"]["criteria"] if each["weight"]]
    if option in vote.result["few"]:
        return _("too few marks")
    if len(weighty) > 1 or criterion["key"] not in (weighty or [vote.step["settings"]["criteria"][0]["key"]]):
        return None
    return _("half of us gave %(grade)s or better", grade=saying.number(vote.result["scores"][option]))


def _column(side, down, x, base, slot, height, number):
    width = min(30, slot - 10)
    top, figure = (base, base + height + 14) if down else (base - height, base - height - 4)
    return (Box("d-fill" if side == "everyone" else f"d-{side}", x + (slot - width) / 2, top, width, height),
            Text("d-figure", x + slot / 2, figure, saying.number(number), "middle"))
