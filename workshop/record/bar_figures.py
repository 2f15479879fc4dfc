"""Pictures with a bar an option: who said yes, the share of the dots, how strong each is."""

from flask_babel import format_percent, gettext as _

from .drawing import Box, Figure, Line, Pen, Text, both
from .order_figures import more


def approvals(vote):
    """The share who said yes in the view that decides; between which shares it lies where each person counts the same."""
    ranges = vote.result["appendix"]["ranges"] if vote.result["decided_by"] == "everyone" else {}
    rows = [(option, share, format_percent(share), ranges.get(option)) for option in vote.drawn
            for share in [vote.result["scores"][option]]]
    notes = [_("The thin line shows between which shares the true one lies, 95 times in 100.") if ranges else None, more(vote)]
    return Figure(_("How many said yes"), both(lambda wide: _bars(
        vote, f"yes-{vote.step['id']}", _("How many said yes: %(step)s", step=vote.title), rows, wide)), list(filter(None, notes)))


def dots(vote):
    """The share of the dots that each got in the view that decides."""
    most = max(vote.result["scores"].values()) or 1
    rows = [(option, share / most, format_percent(share), None) for option in vote.drawn
            for share in [vote.result["scores"][option]]]
    return Figure(_("The share of the dots"), both(lambda wide: _bars(
        vote, f"dots-{vote.step['id']}", _("The share of the dots: %(step)s", step=vote.title), rows, wide)),
        list(filter(None, [more(vote)])))


def strengths(vote):
    """How likely each option is to win against an average one."""
    likely = chances(vote.result["scores"])
    rows = [(option, likely[option], format_percent(likely[option]), None) for option in vote.drawn]
    return Figure(_("How strong each is"), both(lambda wide: _bars(
        vote, f"strong-{vote.step['id']}", _("How strong each is: %(step)s", step=vote.title), rows, wide)),
        list(filter(None, [_("How likely each is to win against an average one"), more(vote)])))


def chances(strengths):
    """How likely each is to win against an average one: against that one, all win half of the time on average."""
    low, high = 0.0, 1.0
    for _turn in range(50):
        middle = (low + high) / 2
        wins = sum(each / (each + middle) for each in strengths.values() if each)
        low, high = (middle, high) if 2 * wins > len(strengths) else (low, middle)
    return {option: each / (each + low) if each else 0.0 for option, each in strengths.items()}


def _bars(vote, name, title, rows, wide):
    pen = Pen(wide, end=None if wide else 262)
    for option, share, figure, reach in rows:
        middle = pen.row(vote.titles[option], tall=22)
        pen.add(Line("d-track", pen.start, middle, pen.end, middle),
                Box("d-fill", pen.start, middle - 8, max(2, share * (pen.end - pen.start)), 16))
        if reach:
            low, high = map(pen.at, reach)
            pen.add(Line("d-reach", low, middle, high, middle), *(Line("d-reach", x, middle - 6, x, middle + 6) for x in (low, high)))
        pen.add(Text("d-figure", pen.end + 12, middle + 5, figure))
    return pen.done(name, title, _("One row an option. The same figures are in the table."))
