"""Pictures of the order: counted both ways, and the places that it could have come to."""

from flask_babel import gettext as _, ngettext

from . import counting_words, saying
from .drawing import Curve, Figure, Line, Mark, Pen, Text, both
from .lettering import fitted
from .votes import MOST_DRAWN

STEP, TOP = 54, 64


def order(vote):
    """Every option in the order that decides, beside its place in the other way of counting."""
    return Figure(_("The order, and how we counted"), both(lambda wide: _order(vote, wide)), list(filter(None, [more(vote)])))


def is_same_both_ways(vote):
    """Whether a picture of one order says it all."""
    orders = [vote.result["views"][view]["order"] for view in vote.both_ways]
    return all(order == orders[0] for order in orders)


def more(vote):
    """That a picture has only the first of many options."""
    return and_more(len(vote.options) - MOST_DRAWN)


def and_more(left):
    """That so many are in the table alone; None where there are none."""
    return ngettext("and %(num)s more, in the table", "and %(num)s more, in the table", left) if left > 0 else None


def ranges(vote):
    """The places that each option reached had other groups much like this one come."""
    return Figure(_("How firm is this?"), both(lambda wide: _ranges(vote, wide)), [
        _("The mark is the place; the line shows where it would be 9 times in 10 if another group much like this one had come.")])


def _order(vote, wide):
    here, beside = vote.both_ways[0], vote.both_ways[1] if len(vote.both_ways) > 1 else None
    pen, room = Pen(wide), 260 if wide else 216
    there = beside and sorted(vote.drawn, key=lambda option: _flat(vote, beside).index(option))
    pen.add(Text("d-head", 0, 16, counting_words.view_label(here, vote.result)))
    if beside:
        pen.add(Text("d-tag", 0, 36, _("this decides")))
        pen.add(Text("d-head", 410, 16, counting_words.view_label(beside, vote.result)) if wide
                else Text("d-side", 340, 36, counting_words.view_label(beside, vote.result), "end"))
    for number, option in enumerate(vote.drawn):
        y = TOP + number * STEP
        lines = fitted(vote.titles[option], room)
        pen.add(Text("d-place", 0, y + 8, saying.number(vote.place(here, option))))
        pen.add(*_lines(lines, 34 if wide else 30, y))
        if beside and wide:
            there_y = TOP + there.index(option) * STEP
            pen.behind(Curve(_moved(number, there.index(option), vote), 308, y, 400, there_y))
            pen.add(Text("d-place", 410, there_y + 8, saying.number(vote.place(beside, option))), *_lines(lines, 444, there_y))
        elif beside:
            moved = vote.place(beside, option) - vote.place(here, option)
            aside = 10 if moved > 0 else -10 if moved else 0
            pen.add(Line(_moved(number, there.index(option), vote), 264, y, 300, y + aside),
                    Text("d-place", 336, y + 8, saying.number(vote.place(beside, option)), "end"))
    pen.y = TOP + len(vote.drawn) * STEP - 12
    told = "; ".join(f"{saying.number(vote.place(here, option))} {vote.titles[option]}" for option in vote.drawn)
    return pen.done(f"order-{vote.step['id']}", _("The order: %(step)s", step=vote.title), f"{counting_words.view_label(here, vote.result)}: {told}.")


def _lines(lines, x, y):
    return [Text("d-text", x, y + 6 + 20 * place - 10 * (len(lines) - 1), line) for place, line in enumerate(lines)]


def _flat(vote, view):
    return [option for tied in vote.result["views"][view]["order"] for option in tied]


def _moved(number, there, vote):
    if number == there:
        return "d-line d-same"
    return "d-line d-far" if abs(there - number) * 2 >= len(vote.drawn) else "d-line"


def _ranges(vote, wide):
    last = max(2, len(vote.options))
    pen = Pen(wide, top=34, end=None if wide else 262)

    def at(place):
        return pen.at((place - 1) / (last - 1))

    step = 1 if last <= 10 else 5 if last <= 40 else 10
    for place in [1, *range(step if step > 1 else 2, last, step), last]:
        pen.add(Text("d-scale", at(place), 18, saying.number(place), "middle"))
    for option in vote.drawn:
        certainty = vote.result["certainty"][option]
        middle = pen.row(vote.titles[option], tall=24)
        pen.behind(Line("d-track", pen.start, middle, pen.end, middle))
        pen.add(Line("d-range", at(certainty["best"]), middle, at(certainty["worst"]), middle),
                Mark("d-ink", at(_mean_place(vote, option)), middle, 8, "diamond"),
                Text("d-figure", pen.end + 14, middle + 5, counting_words.span(certainty["best"], certainty["worst"])))
    return pen.done(f"firm-{vote.step['id']}", _("How firm the places are: %(step)s", step=vote.title),
                    _("One row an option; first place is at the start. The same figures are in the table."))


def _mean_place(vote, option):
    """The mean of the places that a tie shares, as recounts have it."""
    tied = next(tied for tied in vote.result["order"] if option in tied)
    return vote.place(vote.result["decided_by"], option) + (len(tied) - 1) / 2
