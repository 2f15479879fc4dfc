"""The record page: a short report, public once published; its downloads, publishing and withdrawing (H10, H12)."""

import re

from flask import abort, current_app, flash, g, redirect, render_template
from flask_babel import format_date, format_percent, format_time, get_locale, gettext as _
from flask_login import current_user, login_required
from markupsafe import Markup

from .. import identity, languages
from ..api.records import attachment
from ..house import house
from ..record import counting_words, handing, publishing, saying
from ..record.ballot_files import files_of
from ..record.document import record
from ..record.entries import ORGANISER, PUBLIC
from ..record.report import report
from ..refusals import Refused
from ..results import results
from . import pages
from .mine import my_session


@pages.get("/sessions/<public_id>/record")
def record_page(public_id):
    session, reader = _readable(public_id)
    if session is None:
        return _sign_in_first()
    if session.state != "closed":
        return _not_yet(session, reader)
    language = languages.known(g.get("language") or str(get_locale()))
    said = {each["activity"]: each for each in results(session, language)}
    everyones = record(session, PUBLIC)
    ballot_files, for_polis = files_of(everyones)
    g.translations = everyones["translations"]
    return render_template("record/record.html", session=session, organiser=reader is ORGANISER, saying=saying, counting_words=counting_words,
                           file_name=handing.json_name(session), public_address=public_address(session),
                           ballot_files=ballot_files, for_polis=for_polis, **report(everyones, said))


@pages.get("/sessions/<public_id>/record.json")
def record_json(public_id):
    return _download(public_id, handing.as_json)


@pages.get("/sessions/<public_id>/record.csv.zip")
def record_tables(public_id):
    return _download(public_id, handing.as_tables)


@pages.get("/sessions/<public_id>/record/ballots/<step>.<any(csv, soc, toc, soi, toi, cat, pb):extension>")
def record_ballots(public_id, step, extension):
    return _download(public_id, lambda session, reader: handing.as_ballots(session, reader, step, extension))


@pages.get("/sessions/<public_id>/record/polis.zip")
def record_polis(public_id):
    return _download(public_id, handing.as_polis)


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


def _readable(public_id):
    """(session, reader) of the copy that whoever looks may have; (None, None) where they must sign in first."""
    session = identity.find_session(public_id)
    known = session is not None and session.public_id == public_id
    if known and current_user.is_authenticated and identity.may_read(current_user, session.workshop):
        return session, ORGANISER if identity.may_organise(current_user, session.workshop) else PUBLIC
    if known and session.state == "closed" and session.published_at is not None:
        return session, PUBLIC
    if current_user.is_authenticated:
        abort(404)
    return None, None


def public_address(session):
    """Where everyone reads the record once it is published."""
    return f"{house().settings.public_url}/sessions/{session.public_id}/record"


def _download(public_id, made):
    session, reader = _readable(public_id)
    if session is None:
        return _sign_in_first()
    if session.state != "closed":
        return _not_yet(session, reader), 409
    try:
        return attachment(*made(session, reader))
    except Refused:
        abort(404)


def _not_yet(session, reader):
    return render_template("record/not_yet.html", session=session, organiser=reader is ORGANISER)


def _my_closed(public_id):
    session = my_session(public_id)
    if session.state != "closed":
        abort(409)
    return session


def _sign_in_first():
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
