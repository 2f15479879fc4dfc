"""Results of revealed steps, as people read them."""

from sqlalchemy import select

from . import languages
from .counting.words import Words, said
from .db import db
from .models import Idea, Proposal, Result, Statement, Theme


def results(session, language="en"):
    """The result of every revealed step, in the order of the agenda."""
    return [result_as_seen(activity, language) for activity in session.activities if activity.state == "revealed"]


def result_as_seen(activity, language):
    """A result (R1) with what is said of it in a language."""
    body = db.session.get(Result, activity.id).body
    known = languages.known(language)
    words = languages.catalogue(known)
    currency = activity.session.workshop.currency
    return {**body, **said(body, Words(
        titles_of(activity.session), group_labels(words), words.gettext, words.ngettext,
        lambda amount: languages.money(amount, currency, known)))}


def titles_of(session):
    """What each option is called, by id; None where it was taken off."""
    titles = {}
    for model, words in ((Proposal, "title"), (Theme, "title"), (Idea, "text"), (Statement, "text")):
        standing = select(model).where(model.session_id == session.id, model.state == "up").order_by(model.number)
        titles |= {thing.ref: getattr(thing, words) for thing in db.session.scalars(standing)}
    return titles


def group_labels(words):
    """What people see instead of sides."""
    return {"lived": words.gettext("people who use the service"),
            "professional": words.gettext("people who work in it"), "other": words.gettext("others")}
