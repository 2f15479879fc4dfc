"""Rehearsing a workshop with pretend participants, and deleting that again."""

from flask import abort, flash, redirect
from flask_babel import gettext as _

from .. import planning, rehearsal
from ..db import begin_writing, db
from ..house import house
from ..keeping.forgetting import forget
from ..languages import say
from ..refusals import Refused
from . import pages
from .mine import my_session, my_workshop, planners_only
from .texts import reader


@pages.post("/workshops/<int:workshop_id>/rehearse")
@planners_only
def rehearse(workshop_id):
    """A session marked as a rehearsal, to which pretend people come; its desk opens."""
    workshop = my_workshop(workshop_id, writing=True)
    session = planning.hold(workshop, place=_("Rehearsal"), rehearsal=True)
    db.session.commit()
    if not rehearsal.invite(session, house().settings):
        flash(_("There are several rehearsals on this computer already, so nobody comes to this one. End one of them, and try again."))
    return redirect(f"/sessions/{session.public_id}")


@pages.post("/sessions/<public_id>/delete")
@planners_only
def delete_rehearsal(public_id):
    begin_writing()
    session = my_session(public_id)
    workshop_id = session.workshop_id
    if not session.rehearsal:
        abort(404)
    try:
        forget(session)
    except Refused as refusal:
        db.session.rollback()
        flash(say(refusal, reader()))
        return redirect(f"/sessions/{public_id}")
    db.session.commit()
    flash(_("The rehearsal is deleted."))
    return redirect(f"/workshops/{workshop_id}")
