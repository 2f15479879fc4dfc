"""Plays many seeded sessions on an instance, through the program's own rounds of turns, and writes down who voted how.

`python -m tests.secrecy.many FOLDER HOW_MANY`, with the settings of a server, leaves in the folder `truth.json`, and
`held.wal`, the write-ahead log as somebody who was reading held it over the closing. Crashes and sockets are in
test_closing.
"""

import json
import shutil
import sqlite3
import sys
import threading
import uuid
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

SIZES = ((4, 3), (3, 3), (3, 2), (2, 1), (4, 0), (3, 3))
FEWEST = 3  # of a side that is shown apart


@dataclass
class Person:
    """Somebody in a session, and what the test knows of them: when they came, spoke and took part."""

    voice: str
    ref: str = ""
    row: int = 0
    token: str = ""
    known: dict = field(default_factory=dict)
    sent: list = field(default_factory=list)


class Played:
    """One session of one kind."""

    def __init__(self, number, kind):
        self.random, self.kind = Random(f"secrecy {number}"), kind
        size = self.random.choice(SIZES)
        self.people = [Person("service-user") for _ in range(size[0])] + [Person("staff") for _ in range(size[1])]
        self.random.shuffle(self.people)
        self.options = []


class Player:
    """Takes turns for everybody, many at once, in the order of one random source."""

    def __init__(self, app):
        self.app, self.house = app, app.extensions["house"]
        self.moment, self.random = 0, Random("the order of things")

    def all(self, takes):
        """Place all of these turns, and wait until each is answered; their answers."""
        answers, done = [None] * len(takes), threading.Semaphore(0)
        for place, take in enumerate(takes):
            self.house.rounds.place(take, lambda answer, place=place: (answers.__setitem__(place, answer), done.release()))
        for _ in takes:
            done.acquire()
        return answers

    def deed(self, token, deed, data, key=None):
        from workshop import actions
        from workshop.actions.taking import Asked

        keyring = self.house.keyring
        asked = key or uuid.uuid4().hex
        return lambda: actions.take(Asked(keyring.viewer(token), asked, deed, data), keyring)

    def everyones(self, deeds):
        """Deeds of people, [(person, what the test calls it, token, deed, data)]: when each came is known to the matcher."""
        keys = [uuid.uuid4().hex for _ in deeds]
        answers = self.all([self.deed(token, deed, data, key) for (_, _, token, deed, data), key in zip(deeds, keys)])
        for (person, what, *asked), key, answer in zip(deeds, keys, answers):
            assert isinstance(answer, dict), (asked, answer)
            self.moment += 1
            if person is not None:
                person.known.setdefault(f"first {what}", self.moment)
                person.known[f"last {what}"] = self.moment
                person.sent.append((asked, key))
        return answers


def play(app, settings, folder, how_many):
    """Play the sessions one stage after the other, all sessions mixed; returns the truth."""
    from workshop.activities import KINDS as known

    from .casting import KINDS, casts

    player = Player(app)
    kinds = [kind for kind in KINDS if kind in known]
    sessions = [Played(number, kinds[number % len(kinds)]) for number in range(how_many)]
    _plan(sessions)
    _join(player, sessions)
    player.all([player.deed(session.desk, "open_activity", {"activity": "a1"}) for session in sessions])
    _mixed(player, [
        [(person, "idea", person.token, "post_idea", {"activity": "a1", "text": f"Idea {session.random.random()}"})]
        for session in sessions for person in session.people if session.random.random() < 0.25])
    _open(player, sessions)
    _mixed(player, [
        [_cast(session, person, marks) for marks in casts(session.kind, session.random, session.options)]
        for session in sessions for person in session.people if session.random.random() < 0.9])
    _mixed(player, [
        [(person, "ready", person.token, "ready", {"activity": "a2", "ready": True})]
        for session in sessions for person in session.people if session.random.random() < 0.2])
    for session in sessions[::4]:
        gone = session.people.pop()
        player.everyones([(None, "", session.desk, "remove_participant", {"participant": gone.ref, "reason": "mistake"})])
    truth = _standing(sessions)
    truth |= _sealed(settings)
    reader = _reader(settings.instance)
    player.all([player.deed(session.desk, "close_activity", {"activity": "a2"}) for session in sessions])
    again = [(sent, key) for session in sessions for person in session.people for sent, key in person.sent[-1:]
             if sent[1] in ("cast_ballot", "enter_for") and session.random.random() < 0.3]
    answers = player.all([player.deed(*sent, key) for sent, key in again])
    assert all(isinstance(answer, dict) and answer["ok"] for answer in answers)
    shutil.copy(settings.instance / "workshop.db-wal", folder / "held.wal")
    reader.close()
    player.all([player.deed(session.desk, "reveal_results", {"activity": "a2"}) for session in sessions])
    return truth


def _plan(sessions):
    from workshop import accounts, links, planning
    from workshop.db import begin_writing, db
    from .casting import KINDS

    begin_writing()
    owner = accounts.add("organiser@example.org", "facilitator", "a long enough password")
    for session in sessions:
        workshop = planning.plan(owner, {"title": "The park", "small_number": FEWEST, "agenda": [
            {"kind": "ideas", "title": "Board"},
            {"kind": session.kind, "title": "Vote", "settings": KINDS[session.kind].settings}]})
        session.row = planning.hold(workshop)
        session.desk_link, session.helper_link = (links.add_link(session.row, role) for role in ("facilitator", "helper"))
    db.session.commit()
    for session in sessions:
        session.id = session.row.id


