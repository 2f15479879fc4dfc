"""The plan page, and a form for each of its parts."""

import hashlib

from flask import flash, jsonify, redirect, render_template, request
from flask_babel import gettext as _

from .. import planning, wire
from ..db import db
from ..refusals import Refused
from . import pages
from .form import Form
from .mine import my_workshop, planners_only
from .outlook import outlook
from .sections import LISTS, SECTIONS
from .team import members


@pages.get("/workshops/<int:workshop_id>")
@planners_only
def plan(workshop_id):
    workshop = my_workshop(workshop_id)
    return render_template("plan/plan.html", workshop=workshop, outlook=outlook(workshop), members=members(workshop))


@pages.get("/workshops/<int:workshop_id>/<any(about, remit, information, voices, care):section>")
@planners_only
def section(workshop_id, section):
    workshop = my_workshop(workshop_id)
    fill, _read = SECTIONS[section]
    return _section_page(workshop, section, Form(fill(workshop)), version_of(fill(workshop)))


@pages.post("/workshops/<int:workshop_id>/<any(about, remit, information, voices, care):section>")
@planners_only
def change_section(workshop_id, section):
    """Keep one part of the plan; everything typed comes back where something is wrong with it."""
    workshop = my_workshop(workshop_id, writing=True)
    fill, read = SECTIONS[section]
    form, version = Form(request.form), version_of(fill(workshop))
    if request.form.get("add") in LISTS:
        db.session.rollback()
        form.spare[request.form["add"]] = 2
        return _section_page(workshop, section, form, form["version"], new_row=request.form["add"])
    changes = read(form, workshop)
    check_version(form, version)
    return finish(workshop, form, changes, lambda: version_of(fill(workshop)),
                  lambda: _section_page(workshop, section, form, version))


def version_of(part):
    """A short name for a part of the plan as it is, to notice when somebody else changed it meanwhile."""
    return hashlib.sha256(wire.canonical(part)).hexdigest()[:16]


def check_version(form, version):
    if form["version"] != version:
        form.errors["version"] = _(
            "Somebody changed this while you were writing. Look at the plan in another tab first. If you save again, "
            "what you wrote here takes its place.")


def whole(workshop):
    """The plan as it is, in the shape in which it is changed."""
    return {name: getattr(workshop, name) for name in (
        "title", "purpose", "remit", "information", "voices", "languages", "notice", "small_number", "currency",
        "other_counts", "agenda", "texts")}


def finish(workshop, form, changes, version, again, within="", onward=None):
    """Save changes to the plan and go on; or show the form again. A page that saves by itself gets JSON (plan.js)."""
    plan_id = workshop.id
    if not form.errors:
        try:
            planning.change(workshop, whole(workshop) | changes)
        except Refused as refusal:
            form.refuse(refusal, within)
    if form.errors:
        db.session.rollback()
    else:
        db.session.commit()
    if request.accept_mimetypes.best == "application/json":
        return jsonify(errors=form.errors) if form.errors else jsonify(version=version())
    if form.errors:
        return again(), 422
    flash(_("Saved."))
    return redirect(onward or f"/workshops/{plan_id}")


def _section_page(workshop, section, form, version, **more):
    return render_template(f"plan/{section}.html", workshop=workshop, form=form, version=version, **more)
