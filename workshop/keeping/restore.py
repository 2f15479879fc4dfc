"""Going back to a backup: the database and keys as they were, everyone starting over, erasures made since repeated."""

import os
import secrets
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy import delete, select

from ..actions import earlier, leaving, moderation
from ..db import begin_writing, db
from ..models import Call, Coming, Link, LiveSession, Participant, Report
from ..refusals import Refused
from ..turn import Actor, Turn
from . import archive

NOTES = {"call": (Call, "text"), "report": (Report, "words"), "helper": (Link, "name")}
THINGS = (
    "SELECT s.public_id, json_extract(e.data, '$.what'), json_extract(e.data, '$.id') FROM event e "
    "JOIN live_session s ON s.id = e.session_id WHERE e.type = 'erased' ORDER BY e.session_id, e.seq")
PEOPLE = (
    "SELECT s.public_id, 'person', 'n' || n.number FROM participant n "
    "JOIN live_session s ON s.id = n.session_id WHERE n.state = 'erased' ORDER BY n.id")
INVITED = "SELECT s.public_id, c.digest FROM live_session s LEFT JOIN coming c ON c.session_id = s.id ORDER BY s.id"


def swap(settings, file):
    """Put a backup in the place of what the instance holds; returns (manifest, erasures to be repeated).

    Every session gets a new epoch, so that phones start over (N9). The server must not be running.
    """
    target = archive.database_file(settings)
    with tempfile.TemporaryDirectory(dir=settings.instance) as room:
        manifest = archive.unpack(file, room)
        erased = _asked(target, THINGS) + _asked(target, PEOPLE)
        answers = _asked(target, INVITED)
        _start_over(Path(room) / archive.DATABASE)
        _keep(settings, Path(room))
        _let_go_of(target)
        os.replace(Path(room) / archive.DATABASE, target)
    return manifest, (erased, answers)


def repeat(gone):
    """Erase again what had been erased or taken back since the backup was made; returns how many things."""
    erasures, answers = gone
    repeated = _take_back(answers)
    for public_id, what, ref in erasures:
        begin_writing()
        session = db.session.scalar(select(LiveSession).where(LiveSession.public_id == public_id))
        if session is not None and _erase(Turn(session, Actor("system", "")), what, ref):
            repeated += 1
        db.session.commit()
    return repeated


def _take_back(answers):
    """Answers to invitations that were no longer there go again; a session that came later says nothing of them."""
    begin_writing()
    known, there = {session for session, _digest in answers}, {digest for _session, digest in answers if digest}
    rows = db.session.execute(select(Coming.id, Coming.digest, LiveSession.public_id).join(
        LiveSession, LiveSession.id == Coming.session_id)).all()
    taken = [row for row, digest, session in rows if session in known and digest not in there]
    db.session.execute(delete(Coming).where(Coming.id.in_(taken)))
    db.session.commit()
    return len(taken)


def _erase(turn, what, ref):
    if what == "person":
        return _erase_person(turn, ref)
    if what in NOTES:
        model, words = NOTES[what]
        note = db.session.scalar(select(model).where(
            model.session_id == turn.session.id, model.number == int(ref[1:]), getattr(model, words).is_not(None)))
        if note is not None:
            moderation.erase_note(turn, what, note, words)
        return note is not None
    try:
        thing = turn.thing(what, ref)
    except Refused:
        return False
    if what == "name":
        had_name = thing.name is not None
        moderation.erase_name(turn, thing)
        return had_name
    if thing.state == "erased":
        return False
    if what == "idea":
        earlier.forget_title(turn, thing)
    moderation.erase_thing(turn, what, thing)
    return True


def _erase_person(turn, ref):
    """What is left of somebody once their things went one by one: earlier words of sheets, answers, their way back."""
    person = db.session.scalar(select(Participant).where(
        Participant.session_id == turn.session.id, Participant.number == Participant.number_in(ref)))
    if person is not None:
        leaving.erase_person(turn, person)
    return False


def _asked(database, query):
    """The rows of a query in the database that is about to go; none where it cannot be read."""
    if not database.exists():
        return []
    try:
        with closing(sqlite3.connect(database)) as current:
            return current.execute(query).fetchall()
    except sqlite3.Error:
        return []


def _start_over(database):
    with closing(sqlite3.connect(database)) as copy:
        for (row,) in copy.execute("SELECT id FROM live_session").fetchall():
            copy.execute("UPDATE live_session SET epoch = ? WHERE id = ?", (secrets.token_urlsafe(8), row))
        copy.commit()


def _keep(settings, room):
    """Put keys and secrets in their place; keys of what is no longer open go."""
    keys = settings.instance / "keys"
    keys.mkdir(exist_ok=True, mode=0o700)
    for path in keys.glob("*.key"):
        path.unlink()
    for path in (room / "keys").glob("*.key"):
        shutil.move(path, keys / path.name)
    for name in archive.SECRETS:
        if (room / name).exists():
            os.replace(room / name, settings.instance / name)


def _let_go_of(database):
    """Empty and remove the write-ahead log of the database that goes, which must not be read into the other."""
    if database.exists():
        try:
            with closing(sqlite3.connect(database)) as current:
                current.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error:
            pass
    for ending in ("-wal", "-shm"):
        database.with_name(database.name + ending).unlink(missing_ok=True)