def _join(player, sessions):
    from workshop.actions import people
    from workshop.db import db
    from workshop.models import LiveSession
    from workshop.turn import Actor, Turn

    keyring = player.house.keyring
    for session in sessions:
        session.desk, session.helper = keyring.token(session.desk_link), keyring.token(session.helper_link)

    def come_in(session, person):
        def take():
            turn = Turn(db.session.get(LiveSession, session.id, populate_existing=True), Actor("system", ""))
            row = people.join(turn, person.voice, consent={"version": 1, "language": "en"})
            person.ref, person.row, person.token = row.ref, row.id, keyring.token(row)
            return turn, {}
        return take

    joining = [(session, person) for session in sessions for person in session.people]
    player.random.shuffle(joining)
    player.all([come_in(session, person) for session, person in joining])
    for _session, person in joining:
        player.moment += 1
        person.known["came"] = player.moment


def _open(player, sessions):
    for session in sessions:
        if session.kind == "statements":
            deeds = [("add_statement", {"activity": "a2", "text": f"Statement {n}"}) for n in range(5)]
        else:
            deeds = [("add_proposal", {"title": f"Proposal {n}", "cost": {"low": 10, "high": 20 + n, "yearly": False}})
                     for n in range(4)]
        session.adding = [player.deed(session.desk, *deed) for deed in deeds]
        session.adding.append(player.deed(session.desk, "open_activity", {"activity": "a2"}))
    answers = player.all([take for session in sessions for take in session.adding])
    opened = [event for answer in answers for event in answer["events"] if event["type"] == "activity_opened"]
    for session, event in zip(sessions, opened):
        session.options = event["options"]


def _cast(session, person, marks):
    """On the phone, or on paper through a helper."""
    ballot = {"activity": "a2", "marks": marks}
    if session.people.index(person) % 5 == 4:
        return person, "vote", session.helper, "enter_for", {
            "participant": person.ref, "source": "paper", "deed": "cast_ballot", "data": ballot}
    return person, "vote", person.token, "cast_ballot", ballot


def _mixed(player, each):
    """Everybody's deeds, each person's in their order and all people's mixed."""
    waiting = [list(reversed(deeds)) for deeds in each]
    order = [deeds for deeds in waiting for _ in deeds]
    player.random.shuffle(order)
    player.everyones([deeds.pop() for deeds in order])


def _standing(sessions):
    """Who voted how, read through the open ballots: {votes: [{session, kind, people: [{row, ref, side, known, marks}]}]}."""
    from workshop import sealing
    from workshop.db import db
    from workshop.models import Activity, Participant

    truth = []
    for session in sessions:
        step = db.session.query(Activity).filter_by(session_id=session.id, number=2).one()
        people = []
        for person in session.people:
            row = db.session.get(Participant, person.row)
            ballot = sealing.standing(step, row)
            if ballot and ballot["marks"]:
                people.append({"row": person.row, "ref": person.ref, "side": row.side, "known": person.known,
                               "marks": ballot["marks"]})
        truth.append({"session": session.id, "activity": step.id, "kind": session.kind, "people": people})
    db.session.rollback()
    return {"votes": truth}


def _sealed(settings):
    """What closing must leave nowhere: {keys, sealed} in hexadecimal, and how often it is `found` before."""
    from .matcher import holds

    with closing(sqlite3.connect(settings.instance / "workshop.db")) as database:
        sealed = [row[0][:28].hex() for table in ("open_ballot", "ballot_answer")
                  for row in database.execute(f"select sealed from {table}")]
    keys = [path.read_bytes().hex() for path in (settings.instance / "keys").glob("*.key")]
    files = b"".join(path.read_bytes() for path in sorted(settings.instance.glob("workshop.db*")))
    return {"keys": keys, "sealed": sealed, "found": holds(files, map(bytes.fromhex, sealed))}


def _reader(instance):
    """Somebody who holds the database open for reading from before the closing on."""
    reader = sqlite3.connect(instance / "workshop.db", isolation_level=None, check_same_thread=False)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM open_ballot").fetchone()
    return reader


def main(folder, how_many):
    from workshop import config
    from workshop.app import create_app
    from workshop.migrating import upgrade

    settings = config.from_environment()
    upgrade(settings)
    app = create_app(settings)
    running = app.extensions["house"]
    with app.app_context():
        running.start()
        truth = play(app, settings, Path(folder), int(how_many))
        _until_all_is_shown(settings, truth)
        running.stop()
    (Path(folder) / "truth.json").write_text(json.dumps(truth))


def _until_all_is_shown(settings, truth):
    """Every vote is counted and shown, and the write-ahead log has been emptied of open ballots."""
    from workshop.db import db
    from workshop.models import Activity
    from .matcher import holds

    sealed = [bytes.fromhex(ballot) for ballot in truth["sealed"]]
    for _ in range(600):
        db.session.rollback()
        shown = db.session.query(Activity).filter_by(state="revealed").count()
        if shown == len(truth["votes"]) and not holds((settings.instance / "workshop.db-wal").read_bytes(), sealed):
            return
        threading.Event().wait(0.1)
    raise AssertionError(f"only {shown} votes were shown, or the write-ahead log was never emptied")


if __name__ == "__main__":
    main(*sys.argv[1:])
