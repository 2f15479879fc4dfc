"""Signing in and out; each sign-in has a number of its own, so that its desks can end with it."""

import secrets

from flask import redirect, render_template, request, session
from flask_babel import gettext as _
from flask_login import current_user, login_required, login_user, logout_user

from .. import accounts, links
from ..house import house
from ..tries import Tries
from . import pages
from .form import Form
from .safe import same_site

from_one_address = Tries(each_minute=30)
for_one_account = Tries(each_minute=10)


@pages.get("/sign-in")
def sign_in():
    onward = same_site(request.args.get("next"), "/workshops")
    if current_user.is_authenticated:
        return redirect(onward)
    return render_template("sign_in.html", form=Form({}), onward=onward)


@pages.post("/sign-in")
def check_sign_in():
    form, onward = Form(request.form), same_site(request.form.get("next"), "/workshops")
    email, password = form["email"][:200], form["password"][:1000]
    if _tried_too_often(email):
        form.errors[""] = _("There were too many tries. Wait a minute, then try again.")
        return render_template("sign_in.html", form=form, onward=onward), 429, {"Retry-After": "60"}
    user = accounts.checked(email, password, house().steward.outside)
    if user is None:
        _note_failure(email)
        form.errors["email"] = _("This e-mail address and password do not belong together. Check both and try again.")
        return render_template("sign_in.html", form=form, onward=onward), 422
    begin_sign_in(user)
    return redirect(onward)


@pages.post("/sign-out")
@login_required
def sign_out():
    ended = session.get("sign_in")
    logout_user()
    session.clear()
    if ended:
        links.end_sign_in(ended)
    return redirect("/")


def begin_sign_in(user):
    """A fresh sign-in, with nothing left of what the browser had before."""
    session.clear()
    login_user(user)
    session["sign_in"] = secrets.token_urlsafe(12)


def _who(email):
    address = request.remote_addr or ""
    return ((from_one_address, address), (for_one_account, f"{address} {email.strip().lower()}"))


def _tried_too_often(email):
    return house().settings.rate_limits and any(tries.used_up(who) for tries, who in _who(email))


def _note_failure(email):
    for tries, who in _who(email):
        tries.failed(who)
