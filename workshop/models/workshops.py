"""The plan, and its live sessions with their agenda."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .columns import InSession, Moment, db, now
from .people import User


class Workshop(db.Model):
    """The plan: purpose, remit, information, voices, agenda. It can be held many times.

    `voices`: [{key, label, side}]; `agenda`: [{kind, title, prompt, settings, minutes, say, watch, information}];
    `texts`: {language: {text in the first language: the same in this one}}.
    """

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    title: Mapped[str]
    purpose: Mapped[str] = mapped_column(default="")
    remit: Mapped[dict] = mapped_column(JSON, default=dict)
    information: Mapped[dict] = mapped_column(JSON, default=dict)
    voices: Mapped[list] = mapped_column(JSON)
    agenda: Mapped[list] = mapped_column(JSON, default=list)
    languages: Mapped[list] = mapped_column(JSON, default=lambda: ["en"])
    notice: Mapped[dict] = mapped_column(JSON, default=dict)
    texts: Mapped[dict] = mapped_column(JSON, default=dict)
    small_number: Mapped[int] = mapped_column(default=5)
    other_counts: Mapped[bool] = mapped_column(default=False)
    currency: Mapped[str] = mapped_column(default="GBP")
    demonstration: Mapped[bool] = mapped_column(default=False)
    changed_at: Mapped[datetime] = mapped_column(Moment, default=now, onupdate=now)
    owner: Mapped[User] = relationship()
    sessions: Mapped[list["LiveSession"]] = relationship(back_populates="workshop", order_by="LiveSession.id.desc()")


class CoFacilitator(db.Model):
    """Somebody else whose workshop it is too."""

    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshop.id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"), primary_key=True)


class Reader(db.Model):
    """A manager who was given a workshop: reads the records of its closed sessions, and changes nothing."""

    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshop.id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"), primary_key=True)


class LiveSession(db.Model):
    """One live sitting of a workshop. `state` is waiting, running, closing or closed.

    `slips` counts the seat slips made so far by the group they carry, `any` for none, and is null where the door is
    open to everyone; `joined_late` counts who joined after the first vote opened; `seq` is the number of its last event, `digest` that event's digest, `numbers` the last number given to
    something in it; `tables`: [{number, name}], and `seats` how people come to them: given, choose, mixed or by_group; `rehearsal` where its people are pretended; `invites` while people may say
    that they will come; `covered` while the big screen shows the title alone; `imported` says from which file it came,
    where it was not held here; `cleared` are the ids of what may name somebody and was found to be fine; `spent` is what
    the session cost, [{what, amount}] in whole units of the currency.
    """

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(unique=True)
    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshop.id"))
    code: Mapped[str] = mapped_column(unique=True)
    place: Mapped[str | None]
    starts_at: Mapped[datetime | None] = mapped_column(Moment)
    self_paced: Mapped[bool] = mapped_column(default=False)
    state: Mapped[str] = mapped_column(default="waiting")
    seq: Mapped[int] = mapped_column(default=0)
    digest: Mapped[str] = mapped_column(default="")
    fingerprint: Mapped[str | None]
    numbers: Mapped[int] = mapped_column(default=0)
    epoch: Mapped[str]
    focus_id: Mapped[int | None] = mapped_column(ForeignKey("activity.id", use_alter=True))
    paused: Mapped[bool] = mapped_column(default=False)
    message: Mapped[str | None]
    timer: Mapped[datetime | None] = mapped_column(Moment)
    timer_left: Mapped[int | None]
    locked: Mapped[bool] = mapped_column(default=False)
    covered: Mapped[bool] = mapped_column(default=False)
    slips: Mapped[dict | None] = mapped_column(JSON(none_as_null=True))
    joined_late: Mapped[dict] = mapped_column(JSON, default=lambda: {"lived": 0, "professional": 0, "other": 0})
    turns: Mapped[dict] = mapped_column(JSON, default=lambda: {"lived": 0, "professional": 0, "other": 0})
    tables: Mapped[list] = mapped_column(JSON, default=list)
    seats: Mapped[str] = mapped_column(default="given")
    rehearsal: Mapped[bool] = mapped_column(default=False)
    invites: Mapped[bool] = mapped_column(default=False)
    made_at: Mapped[datetime] = mapped_column(Moment, default=now)
    closed_at: Mapped[datetime | None] = mapped_column(Moment)
    published_at: Mapped[datetime | None] = mapped_column(Moment)
    imported: Mapped[dict | None] = mapped_column(JSON)
    cleared: Mapped[list] = mapped_column(JSON, default=list)
    spent: Mapped[list] = mapped_column(JSON, default=list)
    workshop: Mapped[Workshop] = relationship(back_populates="sessions")
    activities: Mapped[list["Activity"]] = relationship(
        foreign_keys="Activity.session_id", order_by="Activity.position", back_populates="session")
    focus: Mapped["Activity | None"] = relationship(foreign_keys=[focus_id], post_update=True)


class Activity(InSession, db.Model):
    """One step of the agenda. `state` is upcoming, open, closing, closed or revealed.

    `options`, their `costs` where it has them, and the `secret` that lots are drawn from are fixed when it opens;
    where the room draws lots, `drawn` is its number instead, and only where it drew none a `secret` is made at the end;
    `by_side` counts its ballots when it closes, and `tables` holds what is left of them where no ballot is released;
    `skipped` while it is left out; `opened_at` is when it first opened, `closed_at` when it last closed;
    `left` is what a pause left of its closing, in seconds; `together` is true once the boards of the tables were brought together;
    `hands` is what a show of hands was counted to be, {option: {answer: people}}.
    """

    letter = "a"

    position: Mapped[int]
    kind: Mapped[str]
    title: Mapped[str]
    prompt: Mapped[str] = mapped_column(default="")
    settings: Mapped[dict] = mapped_column(JSON)
    minutes: Mapped[int | None]
    say: Mapped[str] = mapped_column(default="")
    watch: Mapped[str] = mapped_column(default="")
    state: Mapped[str] = mapped_column(default="upcoming")
    options: Mapped[list | None] = mapped_column(JSON)
    costs: Mapped[dict | None] = mapped_column(JSON)
    closes_at: Mapped[datetime | None] = mapped_column(Moment)
    left: Mapped[float | None]
    shown: Mapped[bool] = mapped_column(default=False)
    groups_shown: Mapped[bool] = mapped_column(default=False)
    repeats: Mapped[str | None]
    skipped: Mapped[bool] = mapped_column(default=False)
    opened_at: Mapped[datetime | None] = mapped_column(Moment)
    closed_at: Mapped[datetime | None] = mapped_column(Moment)
    opened_seq: Mapped[int | None]
    closed_seq: Mapped[int | None]
    by_side: Mapped[dict | None] = mapped_column(JSON)
    reveal_wanted: Mapped[bool] = mapped_column(default=False)
    tables: Mapped[dict | None] = mapped_column(JSON)
    salt: Mapped[str | None]
    secret: Mapped[str | None]
    drawn: Mapped[int | None]
    information: Mapped[dict] = mapped_column(JSON, default=dict)
    together: Mapped[bool] = mapped_column(default=False)
    hands: Mapped[dict | None] = mapped_column(JSON(none_as_null=True))
    session: Mapped[LiveSession] = relationship(foreign_keys="Activity.session_id", back_populates="activities")
