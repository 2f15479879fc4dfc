"""What people wrote: ideas, comments, proposals, statements."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .columns import Moderated, Moment, db, now
from .people import Participant
from .workshops import Activity


class Idea(Moderated, db.Model):
    """A short note on a board; `public` once others may see it."""

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
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    theme_id: Mapped[int | None] = mapped_column(ForeignKey("theme.id"))
    activity: Mapped[Activity] = relationship()
    author: Mapped[Participant | None] = relationship()
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


class Comment(Moderated, db.Model):
    """A build, a worry or a question on an idea or a proposal."""

    letter = "c"

    idea_id: Mapped[int | None] = mapped_column(ForeignKey("idea.id"))
    proposal_id: Mapped[int | None] = mapped_column(ForeignKey("proposal.id"))
    sort: Mapped[str]
    text: Mapped[str | None]
    side: Mapped[str | None]
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    idea: Mapped[Idea | None] = relationship()
    proposal: Mapped["Proposal | None"] = relationship()


class Proposal(Moderated, db.Model):
    """A worked-up redesign."""

    letter = "p"

    title: Mapped[str | None]
    summary: Mapped[str | None]
    problem: Mapped[str | None]
    helps: Mapped[str | None]
    gain: Mapped[str | None]
    evidence: Mapped[str | None]
    risk: Mapped[str | None]
    smallest_test: Mapped[str | None]
    helps_count: Mapped[int | None]
    cost: Mapped[dict | None] = mapped_column(JSON)
    ideas: Mapped[list] = mapped_column(JSON, default=list)
    table: Mapped[int | None]
    language: Mapped[str] = mapped_column(default="en")


class Statement(Moderated, db.Model):
    """A short statement to agree or disagree with."""

    letter = "s"

    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"))
    text: Mapped[str | None]
    side: Mapped[str | None]
    language: Mapped[str] = mapped_column(default="en")
    activity: Mapped[Activity] = relationship()
