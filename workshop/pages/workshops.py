"""My workshops: what there is, what comes next, and a new one; for managers, the records they were given."""

from flask import redirect, render_template, request
from flask_babel import gettext as _
from flask_login import current_user, login_required

from .. import planning
from ..db import begin_writing, db
from ..models import User
from . import pages
from .form import Form
from .mine import PLANNERS, my_records, my_workshops, planners_only
from .starting_points import starting_points


@pages.get("/workshops")
@login_required
def workshops():
    if current_user.role not in PLANNERS:
        return render_template("workshops/records.html", sessions=my_records())
    return render_template("workshops/workshops.html", workshops=my_workshops())


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
