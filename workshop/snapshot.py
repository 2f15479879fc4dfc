"""What is so now, for one viewer (H6). News applied to an earlier snapshot gives this one (N4)."""

from sqlalchemy import bindparam, func, select

from . import sealing
from .activities import KINDS, rules_for
from .counting.small_numbers import SIDES
from .db import db
from .desk import behind_the_desk
from .journal import moment
from .models import (
    Activity, Comment, Event, Idea, Note, Participant, Participation, Proposal, Question, QuestionSupport, Ready,
    Response, Saying, Statement, Support, Theme, Translation,
)
from .models.columns import now
from .results import results_in_brief
from .seen import (
    activity_as_seen, comment_as_seen, idea_as_seen, note_as_seen, proposal_as_seen, question_as_seen, response_as_seen, saying_as_seen, statement_as_seen,
    theme_as_seen,
)

# Asked for everybody who is connected after each deed of theirs, so put together once.
WRITTEN = {name: select(model.number).where(model.session_id == bindparam("session"), model.author_id == bindparam("person"))
           .order_by(model.number) for name, model in (("ideas", Idea), ("comments", Comment), ("statements", Statement),
                               ("questions", Question))}
SUPPORTED = (select(Idea.number).join(Support, Support.idea_id == Idea.id)
             .where(Support.participant_id == bindparam("person")).order_by(Idea.number))
WANTED = (select(Question.number).join(QuestionSupport, QuestionSupport.question_id == Question.id)
          .where(QuestionSupport.participant_id == bindparam("person")).order_by(Question.number))
DONE = (select(Activity.number).join(Ready, Ready.activity_id == Activity.id)
        .where(Ready.participant_id == bindparam("person")).order_by(Activity.number))
OWN = {"ideas": ("i", WRITTEN["ideas"]), "comments": ("c", WRITTEN["comments"]),
       "statements": ("s", WRITTEN["statements"]), "supported": ("i", SUPPORTED),
       "questions": ("q", WRITTEN["questions"]), "wanted": ("q", WANTED), "ready": ("a", DONE)}

TRANSLATED = ("ideas", "comments", "themes", "proposals", "statements", "questions", "notes", "sayings")
SOURCES = ("phone", "paper", "spoken", "shared")


def snapshot(session, viewer):
    """Everything that this viewer may see of a session, at its place `seq`."""
    seen = {
        "epoch": session.epoch,
        "now": moment(now()),
        "seq": session.seq,
        "viewer": {"role": viewer.role, "participant": viewer.ref if viewer.participant_id else None,
                   "link": None if viewer.participant_id else viewer.ref or None},
        "session": session_as_seen(session),
    }
    if viewer.waiting:
        return seen
    seen |= {
        "activities": [activity_as_seen(activity, viewer) for activity in session.activities],
        "ideas": [idea_as_seen(idea, viewer) for idea in _all(Idea, session) if _may_see(idea, viewer)],
        "comments": [comment_as_seen(comment, viewer) for comment in _all(Comment, session)],
        "themes": [theme_as_seen(theme, viewer) for theme in _all(Theme, session)],
        "proposals": [proposal_as_seen(proposal, viewer) for proposal in _all(Proposal, session)],
        "statements": [statement_as_seen(statement, viewer) for statement in _all(Statement, session)],
        "questions": [question_as_seen(question, viewer) for question in _all(Question, session)],
        "notes": [note_as_seen(note, viewer) for note in _all(Note, session)],
        "sayings": [saying_as_seen(saying, viewer) for saying in _all(Saying, session) if saying.public],
        "responses": [response_as_seen(response) for response in published_responses(session)],
        "progress": progress_of_all(session),
        "results": results_in_brief(session, viewer.language),
        "mine": mine(session, viewer),
    }
    seen["translations"] = _translations(session, seen)
    if viewer.sees_desk:
        seen |= behind_the_desk(session)
    return seen


def published_responses(session):
    """Every version of every answer that was published, in the order of publishing."""
    return [response for response in _all(Response, session) if response.version is not None]


def _translations(session, seen):
    """What the things that this viewer can read say in other languages."""
    readable = {thing["id"] for shelf in TRANSLATED for thing in seen.get(shelf, ())
                if (thing["text"] if "text" in thing else thing["title"]) is not None}
    found = db.session.scalars(select(Translation).where(Translation.session_id == session.id)).all()
    found.sort(key=lambda each: (int(each.about[1:]), each.language))
    return [{"about": each.about, "what": each.what, "language": each.language, "text": each.text}
            for each in found if each.about in readable]


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
        "tables": session.tables,
        "seats": session.seats,
        "place": session.place,
        "starts_at": moment(session.starts_at),
        "safeguarding": plan.get("safeguarding"),
        "door": {"slips": session.slips is not None, "made": session.slips, "joined_late": session.joined_late},
        "fingerprint": session.fingerprint,
        "demonstration": session.workshop.demonstration,
    }


def planned(session):
    """What was said before anyone joined, as recorded in `session_planned`."""
    first = db.session.get(Event, (session.id, 1))
    return first.data if first else {}


def progress(activity):
    """How many have voted in a step, in all, by group and by channel; never how.

    Where a question is live, `counts` are how, as they stand, and nothing is told by group or channel beside them (B6).
    """
    counted = db.session.execute(
        select(Participant.side, Participation.source, func.count())
        .join(Participation, Participation.participant_id == Participant.id)
        .where(Participation.activity_id == activity.id).group_by(Participant.side, Participation.source)).all()
    if activity.state in ("open", "closing", "closed") and _is_live(activity):
        return _as_it_stands(activity)
    by_side = activity.by_side or {side: sum(n for of, _, n in counted if of == side) for side in SIDES}
    by_source = {source: sum(n for _, of, n in counted if of == source) for source in SOURCES}
    return {"ballots": sum(by_side.values()), "by_side": by_side, "by_source": by_source}


def _as_it_stands(activity):
    """The counts of a live question; until it is shown they stand as they were at closing."""
    live = rules_for(activity.kind, activity.settings)
    if activity.tables is not None:
        return {"ballots": sum(activity.by_side.values()), "counts": activity.tables["everyone"]}
    ballots = [marks for _side, marks in (sealing.published if activity.state == "closed" else sealing.cast)(activity)]
    return {"ballots": len(ballots), "counts": live.tally(ballots, [])}


def _is_live(activity):
    return activity.settings.get("live", False)


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
        "table": person.table,
        "ballots": sealing.ballots_of(session, person),
        **{name: _own(name, session, person) for name in OWN},
        "hand": person.hand,
        "language": person.language,
        "stays": person.stays,
    }


def _own(name, session, person):
    letter, numbers = OWN[name]
    found = db.session.scalars(numbers, {"session": session.id, "person": person.id})
    return [f"{letter}{number}" for number in found]


def _may_see(idea, viewer):
    return idea.public or (idea.author_id is not None and idea.author_id == viewer.participant_id)


def _all(model, session):
    return db.session.scalars(select(model).where(model.session_id == session.id).order_by(model.number))
