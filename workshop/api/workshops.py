"""Workshops and their sessions: made, read, changed, held (H1, H2)."""

from flask import jsonify
from sqlalchemy import func, or_, select

from .. import identity, planning, wire
from ..db import begin_writing, db
from ..house import house
from ..journal import moment
from ..models import CoFacilitator, LiveSession, Workshop
from ..refusals import Refused
from . import api, fields
from .described import ORGANISER, described
from .paging import PAGE, page_of
from .problems import body, not_found, organiser, planner
from .schemas import body_of
from .shapes import ID, STEP_IN_SESSION, WORDS, listed, ref, thing

PLAN = ("title", "purpose", "remit", "information", "voices", "languages", "notice", "small_number", "currency", "other_counts",
        "agenda", "texts")


@api.get("/workshops")
@described("List the workshops of this account, the newest first", "Workshops", ORGANISER, scope="read", asks=PAGE, problems=(422,), gives={
    200: ("So many of them; `next`, where there are more, is what to ask for `after`.",
          thing(("next",), workshops=listed(ref("WorkshopInBrief")), next=ID))})
def list_workshops():
    user = planner()
    chosen = select(Workshop)
    if user.role != "admin":
        shared = select(CoFacilitator.workshop_id).where(CoFacilitator.user_id == user.id)
        chosen = chosen.where(or_(Workshop.owner_id == user.id, Workshop.id.in_(shared)))
    found, onward = page_of(chosen, Workshop.id, lambda workshop: str(workshop.id))
    return jsonify(workshops=[_in_brief(workshop) for workshop in found], **onward)


@api.post("/workshops")
@described("Make a workshop", "Workshops", ORGANISER, scope="write", takes=ref("Plan"), gives={
    201: ("The workshop, with defaults filled in.", thing(id=ID, title=WORDS, voices=listed(ref("Voice")), agenda=listed({"type": "object"})))},
    more="Without `voices` there are three: `service-user` and `carer` (lived), `staff` (professional).")
def make_workshop():
    data = body()
    begin_writing()
    workshop = planning.plan(planner(), data)
    db.session.commit()
    return jsonify(id=str(workshop.id), title=workshop.title, voices=workshop.voices, agenda=workshop.agenda), 201


@api.get("/workshops/<workshop_id>")
@described("Read a workshop’s plan", "Workshops", ORGANISER, scope="read", problems=(404,), gives={200: ("The whole plan.", ref("Workshop"))})
def get_workshop(workshop_id):
    return jsonify(_whole(_mine(workshop_id)))


@api.patch("/workshops/<workshop_id>")
@described("Change parts of a workshop’s plan", "Workshops", ORGANISER, scope="write", takes=ref("PlanChanges"), takes_nothing=True,
           problems=(404,), gives={200: ("The plan as it is now.", ref("Workshop"))},
           more="Each field that is there takes the place of the one before, whole. Sessions that are held already keep their plan.")
def change_workshop(workshop_id):
    data = body()
    begin_writing()
    workshop = _mine(workshop_id)
    planning.change(workshop, {name: getattr(workshop, name) for name in PLAN} | data)
    db.session.commit()
    return jsonify(_whole(workshop))


@api.delete("/workshops/<workshop_id>")
@described("Delete a workshop that was never held", "Workshops", ORGANISER, scope="write", problems=(404, 409), gives={204: ("It is gone.",)},
           more="A workshop with sessions stays, since their records name it.")
def delete_workshop(workshop_id):
    begin_writing()
    workshop = _mine(workshop_id)
    if workshop.sessions:
        raise Refused("This workshop has sessions, and their records name it. It stays.", code="conflict")
    planning.forget(workshop)
    db.session.commit()
    return "", 204


@api.get("/workshops/<workshop_id>/sessions")
@described("List the sessions of a workshop, the newest first", "Sessions", ORGANISER, scope="read", asks=PAGE, problems=(404, 422), gives={
    200: ("So many of them.", thing(("next",), sessions=listed(ref("Session")), next=ID))})
def list_sessions(workshop_id):
    chosen = select(LiveSession).where(LiveSession.workshop_id == _mine(workshop_id).id)
    found, onward = page_of(chosen, LiveSession.id, lambda session: str(session.id))
    return jsonify(sessions=[session_in_brief(session) for session in found], **onward)


@api.post("/workshops/<workshop_id>/sessions")
@described("Hold a workshop as a session", "Sessions", ORGANISER, scope="run", takes=body_of(fields.session, starts_at={"format": "date-time"}),
           takes_nothing=True, problems=(404,), gives={
    201: ("The session, ready to be joined.", thing(id=ID, code=WORDS, join_url=WORDS, activities=listed(STEP_IN_SESSION)))})
def hold_session(workshop_id):
    asked = fields.session(**wire.parse(fields.session, body(), skip=0))
    begin_writing()
    session = planning.hold(_mine(workshop_id), **asked)
    db.session.commit()
    return jsonify(
        id=session.public_id, code=session.code, join_url=join_url(session),
        activities=[{"id": step.ref, "kind": step.kind, "title": step.title, "state": step.state}
                    for step in session.activities]), 201


def session_in_brief(session):
    """A session as its organiser finds it in a list."""
    return {
        "id": session.public_id, "code": session.code, "title": session.workshop.title, "state": session.state,
        "place": session.place, "starts_at": moment(session.starts_at), "self_paced": session.self_paced,
        "slips": session.slips is not None, "rehearsal": session.rehearsal, "made_at": moment(session.made_at),
        "closed_at": moment(session.closed_at), "published_at": moment(session.published_at),
        "fingerprint": session.fingerprint, "imported": session.imported,
        "join_url": join_url(session) if session.state in ("waiting", "running") else None,
    }


def join_url(session):
    return f"{house().settings.public_url}/j/{session.code}"


def _mine(workshop_id):
    """The workshop with this id, of the organiser who asks."""
    user = organiser()
    known = workshop_id.isascii() and workshop_id.isdigit() and len(workshop_id) < 10
    workshop = db.session.get(Workshop, int(workshop_id)) if known else None
    if workshop is None or str(workshop.id) != workshop_id or not identity.may_organise(user, workshop):
        raise not_found()
    return workshop


def _whole(workshop):
    return {**_in_brief(workshop), **{name: getattr(workshop, name) for name in PLAN}}


def _in_brief(workshop):
    held = db.session.scalar(select(func.count()).select_from(LiveSession).where(LiveSession.workshop_id == workshop.id))
    return {"id": str(workshop.id), "title": workshop.title, "purpose": workshop.purpose, "sessions": held,
            "changed_at": moment(workshop.changed_at)}
