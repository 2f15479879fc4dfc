"""What people wrote: ideas, comments, themes, proposals, statements, questions, notes, and what they say in other languages."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .columns import Moderated, Moment, db, now
from .people import Participant
from .workshops import Activity


class Idea(Moderated, db.Model):
    """A short note on a board; `public` once others may see it; `into` is the idea that it was merged into."""

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
    proposal: Mapped["Proposal | None"] = relationship()


class Proposal(Moderated, db.Model):
    """A worked-up redesign.

    `activity` is the step in which it is written and `theme` the id of what it grew from; `pen` is who may write, `asked`
    the ids of who asked for the pen, in that order, and `pen_from` when they may take it; `version` counts its changes,
    `authors` how many of each group wrote at it; `strength` says what its evidence is; `being_heard` while the room hears it.
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


class Statement(Moderated, db.Model):
    """A short statement to agree or disagree with."""

    letter = "s"

    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"))
    text: Mapped[str | None]
    side: Mapped[str | None]
    language: Mapped[str] = mapped_column(default="en")
    activity: Mapped[Activity] = relationship()


class Question(Moderated, db.Model):
    """What somebody needs to know; `answer` is what was said to it, by whom where it was a participant, `answered` once that
    settles it; `being_answered` while the room is on it.
    """

    letter = "q"

    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"))
    text: Mapped[str | None]
    answer: Mapped[str | None]
    answered: Mapped[bool] = mapped_column(default=False)
    being_answered: Mapped[bool] = mapped_column(default=False)
    answerer_id: Mapped[int | None] = mapped_column(ForeignKey("participant.id"))
    side: Mapped[str | None]
    language: Mapped[str] = mapped_column(default="en")
    supporters: Mapped[int] = mapped_column(default=0)
    source: Mapped[str] = mapped_column(default="phone")
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    activity: Mapped[Activity] = relationship()
    author: Mapped[Participant | None] = relationship(foreign_keys="Question.author_id")


class QuestionSupport(db.Model):
    """Somebody wants to know it too."""

    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), primary_key=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), primary_key=True)

    __table_args__ = {"sqlite_with_rowid": False}


class Note(Moderated, db.Model):
    """What a table noted while people talked; one for each table and step, written on by everyone there."""

    letter = "w"

    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"))
    table: Mapped[int | None]
    text: Mapped[str | None]
    language: Mapped[str] = mapped_column(default="en")
    activity: Mapped[Activity] = relationship()


class Translation(db.Model):
    """What somebody's words say in another language, by a helper or a facilitator; `about` is the id of the thing."""

    session_id: Mapped[int] = mapped_column(ForeignKey("live_session.id"), primary_key=True)
    about: Mapped[str] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)
    what: Mapped[str]
    text: Mapped[str | None]

    __table_args__ = {"sqlite_with_rowid": False}
