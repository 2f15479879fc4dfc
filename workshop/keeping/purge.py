"""Letting go on the promised day: names, then words, and tokens that no longer open anything (product, §10)."""

import time
from collections import Counter
from datetime import timedelta

from sqlalchemy import delete, func, or_, select
from sqlalchemy.exc import OperationalError

from .. import coming, webhooks
from ..actions import moderation
from ..db import begin_writing, db
from ..models import (
    ApiToken, Call, Comment, Contact, Event, Idea, Link, LiveSession, Note, Participant, Proposal, ProposalVersion, Question, Report, Saying,
)
from ..steward import truncate
from ..turn import Actor, Turn

NAMES_KEPT = timedelta(days=30)
WORDS_KEPT = timedelta(days=730)
NOTES = (("call", Call, "text"), ("report", Report, "words"), ("helper", Link, "name"))
AT_ONCE = 50
TRIES, REST = 40, 0.25


def purge(now):
    """Do all that is due; safe beside a running server. Returns {what: how many}."""
    done = Counter()
    for session_id, ended_at in _ended():
        if ended_at <= now - NAMES_KEPT:
            done["names"] += _all_of(session_id, _erase_names)
            done["notes"] += _all_of(session_id, _erase_notes)
            _writing(lambda: _forget_drafts(session_id))
        if ended_at <= now - WORDS_KEPT:
            done["addresses"] += _writing(lambda: _forget_contacts(session_id))
            done["words"] += _all_of(session_id, _erase_words)
    done["answers"] = _writing(lambda: coming.erase_due(now))
    done["tokens"] = _writing(lambda: _forget_tokens(now))
    done["messages"] = _writing(lambda: webhooks.forget_old(now))
    _leave_no_traces()
    return done


def _leave_no_traces():
    """Empty SQLite's write-ahead log, in which what went still stands, as soon as nobody reads in it."""
    for _ in range(TRIES):
        if truncate(db.engine.url):
            return
        time.sleep(REST)


def _ended():
    """When each session ended: when it was closed, else when something last happened in it."""
    last = select(Event.session_id, func.max(Event.seq).label("seq")).group_by(Event.session_id).subquery()
    rows = db.session.execute(
        select(LiveSession.id, LiveSession.closed_at, LiveSession.starts_at, Event.at)
        .join(last, last.c.session_id == LiveSession.id)
        .join(Event, (Event.session_id == LiveSession.id) & (Event.seq == last.c.seq))).all()
    db.session.rollback()
    return [(id, closed or max(filter(None, (starts, at)))) for id, closed, starts, at in rows]


def _all_of(session_id, some):
    """Erase a few at a time, each few in a transaction of its own, so that nobody waits."""
    erased = 0
    while True:
        few = _writing(lambda: some(_turn(session_id)))
        erased += few
        if few < AT_ONCE:
            return erased


def _turn(session_id):
    session = db.session.get(LiveSession, session_id, populate_existing=True, with_for_update=True)
    return Turn(session, Actor("system", ""))


def _erase_names(turn):
    people = db.session.scalars(
        select(Participant).where(Participant.session_id == turn.session.id, Participant.name.is_not(None))
        .order_by(Participant.number).limit(AT_ONCE)).all()
    for person in people:
        moderation.erase_name(turn, person)
    return len(people)


def _erase_notes(turn):
    """What people told the desk alone, asking for help or reporting something, goes with their names."""
    notes = []
    for what, model, words in NOTES:
        found = db.session.scalars(
            select(model).where(model.session_id == turn.session.id, getattr(model, words).is_not(None))
            .order_by(model.number).limit(AT_ONCE - len(notes))).all()
        notes += [(what, note, words) for note in found]
    for what, note, words in notes:
        moderation.erase_note(turn, what, note, words)
    return len(notes)


def _forget_drafts(session_id):
    """The earlier words of proposals were there to be gone back to while they were written."""
    written = select(Proposal.id).where(Proposal.session_id == session_id)
    db.session.execute(delete(ProposalVersion).where(ProposalVersion.proposal_id.in_(written)))


def _erase_words(turn):
    things = []
    for what, model in (("idea", Idea), ("comment", Comment), ("question", Question), ("note", Note), ("saying", Saying)):
        found = db.session.scalars(
            select(model).where(model.session_id == turn.session.id, model.text.is_not(None))
            .order_by(model.number).limit(AT_ONCE - len(things))).all()
        things += [(what, thing) for thing in found]
    for what, thing in things:
        moderation.erase_thing(turn, what, thing)
    return len(things)


def _forget_contacts(session_id):
    """Whoever is still waiting to be told of answers is not told any more."""
    people = select(Participant.id).where(Participant.session_id == session_id)
    return db.session.execute(delete(Contact).where(Contact.participant_id.in_(people))).rowcount


def _forget_tokens(now):
    spent = or_(ApiToken.revoked, ApiToken.expires_at < now)
    return db.session.execute(delete(ApiToken).where(spent)).rowcount


def _writing(work):
    """Do one short transaction, trying again while the server is writing."""
    for left in reversed(range(TRIES)):
        try:
            begin_writing()
            done = work()
            db.session.commit()
            return done
        except OperationalError:
            db.session.rollback()
            if not left:
                raise
            time.sleep(REST)
