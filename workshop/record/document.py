"""The record as one document (X1): the rows as they are now, and the journal that they must agree with."""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import func, select

from .. import journal, sealing
from ..db import db
from ..events import EVERYONE, PROPOSAL_WORDS, TYPES
from ..models import Comment, Event, Idea, Participant, Participation, Proposal, Statement, Support
from ..models.columns import now
from ..results import results
from ..seen import comment_side, idea_side
from ..snapshot import planned
from ..turn import takes_ballots
from .chain import ALGORITHM

FORMAT = "equal-footing-record"
VERSION = 1
LANGUAGE = "en"
SIDES = ("lived", "professional", "other")


@dataclass(frozen=True)
class Reader:
    """Who reads a record: `public`, or an organiser, who sees what was hidden and what the desk saw."""

    name: str
    sees_desk: bool
    participant_id: None = None


PUBLIC = Reader("public", sees_desk=False)
ORGANISER = Reader("organiser", sees_desk=True)


def record(session, reader):
    """The record of a closed session as this reader may have it, ready for JSON.

    Ideas that were thought first and never shown stay their authors' own.
    """
    events = _events(session)
    return {
        "format": FORMAT,
        "version": VERSION,
        "copy": reader.name,
        "language": LANGUAGE,
        "exported_at": journal.moment(now()),
        "session": _session(session, events),
        "participation": _participation(session, events),
        "activities": [_activity(step, events) for step in session.activities],
        "ideas": [_idea(idea, reader) for idea in _things(Idea, session) if idea.public],
        "comments": [_comment(comment, reader) for comment in _things(Comment, session)],
        "statements": [_statement(statement, reader) for statement in _things(Statement, session)],
        "proposals": [_proposal(proposal, reader) for proposal in _things(Proposal, session)],
        "ballots": {step.ref: _ballots(step) for step in session.activities if step.state == "revealed"},
        "results": results(session, LANGUAGE),
        "journal": [_entry(event, reader) for event in events],
        "chain": {"algorithm": ALGORITHM, "latest": {"seq": session.seq, "digest": session.digest}},
        "fingerprint": session.fingerprint,
    }


def _events(session):
    query = select(Event).where(Event.session_id == session.id).order_by(Event.seq)
    return db.session.scalars(query.execution_options(populate_existing=True)).all()


def _entry(event, reader):
    """An event as the reader may see it; of others the digest alone. Salts open what is readable, the rest is withheld."""
    if not journal.may_see(event, reader):
        return {"seq": event.seq, "digest": event.digest}
    shown = journal.as_seen(event, reader)
    if event.audience != EVERYONE:
        shown["blind"] = event.data["blind"]
    spoken = [field for field in TYPES[event.type].words if event.data.get(field) is not None]
    salts = {field: event.words[field][0] for field in spoken if shown[field] is not None}
    withheld = {field: event.data[field] for field in spoken if shown[field] is None}
    return shown | ({"salts": salts} if salts else {}) | ({"withheld": withheld} if withheld else {}) | {
        "digest": event.digest}


def _session(session, events):
    started = next((event.at for event in events if event.type == "session_started"), None)
    return {
        "id": session.public_id,
        **planned(session),
        "state": session.state,
        "started_at": journal.moment(started),
        "closed_at": journal.moment(session.closed_at),
        "turns": session.turns,
        "demonstration": session.workshop.demonstration,
    }


def _participation(session, events):
    """Who took part, never what they answered. `joined` is what people chose at the door; `noted` stands in no chain."""
    joined = [event.data for event in events if event.type == "participant_joined"]
    moved = {event.data["participant"] for event in events if event.type == "person_moved"}
    on_paper = db.session.scalar(select(func.count()).select_from(Participant).where(
        Participant.session_id == session.id, Participant.source != "phone"))
    voices = Counter(person["voice"] for person in joined)
    return {
        "joined": {
            "people": len(joined),
            "by_side": _by_side(person["side"] for person in joined),
            "by_voice": {voice["key"]: voices[voice["key"]] for voice in planned(session)["voices"]},
        },
        "voted": {step.ref: step.by_side for step in session.activities if step.by_side is not None},
        "noted": {
            "on_paper": on_paper,
            "voices_corrected": len(moved),
            "took_part": {step.ref: _took_part(step) for step in session.activities if step.opened_seq},
        },
    }


def _took_part(step):
    """How many people of each group did anything in a step: voted, or wrote and said "me too" on a board."""
    if takes_ballots(step):
        ids = set(db.session.scalars(
            select(Participation.participant_id).where(Participation.activity_id == step.id)))
    else:
        on_board = Idea.activity_id == step.id
        ids = set(db.session.scalars(select(Idea.author_id).where(on_board)))
        ids |= set(db.session.scalars(select(Comment.author_id).join(Idea, Comment.idea_id == Idea.id).where(on_board)))
        ids |= set(db.session.scalars(
            select(Support.participant_id).join(Idea, Support.idea_id == Idea.id).where(on_board)))
    people = select(Participant.side).where(Participant.id.in_(ids - {None}))
    return _by_side(db.session.scalars(people))


def _by_side(sides):
    counted = Counter(sides)
    return {side: counted[side] for side in SIDES}


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
        "state": step.state,
        "options": step.options,
        "by_side": step.by_side,
        "commitment": closed.get("commitment"),
        "salt": step.salt if step.state == "revealed" else None,
    }


def _ballots(step):
    return [{"side": side, "marks": marks} for side, marks in sealing.published(step)]


def _idea(idea, reader):
    return {
        "id": idea.ref,
        "activity": idea.activity.ref,
        "text": _words(idea, idea.text, reader),
        "column": idea.column,
        "side": idea_side(idea),
        "language": idea.language,
        "supporters": idea.supporters,
        **_standing(idea),
    }


def _comment(comment, reader):
    return {
        "id": comment.ref,
        "idea": comment.idea and comment.idea.ref,
        "proposal": comment.proposal and comment.proposal.ref,
        "sort": comment.sort,
        "text": _words(comment, comment.text, reader),
        "side": comment_side(comment),
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


def _proposal(proposal, reader):
    return {
        "id": proposal.ref,
        **{field: _words(proposal, getattr(proposal, field), reader) for field in PROPOSAL_WORDS},
        "helps_count": proposal.helps_count,
        "cost": proposal.cost,
        "ideas": proposal.ideas,
        **_standing(proposal),
    }


def _words(thing, text, reader):
    return text if thing.state == "up" or reader.sees_desk else None


def _standing(thing):
    return {"state": thing.state, "reason": thing.reason}


def _things(model, session):
    return db.session.scalars(select(model).where(model.session_id == session.id).order_by(model.number))
