"""The record as one document (X1): the rows as they are now, and the journal that they must agree with."""

from sqlalchemy import select

from .. import journal
from ..db import db
from ..models import Comment, Idea, Note, Proposal, Question, Saying, Statement, Theme, Translation
from ..models.columns import now
from ..results import results_with_appendix
from ..seen import response_as_seen
from ..snapshot import planned, published_responses
from .chain import ALGORITHM
from .entries import PUBLIC, entry, events_of
from .steps import ballots_as_kept, step_as_kept
from .taking_part import participation
from .things import (
    comment_as_kept, idea_as_kept, note_as_kept, proposal_as_kept, question_as_kept, saying_as_kept, statement_as_kept,
    theme_as_kept,
)

FORMAT = "equal-footing-record"
VERSION = 1
LANGUAGE = "en"
TRANSLATED = (Idea, Comment, Theme, Proposal, Statement, Question, Note)


def record(session, reader):
    """The record of a closed session as this reader may have it, ready for JSON.

    Ideas that were thought first and never shown stay their authors' own. Of a public copy that was brought in from
    elsewhere there is no other copy.
    """
    events = events_of(session)
    if session.imported and session.imported["copy"] == PUBLIC.name:
        reader = PUBLIC
    return {
        "format": FORMAT,
        "version": VERSION,
        "copy": reader.name,
        "language": LANGUAGE,
        "exported_at": journal.moment(now()),
        "session": _session(session, events),
        "participation": participation(session, events),
        "activities": [step_as_kept(step, events) for step in session.activities],
        "ideas": [idea_as_kept(idea, reader) for idea in _things(Idea, session) if idea.public],
        "themes": [theme_as_kept(theme, reader) for theme in _things(Theme, session)],
        "comments": [comment_as_kept(comment, reader) for comment in _things(Comment, session)],
        "statements": [statement_as_kept(statement, reader) for statement in _things(Statement, session)],
        "questions": [question_as_kept(question, reader) for question in _things(Question, session)],
        "notes": [note_as_kept(note, reader) for note in _things(Note, session)],
        "proposals": [proposal_as_kept(proposal, reader) for proposal in _things(Proposal, session)],
        "translations": _translations(session, reader),
        "sayings": [saying_as_kept(saying, reader) for saying in _things(Saying, session) if saying.public],
        "responses": [response_as_seen(response) for response in published_responses(session)],
        "ballots": {step.ref: ballots_as_kept(step) for step in session.activities if step.state == "revealed"},
        "results": results_with_appendix(session, LANGUAGE),
        "journal": [entry(event, reader) for event in events],
        "chain": {"algorithm": ALGORITHM, "latest": {"seq": session.seq, "digest": session.digest}},
        "fingerprint": session.fingerprint,
    }


def _session(session, events):
    held_elsewhere = session.imported or {}
    started = next((event.at for event in events if event.type == "session_started"), None)
    return {
        "id": held_elsewhere.get("id", session.public_id),
        **planned(session),
        "place": session.place,
        "state": session.state,
        "started_at": journal.moment(started),
        "closed_at": journal.moment(session.closed_at),
        "turns": session.turns,
        "demonstration": held_elsewhere.get("demonstration", session.workshop.demonstration),
    }


def _translations(session, reader):
    """What the things that this reader can read say in other languages."""
    readable = {thing.ref for model in TRANSLATED for thing in _things(model, session)
                if thing.state == "up" or (thing.state == "hidden" and reader.sees_desk)}
    found = db.session.scalars(select(Translation).where(Translation.session_id == session.id)).all()
    found.sort(key=lambda each: (int(each.about[1:]), each.language))
    return [{"about": each.about, "what": each.what, "language": each.language, "text": each.text}
            for each in found if each.about in readable]


def _things(model, session):
    return db.session.scalars(select(model).where(model.session_id == session.id).order_by(model.number))
