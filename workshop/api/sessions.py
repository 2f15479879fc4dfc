"""Meeting a session: what one may know before joining, joining, and links (H3–H5)."""

from typing import Annotated, Literal

from flask import jsonify, request
from flask_babel import gettext

from .. import identity, languages, links, slips, wire
from ..actions import people
from ..house import house
from ..meeting import meeting
from ..refusals import Refused
from ..tries import tries
from ..wire import Id, Name, Number, Text
from . import api
from .problems import Problem, bearer, body, not_found, organised, session_for

SHORTEST_KEY = 16
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
    """Let somebody in; who sends the same `key` again, having heard no answer, is not let in twice."""
    data = body()
    session = _open_session(code)
    fields = _joining(**wire.parse(_joining, data, skip=0))
    if fields.pop("consent") is not True:
        raise Refused("Please say that you agree to take part before you join.", field="consent")
    agreed = {} if (said := fields.pop("sensitive")) is None else {"sensitive": said}
    language = fields.pop("language") or languages.known(request.accept_languages.best)
    keyring = house().keyring
    nonce = keyring.nonce(session, fields.pop("key"))

    def come_in(turn):
        person = identity.joined_before(turn.session, nonce) or people.join(
            turn, language=language, consent={"version": 1, "language": language, **agreed}, nonce=nonce, **fields)
        held = turn.session
        return {"session": held.public_id, "participant": person.ref, "token": keyring.token(person),
                "seq": held.seq, "epoch": held.epoch, "my_page": links.my_page(person),
                "waiting": person.state == "waiting"}

    return jsonify(_guessing(lambda: house().rounds.inside(session.id, come_in))), 201


@api.post("/sessions/<code>/slip")
def look_at_slip(code):
    """Which group a seat slip carries, before somebody says what brings them here; it is not used up by this."""
    session = _open_session(code)
    fields = _slip(**wire.parse(_slip, body(), skip=0))
    return jsonify(side=_guessing(lambda: slips.side_of(session, fields["slip"])))


@api.post("/sessions/<public_id>/slips")
def make_slips(public_id):
    """New seat slips; their codes are told this once."""
    session, _user = organised(public_id)
    fields = _slips(**wire.parse(_slips, body(), skip=0))
    codes = house().rounds.inside(session.id, lambda turn: slips.make(turn, **fields))
    return jsonify(slips=[{"code": code, "side": fields["side"], "url": links.on_slip(session, code)}
                          for code in codes]), 201


@api.post("/sessions/<public_id>/<any(facilitate, help, observe):way>")
def make_link(public_id, way):
    session, _user = organised(public_id)
    data = body()
    if way == "help":
        return jsonify(links.new_helper(session, **wire.parse(_helping, data, skip=0))), 201
    return jsonify(links.new_link(session, ROLES[way])), 201


@api.delete("/sessions/<public_id>/links/<ref>")
def take_back(public_id, ref):
    session, _user = organised(public_id)
    if not links.take_back(session, ref):
        raise not_found()
    return "", 204


@api.get("/sessions/<code>/helpers/<link>")
def get_helper_link(code, link):
    """A helper's link again, as an address and as a square to point a camera at, for whoever runs the session."""
    session, viewer, _user = session_for(code)
    if viewer is not None and viewer.role != "facilitator":
        raise Problem(403, "not_allowed", gettext("You can't do that here."))
    found = links.of_helper(session, link)
    if found is None:
        raise not_found()
    address = links.address(session, found)
    return jsonify(url=address, qr=links.square(address))


def _joining(voice: Id, name: Name | None = None, language: Annotated[str, Text(20, line=True)] | None = None,
             consent: bool | None = None, slip: Number | None = None, sensitive: bool | None = None,
             key: Annotated[str, Text(64, line=True)] | None = None):
    """The fields of joining."""
    if key is not None and len(key) < SHORTEST_KEY:
        raise Refused("A key for joining needs 16 to 64 characters that nobody can guess.", field="key")
    return locals()


def _helping(name: Name | None = None, table: int | None = None):
    """The fields of a helper's link."""


def _slip(slip: Number):
    """The fields of looking at a seat slip."""
    return locals()


def _slips(count: int, side: Literal["lived", "professional", "other"] | None = None):
    """The fields of making seat slips."""
    return locals()


def _guessing(work):
    """Do what a seat slip's number opens; numbers that nobody has are counted as failed tries."""
    try:
        return work()
    except Refused as refusal:
        if refusal.field == "slip" and refusal.code == "invalid":
            tries.failed(request.remote_addr or "")
        raise


def _open_session(code):
    """The session of this code as long as it can be joined; unknown and closed look alike, and tries are limited."""
    address = request.remote_addr or ""
    if tries.shut_out(address):
        raise _too_many_wrong()
    session = identity.find_session(code) if code.isascii() else None
    if session is None or session.state in ("closing", "closed") or session.code != code:
        refused = _too_many_wrong() if tries.used_up(address) else not_found()
        tries.failed(address)
        raise refused
    return session


def _too_many_wrong():
    return Problem(429, "too_fast", gettext("Too many wrong codes. Please wait a minute and try again."),
                   headers={"Retry-After": "60"})
