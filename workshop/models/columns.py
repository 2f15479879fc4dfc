"""Columns that many tables share."""

import re
from datetime import datetime, timezone

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, declared_attr, mapped_column
from sqlalchemy.types import DateTime, TypeDecorator

from ..db import db


NUMBER = re.compile(r"[1-9][0-9]{0,8}")


class Moment(TypeDecorator):
    """A moment in UTC, kept without its zone and given back with it."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value and value.astimezone(timezone.utc).replace(tzinfo=None)

    def process_result_value(self, value, dialect):
        return value and value.replace(tzinfo=timezone.utc)


def now():
    """The present moment in UTC, to the millisecond."""
    moment = datetime.now(timezone.utc)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


class InSession:
    """A thing within a session, named on the wire by a letter and its number there."""

    letter = "?"

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int]

    @declared_attr
    def session_id(cls) -> Mapped[int]:
        return mapped_column(ForeignKey("live_session.id"))

    @declared_attr.directive
    def __table_args__(cls):
        return (UniqueConstraint("session_id", "number"),)

    @property
    def ref(self):
        return f"{self.letter}{self.number}"

    @classmethod
    def number_in(cls, ref):
        """The number in an id of this sort, 0 where it is none; every thing has one id only, so `i07` is none."""
        found = NUMBER.fullmatch(ref[1:])
        return int(found[0]) if found and ref[0] == cls.letter else 0


class Moderated(InSession):
    """Something that people wrote and that can be hidden, taken off the screen or erased.

    `state` is up, hidden, withdrawn or erased.
    """

    state: Mapped[str] = mapped_column(default="up")
    reason: Mapped[str | None]
    off_screen: Mapped[bool] = mapped_column(default=False)

    @declared_attr
    def author_id(cls) -> Mapped[int | None]:
        return mapped_column(ForeignKey("participant.id"))


__all__ = ["InSession", "Moderated", "Moment", "db", "now"]
