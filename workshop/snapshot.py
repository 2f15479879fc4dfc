"""What is so now, for one viewer (H6). News applied to an earlier snapshot gives this one (N4)."""

from sqlalchemy import bindparam, func, select

from . import sealing
from .activities import KINDS
from .db import db
from .journal import moment
from .models import (
    Activity, Call, Comment, Event, Idea, Participant, Participation, Proposal, Ready, Report,
    Statement, Support, Theme,
)
from .models.columns import now
from .results import results_in_brief
from .seen import (
    activity_as_seen, comment_as_seen, idea_as_seen, proposal_as_seen, statement_as_seen, theme_as_seen,
)

# Asked for everybody who is connected after each deed of theirs, so put together once.
WRITTEN = {name: select(model.number).where(model.session_id == bindparam("session"), model.author_id == bindparam("person"))
           .order_by(model.number) for name, model in (("ideas", Idea), ("comments", Comment), ("statements", Statement))}
SUPPORTED = (select(Idea.number).join(Support, Support.idea_id == Idea.id)
             .where(Support.participant_id == bindparam("person")).order_by(Idea.number))
DONE = (select(Activity.number).join(Ready, Ready.activity_id == Activity.id)
        .where(Ready.participant_id == bindparam("person")).order_by(Activity.number))
OWN = {"ideas": ("i", WRITTEN["ideas"]), "comments": ("c", WRITTEN["comments"]),
       "statements": ("s", WRITTEN["statements"]), "supported": ("i", SUPPORTED), "ready": ("a", DONE)}


def snapshot(session, viewer):
    """Everything that this viewer may see of a session, at its place `seq`."""
    seen = {
        "epoch": session.epoch,
        "now": moment(now()),
        "seq": session.seq,
        "viewer": {"role": viewer.role, "participant": viewer.ref if viewer.participant_id else None},
        "session": session_as_seen(session),
    }
    if viewer.waiting:
        return seen
    seen |= {
        "activities": [activity_as_seen(activity) for activity in session.activities],
        "ideas": [idea_as_seen(idea, viewer) for idea in _all(Idea, session) if _may_see(idea, viewer)],
        "comments": [comment_as_seen(comment, viewer) for comment in _all(Comment, session)],
        "themes": [theme_as_seen(theme, viewer) for theme in _all(Theme, session)],
        "proposals": [proposal_as_seen(proposal, viewer) for proposal in _all(Proposal, session)],
        "statements": [statement_as_seen(statement, viewer) for statement in _all(Statement, session)],
        "questions": [],
        "progress": progress_of_all(session),
        "results": results_in_brief(session, viewer.language),
        "mine": mine(session, viewer),
    }
    if viewer.sees_desk:
        seen |= {
            "people": people(session),
            "reports": [_report(report) for report in _all(Report, session)],
            "calls": [_call(call) for call in _all(Call, session)],
        }
    return seen


def session_as_seen(session):
    """The session's own part: its plan, its state, its timer."""
    plan = planned(session)
    return {
        "id": session.public_id,
        "code": session.code,
        **plan,
        "state": session.state,
        "focus": session.focus and session.focus.ref,
        "paused": session.paused,
        "message": session.message,
        "timer": moment(session.timer),
        "timer_left": session.timer_left,
        "locked": session.locked,
        "covered": session.covered,
        "turns": session.turns,
        "door": {"slips": session.slips is not None, "made": session.slips, "joined_late": session.joined_late},
        "fingerprint": session.fingerprint,
        "demonstration": session.workshop.demonstration,
    }


def planned(session):
    """What was said before anyone joined, as recorded in `session_planned`."""
    first = db.session.get(Event, (session.id, 1))
    return first.data if first else {}


def people(session):
    """Everybody who joined, for the desk and helpers."""
    ready = {}
    for activity, participant in db.session.execute(
        select(Activity.number, Ready.participant_id).join(Ready, Ready.activity_id == Activity.id)
        .where(Activity.session_id == session.id).order_by(Activity.number)
    ):
        ready.setdefault(participant, []).append(f"a{activity}")
    return [
        {
            "id": person.ref, "name": person.name, "voice": person.voice, "side": person.side, "table": person.table,
            "language": person.language, "source": person.source,
            "state": "removed" if person.state == "erased" else person.state,
            "hand": person.hand, "ready": ready.get(person.id, []),
        }
        for person in _all(Participant, session)
    ]


def progress(activity):
    """How many have voted in a step, in all and by group; never how."""
    if activity.by_side is not None:
        by_side = activity.by_side
    else:
        counted = dict(db.session.execute(
            select(Participant.side, func.count()).join(Participation, Participation.participant_id == Participant.id)
            .where(Participation.activity_id == activity.id).group_by(Participant.side)).all())
        by_side = {side: counted.get(side, 0) for side in ("lived", "professional", "other")}
    return {"ballots": sum(by_side.values()), "by_side": by_side}


def progress_of_all(session, states=("open", "closing", "closed", "revealed")):
    """The progress of every step in one of these states that takes ballots."""
    return {
        activity.ref: progress(activity)
        for activity in session.activities
        if KINDS[activity.kind].takes_ballots and activity.state in states
    }


def mine(session, viewer):
    """The viewer's own part: what they wrote, how they voted in steps still open, what they are done with."""
    person = viewer.participant_id and db.session.get(Participant, viewer.participant_id)
    if person is None:
        return {}
    return {
        "participant": person.ref,
        "name": person.name,
        "voice": person.voice,
        "ballots": sealing.ballots_of(session, person),
        **{name: _own(name, session, person) for name in OWN},
        "hand": person.hand,
    }


def _own(name, session, person):
    letter, numbers = OWN[name]
    found = db.session.scalars(numbers, {"session": session.id, "person": person.id})
    return [f"{letter}{number}" for number in found]


def _report(report):
    return {"id": report.ref, "what": report.what, "about": report.about, "reason": report.reason,
            "words": report.words}


def _call(call):
    return {"id": call.ref, "participant": call.participant.ref, "text": call.text, "at": moment(call.at)}


def _may_see(idea, viewer):
    return idea.public or (idea.author_id is not None and idea.author_id == viewer.participant_id)


def _all(model, session):
    return db.session.scalars(select(model).where(model.session_id == session.id).order_by(model.number))
