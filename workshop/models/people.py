"""Accounts, links into a session, and the people in the room."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .columns import InSession, Moment, db, now


class User(db.Model):
    """An account: administrator, facilitator or manager. `stamp` changes with the password and ends every sign-in."""

    is_authenticated = is_active = True
    is_anonymous = False

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(unique=True)
    password_hash: Mapped[str]
    role: Mapped[str]
    stamp: Mapped[str]
    language: Mapped[str] = mapped_column(default="en")

    def get_id(self):
        return f"{self.id}.{self.stamp}"


class ApiToken(db.Model):
    """A bearer token of an account; only its SHA-256 is kept. `scopes`: [read, run, write], what it may be used for."""

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    digest: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str | None]
    scopes: Mapped[list] = mapped_column(JSON, default=lambda: ["read", "run", "write"])
    made_at: Mapped[datetime | None] = mapped_column(Moment, default=now)
    used_at: Mapped[datetime | None] = mapped_column(Moment)
    expires_at: Mapped[datetime | None] = mapped_column(Moment)
    revoked: Mapped[bool] = mapped_column(default=False)
    user: Mapped[User] = relationship()


class Link(InSession, db.Model):
    """A way into a session for a facilitator, a helper or an observer, which can be taken back.

    A desk opened by a signed-in person holds that person's `user_id` and `stamp`, and `sign_in`,
    the sign-in it was opened from: when either ends, the link does. A helper's link may say whose it is (`name`) and
    at which `table` they are.
    """

    letter = "l"

    role: Mapped[str]
    nonce: Mapped[str]
    revoked: Mapped[bool] = mapped_column(default=False)
    user_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    stamp: Mapped[str | None]
    sign_in: Mapped[str | None] = mapped_column(index=True)
    name: Mapped[str | None]
    table: Mapped[int | None]
    user: Mapped[User | None] = relationship()


class Participant(InSession, db.Model):
    """A person in a session. `state` is waiting, in, removed or erased; `source` is phone, paper, spoken or shared.

    `host_id` is whose phone they share; `hand_at` when their hand went up and `spoken` how often they spoke from the queue;
    `muted` keeps what they write from others;
    `words` is a keyed digest of the three words that open My page; `stays` says that they would like to stay involved.
    """

    letter = "n"

    nonce: Mapped[str]
    voice: Mapped[str]
    side: Mapped[str]
    name: Mapped[str | None]
    name_hidden: Mapped[bool] = mapped_column(default=False)
    table: Mapped[int | None]
    language: Mapped[str] = mapped_column(default="en")
    source: Mapped[str] = mapped_column(default="phone")
    state: Mapped[str] = mapped_column(default="in")
    hand: Mapped[bool] = mapped_column(default=False)
    hand_at: Mapped[datetime | None] = mapped_column(Moment)
    spoken: Mapped[int] = mapped_column(default=0)
    muted: Mapped[bool] = mapped_column(default=False)
    host_id: Mapped[int | None] = mapped_column(ForeignKey("participant.id"))
    words: Mapped[bytes | None] = mapped_column(LargeBinary, index=True)
    stays: Mapped[bool] = mapped_column(default=False)
    consent: Mapped[dict] = mapped_column(JSON, default=dict)
    joined_at: Mapped[datetime] = mapped_column(Moment, default=now)


class Slip(db.Model):
    """A seat slip: one way in, for one person. Kept of it are a keyed digest and that it was used, not when or by whom."""

    session_id: Mapped[int] = mapped_column(ForeignKey("live_session.id"), primary_key=True)
    digest: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    side: Mapped[str | None]
    used: Mapped[bool] = mapped_column(default=False)

    __table_args__ = {"sqlite_with_rowid": False}


class Ready(db.Model):
    """Somebody said "I'm done" with a step."""

    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"), primary_key=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), primary_key=True)

    __table_args__ = {"sqlite_with_rowid": False}


class Report(InSession, db.Model):
    """Somebody reported something that was written."""

    letter = "r"

    what: Mapped[str]
    about: Mapped[str]
    reason: Mapped[str]
    words: Mapped[str | None]
    settled: Mapped[bool] = mapped_column(default=False)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"))


class Call(InSession, db.Model):
    """Somebody quietly asked for help."""

    letter = "h"

    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"))
    text: Mapped[str | None]
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    settled: Mapped[bool] = mapped_column(default=False)
    participant: Mapped[Participant] = relationship()


class Coming(db.Model):
    """Somebody said that they will come, and what they need: before the day, apart from the session, erased after it.

    `needs`: [key]; `arranged`: those of them that are arranged; `digest` is of the secret in their own link.
    """

    id: Mapped[int] = mapped_column(primary_key=True)
    session_id: Mapped[int] = mapped_column(ForeignKey("live_session.id"), index=True)
    digest: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    voice: Mapped[str | None]
    name: Mapped[str | None]
    contact: Mapped[str | None]
    needs: Mapped[list] = mapped_column(JSON, default=list)
    words: Mapped[str | None]
    arranged: Mapped[list] = mapped_column(JSON, default=list)
    at: Mapped[datetime] = mapped_column(Moment, default=now)
