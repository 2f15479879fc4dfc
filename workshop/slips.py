"""Seat slips: codes that let one person in each, may carry a group, and are forgotten when the session closes (B7)."""

import hashlib
import hmac
import secrets
import unicodedata

from sqlalchemy import delete, func, select

from .db import db
from .models import Slip
from .refusals import Refused

DIGITS = 12
MOST_AT_ONCE, MOST = 500, 5000
SIDES = ("lived", "professional", "other")
_secret = None


def keep_secret(secret):
    """Say what digests are keyed with, so that nobody who reads the database alone can find a slip's code."""
    global _secret
    _secret = secret


def none_made():
    """The counts of a session that uses seat slips and has none yet."""
    return {**dict.fromkeys(SIDES, 0), "any": 0}


def make(turn, count, side=None):
    """New slips, in no order; returns their codes, which are not kept. How many there are by now is told to everyone."""
    session = turn.session
    if session.slips is None:
        raise Refused("This session does not use seat slips.", code="not_allowed")
    if session.state in ("closing", "closed"):
        raise Refused("The session has ended.", code="closed")
    if not 1 <= count <= MOST_AT_ONCE or sum(session.slips.values()) + count > MOST:
        raise Refused("You can make 1 to %(most)s slips at a time, and %(all)s in all.", code="limit", field="count",
                      most=MOST_AT_ONCE, all=MOST)
    codes = set()
    while len(codes) < count:
        codes.add(f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}")
    db.session.add_all(Slip(session_id=session.id, digest=_digest(session, code), side=side) for code in codes)
    key = side or "any"
    session.slips = {**session.slips, key: session.slips[key] + count}
    turn.record("slips_made", made=session.slips)
    return list(codes)


def side_of(session, typed):
    """The group that an unused slip carries, or None; Refused for one that lets nobody in (any more)."""
    return _unused(session, typed).side


def use_up(session, typed, side):
    """Let somebody of this group in with a slip, once; Refused where the session needs another."""
    if session.slips is None:
        if typed is not None:
            raise Refused("This session does not use seat slips.", field="slip")
        return
    if not typed:
        raise Refused("You need a seat slip to join. Type the number on yours.", field="slip")
    slip = _unused(session, typed)
    if slip.side not in (None, side):
        raise Refused("Your seat slip is for another group. Choose again what brings you here.", field="voice")
    slip.used = True


def used(session):
    """How many slips have let somebody in so far."""
    return db.session.scalar(select(func.count()).where(Slip.session_id == session.id, Slip.used))


def forget(session):
    """The session is over: no slip opens anything, and none is kept."""
    db.session.execute(delete(Slip).where(Slip.session_id == session.id))


def _unused(session, typed):
    slip = _find(session, _digits(typed))
    if slip is None:
        raise Refused("We do not know this seat slip. Please check its %(digits)s digits.", field="slip", digits=DIGITS)
    if slip.used:
        raise Refused("This seat slip has been used: one slip lets one person in. If it is yours, ask whoever runs the "
                      "session for another.", code="conflict", field="slip")
    return slip


def _find(session, code):
    return db.session.get(Slip, (session.id, _digest(session, code)), populate_existing=True)


def _digest(session, code):
    return hmac.new(_secret.encode(), f"slip:{session.id}:{code}".encode(), hashlib.sha256).digest()


def _digits(typed):
    """The digits of any script, without what stands between them."""
    return "".join(str(unicodedata.digit(sign)) for sign in typed if unicodedata.digit(sign, None) is not None)
