"""Webhooks: where news of records and answers is sent, and the outbox of what is still to be delivered."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .columns import Moment, db, now
from .people import User


class Webhook(db.Model):
    """An address that an account wants to be told at; `types` says of what; from `nonce` the secret is derived that signs it."""

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    url: Mapped[str]
    nonce: Mapped[str]
    types: Mapped[list] = mapped_column(JSON, default=list)
    paused: Mapped[bool] = mapped_column(default=False)
    made_at: Mapped[datetime] = mapped_column(Moment, default=now)
    user: Mapped[User] = relationship()


class Delivery(db.Model):
    """One message to one webhook: kept in the same transaction as what it tells of, and tried until it arrives.

    `state` is waiting, delivered or given_up; `status` is the last answer's HTTP status, and `problem` what went wrong
    where there was none: a key of `outward.FAILED`.
    """

    id: Mapped[int] = mapped_column(primary_key=True)
    webhook_id: Mapped[int] = mapped_column(ForeignKey("webhook.id"), index=True)
    message: Mapped[str] = mapped_column(unique=True)
    type: Mapped[str]
    body: Mapped[str]
    state: Mapped[str] = mapped_column(default="waiting")
    tries: Mapped[int] = mapped_column(default=0)
    due_at: Mapped[datetime | None] = mapped_column(Moment, index=True)
    status: Mapped[int | None]
    problem: Mapped[str | None]
    made_at: Mapped[datetime] = mapped_column(Moment, default=now)
    tried_at: Mapped[datetime | None] = mapped_column(Moment)
    webhook: Mapped[Webhook] = relationship()
