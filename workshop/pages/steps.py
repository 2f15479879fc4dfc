"""The agenda of a plan: adding a step, changing it, moving it, doubling it, taking it out."""

import re

from flask import abort, flash, redirect, render_template, request
from flask_babel import gettext as _

from .. import planning
from ..activities import KINDS
from ..db import db
from . import pages
from .form import Form
from .information import read_facts_and_words
from .kinds import around, as_fields, read_settings, starting_step
from .mine import my_workshop, planners_only
from .ready_steps import ready_steps
from .rearranging import doubled, moved, without
from .saving import check_version, finish, is_as_seen, version_of, whole


@pages.get("/workshops/<int:workshop_id>/steps/new")
@planners_only
def new_step(workshop_id):
    return render_template("plan/new_step.html", workshop=my_workshop(workshop_id), form=Form({}), kinds=list(KINDS), ready=ready_steps())


@pages.post("/workshops/<int:workshop_id>/steps/new")
@planners_only
def add_step(workshop_id):
    """A new step at the end, with words to start from; its form opens at once."""
    workshop, form = my_workshop(workshop_id, writing=True), Form(request.form)
    ready = ready_steps()
    if form["kind"] not in KINDS and form["kind"] not in ready:
        db.session.rollback()
        form.errors["kind"] = _("Choose what people will do in this step.")
        return render_template("plan/new_step.html", workshop=workshop, form=form, kinds=list(KINDS), ready=ready), 422
    onward = f"/workshops/{workshop.id}/steps/{len(workshop.agenda) + 1}"
    chosen = ready[form["kind"]]["step"] if form["kind"] in ready else starting_step(form["kind"])
    _rearrange(workshop, [*workshop.agenda, chosen])
    return redirect(onward)


@pages.get("/workshops/<int:workshop_id>/steps/<int:number>")
@planners_only
def step(workshop_id, number):
    workshop = my_workshop(workshop_id)
    step = _step(workshop, number)
    return _step_page(workshop, number, step, Form(as_fields(step)), version_of(step))


@pages.post("/workshops/<int:workshop_id>/steps/<int:number>")
@planners_only
def change_step(workshop_id, number):
    workshop, form = my_workshop(workshop_id, writing=True), Form(request.form)
    step = _step(workshop, number)
    if request.form.get("add"):
        db.session.rollback()
        form.spare[request.form["add"]] = 2
        return _step_page(workshop, number, step, form, form["version"])
    version = version_of(step)
    changed = {**step, "title": form.text("title", 200, line=True, needed=_("Give the step a title.")),
               "prompt": form.text("prompt"), "minutes": form.whole("minutes", 1, 480), "say": form.text("say"),
               "watch": form.text("watch"), "settings": read_settings(form, step["kind"], step["settings"]),
               "information": read_facts_and_words(form, prefix="information.")}
    check_version(form, version)
    agenda = [changed if at == number else old for at, old in enumerate(workshop.agenda, 1)]
    return finish(workshop, form, {"agenda": agenda}, lambda: version_of(workshop.agenda[number - 1]),
                  lambda: _step_page(workshop, number, step, form, version),
                  within=f"agenda[{number - 1}].", onward=f"/workshops/{workshop_id}#step-{number}")


@pages.post("/workshops/<int:workshop_id>/steps/<int:number>/move")
@planners_only
def move_step(workshop_id, number):
    """One place up or down, or to where it was dragged; nothing happens where somebody moved it already."""
    workshop, step = _step_as_seen(workshop_id, number)
    if step is None:
        return _not_there_now(workshop_id)
    to = _place_asked(number)
    if 1 <= to <= len(workshop.agenda):
        _rearrange(workshop, moved(workshop.agenda, number - 1, to - 1))
        flash(_("“%(title)s” is step %(number)s now.", title=workshop.agenda[to - 1]["title"], number=to))
    way = request.form.get("way")
    return redirect(f"/workshops/{workshop_id}#step-{to}" + (f"-{way}" if way in ("up", "down") else ""))


@pages.post("/workshops/<int:workshop_id>/steps/<int:number>/copy")
@planners_only
def copy_step(workshop_id, number):
    """The same step once more, right after it."""
    workshop, step = _step_as_seen(workshop_id, number)
    if step is None:
        return _not_there_now(workshop_id)
    _rearrange(workshop, doubled(workshop.agenda, number - 1))
    flash(_("“%(title)s” is there twice now.", title=step["title"]))
    return redirect(f"/workshops/{workshop_id}#step-{number + 1}")


@pages.get("/workshops/<int:workshop_id>/steps/<int:number>/remove")
@planners_only
def ask_to_remove(workshop_id, number):
    workshop = my_workshop(workshop_id)
    step = _step(workshop, number)
    return render_template("plan/remove_step.html", workshop=workshop, number=number, step=step,
                           version=version_of(step))


@pages.post("/workshops/<int:workshop_id>/steps/<int:number>/remove")
@planners_only
def remove_step(workshop_id, number):
    workshop, step = _step_as_seen(workshop_id, number)
    if step is None:
        return _not_there_now(workshop_id)
    _rearrange(workshop, without(workshop.agenda, number - 1))
    flash(_("“%(title)s” is taken out.", title=step["title"]))
    return redirect(f"/workshops/{workshop_id}#agenda")


@pages.app_template_global()
def step_version(step):
    return version_of(step)


def _step_as_seen(workshop_id, number):
    """The workshop to write to and this step of it; None for the step where it is another than the page showed."""
    workshop = my_workshop(workshop_id, writing=True)
    step = _step(workshop, number)
    return workshop, step if is_as_seen(request.form, step) else None


def _place_asked(number):
    """Where a step is to go: one up or down, or the place that it was dragged to."""
    place = request.form.get("to", "")
    return int(place) if re.fullmatch(r"\d{1,2}", place) else number + (1 if request.form.get("way") == "down" else -1)


def _rearrange(workshop, agenda):
    planning.change(workshop, whole(workshop) | {"agenda": agenda})
    db.session.commit()


def _not_there_now(workshop_id):
    db.session.rollback()
    flash(_("Somebody changed the agenda meanwhile. This is how it is now."))
    return redirect(f"/workshops/{workshop_id}#agenda")


def _step(workshop, number):
    if not 1 <= number <= len(workshop.agenda):
        abort(404)
    return workshop.agenda[number - 1]


def _step_page(workshop, number, step, form, version):
    return render_template("plan/step.html", workshop=workshop, number=number, kind=step["kind"], form=form,
                           version=version, around=around(workshop, number))
