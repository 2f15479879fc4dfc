"""What the organisation has answered so far: each proposal in its place, what was promised, what is late."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from ..actions.responses import TO_BE_DONE
from ..db import db
from ..models import Idea, Proposal, Response
from ..results import results
from ..snapshot import planned
from .entries import PUBLIC
from .priorities import Priority, deciding_result, prioritised
from .steps import ballots_as_kept, step_as_kept
from .things import proposal_as_kept

PROMISES = ("room", "first_n", "consider")
LANGUAGE = "en"


@dataclass(frozen=True)
class Answered:
    """A proposal with what was answered to it: `versions` as they were published, the oldest first.

    `promised`: the remit says that this one is done or that people are told why not; `wanted`: it needs an answer.
    """

    priority: Priority
    versions: list
    draft: Response | None
    promised: bool
    wanted: bool

    @property
    def ref(self):
        return self.priority.sheet["id"]

    @property
    def is_up(self):
        return self.priority.sheet["state"] == "up"

    @property
    def latest(self):
        """The answer as it stands, or None."""
        return self.versions[-1] if self.versions else None

    def late_by(self, today):
        """The day on which this was to be done, or looked at again, if that is over and nobody has said more."""
        answer = self.latest
        if answer is None or answer.done or not answer.due or answer.due >= today or answer.decision == "no":
            return None
        return answer.due


@dataclass(frozen=True)
class Answers:
    """All of a session in the order that `result` put them in: `decides` is room, first_n, consider or None, for the first `first`; `answer_by` the day promised."""

    rows: list
    result: dict
    decides: str | None
    first: int
    who: str | None
    body: str | None
    answer_by: date | None
    today: date

    @property
    def given(self):
        return [row for row in self.rows if row.latest]

    @property
    def left(self):
        """Those that are still to be answered."""
        return [row for row in self.rows if row.wanted and not row.latest]

    @property
    def promised(self):
        return [row for row in self.rows if row.promised]

    @property
    def is_late(self):
        return bool(self.answer_by and self.answer_by < self.today and self.left)

    @property
    def overdue(self):
        """What was to be done by a day that is over."""
        return [row for row in self.rows if row.late_by(self.today)]

    @property
    def published_at(self):
        return max((row.latest.at for row in self.given), default=None)


def answers(session, today):
    """Every proposal of a closed session in its order, with what was answered to it."""
    (result, ordered), remit = _ordered(session), planned(session).get("remit", {})
    decides = remit.get("decides") if remit.get("decides") in PROMISES else None
    first = remit["promise"] if decides == "first_n" and isinstance(remit.get("promise"), int) else 1
    written = _written(session)
    voted = any(each.place for each in ordered)
    rows = [Answered(each, *written.get(each.sheet["id"], ([], None)),
                     promised=bool(decides and each.place and each.place <= first),
                     wanted=each.sheet["state"] == "up" and (each.place is not None or not voted)) for each in ordered]
    return Answers(rows, result or {"weights": None}, decides, first, remit.get("who"), remit.get("body"), _day(remit.get("answer_by")), today)


def has_answers(session):
    """Whether any answer of a session was published."""
    return db.session.scalar(select(Response.id).where(
        Response.session_id == session.id, Response.version.is_not(None)).limit(1)) is not None


def of_ideas(session):
    """How many ideas are on the boards, and how many of those went into a proposal that is up."""
    sheets = db.session.scalars(select(Proposal).where(Proposal.session_id == session.id, Proposal.state == "up")).all()
    named = {ref for sheet in sheets for ref in sheet.ideas or []} | {sheet.theme for sheet in sheets if sheet.theme}
    ideas = [idea for idea in db.session.scalars(select(Idea).where(Idea.session_id == session.id, Idea.state == "up")) if idea.public]
    return {"written": len(ideas), "worked_up": sum(not named.isdisjoint(_places_of(idea)) for idea in ideas)}


def _places_of(idea):
    """Under which ids an idea may have gone into a proposal: its own, its theme's, those of the idea it is part of."""
    own = {idea.ref, idea.theme.ref if idea.theme else None}
    return own | _places_of(idea.into) if idea.into else own


def _ordered(session):
    part = {"proposals": [proposal_as_kept(each, PUBLIC) for each in db.session.scalars(
        select(Proposal).where(Proposal.session_id == session.id).order_by(Proposal.number))],
        "activities": [], "ballots": {}, "results": results(session, LANGUAGE)}
    result = deciding_result(part)
    if result:
        step = next(step for step in session.activities if step.ref == result["activity"])
        part |= {"activities": [step_as_kept(step, [])], "ballots": {step.ref: ballots_as_kept(step)}}
    return result, prioritised(part)


def _written(session):
    """{proposal: (versions, draft)}."""
    found = {}
    for each in db.session.scalars(select(Response).where(Response.session_id == session.id).order_by(Response.version)):
        versions, draft = found.setdefault(each.proposal.ref, ([], None))
        if each.version is None:
            found[each.proposal.ref] = versions, each
        else:
            versions.append(each)
    return found


def _day(text):
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        return None
