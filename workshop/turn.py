"""One person, one deed: what a deed may look at, change and record."""

import secrets
from dataclasses import dataclass, field

from sqlalchemy import select

from . import journal
from .activities import KINDS, rules_for
from .db import db
from .models import (
    Activity, Call, Comment, Idea, Link, LiveSession, Note, Participant, Proposal,
    Question, Report, Response, Saying, Statement, Theme,
)
from .models.columns import now
from .refusals import N_, Refused

THINGS = {
    "idea": Idea, "comment": Comment, "statement": Statement, "theme": Theme, "proposal": Proposal,
    "question": Question, "note": Note, "saying": Saying,
    "name": Participant,
}
DRAWN = range(100_000_000, 1_000_000_000)
"""Numbers that are drawn: far above those that are counted."""
MISSING = {
    Activity: N_("There is no such step."),
    Idea: N_("There is no such idea."),
    Comment: N_("There is no such comment."),
    Statement: N_("There is no such statement."),
    Theme: N_("There is no such theme."),
    Proposal: N_("There is no such proposal."),
    Question: N_("There is no such question."),
    Note: N_("There is no such note."),
    Saying: N_("There is no such answer."),
    Response: N_("There is no such answer."),
    Participant: N_("There is no such person here."),
    Report: N_("There is no such report."),
    Call: N_("There is no such call for help."),
    Link: N_("There is no such link."),
}


@dataclass(frozen=True)
class Actor:
    """Who does a deed: their role, their name on the wire, and for a participant the person."""

    role: str
    ref: str
    secret: bytes = b""
    person: Participant | None = None
    through: str | None = None
    source: str = "phone"

    @property
    def side(self):
        return self.person and self.person.side


@dataclass
class Turn:
    """A deed under way: the session it changes, who does it, the moment it happens.

    `then` gathers what must happen once the turn is committed and before it is answered; `touched` names
    participants whose own part changed, `moved` activities whose progress did; `notices` are messages without
    history, `expelled` (participant or link, reason) whose sockets must end.
    """

    session: LiveSession
    actor: Actor
    at: object = field(default_factory=now)
    events: list = field(default_factory=list)
    then: list = field(default_factory=list)
    touched: set = field(default_factory=set)
    moved: set = field(default_factory=set)
    notices: list = field(default_factory=list)
    expelled: list = field(default_factory=list)

    def record(self, type, audience=None, author=None, about=None, hidden=False, salts=None, **fields):
        """Write the next event of the session's journal."""
        event = journal.record(self.session, type, self.at, audience, author, about, hidden, salts, fields)
        self.events.append(event)
        return event

    def add(self, row):
        """Keep a new thing of the session, with the next number."""
        self.number(row)
        db.session.flush()
        return row

    def number(self, row):
        """The same for a row that is asked nothing until the turn writes all that is new."""
        self.session.numbers += 1
        row.session_id, row.number = self.session.id, self.session.numbers
        db.session.add(row)
        return row

    def draw_numbers(self, model, many):
        """Numbers for so many new things of a sort, drawn and not counted, in order: they say neither when nor how many came."""
        drawn = set()
        while len(drawn) < many:
            number = secrets.choice(DRAWN)
            taken = select(model.id).where(model.session_id == self.session.id, model.number == number)
            if number not in drawn and db.session.scalar(taken) is None:
                drawn.add(number)
        return sorted(drawn)

    def find(self, model, ref, field):
        """The thing of this session with this id; Refused as not_found where there is none."""
        row = db.session.scalar(
            select(model).where(model.session_id == self.session.id, model.number == model.number_in(ref)))
        if row is None:
            raise Refused(MISSING[model], code="not_found", field=field)
        return row

    def thing(self, what, ref):
        """What moderation and reports speak of; an idea must be one that others may see."""
        if what not in THINGS:
            raise Refused("There is no such thing here.", code="not_found", field="what")
        found = self.find(THINGS[what], ref, "id")
        if not getattr(found, "public", True):
            raise Refused(MISSING[type(found)], code="not_found", field="id")
        return found

    def activity(self, ref):
        """The step of this session with this id; Refused as not_found where there is none."""
        found = next((step for step in self.session.activities if step.ref == ref), None)
        if found is None:
            raise Refused(MISSING[Activity], code="not_found", field="activity")
        return found

    def open_activity(self, ref, takes, while_closing=False):
        """An activity of the kind `takes` that is open now (or, for ballots, closing)."""
        activity = self.activity(ref)
        if activity.kind != takes:
            raise Refused("This step is not for that.", field="activity")
        self.needs_open(activity, while_closing)
        return activity

    def needs_open(self, activity, while_closing=False):
        """Refuse what comes too early or too late."""
        if self.session.state == "closed":
            raise Refused("The session has ended.", code="closed")
        if activity.state == "upcoming":
            raise Refused("This step has not been opened yet.", code="closed", field="activity")
        if activity.state != "open" and not (while_closing and activity.state == "closing"):
            raise Refused("This step is closed.", code="closed", field="activity")

    def needs_unclosed(self):
        """Refuse what comes once the session is ending, or over."""
        if self.session.state in ("closing", "closed"):
            raise Refused("The session has ended.", code="closed")

    def on_screen(self, what, thing):
        """Refuse to act on something that its reader can no longer see."""
        if thing.state != "up":
            raise Refused("This has been taken off the board.", code="closed", field=what)


def claim(session_id):
    """The session's row, claimed and read anew once in each transaction: the turns of a round share what they know."""
    transaction = db.session().get_transaction()
    held, claimed = db.session.info.get("claimed", (None, {}))
    if transaction is None or held is not transaction:
        claimed = {}
    if session_id not in claimed:
        claimed[session_id] = db.session.get(
            LiveSession, session_id, populate_existing=True, with_for_update=True)
        db.session.info["claimed"] = db.session().get_transaction(), claimed
    return claimed[session_id]


def rules(activity):
    """The rules of an activity: its kind with its settings, and what its options cost once it is open."""
    return rules_for(activity.kind, activity.settings, activity.costs)


def takes_ballots(activity):
    return KINDS[activity.kind].takes_ballots
