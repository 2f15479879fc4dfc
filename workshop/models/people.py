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
    """A bearer token of an account; only its SHA-256 is kept."""

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    digest: Mapped[str] = mapped_column(unique=True)
    expires_at: Mapped[datetime | None] = mapped_column(Moment)
    revoked: Mapped[bool] = mapped_column(default=False)
    user: Mapped[User] = relationship()


class Link(InSession, db.Model):
    """A way into a session for a facilitator, a helper or an observer, which can be taken back.

    A desk opened by a signed-in person holds that person's `user_id` and `stamp`, and `sign_in`,
    the sign-in it was opened from: when either ends, the link does.
    """

    letter = "l"

    role: Mapped[str]
    nonce: Mapped[str]
    revoked: Mapped[bool] = mapped_column(default=False)
    user_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    stamp: Mapped[str | None]
    sign_in: Mapped[str | None] = mapped_column(index=True)
    user: Mapped[User | None] = relationship()


class Participant(InSession, db.Model):
    """A person in a session. `state` is waiting, in, removed or erased; `source` is phone, paper or spoken."""

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
    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"))


class Call(InSession, db.Model):
    """Somebody quietly asked for help."""

    letter = "h"

    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"))
    text: Mapped[str | None]
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    participant: Mapped[Participant] = relationship()
