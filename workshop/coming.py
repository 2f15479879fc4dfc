"""Who will come, and what they need: said before the day, kept apart from the session, erased the day after."""

import hashlib
import hmac
import secrets
from datetime import timedelta

from sqlalchemy import delete, func, select

from .db import db
from .models import Coming, LiveSession

NEEDS = ("interpreter", "step_free", "large_print", "hearing_loop", "someone_with_you", "travel_paid", "childcare", "quiet_space")
SIGNS = "23456789abcdefghjkmnpqrstuvwxyz"
SECRET = 16
MOST = 500
KEPT_AFTER, KEPT_WITHOUT_A_DAY = timedelta(days=1), timedelta(days=180)


def is_open(session):
    """Whether people can still say that they will come."""
    return session.invites and session.state in ("waiting", "running")


def is_full(session):
    return db.session.scalar(select(func.count()).where(Coming.session_id == session.id)) >= MOST


def say(keyring, session, fields):
    """Somebody will come; returns the secret of their own link, which is not kept."""
    secret = "".join(secrets.choice(SIGNS) for _sign in range(SECRET))
    db.session.add(Coming(session_id=session.id, digest=_digest(keyring, secret), **fields))
    return secret


def found(keyring, session, secret):
    """What the bearer of this secret said, or None."""
    bare = "".join(sign for sign in secret.lower() if sign in SIGNS)
    return db.session.scalar(select(Coming).where(
        Coming.session_id == session.id, Coming.digest == _digest(keyring, bare)))


def change(one, fields):
    """Say it anew; what was arranged and is still needed stays arranged."""
    for name, value in fields.items():
        setattr(one, name, value)
    one.arranged = [need for need in one.arranged if need in all_needs(one)]


def all_of(session):
    """Everybody who said that they will come, the first to say so first."""
    return db.session.scalars(select(Coming).where(Coming.session_id == session.id).order_by(Coming.id)).all()


def all_needs(one):
    """What somebody needs, what they said in their own words among it."""
    return [*one.needs, *(["words"] if one.words else [])]


def by_voice(session):
    """[{voice, coming, expected}]: how many come, against how many the plan expects."""
    people = all_of(session)
    return [{"voice": voice, "coming": sum(one.voice == voice["key"] for one in people), "expected": voice.get("expected")}
            for voice in session.workshop.voices]


def summed_up(session):
    """[{need, people, arranged}] of everybody together, tied to nobody: what the desk may know."""
    people = all_of(session)
    wanted = sorted({need for one in people for need in one.needs}, key=lambda need: (_place(need), need))
    if any(one.words for one in people):
        wanted.append("words")
    return [{"need": need, "people": sum(need in all_needs(one) for one in people),
             "arranged": sum(need in one.arranged for one in people)} for need in wanted]


def erase_due(at):
    """Erase what was said for sessions whose day is over; returns how many."""
    day_after, long_ago = at - KEPT_AFTER, at - KEPT_WITHOUT_A_DAY
    over = select(LiveSession.id).where(
        (LiveSession.closed_at <= day_after) | (LiveSession.closed_at.is_(None) & (LiveSession.starts_at <= day_after)))
    due = Coming.session_id.in_(over) | (Coming.at <= long_ago)
    return db.session.execute(delete(Coming).where(due)).rowcount


def shown(secret):
    """A secret in fours, as it is written down."""
    return "-".join(secret[at:at + 4] for at in range(0, len(secret), 4))


def _place(need):
    return NEEDS.index(need.split(":")[0]) if need.split(":")[0] in NEEDS else len(NEEDS)


def _digest(keyring, secret):
    return hmac.new(keyring.derived("coming"), secret.encode(), hashlib.sha256).digest()
