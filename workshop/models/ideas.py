"""Ideas, the themes they are put together under, and who said "me too"."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .columns import Moderated, Moment, db, now
from .people import Participant
from .workshops import Activity


class Idea(Moderated, db.Model):
    """A short note on a board; `public` once others may see it; `into` is the idea that it was merged into.

    `origin` names the file that it was brought in from, where nobody here wrote it.
    """

    letter = "i"

    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"))
    text: Mapped[str | None]
    column: Mapped[str | None]
    side: Mapped[str | None]
    table: Mapped[int | None]
    language: Mapped[str] = mapped_column(default="en")
    public: Mapped[bool] = mapped_column(default=True)
    supporters: Mapped[int] = mapped_column(default=0)
    source: Mapped[str] = mapped_column(default="phone")
    origin: Mapped[str | None]
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    theme_id: Mapped[int | None] = mapped_column(ForeignKey("theme.id"))
    into_id: Mapped[int | None] = mapped_column(ForeignKey("idea.id"))
    activity: Mapped[Activity] = relationship()
    author: Mapped[Participant | None] = relationship()
    into: Mapped["Idea | None"] = relationship(remote_side="Idea.id")
    theme: Mapped["Theme | None"] = relationship(back_populates="ideas")


class Theme(Moderated, db.Model):
    """Ideas put together under a title; an idea is in one theme at most."""

    letter = "t"

    title: Mapped[str | None]
    language: Mapped[str] = mapped_column(default="en")
    ideas: Mapped[list[Idea]] = relationship(back_populates="theme", lazy="selectin")


class Support(db.Model):
    """Somebody said "me too" to an idea."""

    idea_id: Mapped[int] = mapped_column(ForeignKey("idea.id"), primary_key=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), primary_key=True)

    __table_args__ = {"sqlite_with_rowid": False}
