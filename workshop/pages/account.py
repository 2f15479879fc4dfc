"""The account page: a new password, which ends every sign-in and every desk opened with the old one."""

from flask import flash, redirect, render_template, request
from flask_babel import gettext as _
from flask_login import current_user, login_required
from sqlalchemy import select

from .. import accounts, links
from ..db import begin_writing, db
from ..house import house
from ..models import Link, User
from ..refusals import Refused
from . import pages
from .form import Form
from .sign_in import begin_sign_in


@pages.get("/account")
@login_required
def account():
    return render_template("workshops/account.html", form=Form({}))


@pages.post("/account")
@login_required
def change_password():
    form = Form(request.form)
    if accounts.checked(current_user.email, form["current"][:1000], house().steward.outside) is None:
        form.errors["current"] = _("This is not your password now.")
    if form["password"] != form["again"]:
        form.errors["again"] = _("The two new passwords are not the same.")
    user = None if form.errors else _with_new_password(current_user.id, form)
    if user is None:
        return render_template("workshops/account.html", form=form), 422
    links.end(select(Link).where(Link.user_id == user.id), "signed_out")
    begin_sign_in(user)
    flash(_("Your password is changed. Everywhere else, you are signed out."))
    return redirect("/account")


def _with_new_password(user_id, form):
    begin_writing()
    user = db.session.get(User, user_id, populate_existing=True)
    try:
        accounts.set_password(user, form["password"][:1000])
    except Refused as refusal:
        db.session.rollback()
        form.refuse(refusal)
        return None
    db.session.commit()
    return user
