"""The figures behind the pictures of a vote, as tables that can be read line by line."""

from dataclasses import dataclass

from flask_babel import format_percent, get_locale, gettext as _

from .. import languages
from . import counting_words, saying
from .answers import answers_of, consent_options
from .bar_figures import chances
from .money_figures import ways_to_pay
from .share_figures import known_rows

NOTHING = "–"
MARKS = (5, 4, 3, 2, 1, 0)


@dataclass(frozen=True)
class Table:
    """Heads of the columns, the first being that of the rows, and rows [(head, [cell])]; a cell that won is (words, True)."""

    caption: str
    heads: list
    rows: list


def result_tables(vote):
    """What everybody's votes came to, and then what those of each group did, with how firm it is."""
    if vote.kind == "quick_question":
        return [_answers(vote)]
    return [_table(vote, _("The figures"), [*_places(vote, vote.both_ways), *COUNTS[vote.kind](vote)]),
            *([_table(vote, _("By group, and how firm"), by_group)]
              if (by_group := [*_places(vote, vote.sides), *_shares(vote), *_firm(vote)]) else [])]


def _table(vote, caption, columns):
    """One row an option, in the order of the result."""
    return Table(caption, [_("Option"), *(head for head, _cell in columns)],
                 [(vote.titles[option], [cell(option) or NOTHING for _head, cell in columns]) for option in vote.options or consent_options(vote)])


def _places(vote, views):
    if vote.kind == "statements" or not vote.result["order"]:
        return []
    return [(_("Place: %(way)s", way=counting_words.view_label(view, vote.result)), lambda option, view=view: saying.number(vote.place(view, option)))
            for view in views]


def _shares(vote):
    rows = dict(known_rows(vote))

    def share(option, side):
        found = rows.get(option, {}).get(side)
        return None if found is None else format_percent(found)

    return [(_("In favour: %(group)s", group=saying.group_label(side)), lambda option, side=side: share(option, side))
            for side in vote.sides if rows]


def _firm(vote):
    certainty = vote.result["certainty"]
    if not certainty:
        return []
    if "bought" in vote.result:
        return [(_("Would be paid for again"), lambda option: format_percent(certainty[option]["bought"]))]
    return [(_("Places, 9 times in 10"), lambda option: counting_words.span(certainty[option]["best"], certainty[option]["worst"])),
            (_("First place"), lambda option: format_percent(certainty[option]["top"]))]


def _dots(vote):
    counts = vote.result["counts"]
    return [(_("Dots"), lambda option: saying.number(counts[option]["dots"])),
            (_("People who gave one"), lambda option: saying.number(counts[option]["people"]))]


def _approval(vote):
    ranges = vote.result["appendix"]["ranges"]
    return [(_("People who said yes"), lambda option: saying.number(vote.result["counts"][option])),
            (_("Range of 95 in 100, each person counting the same"),
             lambda option: ranges and counting_words.to(*map(format_percent, ranges[option])))]


def _statements(vote):
    counts = vote.result["counts"]
    return [(words, lambda option, answer=answer: saying.number(counts[option][answer]))
            for answer, words in (("agree", _("Agree")), ("disagree", _("Disagree")), ("pass", _("Pass")))]


def _answers(vote):
    """One row an answer: how many gave it, and of each group where groups are shown apart."""
    views = [("everyone", _("People")), *((side, saying.group_label(side)) for side in vote.sides)]
    return Table(_("The figures"), [_("Answer"), *(head for _view, head in views)], [
        (title, [saying.number(vote.result["views"][view]["counts"].get(answer, 0)) for view, _head in views])
        for answer, title, _people in answers_of(vote)])


def _safe_to_try(vote):
    counts = vote.result["counts"]
    return [(words, lambda option, answer=answer: saying.number(counts[option][answer]))
            for answer, words in (("safe", _("Safe")), ("worry", _("A worry")), ("stop", _("Stop")))]


def _scale(vote):
    criteria, appendix = vote.step["settings"]["criteria"], vote.result["appendix"]
    half = (_("Mark of half or more"), lambda option: saying.number(round(vote.result["scores"][option], 1)))
    if len(criteria) > 1:
        return [half, *((_("%(criterion)s: mean", criterion=each["label"]), lambda option, key=each["key"]: _mean(
            appendix["criteria"][key], option)) for each in criteria)]
    return [half, (_("Mean"), lambda option: _mean(appendix["means"], option)), *(
        (_("Mark %(mark)s", mark=saying.number(mark)),
         lambda option, mark=mark: saying.number(vote.result["counts"][option][criteria[0]["key"]][mark])) for mark in MARKS)]


def _mean(means, option):
    return saying.number(round(means[option], 1)) if option in means else None


def _pairs(vote):
    likely = chances(vote.result["scores"])
    return [(_("Wins against an average one"), lambda option: format_percent(likely[option])),
            (_("Times chosen"), lambda option: saying.number(wins(vote.result["counts"], option)[0])),
            (_("Times compared"), lambda option: saying.number(wins(vote.result["counts"], option)[1]))]


def wins(counts, option):
    """How often an option was chosen, "neither" being half, and how often it was compared."""
    compared = [chosen for pair, chosen in counts.items() if option in pair.split(":")]
    won = sum(chosen[option] + chosen["neither"] / 2 for chosen in compared)
    return won, sum(sum(chosen.values()) for chosen in compared)


def _budget(vote):
    if "amounts" in vote.result:
        mean = vote.result["methods"]["mean"]["scores"]
        return [(_("Gets"), lambda option: _money(vote, vote.result["amounts"][option])),
                (_("Mean of what people gave"), lambda option: _money(vote, round(mean[option])))]
    costs = vote.result["appendix"]["costs"]
    paid = [(_("Paid for: %(way)s", way=name), lambda option, view=view: _("yes") if option in view["bought"] else _("no"))
            for name, view in ways_to_pay(vote)]
    return [(_("Cost"), lambda option: _money(vote, costs[option])),
            (_("People who chose it"), lambda option: saying.number(vote.result["counts"][option])), *paid]


def _money(vote, amount):
    return languages.money(amount, vote.currency, str(get_locale()))


def _nothing(vote):
    return []


COUNTS = {"dots": _dots, "approval": _approval, "statements": _statements, "scale": _scale, "pairs": _pairs,
          "budget": _budget, "ranking": _nothing, "safe_to_try": _safe_to_try}
