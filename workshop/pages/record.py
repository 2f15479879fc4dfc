"""The record page: a short report, public once published; its downloads, publishing and withdrawing (H10, H12)."""

import re

from flask import abort, current_app, flash, g, redirect, render_template
from flask import session as cookie
from flask_babel import format_date, format_percent, format_time, get_locale, gettext as _
from flask_login import current_user, login_required
from markupsafe import Markup

from .. import identity, languages, links
from ..exports.formats import file_name
from ..house import house
from ..record import counting_words, publishing, saying
from ..record.ballot_files import files_of
from ..record.document import record
from ..record.entries import ORGANISER, PUBLIC
from ..record.report import report
from ..results import results
from . import pages
from .mine import my_session
from .names import names_to_look_at


@pages.get("/sessions/<public_id>/record")
def record_page(public_id):
    session, reader = readable(public_id)
    if session is None:
        return sign_in_first()
    if session.state != "closed":
        return not_yet(session, reader)
    language = languages.known(g.get("language") or str(get_locale()))
    said = {each["activity"]: each for each in results(session, language)}
    everyones = record(session, PUBLIC)
    ballot_files, for_polis = files_of(everyones)
    g.translations = everyones["translations"]
    to_look_at = names_to_look_at(session, everyones) if reader is ORGANISER and not session.published_at else 0
    return render_template("record/record.html", session=session, organiser=reader is ORGANISER, saying=saying, counting_words=counting_words,
                           file_name=file_name(session, "record.json"), public_address=public_address(session),
                           names_to_look_at=to_look_at,
                           ballot_files=ballot_files, for_polis=for_polis, **report(everyones, said))


@pages.post("/sessions/<public_id>/record/publish")
@login_required
def publish_record(public_id):
    session = _my_closed(public_id)
    publishing.publish(session)
    flash(_("The record is published. Everyone who has this page’s address can read it."))
    return redirect(f"/sessions/{public_id}/record")


@pages.post("/sessions/<public_id>/record/withdraw")
@login_required
def withdraw_record(public_id):
    session = _my_closed(public_id)
    publishing.withdraw(session)
    flash(_("The record is withdrawn. Copies that were already handed out cannot be called back."))
    return redirect(f"/sessions/{public_id}/record")


def readable(public_id):
    """(session, reader) of the copy that whoever looks may have; (None, None) where they must sign in first."""
    session = identity.find_session(public_id)
    known = session is not None and session.public_id == public_id
    if known and current_user.is_authenticated and identity.may_read(current_user, session.workshop):
        return session, ORGANISER if identity.may_organise(current_user, session.workshop) else PUBLIC
    shared = cookie.get("shared", {}).get(public_id)
    if known and session.state == "closed" and (session.published_at is not None or links.observing(session, shared)):
        return session, PUBLIC
    if current_user.is_authenticated:
        abort(404)
    return None, None


def public_address(session):
    """Where everyone reads the record once it is published."""
    return f"{house().settings.public_url}/sessions/{session.public_id}/record"


def not_yet(session, reader):
    """The page that says that there is no record before the end."""
    return render_template("record/not_yet.html", session=session, organiser=reader is ORGANISER)


def _my_closed(public_id):
    session = my_session(public_id)
    if session.state != "closed":
        abort(409)
    return session


def sign_in_first():
    """To the door, and back here from there."""
    return current_app.login_manager.unauthorized()


@pages.app_template_global()
def in_other_languages(ref):
    """What a thing says in other languages, as [{language, text}]."""
    return [each for each in g.get("translations", []) if each["about"] == ref]


@pages.app_template_filter()
def share(value):
    """A share as a percentage without decimals."""
    return format_percent(value)


@pages.app_template_filter()
def quoting(sentence):
    """A sentence in which each thing quoted keeps its own direction."""
    parts = re.split("([“«])([^“”«»]*)([”»])", sentence)
    return Markup("").join(
        Markup("<bdi>{}</bdi>").format(part) if at % 4 == 2 else part for at, part in enumerate(parts))


@pages.app_template_filter()
def clock(moment):
    """The time of day."""
    return format_time(moment, "HH:mm", rebase=False)


@pages.app_template_filter()
def on_the_day(moment):
    """The day in words."""
    return format_date(moment, "d MMMM y", rebase=False)


@pages.app_template_filter()
def why(name):
    """The reason why something was taken off the board, in words."""
    return saying.reason(name)
