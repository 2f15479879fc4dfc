"""How a vote was counted, in full, for the end of the record page: sentences, tables, lots, the map of opinions."""

from dataclasses import dataclass

from flask_babel import get_locale, gettext as _, ngettext

from .. import languages
from . import counting_words, saying
from .drawing import Figure
from .duels import duels
from .map_figure import group_names, opinion_map
from .priorities import place_in
from .result_table import NOTHING, Table

MOST_IN_TABLE = 12


@dataclass(frozen=True)
class Counted:
    """What the appendix tells of one vote.

    `typical` are [(opinion group, [sentence])], `lots` sentences, `codes` [(what it is, code)].
    """

    sentences: list
    tables: list
    opinions: Figure | None
    typical: list
    lots: list
    codes: list


def counted(vote):
    """The appendix of a vote."""
    lottery = vote.result["lottery"]
    sentences = [
        counting_words.method(vote.result), counting_words.weighing(vote.result, vote.step["settings"]),
        counting_words.where_others_count(vote.result),
        counting_words.totals_only() if vote.totals_only else None, *_steadiness(vote), *_grades(vote)]
    tables = [_other_methods(vote), duels(vote), _runoff(vote), _purchases(vote), _split(vote)]
    return Counted(
        list(filter(None, sentences)), list(filter(None, tables)), opinion_map(vote), _typical(vote),
        [*(counting_words.lot(used, vote.titles) for used in lottery["used"]), counting_words.drawn_from(lottery)],
        [(what, code) for what, code in ((_("Published before voting"), lottery["commitment"]),
                                         (_("Published with the result"), lottery["secret"])) if code])


def _steadiness(vote):
    """How little would have to change for another to come first."""
    appendix = vote.result["appendix"]
    changes, one = appendix.get("changes_to_unseat"), appendix.get("one_fewer_would_do")
    if changes:
        yield ngettext("%(num)s vote would have to change for another to come first.",
                       "%(num)s votes would have to change for another to come first.", changes)
    if one and "bought" in vote.result:
        yield _("There is a vote without which the list of what is paid for would be another.")
    elif one:
        yield _("There is a vote without which something else would come first.")
    elif one is False and vote.result["ballots"] > 1:
        yield (_("Whichever single vote is left out, the same is paid for.") if "bought" in vote.result
               else _("Whichever single vote is left out, the same comes first."))


def _grades(vote):
    apart, few = vote.result["appendix"].get("we_differ"), vote.result.get("few")
    if apart:
        yield _("Opinions differ widely on %(options)s: the middle half of us gave marks three or more apart.",
                options=_quoted(vote, apart))
    if few:
        yield _("Less than half of us gave marks to %(options)s, so they come after the others.", options=_quoted(vote, few))


def _other_methods(vote):
    methods = {name: view for name, view in vote.result["methods"].items() if name in counting_words.METHODS}
    if vote.kind != "ranking" or not methods:
        return None
    named = counting_words.method_names()
    return Table(_("Places in other ways of counting"), [_("Option"), _("Strongest chains (this decides)"),
                                                        *(named[name] for name in methods)],
                 [(vote.titles[option], [saying.number(vote.place(vote.result["decided_by"], option)), *(
                     saying.number(place_in(view["order"], option)) for view in methods.values())]) for option in vote.options])


def _runoff(vote):
    rounds = vote.result["methods"].get("instant_runoff", {}).get("rounds")
    if not rounds or len(vote.options) > MOST_IN_TABLE:
        return None
    heads = [_("Option"), *(_("Round %(number)s", number=saying.number(at)) for at in range(1, len(rounds) + 1))]
    order = [option for tied in vote.result["methods"]["instant_runoff"]["order"] for option in tied]
    rows = [(vote.titles[option], [_votes(each, option) for each in rounds]) for option in order]
    rows.append((_("No option left on the ballot"), [saying.number(round(each["exhausted"], 2)) for each in rounds]))
    weighed = vote.result["decided_by"] == "equal_footing"
    return Table(_("Instant runoff: who leaves in each round, every group weighing the same") if weighed
                 else _("Instant runoff: who leaves in each round"), heads, rows)


def _votes(each, option):
    if option not in each["votes"]:
        return NOTHING
    votes = saying.number(round(each["votes"][option], 2))
    return _("%(votes)s, leaves", votes=votes) if option in each["left"] else votes


def _purchases(vote):
    """What is bought in which round, at which price, and what each group paid for it."""
    if "bought" not in vote.result or not vote.result["rounds"]:
        return None
    groups = [saying.group_label(side) for side in vote.sides] if vote.result["decided_by"] == "equal_footing" else [_("Everyone")]
    rows = [(_quoted(vote, each["bought"]), [
        saying.number(number), _("by votes, with what was left") if each["price"] is None else _("together"),
        *(_money(vote, amount) for amount in each["paid"] or ())]) for number, each in enumerate(vote.result["rounds"], start=1)]
    rows = [(title, [*cells, *[NOTHING] * (2 + len(groups) - len(cells))]) for title, cells in rows]
    raised = vote.result["raised"]
    said = _("Round by round") if not raised else _(
        "Round by round, everyone having been given %(money)s more to spend than their part, so that less is left",
        money=_money(vote, raised))
    return Table(said, [_("Bought"), _("Round"), _("How"), *(_("Paid by: %(group)s", group=group) for group in groups)], rows)


def _split(vote):
    """How far opinions on each option are split, from 0 to 1."""
    found = vote.result["appendix"].get("divisiveness")
    if not found or len(vote.options) < 2:
        return None
    return Table(_("How far opinions are split, from 0 (not at all) to 1"), [_("Option"), _("Split")],
                 [(vote.titles[option], [saying.number(round(found[option], 2))])
                  for option in sorted(found, key=lambda option: -found[option])])


def _typical(vote):
    found = vote.result["appendix"].get("opinion_groups")
    if not found:
        return []
    answers = {"agree": _("“%(statement)s”: %(given)s of %(asked)s agreed"),
               "disagree": _("“%(statement)s”: %(given)s of %(asked)s disagreed"),
               "pass": _("“%(statement)s”: %(given)s of %(asked)s passed")}
    names = group_names(found)
    return [(names[number], [
        answers[each["answer"]] % {"statement": vote.titles[each["option"]], "given": saying.number(each["given"]),
                                   "asked": saying.number(each["asked"])} for each in typical])
        for number, typical in enumerate(found["typical"], start=1)]


def _quoted(vote, options):
    return _(", ").join(_("“%(title)s”", title=vote.titles[option]) for option in options)


def _money(vote, amount):
    return languages.money(round(amount), vote.currency, str(get_locale()))
