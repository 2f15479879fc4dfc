"""My workshops: what there is, what comes next, a new one and a copy; for managers, the records they were given."""

from flask import flash, redirect, render_template, request
from flask_babel import gettext as _
from flask_login import current_user, login_required

from .. import planning
from ..db import begin_writing, db
from ..models import User
from . import pages
from .form import Form
from .mine import PLANNERS, my_records, my_workshop, my_workshops, planners_only
from .saving import whole
from .starting_points import starting_points


@pages.get("/workshops")
@login_required
def workshops():
    if current_user.role not in PLANNERS:
        return render_template("workshops/records.html", sessions=my_records())
    return render_template("workshops/workshops.html", workshops=my_workshops())


@pages.get("/desk")
@pages.get("/screen")
@login_required
def choose_session():
    """A desk and a screen belong to a session: whoever types the bare address chooses one in the list."""
    return redirect("/workshops")


@pages.get("/workshops/new")
@planners_only
def new_workshop():
    return render_template("workshops/new.html", form=Form({"start": "redesign"}), points=starting_points())


@pages.post("/workshops/new")
@planners_only
def make_workshop():
    form, points = Form(request.form), starting_points()
    title = form.text("title", 200, line=True, needed=_("Give the workshop a title."))
    if form["start"] not in points:
        form.errors["start"] = _("Choose what to start from.")
    if form.errors:
        return render_template("workshops/new.html", form=form, points=points), 422
    begin_writing()
    owner = db.session.get(User, current_user.id)
    workshop = planning.plan(owner, {"title": title, **points[form["start"]]["plan"]})
    db.session.commit()
    return redirect(f"/workshops/{workshop.id}")


@pages.post("/workshops/<int:workshop_id>/copy")
@planners_only
def copy_workshop(workshop_id):
    """The same plan once more, as one's own: its texts and its agenda; no sessions, no people, nothing anybody wrote."""
    begin_writing()
    original, owner = my_workshop(workshop_id), db.session.get(User, current_user.id)
    title = _("Copy of %(title)s", title=original.title)[:200].rstrip()
    copy = planning.plan(owner, whole(original) | {"title": title})
    db.session.commit()
    flash(_("This is a copy of the plan, without its sessions and without people."))
    return redirect(f"/workshops/{copy.id}")
