"""Organisers' tokens: made and shown once, what they may be used for, when they were last used, taken back."""

import hashlib
import secrets
from datetime import timedelta

from sqlalchemy import select, update
from sqlalchemy.exc import OperationalError

from .db import begin_writing, db
from .models import ApiToken
from .models.columns import now
from .refusals import Refused

SCOPES = ("read", "run", "write")
OFTEN_ENOUGH = timedelta(minutes=1)
MOST_TOKENS = 50


def issue(user, name=None, scopes=SCOPES, days=None):
    """A new token for an account, which is told this once; only its digest is kept."""
    scopes = [scope for scope in SCOPES if scope in scopes]
    if not scopes:
        raise Refused("Say what the token may be used for.", field="scopes")
    if sum(not is_over(each) for each in of(user)) >= MOST_TOKENS:
        raise Refused("An account has at most %(most)s tokens. Take one back first.", code="limit", most=MOST_TOKENS)
    token = "o." + secrets.token_urlsafe(32)
    db.session.add(ApiToken(user_id=user.id, digest=digest_of(token), name=name or None, scopes=scopes,
                            expires_at=now() + timedelta(days=days) if days else None))
    return token


def standing(token):
    """The ApiToken of this text, as long as it opens something; that it was used is noted, now and then."""
    if not token.startswith("o."):
        return None
    found = db.session.scalar(select(ApiToken).where(ApiToken.digest == digest_of(token)))
    if found is None or found.revoked or (found.expires_at and found.expires_at < now()):
        return None
    return found


def holder(token):
    """The account of an organiser's token, or None."""
    found = standing(token)
    return found and found.user


def of(user):
    """The tokens of an account that were not taken back, the newest first."""
    return db.session.scalars(select(ApiToken).where(
        ApiToken.user_id == user.id, ApiToken.revoked.is_(False)).order_by(ApiToken.id.desc())).all()


def is_over(token):
    """Whether a token's time is over."""
    return token.expires_at is not None and token.expires_at < now()


def take_back(user, id):
    """Nobody can use this token of the account any more; whether there was one."""
    begin_writing()
    found = db.session.scalar(select(ApiToken).where(ApiToken.id == id, ApiToken.user_id == user.id, ApiToken.revoked.is_(False)))
    if found is not None:
        found.revoked = True
    db.session.commit()
    return found is not None


def is_due(found):
    """Whether it is long enough since a token's use was last noted."""
    return found.used_at is None or now() - found.used_at > OFTEN_ENOUGH


def note_use(id):
    """Note that a token was used just now, at most once a minute, and only where nobody else is writing."""
    try:
        begin_writing()
        db.session.execute(update(ApiToken).where(ApiToken.id == id).values(used_at=now()))
        db.session.commit()
    except OperationalError:
        db.session.rollback()


def digest_of(token):
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
