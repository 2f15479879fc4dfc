"""What is so now, for one viewer (H6). News applied to an earlier snapshot gives this one (N4)."""

from collections import Counter

from sqlalchemy import func, select

from . import languages, sealing
from .activities import KINDS
from .counting.wording import sentence
from .db import db
from .events import PROPOSAL_WORDS
from .journal import moment
from .models import (
    Activity, Call, Comment, Event, Idea, Participant, Participation, Proposal, Ready, Report, Result,
    Statement, Support,
)
from .models.columns import now


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
        "themes": [],
        "proposals": [proposal_as_seen(proposal, viewer) for proposal in _all(Proposal, session)],
        "statements": [statement_as_seen(statement, viewer) for statement in _all(Statement, session)],
        "questions": [],
        "progress": progress_of_all(session),
        "results": results(session, viewer.language),
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
        "turns": session.turns,
        "fingerprint": session.fingerprint,
        "demonstration": session.workshop.demonstration,
    }


def planned(session):
    """What was said before anyone joined, as recorded in `session_planned`."""
    first = db.session.get(Event, (session.id, 1))
    return first.data if first else {}


def activity_as_seen(activity):
    """A step of the agenda."""
    return {
        "id": activity.ref,
        "kind": activity.kind,
        "title": activity.title,
        "prompt": activity.prompt,
        "settings": activity.settings,
        "minutes": activity.minutes,
        "state": activity.state,
        "closes_at": moment(activity.closes_at),
        "options": activity.options,
        "shown": activity.shown,
        "repeats": activity.repeats,
    }


def idea_as_seen(idea, viewer):
    """An idea; its group only once groups are shown."""
    return {
        "id": idea.ref,
        "activity": idea.activity.ref,
        "text": idea.text if _readable(idea, viewer) else None,
        "column": idea.column,
        "side": idea_side(idea),
        "language": idea.language,
        "supporters": idea.supporters,
        **_standing(idea),
    }


def idea_side(idea):
    """The group that an idea came from, if it may be shown (`show_group`)."""
    shows = idea.activity.settings["show_group"]
    if shows == "always" or (shows == "after_themes" and idea.activity.groups_shown and idea.public):
        return idea.side
    return None


def comment_as_seen(comment, viewer):
    """A comment on an idea or a proposal."""
    return {
        "id": comment.ref,
        "idea": comment.idea and comment.idea.ref,
        "proposal": comment.proposal and comment.proposal.ref,
        "sort": comment.sort,
        "text": comment.text if _readable(comment, viewer) else None,
        "side": comment_side(comment),
        **_standing(comment),
    }


def comment_side(comment):
    """The group that a comment came from, where the board always shows groups."""
    board = comment.idea and comment.idea.activity
    return comment.side if board and board.settings["show_group"] == "always" else None


def proposal_as_seen(proposal, viewer):
    """A proposal with all its fields."""
    readable = _readable(proposal, viewer)
    return {
        "id": proposal.ref,
        **{field: getattr(proposal, field) if readable else None for field in PROPOSAL_WORDS},
        "helps_count": proposal.helps_count,
        "cost": proposal.cost,
        "ideas": proposal.ideas,
        **_standing(proposal),
    }


def statement_as_seen(statement, viewer):
    """A statement; which group it came from is not shown."""
    return {
        "id": statement.ref,
        "activity": statement.activity.ref,
        "text": statement.text if _readable(statement, viewer) else None,
        "side": None,
        "language": statement.language,
        **_standing(statement),
    }


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


def progress_of_all(session):
    """The progress of every step that has been open to ballots."""
    return {
        activity.ref: progress(activity)
        for activity in session.activities
        if KINDS[activity.kind].takes_ballots and activity.state != "upcoming"
    }


def results(session, language="en"):
    """The result of every revealed step, in the order of the agenda."""
    return [result_as_seen(activity, language) for activity in session.activities if activity.state == "revealed"]


def result_as_seen(activity, language):
    """A result (R1) with its sentence in a language."""
    body = db.session.get(Result, activity.id).body
    words = languages.catalogue(languages.known(language))
    return {**body, "sentence": sentence(body, titles_of(activity.session), group_labels(words), words.gettext,
                                         words.ngettext)}


def titles_of(session):
    """What each option is called, by id; None where it was taken off."""
    titles = {proposal.ref: proposal.title for proposal in _all(Proposal, session) if proposal.state == "up"}
    for model in (Idea, Statement):
        titles |= {thing.ref: thing.text for thing in _all(model, session) if thing.state == "up"}
    return titles


def group_labels(words):
    """What people see instead of sides."""
    return {"lived": words.gettext("people who use the service"),
            "professional": words.gettext("people who work in it"), "other": words.gettext("others")}


def mine(session, viewer):
    """The viewer's own part: what they wrote, how they voted in steps still open, what they are done with."""
    person = viewer.participant_id and db.session.get(Participant, viewer.participant_id)
    if person is None:
        return {}
    supported = db.session.scalars(
        select(Idea.number).join(Support, Support.idea_id == Idea.id)
        .where(Support.participant_id == person.id).order_by(Idea.number))
    ready = db.session.scalars(
        select(Activity.number).join(Ready, Ready.activity_id == Activity.id)
        .where(Ready.participant_id == person.id).order_by(Activity.number))
    return {
        "participant": person.ref,
        "name": person.name,
        "voice": person.voice,
        "ballots": sealing.ballots_of(session, person),
        "ideas": [idea.ref for idea in _all(Idea, session, person)],
        "comments": [comment.ref for comment in _all(Comment, session, person)],
        "statements": [statement.ref for statement in _all(Statement, session, person)],
        "supported": [f"i{number}" for number in supported],
        "ready": [f"a{number}" for number in ready],
        "hand": person.hand,
    }


def balance(session):
    """How much each group has said so far: ideas, comments and spoken turns."""
    said = Counter()
    for model in (Idea, Comment):
        rows = db.session.execute(
            select(model.side, func.count()).where(model.session_id == session.id).group_by(model.side))
        said.update(dict(rows.all()))
    return {side: {"written": said.get(side, 0), "spoken": session.turns.get(side, 0)}
            for side in ("lived", "professional", "other")}


def _report(report):
    return {"id": report.ref, "what": report.what, "about": report.about, "reason": report.reason,
            "words": report.words}


def _call(call):
    return {"id": call.ref, "participant": call.participant.ref, "text": call.text, "at": moment(call.at)}


def _standing(thing):
    return {"state": thing.state, "reason": thing.reason, "off_screen": thing.off_screen}


def _readable(thing, viewer):
    return thing.state == "up" or viewer.sees_desk or (
        thing.author_id is not None and thing.author_id == viewer.participant_id)


def _may_see(idea, viewer):
    return idea.public or (idea.author_id is not None and idea.author_id == viewer.participant_id)


def _all(model, session, author=None):
    query = select(model).where(model.session_id == session.id).order_by(model.number)
    if author is not None:
        query = query.where(model.author_id == author.id)
    return db.session.scalars(query)
