"""Pictures of money: what a budget pays for, where it goes, and support against cost."""

from flask_babel import format_percent, gettext as _, get_locale

from .. import languages
from . import counting_words, saying
from .drawing import Box, Figure, Line, Pen, Text, both
from .lettering import fitted
from .order_figures import and_more, more
from .plane import Point, plane
from .priorities import in_favour
from .votes import MOST_DRAWN


def paid_for(vote):
    """What the money pays for, one bar a way of counting, and what is left."""
    return Figure(_("What the money pays for"), both(lambda wide: _paid_for(vote, wide)),
                  [_("Each bar is the whole sum of %(total)s.", total=_money(vote, vote.result["appendix"]["total"]))])


def ways_to_pay(vote):
    """[(what it is called, its view)] of every way of spending the same votes."""
    ways = [(counting_words.view_label(name, vote.result), vote.result["views"][name]) for name in vote.both_ways]
    return [*ways, (_("The most popular first"), vote.result["methods"]["greedy"])]


def amounts(vote):
    """How much each gets, in the view that decides."""
    return Figure(_("How much each gets"), both(lambda wide: _amounts(vote, wide)), list(filter(None, [more(vote)])))


def support_and_cost(vote):
    """Cost across and support upwards, for proposals with costs; None with fewer than two of them."""
    found = vote.result["scores"] if vote.kind == "dots" else in_favour(vote.step, vote.result, vote.cast)
    priced = [option for option in vote.options if found and option in found and vote.sheets.get(option, {}).get("cost")]
    if len(priced) < 2:
        return None
    known = priced[:MOST_DRAWN]
    costs = {option: vote.sheets[option]["cost"] for option in known}
    top = _round_up(max(cost["high"] for cost in costs.values()))
    both_sorts = len({bool(cost["yearly"]) for cost in costs.values()}) > 1
    points = [Point(vote.titles[option], (costs[option]["low"] / top, costs[option]["high"] / top), found[option],
                    f"{format_percent(found[option])} · {saying.amount(costs[option], vote.currency)}",
                    both_sorts and bool(costs[option]["yearly"])) for option in known]
    across = (_("Cost"), [(share, _money(vote, round(share * top))) for share in (0, 0.5, 1)])
    up = (_("Share of the dots") if vote.kind == "dots" else _("Share of people in favour"),
          [(share, format_percent(share)) for share in (0, 0.5, 1)])
    notes = [_("A bar is as long as the cost may vary. Cheap is not the same as good: this picture weighs nothing up."),
             _("Square: the cost comes every year. Round: it comes once.") if both_sorts else None,
             and_more(len(priced) - len(known))]
    return Figure(_("Support and cost"), both(lambda wide: plane(
        wide, f"cost-{vote.step['id']}", _("Support and cost: %(step)s", step=vote.title), points, across, up)),
        list(filter(None, notes)))


def _paid_for(vote, wide):
    pen, total = Pen(wide, top=6), vote.result["appendix"]["total"]
    costs, long = vote.result["appendix"]["costs"], 590 if wide else 340
    for place, (name, view) in enumerate(ways_to_pay(vote)):
        tag = _("%(way)s (this decides)", way=name) if place == 0 and len(ways_to_pay(vote)) > 1 else name
        pen.add(Text("d-head", 0, pen.y + 14, tag), Box("d-left", 0, pen.y + 24, long, 30))
        x = 0
        for option in [option for option in vote.options if option in view["bought"]]:
            length = costs[option] / total * long
            pen.add(Box("d-paid", x, pen.y + 24, length, 30))
            if length >= 22:
                pen.add(Text("d-on-disc", x + length / 2, pen.y + 44, saying.number(vote.options.index(option) + 1), "middle"))
            x += length
        pen.add(Text("d-figure", *((606, pen.y + 44) if wide else (0, pen.y + 72)),
                     _("%(money)s left", money=_money(vote, view["left_over"]))))
        pen.y += 70 if wide else 88
    for number, option in enumerate(vote.options, start=1):
        if any(option in view["bought"] for name, view in ways_to_pay(vote)):
            pen.add(Text("d-place", 0, pen.y + 22, saying.number(number)))
            for line in fitted(vote.titles[option], 400 if wide else 210):
                pen.add(Text("d-text", 34, pen.y + 20, line))
                pen.y += 20
            pen.add(Text("d-figure", long, pen.y, _money(vote, costs[option]), "end"))
            pen.y += 10
    return pen.done(f"paid-{vote.step['id']}", _("What the money pays for: %(step)s", step=vote.title),
                    "; ".join(f"{name}: {_names(vote, view['bought'])}" for name, view in ways_to_pay(vote)) + ".")


def _amounts(vote, wide):
    pen, most = Pen(wide, end=None if wide else 250), max(vote.result["amounts"].values()) or 1
    for option in vote.drawn:
        amount, middle = vote.result["amounts"][option], pen.row(vote.titles[option], tall=22)
        pen.add(Line("d-track", pen.start, middle, pen.end, middle),
                Box("d-fill", pen.start, middle - 8, max(2, amount / most * (pen.end - pen.start)), 16),
                Text("d-figure", pen.end + 12, middle + 5, _money(vote, amount)))
    return pen.done(f"amounts-{vote.step['id']}", _("How much each gets: %(step)s", step=vote.title),
                    _("One row an option. The same figures are in the table."))


def _names(vote, options):
    return _(", ").join(vote.titles[option] for option in options) or _("nothing")


def _money(vote, amount):
    return languages.money(amount, vote.currency, str(get_locale()))


def _round_up(amount):
    """The next 1, 2 or 5 with noughts behind it."""
    step = 1
    while amount > 5 * step:
        step *= 10
    return next(step * first for first in (1, 2, 5) if step * first >= amount) if amount > 0 else 1
