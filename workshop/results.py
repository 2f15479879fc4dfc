"""Results of revealed steps, as people read them."""

from sqlalchemy import select

from . import languages
from .activities import rules_for
from .counting.words import Words, said
from .db import db
from .models import Idea, Proposal, Result, Saying, Statement, Theme


MANY_OPTIONS = 30
DETAIL = ("appendix", "rounds")


def results(session, language="en"):
    """The result of every revealed step, in the order of the agenda (H9)."""
    revealed = _revealed(session)
    titles = titles_of(session) if revealed else {}
    return [result_as_seen(step, language, titles) for step in revealed]


def results_with_appendix(session, language):
    """The same with every detail of how it was counted, as a record holds them."""
    revealed = _revealed(session)
    titles = titles_of(session) if revealed else {}
    return [_in_words(step, language, titles) for step in revealed]


def results_in_brief(session, language):
    """The same as they are sent to every screen."""
    return [in_brief(result) for result in results(session, language)]


def result_as_seen(activity, language, titles=None):
    """A result (R1) with what is said of it in a language, without its appendix; `titles` where they are known already."""
    whole = _in_words(activity, language, titles or titles_of(activity.session))
    views = {name: view and _without_detail(view) for name, view in whole["views"].items()}
    methods = {name: _without_detail(view) for name, view in whole["methods"].items()}
    return {**_without_detail(whole), "views": views, "methods": methods}


def in_brief(result):
    """A result as it is; with many options, without the counts that would weigh most, which H9 has."""
    if len(result["scores"]) <= MANY_OPTIONS:
        return result
    views = {name: view and {**view, "counts": None} for name, view in result["views"].items()}
    counts = None if result["kind"] in ("ranking", "pairs") else result["counts"]
    return {**result, "views": views, "counts": counts}


def _revealed(session):
    return [activity for activity in session.activities if activity.state == "revealed"]


def _in_words(activity, language, titles):
    body = db.session.get(Result, activity.id).body
    known = languages.known(language)
    words = languages.catalogue(known)
    currency = activity.session.workshop.currency
    rules = rules_for(activity.kind, activity.settings, activity.costs)
    titles = {**titles, **rules.own_titles(words.gettext)}
    told = said(body, Words(titles, group_labels(words), words.gettext, words.ngettext,
                            lambda amount: languages.money(amount, currency, known)))
    return {**rules.with_words(body, sayings_of(activity)), **told}


def sayings_of(activity):
    """The words of a revealed step's ballots that can be read: [{id, option, mark, text}]."""
    standing = select(Saying).where(Saying.activity_id == activity.id, Saying.state == "up").order_by(Saying.number)
    return [{"id": saying.ref, "option": saying.option, "mark": saying.mark, "text": saying.text}
            for saying in db.session.scalars(standing)]


def _without_detail(counted):
    return {name: value for name, value in counted.items() if name not in DETAIL}


def titles_of(session):
    """What each option is called, by id; None where it was taken off."""
    titles = {}
    for model, words in ((Proposal, "title"), (Theme, "title"), (Idea, "text"), (Statement, "text"), (Saying, "text")):
        standing = select(model).where(model.session_id == session.id, model.state == "up").order_by(model.number)
        titles |= {thing.ref: getattr(thing, words) for thing in db.session.scalars(standing)}
    return titles


def group_labels(words):
    """What people see instead of sides."""
    return {"lived": words.gettext("people who use the service"),
            "professional": words.gettext("people who work in it"), "other": words.gettext("others")}
