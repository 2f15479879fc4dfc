"""The replay of a closed session: what everyone saw, moment by moment, from its journal."""

from flask import abort, jsonify, render_template, request
from sqlalchemy import func, select

from .. import journal
from ..db import db
from ..models import Event
from ..record.entries import PUBLIC
from ..results import results_in_brief
from . import pages
from .record import not_yet, readable, sign_in_first
from .texts import texts_of

PAGE_EVENTS = 2_000


@pages.get("/sessions/<public_id>/replay")
def replay(public_id):
    session, reader = readable(public_id)
    if session is None:
        return sign_in_first()
    if session.state != "closed":
        return not_yet(session, reader)
    texts = texts_of("replay")
    start = {
        "events": f"/sessions/{public_id}/replay/events", "upto": _end(session), "results": results_in_brief(session, texts["language"]),
        "about": {"id": public_id, "demonstration": session.workshop.demonstration, "rehearsal": session.rehearsal},
        "urls": {"join": "", "qr": ""}, **texts,
    }
    return render_template("record/replay.html", public_id=public_id, title=session.workshop.title, start=start)


@pages.get("/sessions/<public_id>/replay/events")
def replay_events(public_id):
    """A page of what everyone may see, as it is now: words that were hidden or erased since are null."""
    session, _reader = readable(public_id)
    if session is None or session.state != "closed":
        abort(404)
    after = request.args.get("after", "0")
    after = int(after) if after.isascii() and after.isdigit() and len(after) < 10 else abort(400)
    return jsonify(journal.read(session.id, PUBLIC, after, _end(session), PAGE_EVENTS))


def _end(session):
    """The place at which the session closed: the replay ends there."""
    query = select(func.max(Event.seq)).where(Event.session_id == session.id, Event.type == "session_closed")
    return db.session.scalar(query) or session.seq
