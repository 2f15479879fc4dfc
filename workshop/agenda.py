"""The steps of a session: what they vote on, how they open and close, are counted and revealed."""

import secrets

from sqlalchemy import select, true

from . import attention, journal, keys, sealing, words_on_ballots
from .activities import KINDS
from .boards import show_groups_after
from .counting import lots
from .counting.small_numbers import Ballot, from_published, only_tables, publish
from .db import db
from .digests import commitment
from .events import EVERYONE
from .models import Activity, Idea, Proposal, Result, Statement, Theme
from .refusals import Refused
from .snapshot import planned
from .turn import rules, takes_ballots

SECRET_BYTES = 32
CHOICES = {"proposals": Proposal, "themes": Theme, "ideas": Idea}


def options_of(activity):
    """The ids of what a ballot of this activity may mark: fixed when it opened, own statements added since (D8)."""
    return activity.options or []


def open_step(turn, activity):
    """Open an activity, fixing its options and, for a deciding one, making the key of its ballots."""
    if takes_ballots(activity):
        found, step_rules = choices(turn.session, activity), rules(activity)
        fewest = step_rules.fewest_options
        if len(found) < fewest:
            raise Refused("There is too little to choose from: this step needs at least %(fewest)s options.",
                          field="activity", fewest=fewest)
        activity.options = [option for option, _, _ in found]
        activity.costs = step_rules.costs_of(found)
        if step_rules.lots == "server":
            draw_secret(activity)
        keys.make(activity.id)
    activity.state, activity.skipped = "open", False
    activity.opened_at, activity.closed_at = activity.opened_at or turn.at, None
    turn.record("activity_opened", activity=activity.ref, options=activity.options, costs=activity.costs,
                lottery=activity.secret and lots.commitment(activity.secret))
    activity.opened_seq = turn.session.seq
    move_focus(turn, activity)


def draw_secret(activity):
    """Draw the secret that lots are drawn from."""
    activity.secret = secrets.token_hex(SECRET_BYTES)


def awaits_number(activity):
    """Whether this step is counted only once a number is drawn in the room."""
    is_undrawn = activity.state == "closed" and activity.secret is None and activity.drawn is None
    return is_undrawn and takes_ballots(activity) and rules(activity).lots == "room"


def move_focus(turn, activity):
    """Bring everybody to a step; what was answered or read out in the one before is so no more."""
    if turn.session.focus_id != activity.id:
        attention.go_on(turn)
        turn.session.focus, turn.session.focus_id = activity, activity.id
        turn.record("focus_moved", activity=activity.ref)


def close_step(turn, activity):
    """Close an activity for good; a deciding one makes its ballots anonymous and gives up its key (B3)."""
    activity.closes_at, activity.left = None, None
    activity.state, activity.closed_at = "closed", turn.at
    if not takes_ballots(activity):
        turn.record("activity_closed", activity=activity.ref)
        activity.closed_seq = turn.session.seq
        if activity.kind == "themes":
            show_groups_after(turn, activity)
        return
    kept = _kept(turn, activity)
    sealing.make_anonymous(activity, [(ballot.side, ballot.marks) for ballot in kept.ballots or ()])
    activity.by_side, activity.tables = kept.by_side, kept.tables
    activity.salt = secrets.token_hex(journal.SALT_BYTES)
    turn.record("activity_closed", activity=activity.ref, by_side=kept.by_side,
                commitment=commitment(activity.salt, kept.listed()), sayings=words_on_ballots.promise(activity))
    activity.closed_seq = turn.session.seq
    turn.moved.add(activity)
    turn.then.append(lambda: keys.destroy(activity.id))


def _kept(turn, activity):
    """What is left of an open activity's ballots once it closes: ballots without names, or their tables alone (R4).

    Words on them are set apart, so that they carry no group.
    """
    step_rules, cast = rules(activity), sealing.cast(activity)
    refs = words_on_ballots.set_apart(turn, activity, step_rules.said([marks for _side, marks in cast]))
    plain = [Ballot(side, step_rules.without_words(marks, refs)) for side, marks in cast]
    kept = publish(plain, *_small_numbers(activity))
    if step_rules.release == "ballots":
        return kept
    return only_tables(kept, lambda ballots: step_rules.tally(ballots, options_of(activity)))


def _small_numbers(activity):
    """What the plan says of small groups (R3): (the fewest people shown apart, whether `other` is a side of its own)."""
    plan = planned(activity.session)
    return plan["small_number"], plan.get("other_counts", False)


def tally(activity):
    """All that `counting.result` needs of a closed activity, as plain values: (rules, what is published, options, what lots are drawn from)."""
    if activity.tables is None:
        listed = [Ballot(side, marks) for side, marks in sealing.published(activity)]
    else:
        listed = {"tables": activity.tables}
    published = from_published(listed, activity.by_side, *_small_numbers(activity))
    return rules(activity), published, options_of(activity), activity.secret if activity.drawn is None else activity.drawn


def keep_result(activity, body):
    """Keep what the count gave; nobody sees it before the reveal."""
    if db.session.get(Result, activity.id) is None:
        db.session.add(Result(activity_id=activity.id, body={"activity": activity.ref, **body}))


def reveal_step(turn, activity):
    """Show a counted result to everybody at once."""
    activity.state, activity.reveal_wanted = "revealed", False
    turn.record("results_revealed", activity=activity.ref, salt=activity.salt, secret=activity.secret)
    if activity.hands:
        turn.record("hands_counted", audience=EVERYONE, activity=activity.ref, hands=activity.hands)
    words_on_ballots.tell(turn, activity)
    turn.notices.append(("results", activity))


def is_counted(activity):
    return db.session.get(Result, activity.id) is not None


def choices(session, activity):
    """What may be voted on now: (id, what it is called, its cost where it has one)."""
    if not KINDS[activity.kind].has_options:
        return []
    if activity.kind == "statements":
        model, query = Statement, select(Statement).where(Statement.activity_id == activity.id)
    else:
        model = CHOICES[activity.settings["options"]]
        query = select(model).where(*_which(model, activity.settings["from"]))
    query = query.where(model.session_id == session.id, model.state == "up").order_by(model.number)
    called = "title" if hasattr(model, "title") else "text"
    return [(thing.ref, getattr(thing, called), getattr(thing, "cost", None)) for thing in db.session.scalars(query)]


def themes_of(session, source=None):
    """The ids of the themes that are up: those with an idea of this board, where it is one."""
    board = source.ref if source is not None and source.kind == "ideas" else None
    query = select(Theme).where(*_which(Theme, board), Theme.session_id == session.id, Theme.state == "up")
    return [theme.ref for theme in db.session.scalars(query.order_by(Theme.number))]


def still_up(session, refs):
    """Those of these themes and ideas that are still on the board."""
    for model in (Theme, Idea):
        numbers = [model.number_in(ref) for ref in refs]
        query = select(model).where(model.session_id == session.id, model.number.in_(numbers), model.state == "up")
        yield from (thing.ref for thing in db.session.scalars(query))


def _which(model, source):
    """Ideas that everyone may see and that stand by themselves; where a board is given, its ideas, or the themes with an idea of it."""
    of_board = Idea.activity.has(number=Activity.number_in(source)) if source else true()
    if model is Idea:
        return [Idea.public, Idea.into_id.is_(None), of_board]
    return [Theme.ideas.any(of_board)] if model is Theme and source else []
