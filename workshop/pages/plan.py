"""The plan page, and a form for each of its parts."""

from flask import render_template, request

from ..db import db
from . import pages
from .form import Form
from .mine import my_workshop, planners_only
from .outlook import outlook
from .saving import check_version, finish, version_of
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


def _section_page(workshop, section, form, version, **more):
    return render_template(f"plan/{section}.html", workshop=workshop, form=form, version=version, **more)
