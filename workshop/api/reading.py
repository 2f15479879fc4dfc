"""What organisers and readers look up: their sessions, the links handed out, the answers, and whose token they hold."""

from flask import g, jsonify
from sqlalchemy import or_, select

from .. import links, planning, wire
from ..db import db
from ..house import house
from ..journal import moment
from ..models import CoFacilitator, LiveSession, Reader, Workshop
from ..seen import response_as_seen
from ..snapshot import published_responses
from . import api, fields
from .described import ORGANISER, EITHER, described
from .paging import PAGE, page_of
from .problems import body, organised, organiser
from .records import copy_for
from .schemas import body_of
from .shapes import ID, WHEN, WORDS, listed, null_or, ref, thing
from .workshops import session_in_brief


@api.get("/account")
@described("Whose token this is", "Account", ORGANISER, scope="read", gives={
    200: ("The account, and what the token may be used for.", thing(
        email=WORDS, role=WORDS, token=thing(name=null_or(WORDS), scopes=listed(WORDS), expires_at=null_or(WHEN))))})
def get_account():
    user = organiser()
    return jsonify(email=user.email, role=user.role, token={
        "name": g.token.name, "scopes": g.token.scopes, "expires_at": moment(g.token.expires_at)})


@api.get("/account/sessions")
@described("List the sessions of this account, the newest first", "Sessions", ORGANISER, scope="read", asks=PAGE, problems=(422,), gives={
    200: ("So many of them; for managers, the closed ones of workshops that they were given.", thing(("next",), sessions=listed(ref("Session")), next=ID))})
def list_all_sessions():
    user = organiser()
    chosen = select(LiveSession).join(Workshop, Workshop.id == LiveSession.workshop_id)
    if user.role == "manager":
        given = select(Reader.workshop_id).where(Reader.user_id == user.id)
        chosen = chosen.where(Workshop.id.in_(given), LiveSession.state == "closed")
    elif user.role != "admin":
        shared = select(CoFacilitator.workshop_id).where(CoFacilitator.user_id == user.id)
        chosen = chosen.where(or_(Workshop.owner_id == user.id, Workshop.id.in_(shared)))
    found, onward = page_of(chosen, LiveSession.id, lambda session: str(session.id))
    return jsonify(sessions=[session_in_brief(session) for session in found], **onward)


@api.patch("/sessions/<code>")
@described("Say where and when a session is", "Sessions", ORGANISER, scope="run", takes=body_of(fields.moving, starts_at={"format": "date-time"}),
           takes_nothing=True, problems=(404, 409), gives={200: ("The session as it is now.", ref("Session"))},
           more="Until it starts. What is left out stays as it is; null says that it is not known.")
def move_session(code):
    session, _user = organised(code)
    data = wire.parse(fields.moving, body(), skip=0)
    asked = fields.moving(**{"place": session.place, "starts_at": moment(session.starts_at)} | data)
    house().rounds.inside(session.id, lambda turn: planning.move(turn, **asked))
    return jsonify(session_in_brief(db.session.get(LiveSession, session.id, populate_existing=True)))


@api.get("/sessions/<public_id>/links")
@described("List the links that were handed out", "Sessions", ORGANISER, scope="read", problems=(404,), gives={
    200: ("Those that still open the session, without their tokens.", thing(links=listed(ref("LinkInBrief"))))})
def list_links(public_id):
    session, _user = organised(public_id)
    return jsonify(links=[{"link": link.ref, "role": link.role, "name": link.name, "table": link.table}
                          for link in links.handed_out(session)])


@api.get("/sessions/<code>/responses")
@described("Read the answers to proposals", "Records", (None, *EITHER), scope="read", problems=(403, 404, 409), gives={
    200: ("Every published version of every answer, in the order of publishing.", thing(responses=listed(ref("Response"))))},
    more="For whom the record is (H10): organisers, managers who were given the workshop, and everyone once it is published.")
def list_responses(code):
    session, _reader = copy_for(code)
    return jsonify(responses=[response_as_seen(response) for response in published_responses(session)])
