"""Tokens for programs: what each may do, until when, when it was last used; shown once, taken back at any time."""

from flask import abort, flash, redirect, render_template, request
from flask_babel import gettext as _
from flask_login import current_user, login_required

from .. import tokens
from ..db import begin_writing, db
from ..models import User
from ..refusals import Refused
from . import pages
from .form import Form

DAYS = ("30", "90", "365", "")


@pages.get("/account/tokens")
@login_required
def token_list():
    return _page(Form({"days": "90", "scopes": "read"}))


@pages.post("/account/tokens")
@login_required
def make_token():
    """The new token stands on the answer to this alone, and nowhere else, ever."""
    form = Form(request.form)
    name = form.text("name", 60, line=True, needed=_("Say what the token is for, so that you know later."))
    if not form.chosen("scopes"):
        form.errors["scopes"] = _("Choose what the token may do.")
    if form["days"] not in DAYS:
        form.errors["days"] = _("Choose how long it is valid.")
    token = None if form.errors else _made(form, name)
    if token is None:
        return _page(form, status=422)
    return _page(Form({"days": "90", "scopes": "read"}), token, name)


@pages.post("/account/tokens/<int:token_id>/take-back")
@login_required
def take_token_back(token_id):
    if not tokens.take_back(current_user, token_id):
        abort(404)
    flash(_("The token is taken back. Programs that used it are shut out."))
    return redirect("/account/tokens")


def _made(form, name):
    begin_writing()
    try:
        token = tokens.issue(db.session.get(User, current_user.id), name, form.chosen("scopes"), int(form["days"] or 0) or None)
    except Refused as refusal:
        db.session.rollback()
        form.refuse(refusal)
        return None
    db.session.commit()
    return token


def _page(form, token=None, name=None, status=200):
    page = render_template("account/tokens.html", form=form, tokens=tokens.of(current_user), token=token, name=name,
                           is_over=tokens.is_over)
    return page, status, {"Cache-Control": "no-store"}


@pages.app_template_global()
def scopes():
    """What a token may do, as [(scope, in words, more)]."""
    return [
        ("read", _("Read"), _("Workshops, sessions, results and records.")),
        ("run", _("Run sessions"), _("Hold sessions, hand out links and seat slips, take them back.")),
        ("write", _("Make and change"), _("Workshops, imports, publishing, webhooks.")),
    ]
