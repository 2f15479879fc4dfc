"""Proposals, who writes at them and what they were before, and comments on ideas and proposals."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .columns import Moderated, Moment, db, now
from .ideas import Idea
from .people import Participant
from .workshops import Activity


class Proposal(Moderated, db.Model):
    """A worked-up redesign.

    `activity` is the step in which it is written and `theme` the id of what it grew from; `pen` is who may write, `asked`
    the ids of who asked for the pen, in that order, and `pen_from` when they may take it; `version` counts its changes,
    `authors` how many of each group wrote at it; `strength` says what its evidence is; `being_heard` while the room hears it; `origin`
    names the file that it was brought in from, where nobody here wrote it.
    """

    letter = "p"

    title: Mapped[str | None]
    summary: Mapped[str | None]
    problem: Mapped[str | None]
    helps: Mapped[str | None]
    gain: Mapped[str | None]
    evidence: Mapped[str | None]
    risk: Mapped[str | None]
    smallest_test: Mapped[str | None]
    trouble: Mapped[str | None]
    stopper: Mapped[str | None]
    answerer: Mapped[str | None]
    helps_count: Mapped[int | None]
    cost: Mapped[dict | None] = mapped_column(JSON)
    ideas: Mapped[list] = mapped_column(JSON, default=list)
    information: Mapped[dict] = mapped_column(JSON, default=dict)
    table: Mapped[int | None]
    language: Mapped[str] = mapped_column(default="en")
    activity_id: Mapped[int | None] = mapped_column(ForeignKey("activity.id"))
    theme: Mapped[str | None]
    pen_id: Mapped[int | None] = mapped_column(ForeignKey("participant.id"))
    asked: Mapped[list] = mapped_column(JSON, default=list)
    pen_from: Mapped[datetime | None] = mapped_column(Moment)
    version: Mapped[int] = mapped_column(default=1)
    authors: Mapped[dict] = mapped_column(JSON, default=lambda: {"lived": 0, "professional": 0, "other": 0})
    strength: Mapped[str | None]
    being_heard: Mapped[bool] = mapped_column(default=False)
    origin: Mapped[str | None]
    activity: Mapped[Activity | None] = relationship()
    pen: Mapped[Participant | None] = relationship(foreign_keys=[pen_id])


class ProposalAuthor(db.Model):
    """Somebody wrote at a proposal."""

    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"), primary_key=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), primary_key=True)

    __table_args__ = {"sqlite_with_rowid": False}


class ProposalVersion(db.Model):
    """What the words of a proposal were before a change, for whoever writes at it; goes with its words."""

    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    words: Mapped[dict] = mapped_column(JSON)
    side: Mapped[str | None]
    at: Mapped[datetime] = mapped_column(Moment, default=now)

    __table_args__ = {"sqlite_with_rowid": False}


class Comment(Moderated, db.Model):
    """A build, a worry or a question on an idea or a proposal."""

    letter = "c"

    idea_id: Mapped[int | None] = mapped_column(ForeignKey("idea.id"))
    proposal_id: Mapped[int | None] = mapped_column(ForeignKey("proposal.id"))
    sort: Mapped[str]
    text: Mapped[str | None]
    side: Mapped[str | None]
    language: Mapped[str] = mapped_column(default="en")
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    idea: Mapped[Idea | None] = relationship()
    proposal: Mapped[Proposal | None] = relationship()
