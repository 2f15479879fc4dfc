"""My page: for whoever holds a participant's token, also after they left and after the session; moving to another phone."""

import segno
from flask import jsonify, request
from flask_babel import gettext

from .. import identity, languages, links, three_words, wire
from ..actions import leaving
from ..db import begin_writing, db
from ..house import house
from ..models import LiveSession, Participant
from ..own_page import own_page
from ..record.on_my_page import on_my_page
from ..tries import Tries, TriesOfADay
from . import api, fields
from .described import ANYONE, SESSION, described
from .problems import Problem, bearer, body, language
from .schemas import body_of
from .shapes import ID, WORDS, ref, thing

WRONG_EACH_DAY = 50
from_an_address = Tries(each_minute=10, each_five_minutes=30)
in_a_session = TriesOfADay(WRONG_EACH_DAY)


@api.get("/my")
@described("Read my page", "My page", SESSION, gives={200: ("What I said, what became of it, and the answers; never how I voted.", ref("OwnPage"))},
           more="The token opens it also after its holder left, and after the session.")
def my_page():
    """What I said and what became of it (product, §4)."""
    person, session = holder()
    published = session.state == "closed" and session.published_at is not None
    record = f"{house().settings.public_url}/sessions/{session.public_id}/record" if published else None
    return private(own_page(session, person, record) | on_my_page(session, person) | _ways(person))


@api.post("/my/words")
@described("Get my three words", "My page", SESSION, takes=body_of(fields.own_words), takes_nothing=True, gives={
    200: ("Three words that, with the session’s code, open my page on another phone.", thing(words=WORDS, code=WORDS, enter_at=WORDS))})
def my_words():
    """My three words: shown on the phone that holds the token, and from now on a way in from another one."""
    person, session = holder(writing=True)
    if person.state == "erased":
        db.session.rollback()
        raise _gone()
    asked = fields.own_words(**wire.parse(fields.own_words, body(), skip=0))["language"] or language()
    words = three_words.of(house().keyring, person, languages.known(asked))
    db.session.commit()
    return private({"words": words, "code": session.code, "enter_at": _enter_at()})


@api.post("/my/find")
@described("Find my page by the code and my three words", "My page", ANYONE, takes=body_of(fields.finding), problems=(404, 429), gives={
    200: ("My token.", thing(token=WORDS, code=WORDS, participant=ID))})
def find_me():
    """From another phone: the session's code and my three words give me my token; wrong tries are few (docs/security.md)."""
    asked = fields.finding(**wire.parse(fields.finding, body(), skip=0))
    session = identity.find_session(asked["code"]) if asked["code"].isascii() else None
    address, known = request.remote_addr or "", session is not None and session.code == asked["code"]
    door = f"session {session.id}" if known else "no session"
    if from_an_address.shut_out(address) or (known and in_a_session.used_up(door)):
        raise _too_many()
    person = three_words.bearer(house().keyring, session, asked["words"]) if known else None
    if person is None or person.state == "erased":
        from_an_address.failed(address)
        in_a_session.failed(door)
        raise Problem(404, "not_found", gettext("That does not fit together. Please check the code and the three words."))
    return private({"token": house().keyring.token(person), "code": session.code, "participant": person.ref})


@api.post("/my/erase")
@described("Erase what I wrote, and my name", "My page", SESSION, takes={"type": "object"}, takes_nothing=True, gives={
    200: ("It is gone from this server.", thing(state={"const": "erased"}))})
def erase_mine():
    """Everything that I wrote, and my name, is gone from this server; also after the session, also once I have left."""
    person, session = holder()
    body()

    def erase(turn):
        leaving.erase_person(turn, db.session.get(Participant, person.id, populate_existing=True))

    house().rounds.inside(session.id, erase)
    return private({"state": "erased"})


def holder(writing=False):
    """(participant, session) of the token that came along, whatever became of them."""
    if writing:
        begin_writing()
    row = house().keyring.holder(bearer())
    if not isinstance(row, Participant) or row.state == "waiting":
        db.session.rollback()
        raise _gone()
    return row, db.session.get(LiveSession, row.session_id)


def _ways(person):
    """The ways to one's own page that hold the secret: its address, and the same as a square to point a camera at."""
    address = links.my_page(person)
    return {"address": address, "qr": segno.make(address, error="m").svg_data_uri(scale=6, border=2, dark="#000", light="#fff"),
            "enter_at": _enter_at()}


def _enter_at():
    return house().settings.public_url.split("://")[-1] + "/my"


def private(data):
    answer = jsonify(data)
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _gone():
    return Problem(401, "not_allowed", gettext("This address opens nothing any more."), headers={"WWW-Authenticate": "Bearer"})


def _too_many():
    return Problem(429, "too_fast", gettext("Too many wrong tries. Please use your personal QR, or ask a helper."),
                   headers={"Retry-After": "60"})
