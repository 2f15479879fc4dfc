"""Who runs a workshop together, and the managers who were given its records to read."""

from flask import flash, redirect, render_template, request
from flask_babel import gettext as _
from flask_login import current_user
from sqlalchemy import select

from .. import accounts, links
from ..db import db
from ..models import CoFacilitator, Link, LiveSession, Reader, User
from . import pages
from .form import Form
from .mine import PLANNERS, my_workshop, planners_only


@pages.get("/workshops/<int:workshop_id>/team")
@planners_only
def team(workshop_id):
    return _team_page(my_workshop(workshop_id), Form({}))


@pages.post("/workshops/<int:workshop_id>/team")
@planners_only
def add_to_team(workshop_id):
    workshop, form = my_workshop(workshop_id, writing=True), Form(request.form)
    user = accounts.find(form["email"][:200])
    if user is None:
        form.errors["email"] = _("There is no account with this address. Whoever looks after the server can make one.")
    elif user.id == workshop.owner_id or _membership(workshop, user.id):
        form.errors["email"] = _("This person is on the list already.")
    if form.errors:
        db.session.rollback()
        return _team_page(workshop, form), 422
    runs_it = user.role in PLANNERS
    db.session.add((CoFacilitator if runs_it else Reader)(workshop_id=workshop.id, user_id=user.id))
    db.session.commit()
    flash(_("%(email)s runs this workshop with you now.", email=user.email) if runs_it else
          _("%(email)s can read the records of this workshop now.", email=user.email))
    return redirect(f"/workshops/{workshop_id}/team")


@pages.post("/workshops/<int:workshop_id>/team/<int:user_id>/remove")
@planners_only
def remove_from_team(workshop_id, user_id):
    """Somebody runs the workshop, or reads its records, no more; the desks that they have open end with it."""
    workshop = my_workshop(workshop_id, writing=True)
    membership = _membership(workshop, user_id)
    if membership is not None:
        db.session.delete(membership)
    db.session.commit()
    of_this_workshop = select(LiveSession.id).where(LiveSession.workshop_id == workshop_id)
    links.end(select(Link).where(Link.user_id == user_id, Link.session_id.in_(of_this_workshop)), "taken_back")
    if user_id == current_user.id:
        return redirect("/workshops")
    flash(_("Taken out. Desks that they had open are closed."))
    return redirect(f"/workshops/{workshop_id}/team")


def members(workshop):
    """The accounts that run a workshop with its owner."""
    return db.session.scalars(
        select(User).join(CoFacilitator, CoFacilitator.user_id == User.id)
        .where(CoFacilitator.workshop_id == workshop.id).order_by(User.email)).all()


def readers(workshop):
    """The managers who were given a workshop's records."""
    return db.session.scalars(
        select(User).join(Reader, Reader.user_id == User.id)
        .where(Reader.workshop_id == workshop.id).order_by(User.email)).all()


def _membership(workshop, user_id):
    key = (workshop.id, user_id)
    return db.session.get(CoFacilitator, key) or db.session.get(Reader, key)


def _team_page(workshop, form):
    return render_template("workshops/team.html", workshop=workshop, form=form, members=members(workshop),
                           readers=readers(workshop))
