"""X3: what somebody changes in the database shows in the record that is exported afterwards."""

import hashlib
import json
import sqlite3

import pytest
from sqlalchemy import select, text

from workshop import config, journal, sealing
from workshop.app import create_app
from workshop.counting import lots
from workshop.db import db
from workshop.digests import commitment
from workshop.identity import find_session
from workshop.models import Event
from workshop.record.checker import Wrong, verify
from workshop.record.document import record
from workshop.record.entries import ORGANISER, PUBLIC

S = "(SELECT id FROM live_session WHERE public_id = :day)"
EDITS = {
    "an idea": f"UPDATE idea SET text = 'Planted' WHERE text = 'Shade by the gate' AND session_id = {S}",
    "an idea's state": f"UPDATE idea SET state = 'up', reason = NULL WHERE state = 'hidden' AND session_id = {S}",
    "an idea is deleted": f"DELETE FROM idea WHERE state = 'withdrawn' AND session_id = {S}",
    "supporters": f"UPDATE idea SET supporters = 40 WHERE supporters = 1 AND session_id = {S}",
    "a theme": f"UPDATE theme SET title = 'Planted' WHERE session_id = {S}",
    "a theme's state": f"UPDATE theme SET state = 'withdrawn' WHERE session_id = {S}",
    "an idea leaves its theme": f"UPDATE idea SET theme_id = NULL WHERE text = 'Shade by the gate' AND session_id = {S}",
    "a comment": f"UPDATE comment SET text = 'Planted' WHERE session_id = {S}",
    "a statement": f"UPDATE statement SET text = 'Planted' WHERE session_id = {S}",
    "a proposal": f"UPDATE proposal SET title = 'Planted' WHERE title = 'Shade' AND session_id = {S}",
    "a cost": f"UPDATE proposal SET cost = '{{\"low\": 1, \"high\": 2, \"yearly\": false}}' WHERE title = 'Benches' AND session_id = {S}",
    "how many it helps": f"UPDATE proposal SET helps_count = 9 WHERE title = 'Shade' AND session_id = {S}",
    "a step's title": f"UPDATE activity SET title = 'Planted' WHERE kind = 'ranking' AND session_id = {S}",
    "who decides": f"UPDATE activity SET settings = json_set(settings, '$.decided_by', 'everyone') WHERE session_id = {S}",
    "the options": f"UPDATE activity SET options = json_remove(options, '$[0]') WHERE kind = 'dots' AND session_id = {S}",
    "who voted": f"UPDATE activity SET by_side = json_set(by_side, '$.lived', 9) WHERE by_side IS NOT NULL AND session_id = {S}",
    "a step's state": f"UPDATE activity SET state = 'closed' WHERE state = 'revealed' AND kind = 'dots' AND session_id = {S}",
    "the salt": f"UPDATE activity SET salt = '{'0' * 32}' WHERE salt IS NOT NULL AND session_id = {S}",
    "the secret of the lots": f"UPDATE activity SET secret = '{'0' * 64}' WHERE secret IS NOT NULL AND session_id = {S}",
    "costs": f"UPDATE activity SET costs = '{{\"p1\": 7}}' WHERE kind = 'ranking' AND session_id = {S}",
    "tables in place of ballots": f"UPDATE activity SET tables = '{{\"everyone\": {{}}}}' WHERE kind = 'dots' AND session_id = {S}",
    "the spoken turns": f"UPDATE live_session SET turns = json_set(turns, '$.lived', 7) WHERE id = {S}",
    "when it closed": f"UPDATE live_session SET closed_at = '2020-01-01 00:00:00' WHERE id = {S}",
    "the fingerprint": f"UPDATE live_session SET fingerprint = '{'0' * 64}' WHERE id = {S}",
    "the latest digest": f"UPDATE live_session SET digest = '{'0' * 64}' WHERE id = {S}",
    "a mark": "UPDATE ballot SET marks = replace(marks, ': 3', ': 1')",
    "a ballot is deleted": "DELETE FROM ballot WHERE id = (SELECT max(ballot.id) FROM ballot"
                          f" JOIN activity ON activity.id = ballot.activity_id WHERE activity.session_id = {S})",
    "a ballot's group": "UPDATE ballot SET side = 'lived' WHERE side = 'professional'",
    "a result": "UPDATE result SET body = json_set(body, '$.ballots', 99)",
    "a result's order": "UPDATE result SET body = json_set(body, '$.order', json('[]'))",
    "an event's data": f"UPDATE event SET data = json_set(data, '$.message', 'Planted') WHERE type = 'paused' AND session_id = {S}",
    "an event's time": f"UPDATE event SET at = '2020-01-01 00:00:00' WHERE type = 'session_started' AND session_id = {S}",
    "an event's words": f"UPDATE event SET words = json_set(words, '$.text[1]', 'Planted') WHERE type = 'idea_posted' AND words IS NOT NULL AND session_id = {S}",
    "an event's digest": f"UPDATE event SET digest = '{'0' * 64}' WHERE type = 'activity_closed' AND session_id = {S}",
    "an event goes": f"DELETE FROM event WHERE type = 'hidden' AND session_id = {S}",
    "an event is made private": f"UPDATE event SET audience = 'desk', data = json_set(data, '$.blind', 'x') WHERE type = 'paused' AND session_id = {S}",
    "a control action is made private": f"UPDATE event SET audience = 'author' WHERE type = 'hidden' AND session_id = {S}",
    "words are taken out": f"UPDATE event SET words = NULL WHERE type = 'statement_added' AND session_id = {S}",
    "what is planned": f"UPDATE event SET data = json_set(data, '$.purpose', 'Planted') WHERE seq = 1 AND session_id = {S}",
}


