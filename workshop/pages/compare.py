"""Comparing the sittings of a workshop: side by side, counted together, and what one place alone raised."""

from flask import abort, render_template, request
from flask_login import current_user, login_required
from sqlalchemy import select

from .. import identity
from ..db import db
from ..house import house
from ..models import LiveSession, Workshop
from ..record import comparing, saying
from ..record.document import record
from ..record.entries import PUBLIC
from ..record.priorities import prioritised
from . import pages

MOST = 12


@pages.get("/workshops/<int:workshop_id>/compare")
@login_required
def compare(workshop_id):
    """All closed sittings, or those that were ticked; for whoever may read their records."""
    workshop = db.session.get(Workshop, workshop_id)
    if workshop is None or not identity.may_read(current_user, workshop):
        abort(404)
    held = _held(workshop)
    ticked = [session for session in held if session.public_id in request.args.getlist("session")] or held[:MOST]
    records = [record(session, PUBLIC) for session in ticked]
    together, alone = house().steward.outside(_compared, records) if len(records) > 1 else ([], [])
    return render_template("workshops/compare.html", workshop=workshop, held=held, ticked=ticked, most=MOST, saying=saying,
                           places=[_place(session, each) for session, each in zip(ticked, records)], together=together, alone=alone)


def _compared(records):
    return comparing.counted_together(records), comparing.raised_in_one_place(records)


def _held(workshop):
    return db.session.scalars(select(LiveSession).where(
        LiveSession.workshop_id == workshop.id, LiveSession.state == "closed", LiveSession.rehearsal.is_(False))
        .order_by(LiveSession.closed_at)).all()


def _place(session, everyones):
    """What one sitting's column says."""
    first = [each.sheet["title"] for each in prioritised(everyones) if each.place == 1 and each.sheet["title"]]
    return {"session": session, "name": session.place, "on": session.closed_at,
            "by_side": {side: people for side, people in everyones["participation"]["joined"]["by_side"].items() if people},
            "ideas": sum(idea["state"] == "up" for idea in everyones["ideas"]), "first": first,
            "code": everyones["fingerprint"][:8]}
