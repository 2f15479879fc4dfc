"""Meeting a session: what one may know before joining, joining, and links (H3–H5)."""

from typing import Annotated

from flask import jsonify, request
from flask_babel import gettext

from .. import identity, languages, links, wire
from ..actions import people
from ..db import db
from ..house import house
from ..meeting import meeting
from ..refusals import Refused
from ..tries import tries
from ..wire import Id, Name, Text
from . import api
from .problems import Problem, bearer, body, not_found, organised, session_for

ROLES = {"facilitate": "facilitator", "help": "helper", "observe": "observer"}


@api.get("/sessions/<code>")
def meet(code):
    if bearer():
        session, _viewer, _user = session_for(code)
    else:
        session = _open_session(code)
    return jsonify(meeting(session))


@api.post("/sessions/<code>/join")
def join(code):
    data = body()
    session = _open_session(code)
    fields = _joining(**wire.parse(_joining, data, skip=0))
    if fields.pop("consent") is not True:
        raise Refused("Please say that you agree to take part before you join.", field="consent")
    if fields.pop("slip") is not None:
        raise Refused("This session does not use seat slips.", field="slip")
    language = fields.pop("language") or languages.known(request.accept_languages.best)

    def come_in(turn):
        person = people.join(turn, language=language, consent={"version": 1, "language": language}, **fields)
        db.session.flush()
        keyring = house().keyring
        held = turn.session
        return {"session": held.public_id, "participant": person.ref, "token": keyring.token(person),
                "seq": held.seq, "epoch": held.epoch, "my_page": f"{house().settings.public_url}/s/{held.code}",
                "waiting": person.state == "waiting"}

    return jsonify(house().rounds.inside(session.id, come_in)), 201


@api.post("/sessions/<public_id>/<any(facilitate, help, observe):way>")
def make_link(public_id, way):
    session, _user = organised(public_id)
    body()
    return jsonify(links.new_link(session, ROLES[way])), 201


@api.delete("/sessions/<public_id>/links/<ref>")
def take_back(public_id, ref):
    session, _user = organised(public_id)
    if not links.take_back(session, ref):
        raise not_found()
    return "", 204


def _joining(voice: Id, name: Name | None = None, language: Annotated[str, Text(20, line=True)] | None = None,
             consent: bool | None = None, slip: Annotated[str, Text(60, line=True)] | None = None):
    """The fields of joining."""
    return locals()


def _open_session(code):
    """The session of this code as long as it can be joined; unknown and closed look alike, and tries are limited."""
    address = request.remote_addr or ""
    if tries.used_up(address):
        raise Problem(429, "too_fast", gettext("Too many wrong codes. Please wait a minute and try again."),
                      headers={"Retry-After": "60"})
    session = identity.find_session(code) if code.isascii() else None
    if session is None or session.state in ("closing", "closed") or session.code != code:
        tries.failed(address)
        raise not_found()
    return session
