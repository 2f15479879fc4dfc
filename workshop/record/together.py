"""What the groups share and what divides them, by name, or why that can't be said."""

from flask_babel import gettext as _, ngettext

from .share_figures import known_rows

COMPARING = ("dots", "ranking", "pairs", "budget")
MOST = 6


def together(vote):
    """[(heading, [title])] and sentences; nothing where groups are not shown apart."""
    agreement = vote.result["agreement"]
    if not agreement or not vote.result["ballots"]:
        return []
    shared, divided = (
        (_("High up for every group"), _("High up for one group, low down for another")) if vote.kind in COMPARING
        else (_("Most of every group are for it"), _("Most of one group are for it, most of another are not")))
    if vote.kind == "safe_to_try":
        shared, divided = _("Most of every group call it safe"), _("Most of one group call it safe, most of another do not")
    said = [(head, _named(vote, options)) for head, options in ((shared, agreement["shared"]), (divided, agreement["divided"]))
            if options]
    if len(known_rows(vote)) < 2:
        said.append((_why_not(vote), []))
    return said


def _named(vote, options):
    left = len(options) - MOST
    titles = [vote.titles[option] for option in options[:MOST]]
    return titles + ([ngettext("and %(num)s more", "and %(num)s more", left)] if left > 0 else [])


def _why_not(vote):
    if vote.totals_only:
        return _("How far the groups are apart on each can’t be told from totals alone.")
    return _("Too few people of each group answered the same ones to set the groups side by side.")
