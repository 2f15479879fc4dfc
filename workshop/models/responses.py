"""What the organisation answers to a proposal, and who wants to be told of it."""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .columns import InSession, Moment, db, now
from .proposals import Proposal
from .people import Participant, User


class Response(InSession, db.Model):
    """One answer to a proposal; `version` counts those published for it, from 1, and is null while it is a draft.

    `decision` is will, part, not_now or no; `owner` does it by the day `due`, and it was `done` on a day; `follower` is who
    from the room follows it up; `trial` is what is tried first, safe to try until `trial_until`; `avoided` is the cost that
    it saves, {low, high, yearly} in whole units of the currency, and `avoided_source` how they know. `state` is up or erased;
    `saves` counts how often the draft was kept, `at` is when it was kept last or published, `user` who did.
    """

    letter = "e"

    proposal_id: Mapped[int] = mapped_column(ForeignKey("proposal.id"))
    version: Mapped[int | None]
    decision: Mapped[str | None]
    why: Mapped[str | None]
    owner: Mapped[str | None]
    due: Mapped[date | None]
    done: Mapped[date | None]
    follower: Mapped[str | None]
    trial: Mapped[str | None]
    trial_until: Mapped[date | None]
    avoided: Mapped[dict | None] = mapped_column(JSON(none_as_null=True))
    avoided_source: Mapped[str | None]
    language: Mapped[str] = mapped_column(default="en")
    user_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    saves: Mapped[int] = mapped_column(default=0)
    state: Mapped[str] = mapped_column(default="up")
    proposal: Mapped[Proposal] = relationship()
    user: Mapped[User | None] = relationship()

    __table_args__ = (UniqueConstraint("session_id", "number"), UniqueConstraint("proposal_id", "version"))


class Contact(db.Model):
    """Where somebody wants to be told of answers; kept apart from what they said, until they are told.

    `due_at` is when the message is to be sent, or sent again; null while there is nothing to tell.
    """

    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), primary_key=True)
    email: Mapped[str]
    at: Mapped[datetime] = mapped_column(Moment, default=now)
    due_at: Mapped[datetime | None] = mapped_column(Moment)
    tries: Mapped[int] = mapped_column(default=0)
    participant: Mapped[Participant] = relationship()
