"""What people say besides: statements, questions with their answers, what tables note, and words in other languages."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .columns import Moderated, Moment, db, now
from .people import Participant
from .workshops import Activity


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
