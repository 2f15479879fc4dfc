"""Who took part, never what they answered: as the journal says, and what the server notes beside it."""

from collections import Counter

from sqlalchemy import func, select

from ..db import db
from ..models import Comment, Idea, Participant, Participation, Proposal, ProposalAuthor, Question, QuestionSupport, Support
from ..snapshot import SOURCES, planned
from ..turn import takes_ballots
from .told import SIDES, door

UNCOUNTED = ("talk", "themes")
"""Steps in which nobody is counted: people speak there, or helpers do it for the room."""


def participation(session, events):
    """`joined` is what people chose at the door, `voted` how many ballots were cast; `noted` stands in no chain."""
    joined = [event.data for event in events if event.type == "participant_joined"]
    voices = Counter(person["voice"] for person in joined)
    return {
        "joined": {
            "people": len(joined),
            "by_side": _by_side(person["side"] for person in joined),
            "by_voice": {voice["key"]: voices[voice["key"]] for voice in planned(session)["voices"]},
        },
        "door": door(planned(session), [{"type": event.type, **event.data} for event in events]),
        "voted": {step.ref: step.by_side for step in session.activities if step.by_side is not None},
        "noted": session.imported["noted"] if session.imported else _noted(session, events),
    }


def _noted(session, events):
    moved = {event.data["participant"] for event in events if event.type == "person_moved"}
    on_paper = db.session.scalar(select(func.count()).select_from(Participant).where(
        Participant.session_id == session.id, Participant.source.not_in(("phone", "shared"))))
    return {
        "on_paper": on_paper,
        "voices_corrected": len(moved),
        "took_part": {step.ref: _took_part(step) for step in session.activities if step.opened_seq and step.kind not in UNCOUNTED},
        "channels": {step.ref: _channels(step) for step in session.activities if step.by_side is not None},
    }


def _channels(step):
    """How many people voted by phone, on paper, aloud or on a shared phone; never how."""
    by_source = select(Participation.source, func.count()).where(Participation.activity_id == step.id).group_by(Participation.source)
    counted = dict(db.session.execute(by_source).all())
    return {source: counted.get(source, 0) for source in SOURCES}


def _took_part(step):
    """How many people of each group did anything in a step: voted, wrote, said "me too", asked, answered or wrote at a sheet."""
    if takes_ballots(step):
        ids = set(db.session.scalars(
            select(Participation.participant_id).where(Participation.activity_id == step.id)))
    else:
        on_board = Idea.activity_id == step.id
        ids = set(db.session.scalars(select(Idea.author_id).where(on_board)))
        ids |= set(db.session.scalars(select(Comment.author_id).join(Idea, Comment.idea_id == Idea.id).where(on_board)))
        ids |= set(db.session.scalars(
            select(Support.participant_id).join(Idea, Support.idea_id == Idea.id).where(on_board)))
        asked = Question.activity_id == step.id
        ids |= set(db.session.scalars(select(Question.author_id).where(asked)))
        ids |= set(db.session.scalars(select(Question.answerer_id).where(asked)))
        ids |= set(db.session.scalars(select(ProposalAuthor.participant_id).join(
            Proposal, ProposalAuthor.proposal_id == Proposal.id).where(Proposal.activity_id == step.id)))
        ids |= set(db.session.scalars(select(QuestionSupport.participant_id).join(
            Question, QuestionSupport.question_id == Question.id).where(asked)))
    people = select(Participant.side).where(Participant.id.in_(ids - {None}))
    return _by_side(db.session.scalars(people))


def _by_side(sides):
    counted = Counter(sides)
    return {side: counted[side] for side in SIDES}
