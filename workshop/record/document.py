"""The record as one document (X1): the rows as they are now, and the journal that they must agree with."""

from sqlalchemy import select

from .. import journal, sealing
from ..counting import lots
from ..db import db
from ..events import PROPOSAL_WORDS
from ..models import Comment, Idea, Note, Proposal, Question, Saying, Statement, Theme, Translation
from ..models.columns import now
from ..results import results_with_appendix
from ..seen import comment_side, idea_side, ideas_in, place_of, sheet_of
from ..snapshot import planned
from .chain import ALGORITHM
from .entries import PUBLIC, entry, events_of
from .taking_part import participation

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
        "activities": [_activity(step, events) for step in session.activities],
        "ideas": [_idea(idea, reader) for idea in _things(Idea, session) if idea.public],
        "themes": [_theme(theme, reader) for theme in _things(Theme, session)],
        "comments": [_comment(comment, reader) for comment in _things(Comment, session)],
        "statements": [_statement(statement, reader) for statement in _things(Statement, session)],
        "questions": [_question(question, reader) for question in _things(Question, session)],
        "notes": [_note(note, reader) for note in _things(Note, session)],
        "proposals": [_proposal(proposal, reader) for proposal in _things(Proposal, session)],
        "translations": _translations(session, reader),
        "sayings": [_saying(saying, reader) for saying in _things(Saying, session) if saying.public],
        "ballots": {step.ref: _ballots(step) for step in session.activities if step.state == "revealed"},
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


def _activity(step, events):
    closed = next((event.data for event in events if event.type == "activity_closed"
                   and event.data["activity"] == step.ref and "commitment" in event.data), {})
    return {
        "id": step.ref,
        "kind": step.kind,
        "title": step.title,
        "prompt": step.prompt,
        "settings": step.settings,
        "minutes": step.minutes,
        "repeats": step.repeats,
        "information": step.information,
        "state": step.state,
        "options": step.options,
        "costs": step.costs,
        "lottery": _promised(step),
        "by_side": step.by_side,
        "commitment": closed.get("commitment"),
        "salt": step.salt if step.state == "revealed" else None,
        "secret": step.secret if step.state == "revealed" else None,
        "number": step.drawn,
        "hands": step.hands,
    }


def _promised(step):
    """The digest of the secret that lots are drawn from, where it was told before voting opened."""
    return lots.commitment(step.secret) if step.secret and step.settings.get("lots") != "room" else None


def _ballots(step):
    if step.tables is not None:
        return {"tables": step.tables}
    return [{"side": side, "marks": marks} for side, marks in sealing.published(step)]


def _idea(idea, reader):
    return {
        "id": idea.ref,
        "activity": idea.activity.ref,
        "text": _words(idea, idea.text, reader),
        "column": idea.column,
        "table": idea.table,
        "side": idea_side(idea),
        "language": idea.language,
        "supporters": idea.supporters,
        "into": idea.into and idea.into.ref,
        **_standing(idea),
    }


def _theme(theme, reader):
    return {
        "id": theme.ref,
        "title": _words(theme, theme.title, reader),
        "ideas": ideas_in(theme),
        "language": theme.language,
        **_standing(theme),
    }


def _comment(comment, reader):
    return {
        "id": comment.ref,
        "idea": comment.idea and comment.idea.ref,
        "proposal": comment.proposal and comment.proposal.ref,
        "sort": comment.sort,
        "text": _words(comment, comment.text, reader),
        "side": comment_side(comment),
        "language": comment.language,
        **_standing(comment),
    }


def _statement(statement, reader):
    return {
        "id": statement.ref,
        "activity": statement.activity.ref,
        "text": _words(statement, statement.text, reader),
        "side": None,
        "language": statement.language,
        **_standing(statement),
    }


def _question(question, reader):
    return {
        "id": question.ref,
        "activity": question.activity.ref,
        "text": _words(question, question.text, reader),
        "side": None,
        "language": question.language,
        "supporters": question.supporters,
        "answer": _words(question, question.answer, reader),
        "answered": question.answered,
        **_standing(question),
    }


def _note(note, reader):
    return {
        "id": note.ref,
        "activity": note.activity.ref,
        "table": note.table,
        "text": _words(note, note.text, reader),
        "language": note.language,
        **_standing(note),
    }


def _proposal(proposal, reader):
    return {
        "id": proposal.ref,
        **sheet_of(proposal),
        **{field: _words(proposal, getattr(proposal, field), reader) for field in PROPOSAL_WORDS},
        **place_of(proposal),
        **_standing(proposal),
    }


def _translations(session, reader):
    """What the things that this reader can read say in other languages."""
    readable = {thing.ref for model in TRANSLATED for thing in _things(model, session)
                if thing.state == "up" or (thing.state == "hidden" and reader.sees_desk)}
    found = db.session.scalars(select(Translation).where(Translation.session_id == session.id)).all()
    found.sort(key=lambda each: (int(each.about[1:]), each.language))
    return [{"about": each.about, "what": each.what, "language": each.language, "text": each.text}
            for each in found if each.about in readable]


def _saying(saying, reader):
    return {
        "id": saying.ref,
        "activity": saying.activity.ref,
        "option": saying.option,
        "mark": saying.mark,
        "text": _words(saying, saying.text, reader),
        **_standing(saying),
    }


def _words(thing, text, reader):
    return text if thing.state == "up" or reader.sees_desk else None


def _standing(thing):
    return {"state": thing.state, "reason": thing.reason}


def _things(model, session):
    return db.session.scalars(select(model).where(model.session_id == session.id).order_by(model.number))
