"""Whose page it is: workshops and sessions of the organiser who is signed in, and nobody else's."""

from functools import wraps

from flask import abort
from flask_login import current_user, login_required
from sqlalchemy import or_, select

from .. import identity
from ..db import begin_writing, db
from ..models import CoFacilitator, LiveSession, Reader, Workshop

PLANNERS = ("admin", "facilitator")


def planners_only(page):
    """For people who plan workshops and run sessions; managers read records."""

    @login_required
    @wraps(page)
    def checked(*args, **kwargs):
        if current_user.role not in PLANNERS:
            abort(403)
        return page(*args, **kwargs)

    return checked


def my_workshops():
    """What this account may organise, the last changed first."""
    chosen = select(Workshop).order_by(Workshop.changed_at.desc(), Workshop.id.desc())
    if current_user.role != "admin":
        shared = select(CoFacilitator.workshop_id).where(CoFacilitator.user_id == current_user.id)
        chosen = chosen.where(or_(Workshop.owner_id == current_user.id, Workshop.id.in_(shared)))
    return db.session.scalars(chosen).all()


def my_records():
    """The records that a manager was given to read, as their closed sessions, the last closed first."""
    return db.session.scalars(
        select(LiveSession).join(Reader, Reader.workshop_id == LiveSession.workshop_id)
        .where(Reader.user_id == current_user.id, LiveSession.state == "closed", LiveSession.rehearsal.is_(False))
        .order_by(LiveSession.closed_at.desc())).all()


def my_workshop(workshop_id, writing=False):
    """This workshop, if it is theirs; otherwise there is no such page."""
    if writing:
        begin_writing()
    workshop = db.session.get(Workshop, workshop_id, populate_existing=writing)
    if workshop is None or not identity.may_organise(current_user, workshop):
        abort(404)
    return workshop


def my_session(public_id):
    """This session, if its workshop is theirs; otherwise there is no such page."""
    session = identity.find_session(public_id)
    if session is None or session.public_id != public_id or not identity.may_organise(current_user, session.workshop):
        abort(404)
    return session
