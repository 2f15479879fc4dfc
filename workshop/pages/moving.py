"""Saying when and where a session is after it was made, until it starts: its invitation and its poster say so."""

from flask import flash, redirect, render_template, request
from flask_babel import gettext as _

from .. import planning
from ..db import db
from ..house import house
from ..refusals import Refused
from . import pages
from .form import Form
from .mine import my_session, planners_only
from .sessions import moment_in


@pages.get("/sessions/<public_id>/when")
@planners_only
def ask_when(public_id):
    session = my_session(public_id)
    here = session.starts_at and session.starts_at.astimezone()
    filled = {"place": session.place or "", "day": here and here.date().isoformat() or "", "time": _clock(here)}
    return render_template("session/when.html", session=session, form=Form(filled))


@pages.post("/sessions/<public_id>/when")
@planners_only
def say_when(public_id):
    session, form = my_session(public_id), Form(request.form)
    place, starts_at = form.text("place", 200, line=True), moment_in(form)
    if form.errors:
        return render_template("session/when.html", session=session, form=form), 422
    try:
        house().rounds.inside(session.id, lambda turn: planning.move(turn, place, starts_at))
        flash(_("Kept."))
    except Refused as refused:
        flash(_(refused.message))
    db.session.rollback()
    return redirect(f"/sessions/{public_id}")


def _clock(here):
    """The time of day that was given; a midnight is a day without a time."""
    return here.strftime("%H:%M") if here and (here.hour or here.minute) else ""
