"""Open ballots, sealed; and the anonymous ballots that they become (B3).

Tables that grow while people vote have no row numbers: their order would tell who voted when.
"""

from sqlalchemy import JSON, ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .columns import Moderated, db
from .workshops import Activity


class OpenBallot(db.Model):
    """One person's ballot while the activity is open, named by a keyed digest and encrypted."""

    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"), primary_key=True)
    name: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)

    __table_args__ = {"sqlite_with_rowid": False}


class BallotAnswer(db.Model):
    """That a ballot was answered, so that a phone that tries again gets the same answer (D3)."""

    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"), primary_key=True)
    digest: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)

    __table_args__ = {"sqlite_with_rowid": False}


class ClosedKey(db.Model):
    """What is kept of a ballot's key after closing: SHA-256(a secret in the client's token, key)."""

    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"), primary_key=True)
    digest: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)

    __table_args__ = {"sqlite_with_rowid": False}


class Participation(db.Model):
    """That somebody took part in a step: yes, without time or count; `source` is phone, paper, spoken or shared."""

    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"), primary_key=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), primary_key=True)
    source: Mapped[str] = mapped_column(default="phone")
    entered_by: Mapped[str | None]

    __table_args__ = {"sqlite_with_rowid": False}


class Ballot(db.Model):
    """An anonymous ballot of a closed activity, in the order of its content: its marks by option, whole."""

    id: Mapped[int] = mapped_column(primary_key=True)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"), index=True)
    number: Mapped[int]
    side: Mapped[str | None]
    marks: Mapped[dict] = mapped_column(JSON)


class Saying(Moderated, db.Model):
    """What people wrote on ballots, apart from them since closing: without person or group, in the order of its content.

    `option` is what it is about and `mark` the answer that it was a reason for; both None where the words are the answer itself.
    `salt` is that of its words in what closing promises, until they are told.
    """

    letter = "y"

    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"))
    option: Mapped[str | None]
    mark: Mapped[str | None]
    text: Mapped[str | None]
    salt: Mapped[str | None]
    activity: Mapped[Activity] = relationship()

    @property
    def public(self):
        """Whether it is told: with the result, and no earlier (B2)."""
        return self.activity.state == "revealed"


class Result(db.Model):
    """What the count of a closed activity gives (R1), shown to nobody before the reveal."""

    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"), primary_key=True)
    body: Mapped[dict] = mapped_column(JSON)
