"""Workshops and their sessions (H1, H2)."""

from datetime import datetime, timezone

from flask import jsonify

from .. import identity, planning, wire
from ..db import begin_writing, db
from ..house import house
from ..models import Workshop
from ..refusals import Refused
from ..wire import Short
from . import api
from .problems import body, not_found, organiser, planner


@api.post("/workshops")
def make_workshop():
    data = body()
    begin_writing()
    workshop = planning.plan(planner(), data)
    db.session.commit()
    return jsonify(id=str(workshop.id), title=workshop.title, voices=workshop.voices, agenda=workshop.agenda), 201


@api.post("/workshops/<workshop_id>/sessions")
def hold_session(workshop_id):
    fields = _session(**wire.parse(_session, body(), skip=0))
    begin_writing()
    user = organiser()
    known = workshop_id.isascii() and workshop_id.isdigit() and len(workshop_id) < 10
    workshop = db.session.get(Workshop, int(workshop_id)) if known else None
    if workshop is None or not identity.may_organise(user, workshop):
        raise not_found()
    session = planning.hold(workshop, **fields)
    db.session.commit()
    return jsonify(
        id=session.public_id, code=session.code, join_url=f"{house().settings.public_url}/j/{session.code}",
        activities=[{"id": step.ref, "kind": step.kind, "title": step.title, "state": step.state}
                    for step in session.activities]), 201


def _session(place: Short | None = None, starts_at: Short | None = None, self_paced: bool = False, slips: bool = False):
    """The fields of a session."""
    return {"place": place, "starts_at": _moment(starts_at), "self_paced": self_paced, "slips": slips}


def _moment(text):
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
        moment = moment.tzinfo and moment.astimezone(timezone.utc)
    except (ValueError, OverflowError):
        moment = None
    if moment is None:
        raise Refused("Give the time as RFC 3339, for example 2026-11-23T18:00:00Z.", field="starts_at")
    return moment


