"""The journal: what happened, in what order; and which deeds were answered."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from .columns import Moment, db


class Event(db.Model):
    """One thing that happened in a session.

    `data` is the event as it was digested: each field of words holds the digest of salt and text. `words` holds
    {field: [salt, text]} until it is erased. `about` is the id of the thing whose words these are, `hidden` whether
    that thing is hidden now.
    """

    session_id: Mapped[int] = mapped_column(ForeignKey("live_session.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    type: Mapped[str]
    at: Mapped[datetime] = mapped_column(Moment)
    audience: Mapped[str]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("participant.id"))
    about: Mapped[str | None]
    data: Mapped[dict] = mapped_column(JSON)
    words: Mapped[dict | None] = mapped_column(JSON(none_as_null=True))
    hidden: Mapped[bool] = mapped_column(default=False)
    digest: Mapped[str]

    __table_args__ = (
        Index("event_about", "session_id", "about"),
        {"sqlite_with_rowid": False},
    )


class Deed(db.Model):
    """A deed that was accepted, so that its key has one effect (D3). `content` is the digest of deed and data."""

    session_id: Mapped[int] = mapped_column(ForeignKey("live_session.id"), primary_key=True)
    actor: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)
    before: Mapped[int]
    seq: Mapped[int]

    __table_args__ = {"sqlite_with_rowid": False}
