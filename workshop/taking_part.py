"""Who has not taken part in a step yet: never how the others did, and only for whoever may know."""

from sqlalchemy import func, select

from .activities import KINDS
from .db import db
from .models import Comment, Idea, Link, Participant, Participation, Question, Ready


def missing(activity):
    """The rows of those in the room who have not taken part: voted, or written or asked; "I'm done" is taking part too."""
    done = set(db.session.scalars(select(Ready.participant_id).where(Ready.activity_id == activity.id)))
    if KINDS[activity.kind].takes_ballots:
        done = set(db.session.scalars(
            select(Participation.participant_id).where(Participation.activity_id == activity.id)))
    else:
        on_board = Idea.activity_id == activity.id
        done |= set(db.session.scalars(select(Idea.author_id).where(on_board)))
        done |= set(db.session.scalars(select(Question.author_id).where(Question.activity_id == activity.id)))
        done |= set(db.session.scalars(select(Comment.author_id).join(Idea, Comment.idea_id == Idea.id).where(on_board)))
    return set(db.session.scalars(select(Participant.id).where(
        Participant.session_id == activity.session_id, Participant.state == "in"))) - done


def writers(activity):
    """How many have an idea standing on a board."""
    standing = (Idea.activity_id == activity.id) & (Idea.state == "up")
    return db.session.scalar(select(func.count(Idea.author_id.distinct())).where(standing))


def reachable(people, connected):
    """Those of some people whose phone is connected, or the one that they share."""
    return set(db.session.scalars(select(Participant.id).where(Participant.id.in_(people), reached(connected))))


def reached(connected):
    """The condition that somebody's phone is connected: by themselves or by whom they share it with."""
    hosts = select(Participant.host_id).where(Participant.id.in_(connected), Participant.host_id.is_not(None))
    phones = Participant.id.in_(connected) | Participant.id.in_(hosts)
    return phones | Participant.host_id.in_(connected) | Participant.host_id.in_(hosts)


def at_table_of(link, people):
    """The ids of those of some people who sit at the table of a helper; of all where the helper has none."""
    table = db.session.scalar(select(Link.table).where(Link.id == link))
    at_it = Participant.id.in_(people) if table is None else Participant.id.in_(people) & (Participant.table == table)
    return [person.ref for person in db.session.scalars(select(Participant).where(at_it).order_by(Participant.id))]
