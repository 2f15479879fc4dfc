"""The steps of a session: what they vote on, how they open and close, are counted and revealed."""

import hashlib
import secrets

import rfc8785
from sqlalchemy import select

from . import journal, keys, sealing
from .counting.result import result
from .counting.small_numbers import Ballot, from_published, publish
from .db import db
from .models import Activity, Idea, Proposal, Result, Statement
from .refusals import Refused
from .turn import rules, takes_ballots

CHOICES = {"proposals": Proposal, "ideas": Idea}


def options_of(activity):
    """The ids of what a ballot of this activity may mark: fixed when it opened, own statements added since (D8)."""
    return activity.options or []


def open_step(turn, activity):
    """Open an activity, fixing its options and, for a deciding one, making the key of its ballots."""
    if takes_ballots(activity):
        options = _choices(turn.session, activity)
        fewest = rules(activity).fewest_options
        if len(options) < fewest:
            raise Refused("There is too little to choose from: this step needs at least %(fewest)s options.",
                          field="activity", fewest=fewest)
        activity.options = options
        keys.make(activity.id)
    activity.state = "open"
    turn.record("activity_opened", activity=activity.ref, options=activity.options)
    activity.opened_seq = turn.session.seq
    move_focus(turn, activity)


def move_focus(turn, activity):
    """Bring everybody to a step."""
    if turn.session.focus_id != activity.id:
        turn.session.focus, turn.session.focus_id = activity, activity.id
        turn.record("focus_moved", activity=activity.ref)


def close_step(turn, activity):
    """Close an activity for good; a deciding one makes its ballots anonymous and gives up its key (B3)."""
    activity.closes_at, activity.left = None, None
    activity.state = "closed"
    if not takes_ballots(activity):
        turn.record("activity_closed", activity=activity.ref)
        activity.closed_seq = turn.session.seq
        return
    small_number = turn.session.workshop.small_number
    kept = publish([Ballot(side, marks) for side, marks in sealing.cast(activity)], small_number)
    sealing.make_anonymous(activity, [(ballot.side, ballot.marks) for ballot in kept.ballots])
    activity.by_side = kept.by_side
    activity.salt = secrets.token_hex(journal.SALT_BYTES)
    turn.record("activity_closed", activity=activity.ref, by_side=kept.by_side,
                commitment=commitment(activity.salt, [(ballot.side, ballot.marks) for ballot in kept.ballots]))
    activity.closed_seq = turn.session.seq
    turn.moved.add(activity)
    turn.then.append(lambda: keys.destroy(activity.id))


def commitment(salt, ballots):
    """What a closed activity promises of its ballots: SHA-256 of a salt and their RFC 8785 JSON (X5)."""
    listed = rfc8785.dumps([{"side": side, "marks": marks} for side, marks in ballots])
    return hashlib.sha256(bytes.fromhex(salt) + listed).hexdigest()


def tally(activity, small_number):
    """Everything that counting a closed activity needs, as plain values: (rules, published ballots, options)."""
    ballots = [Ballot(side, marks) for side, marks in sealing.published(activity)]
    return rules(activity), from_published(ballots, activity.by_side, small_number), options_of(activity)


def counted(tallied):
    """The result (R1) of what `tally` gave; pure, so that it may run outside the loop."""
    return result(*tallied)


def keep_result(activity, body):
    """Keep what the count gave; nobody sees it before the reveal."""
    if db.session.get(Result, activity.id) is None:
        db.session.add(Result(activity_id=activity.id, body={"activity": activity.ref, **body}))


def reveal_step(turn, activity):
    """Show a counted result to everybody at once."""
    activity.state, activity.reveal_wanted = "revealed", False
    turn.record("results_revealed", activity=activity.ref, salt=activity.salt)
    turn.notices.append(("results", activity))


def is_counted(activity):
    return db.session.get(Result, activity.id) is not None


def _choices(session, activity):
    if activity.kind == "statements":
        model, query = Statement, select(Statement).where(Statement.activity_id == activity.id)
    else:
        model = CHOICES.get(activity.settings["options"])
        if model is None:
            raise Refused("There are no themes to choose from yet.", field="activity")
        query = select(model)
        if model is Idea:
            query = query.where(Idea.public)
            source = activity.settings["from"]
            if source:
                query = query.where(Idea.activity.has(number=Activity.number_in(source)))
    query = query.where(model.session_id == session.id, model.state == "up").order_by(model.number)
    return [thing.ref for thing in db.session.scalars(query)]
