"""Telling people by e-mail that answers are out: once, to who asked, and then their address is gone (docs/privacy.md)."""

import re
import socketserver
import threading
from datetime import timedelta
from email import message_from_string, policy

import pytest

from workshop import config
from workshop.actions import leaving, people, responses
from workshop.app import create_app
from workshop.db import begin_writing, db
from workshop.keeping.purge import purge
from workshop.models import Contact, LiveSession, Participant
from workshop.models.columns import now
from workshop.turn import Actor, Turn

from .conftest import Browser


class Server(socketserver.ThreadingTCPServer):
    """A mail server that takes what comes, but for addresses that begin with `full`."""

    allow_reuse_address = daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Mail)
        self.taken = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"smtp://127.0.0.1:{self.server_address[1]}"


class Mail(socketserver.StreamRequestHandler):
    """One conversation in SMTP, without encryption or names."""

    def handle(self):
        self.says("220 here")
        while line := self.rfile.readline().decode().strip():
            word = line.split()[0].upper()
            if word == "DATA":
                self.says("354 go on")
                self.server.taken.append(self.text())
                self.says("250 taken")
            elif word == "QUIT":
                return self.says("221 bye")
            else:
                self.says("552 mailbox full" if "<full" in line else "250 well")

    def text(self):
        lines = []
        while (line := self.rfile.readline().decode()) != ".\r\n":
            lines.append(line)
        return message_from_string("".join(lines), policy=policy.default)

    def says(self, line):
        self.wfile.write(f"{line}\r\n".encode())


@pytest.fixture
def server():
    server = Server()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def posting(server, app, tmp_path):
    """The same house with a mail server."""
    posting = create_app(config.from_environment({
        "INSTANCE_PATH": str(tmp_path), "ASYNC_MODE": "threading", "SMTP_URL": server.url,
        "SMTP_FROM": "Workshops <workshops@example.org>", "PUBLIC_URL": "https://workshops.example.org"}))
    posting.extensions["house"].rounds.start()
    yield posting
    posting.extensions["house"].rounds.stop(timeout=5)
    with posting.app_context():
        db.engine.dispose()


@pytest.fixture
def session(posting):
    """The id of a closed session of fay's with two people in it, of whom one reads Arabic."""
    fay = Browser(posting)
    fay.sign_in("fay")
    public_id = fay.holds_session(fay.makes_workshop()).rsplit("/", 1)[1]
    with posting.app_context():
        begin_writing()
        session = db.session.scalar(db.select(LiveSession).where(LiveSession.public_id == public_id))
        voice, turn = session.workshop.voices[0]["key"], Turn(session, Actor("system", ""))
        for language in ("en", "ar"):
            people.join(turn, voice, language=language)
        session.state, session.closed_at = "closed", now()
        db.session.commit()
        return session.id


def asks(app, number, email):
    """Somebody asks on My page to be told; the status and what was said."""
    with app.app_context():
        person = db.session.scalars(db.select(Participant).order_by(Participant.number)).all()[number]
        token = app.extensions["house"].keyring.token(person)
    answer = app.test_client().post("/api/v1/my/tell", json={"email": email}, headers={"Authorization": f"Bearer {token}"})
    return answer.status_code, answer.json


def contacts(app):
    with app.app_context():
        return db.session.scalars(db.select(Contact.email).order_by(Contact.email)).all()


def tells(app, session):
    """Answers are out: everybody who asked is due, and what is due is sent."""
    house = app.extensions["house"]
    with app.app_context():
        house.rounds.inside(session, responses.tell)
        while house.post.send():
            pass


def test_each_is_told_once_in_their_language_and_their_address_is_gone(posting, session, server):
    asks(posting, 0, "ann@example.org")
    asks(posting, 1, "badr@example.org")
    tells(posting, session)
    tells(posting, session)

    english, arabic = sorted(server.taken, key=lambda message: message["To"])
    assert (english["To"], english["From"]) == ("ann@example.org", "Workshops <workshops@example.org>")
    assert "Shade in the park" in english["Subject"] and "/answers" in english.get_content()
    assert re.search(r"https://workshops\.example\.org/my#p\d+\.\S+", english.get_content())
    assert arabic["To"] == "badr@example.org" and contacts(posting) == []


def test_what_cannot_be_delivered_is_tried_again_and_then_let_go(posting, session, server):
    asks(posting, 0, "full@example.org")
    tells(posting, session)
    assert server.taken == [] and contacts(posting) == ["full@example.org"]

    with posting.app_context():
        for _try in range(20):
            begin_writing()
            db.session.execute(db.update(Contact).values(due_at=now() - timedelta(seconds=1)))
            db.session.commit()
            posting.extensions["house"].post.send()
    assert contacts(posting) == []


def test_an_address_is_taken_back_replaced_and_erased_with_the_person(posting, session, server):
    asks(posting, 0, "ann@example.org")
    asks(posting, 0, "other@example.org")
    asks(posting, 1, "badr@example.org")
    assert contacts(posting) == ["badr@example.org", "other@example.org"]
    asks(posting, 0, None)
    with posting.app_context():
        begin_writing()
        person = db.session.scalars(db.select(Participant).order_by(Participant.number)).all()[1]
        leaving.erase_person(Turn(db.session.get(LiveSession, session), Actor("system", "")), person)
        db.session.commit()
    assert contacts(posting) == []


def test_whoever_still_waits_after_two_years_is_forgotten(posting, session):
    asks(posting, 0, "ann@example.org")
    with posting.app_context():
        purge(now() + timedelta(days=729))
        assert db.session.scalar(db.select(db.func.count()).select_from(Contact)) == 1
        db.session.rollback()
        purge(now() + timedelta(days=731))
    assert contacts(posting) == []


@pytest.mark.parametrize("email", ["nobody", "a@b", "a b@example.org", "a@example.org\nBcc: c@example.org", "<a@example.org>", "x" * 260 + "@example.org"])
def test_what_is_no_address_is_refused(posting, session, email):
    status, said = asks(posting, 0, email)
    assert (status, said["field"]) == (422, "email") and contacts(posting) == []


def test_without_a_mail_server_nobody_is_asked(app, posting, session):
    assert asks(app, 0, "ann@example.org")[0] == 409
    assert contacts(posting) == []


@pytest.mark.parametrize("server, sender", [("http://mail", "a@example.org"), ("smtp://mail:x", "a@example.org"), ("smtp://mail", None), ("smtps://mail", "nobody")])
def test_settings_that_lead_nowhere_are_refused(tmp_path, server, sender):
    environ = {"INSTANCE_PATH": str(tmp_path), "SMTP_URL": server, **({"SMTP_FROM": sender} if sender else {})}
    with pytest.raises(config.BadSetting, match="SMTP_"):
        config.from_environment(environ)
