"""Meeting a session: what one may know before joining, joining, and links (H3–H5)."""

from flask import jsonify, request
from flask_babel import gettext

from .. import identity, languages, links, slips, wire
from ..actions import people
from ..house import house
from ..meeting import meeting
from ..refusals import Refused
from ..tries import tries
from . import api, fields
from .described import ANYONE, EITHER, ORGANISER, described
from .problems import Problem, bearer, body, not_found, organised, session_for
from .schemas import body_of
from .shapes import ID, COUNT, SIDE, WORDS, YES, listed, null_or, ref, thing

ROLES = {"facilitate": "facilitator", "help": "helper", "observe": "observer"}


@api.get("/sessions/<code>")
@described("Look at a session before joining", "Sessions", (None, "session", "organiser"), scope="read", problems=(404, 429), gives={
    200: ("What someone about to join may know.", ref("Meeting"))},
    more="Without a token the code alone serves, until the session closes; an unknown code and a closed session look alike.")
def meet(code):
    if bearer():
        session, _viewer, _user = session_for(code)
    else:
        session = _open_session(code)
    return jsonify(meeting(session))


@api.post("/sessions/<code>/join")
@described("Join a session", "Taking part", ANYONE, takes=body_of(fields.joining, required=["voice", "consent"], key={"minLength": 16}, consent={"const": True}),
           problems=(403, 404, 409, 429), gives={
    201: ("Somebody is in, or waits where the session is locked.", thing(session=ID, participant=ID, token=WORDS, seq=COUNT, epoch=WORDS,
                                                                         my_page=WORDS, waiting=YES))},
    more="Who sends the same `key` again, having heard no answer, is not let in twice.")
def join(code):
    """Let somebody in; who sends the same `key` again, having heard no answer, is not let in twice."""
    data = body()
    session = _open_session(code)
    asked = fields.joining(**wire.parse(fields.joining, data, skip=0))
    if asked.pop("consent") is not True:
        raise Refused("Please say that you agree to take part before you join.", field="consent")
    agreed = {} if (said := asked.pop("sensitive")) is None else {"sensitive": said}
    language = asked.pop("language") or languages.known(request.accept_languages.best)
    keyring = house().keyring
    nonce = keyring.nonce(session, asked.pop("key"))

    def come_in(turn):
        person = identity.joined_before(turn.session, nonce) or people.join(
            turn, language=language, consent={"version": 1, "language": language, **agreed}, nonce=nonce, **asked)
        held = turn.session
        return {"session": held.public_id, "participant": person.ref, "token": keyring.token(person),
                "seq": held.seq, "epoch": held.epoch, "my_page": links.my_page(person),
                "waiting": person.state == "waiting"}

    return jsonify(_guessing(lambda: house().rounds.inside(session.id, come_in))), 201


@api.post("/sessions/<code>/slip")
@described("Look at a seat slip", "Taking part", ANYONE, takes=body_of(fields.slip), problems=(404, 409, 429), gives={
    200: ("The group that it carries. It is not used up by this.", thing(side=null_or(SIDE)))})
def look_at_slip(code):
    """Which group a seat slip carries, before somebody says what brings them here; it is not used up by this."""
    session = _open_session(code)
    asked = fields.slip(**wire.parse(fields.slip, body(), skip=0))
    return jsonify(side=_guessing(lambda: slips.side_of(session, asked["slip"])))


@api.post("/sessions/<public_id>/slips")
@described("Make seat slips", "Sessions", ORGANISER, scope="run", takes=body_of(fields.slips, count={"minimum": 1, "maximum": 500}), problems=(404, 409), gives={
    201: ("Their codes, told this once.", thing(slips=listed(thing(code=WORDS, side=null_or(SIDE), url=WORDS))))})
def make_slips(public_id):
    """New seat slips; their codes are told this once."""
    session, _user = organised(public_id)
    asked = fields.slips(**wire.parse(fields.slips, body(), skip=0))
    codes = house().rounds.inside(session.id, lambda turn: slips.make(turn, **asked))
    return jsonify(slips=[{"code": code, "side": asked["side"], "url": links.on_slip(session, code)}
                          for code in codes]), 201


@api.post("/sessions/<public_id>/<any(facilitate, help, observe):way>")
@described("Hand out a way into a session", "Sessions", ORGANISER, scope="run", takes=body_of(fields.helping), takes_nothing=True, problems=(404, 409), gives={
    201: ("The link, its token, and its address.", ref("Link"))}, more="`name` and `table` say whose a helper’s link is; the other two take neither.")
def make_link(public_id, way):
    session, _user = organised(public_id)
    data = body()
    if way == "help":
        return jsonify(links.new_helper(session, **wire.parse(fields.helping, data, skip=0))), 201
    wire.parse(fields.nothing, data, skip=0)
    return jsonify(links.new_link(session, ROLES[way])), 201


@api.delete("/sessions/<public_id>/links/<ref>")
@described("Take a link back", "Sessions", ORGANISER, scope="run", problems=(404,), gives={204: ("Whoever used it is out within a second.",)})
def take_back(public_id, ref):
    session, _user = organised(public_id)
    if not links.take_back(session, ref):
        raise not_found()
    return "", 204


@api.get("/sessions/<code>/helpers/<link>")
@described("Show a helper’s link again", "Sessions", EITHER, scope="run", problems=(403, 404), gives={
    200: ("Its address, and the same as a picture to point a camera at.", thing(url=WORDS, qr=WORDS))})
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
