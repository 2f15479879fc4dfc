"""Pictures of shares, a row an option: where groups agree and differ, and what people answered."""

from flask_babel import format_percent, gettext as _, ngettext

from . import saying
from .drawing import Box, Figure, Line, Mark, Pen, Text, both
from .order_figures import more
from .votes import MOST_DRAWN

ANSWERS = ("agree", "pass", "disagree")
SHAPES = {"lived": "dot", "professional": "square", "other": "triangle"}


def agreement(vote):
    """One row an option, a mark for each group, joined by a bar; closest together first. None where groups are not told apart."""
    rows = known_rows(vote)
    if len(rows) < 2:
        return None
    left = len(rows) - MOST_DRAWN
    notes = [_share_of(vote.kind), left > 0 and ngettext(
        "%(num)s option between them is in the table.", "%(num)s options between them are in the table.", left)]
    return Figure(_("Where we agree, where we differ"), both(lambda wide: _agreement(vote, _ends(rows), wide)),
                  list(filter(None, notes)), groups=vote.sides)


def known_rows(vote):
    """[(option, row)] of which both shares are known, closest together first."""
    rows = vote.result["agreement"]["rows"].items() if vote.result["agreement"] else ()
    return sorted(((option, row) for option, row in rows if row["gap"] is not None), key=lambda each: each[1]["gap"])


def answers(vote):
    """How everyone answered each statement: agree, pass and disagree as parts of one line."""
    return Figure(_("How everyone answered"), both(lambda wide: _answers(vote, wide)), list(filter(None, [more(vote)])))


def _share_of(kind):
    said = {
        "ranking": _("The share of each group that has it in the upper half of their list. A long bar means: we differ."),
        "dots": _("The share of each group that gave it a dot. A long bar means: we differ."),
        "approval": _("The share of each group that said yes to it. A long bar means: we differ."),
        "scale": _("The share of each group that gave it 4 or 5, or at least 3.5 on average. A long bar means: we differ."),
        "pairs": _("How often each group chose it, of the pairs it was in. A long bar means: we differ."),
        "safe_to_try": _("The share of each group that called it safe, of those who answered. A long bar means: we differ."),
        "budget": _("The share of each group that gave it money. A long bar means: we differ."),
        "statements": _("The share of each group that agreed, of those who answered. A long bar means: we differ."),
    }
    return said[kind]


def _ends(rows):
    """The closest and the furthest, where there are more than a picture has room for."""
    half = MOST_DRAWN // 2
    return rows if len(rows) <= MOST_DRAWN else [*rows[:half], *rows[-half:]]


def _agreement(vote, rows, wide):
    pen = Pen(wide, top=38)
    _scale(pen)
    for number, (option, row) in enumerate(rows):
        end = _("Closest together") if number == 0 else _("Furthest apart") if number == len(rows) - 1 else None
        if end:
            pen.add(Text("d-tag", 0, pen.y + 12, end))
            pen.y += 20
        middle = pen.row(vote.titles[option], figures=20)
        places = {side: pen.at(row[side]) for side in vote.sides}
        pen.add(Line("d-track", pen.start, middle, pen.end, middle), Line("d-bar", min(places.values()), middle, max(places.values()), middle))
        pen.add(*(Mark(f"d-{side}", x, middle, size, SHAPES[side]) for (side, x), size in zip(reversed(places.items()), _sizes(places))))
        y, first, step = (middle, 610 if len(places) < 3 else 600, 62 if len(places) < 3 else 44) if wide else (middle + 24, 16, 84)
        for number, side in enumerate(places):
            x = first + number * step
            pen.add(Mark(f"d-{side}", x, y, 4.5, SHAPES[side]), Text("d-figure", x + 8, y + 5, format_percent(row[side])))
    _grid(pen, 26)
    return pen.done(f"agree-{vote.step['id']}", _("Where we agree, where we differ: %(step)s", step=vote.title),
                    _("One row an option, closest together first. The same figures are in the table."))


def _sizes(places):
    """How large each mark is, from back to front: those in front are smaller where they would cover others."""
    same = max(places.values()) - min(places.values()) < 4
    return [9 - 3.5 * number if same else 8.5 for number in range(len(places))]


def _scale(pen):
    for share, anchor in ((0, "start"), (0.5, "middle"), (1, "end")):
        pen.add(Text("d-scale", pen.at(share), 18, format_percent(share), "middle" if pen.wide else anchor))


def _grid(pen, top):
    for share in (0, 0.5, 1):
        pen.behind(Line("d-grid", pen.at(share), top, pen.at(share), pen.y))


def _answers(vote, wide):
    pen = Pen(wide, top=38)
    labels = {"agree": _("Agree"), "pass": _("Pass"), "disagree": _("Disagree")}
    for place, answer in enumerate(ANSWERS):
        x = pen.start + place * 104
        pen.add(Box(f"d-{answer}", x, 6, 16, 16), Text("d-scale", x + 22, 19, labels[answer]))
    for option in vote.drawn:
        given = vote.result["counts"][option]
        middle, x, asked = pen.row(vote.titles[option], tall=26), pen.start, sum(given.values())
        for answer in ANSWERS:
            length = given[answer] * (pen.end - pen.start) / asked if asked else 0
            if length:
                pen.add(Box(f"d-{answer}", x, middle - 12, length, 24))
                pen.add(Text(f"d-on-{answer}", x + length / 2, middle + 5, saying.number(given[answer]), "middle"))
            x += length
    return pen.done(f"answers-{vote.step['id']}", _("How everyone answered: %(step)s", step=vote.title),
                    _("One row a statement. The same figures are in the table."))