IN_THE_CHAIN = (
    "the salt", "the secret of the lots", "a mark", "a ballot is deleted", "a ballot's group", "an event's data", "an event's time",
    "an event goes", "an event is made private", "a control action is made private",
    "words are taken out", "what is planned", "tables in place of ballots",
)


@pytest.fixture(scope="module")
def copied(day, served, tmp_path_factory):
    """The application on a copy of the server's database, where anything may be planted."""
    instance = tmp_path_factory.mktemp("planted")
    with sqlite3.connect(served.server.instance / "workshop.db") as live, sqlite3.connect(instance / "workshop.db") as copy:
        live.backup(copy)
    app = create_app(config.from_environment({"INSTANCE_PATH": str(instance), "ASYNC_MODE": "threading"}))
    with app.app_context():
        yield day.park.id


def exported(day, reader):
    db.session.expire_all()
    return json.dumps(record(find_session(day), reader))


@pytest.mark.parametrize("edit", EDITS)
def test_a_planted_change_is_found(copied, edit):
    db.session.rollback()
    assert verify(exported(copied, PUBLIC)) and verify(exported(copied, ORGANISER))
    fields = {"day": copied} if ":day" in EDITS[edit] else {}
    assert db.session.execute(text(EDITS[edit]), fields).rowcount
    try:
        for reader in (PUBLIC, ORGANISER):
            with pytest.raises(Wrong):
                verify(exported(copied, reader))
    finally:
        db.session.rollback()


def rebuild(session):
    """Forge the journal as well as somebody with the whole database can: seqs, promises, sums and digests anew."""
    events = db.session.scalars(select(Event).where(Event.session_id == session.id).order_by(Event.seq)).all()
    steps = {step.ref: step for step in session.activities}
    digests, digest = [], ""
    for event in events:
        step = steps.get(event.data.get("activity"))
        data = dict(event.data)
        if event.type == "activity_opened" and step.secret:
            data["lottery"] = lots.commitment(step.secret)
        if event.type == "activity_closed" and step.salt:
            listed = {"tables": step.tables} if step.tables is not None else [
                {"side": side, "marks": marks} for side, marks in sealing.published(step)]
            data["commitment"] = commitment(step.salt, listed)
        if event.type == "results_revealed":
            data |= {"salt": step.salt, "secret": step.secret}
        if event.type == "session_closed":
            data["digests"] = hashlib.sha256(bytes.fromhex("".join(digests))).hexdigest()
            data["everyone"] = 1 + sum(one.audience == "everyone" for one in events if one.seq < event.seq)
        event.data = data
        event.digest = digest = journal.digest_of(digest, journal.canonical_event(event))
        digests.append(digest)
        if event.type == "session_closed":
            session.fingerprint = digest
    session.digest = digest
    db.session.flush()


@pytest.mark.parametrize("edit", IN_THE_CHAIN)
def test_with_the_chain_rebuilt_the_fingerprint_tells(copied, edit):  # X3, X5
    db.session.rollback()
    noted = json.loads(exported(copied, PUBLIC))["fingerprint"]
    fields = {"day": copied} if ":day" in EDITS[edit] else {}
    db.session.execute(text(EDITS[edit]), fields)
    db.session.expire_all()
    try:
        rebuild(find_session(copied))
        for reader in (PUBLIC, ORGANISER):
            forged = exported(copied, reader)
            assert json.loads(forged)["chain"]["latest"]["digest"]
            with pytest.raises(Wrong):
                verify(forged, noted)
    finally:
        db.session.rollback()


def test_rebuilding_alone_changes_nothing(copied):
    """The forger's tools are right: without an edit they give the very same chain."""
    db.session.rollback()
    before = exported(copied, PUBLIC)
    try:
        rebuild(find_session(copied))
        after = json.loads(exported(copied, PUBLIC))
        assert after | {"exported_at": None} == json.loads(before) | {"exported_at": None}
    finally:
        db.session.rollback()
