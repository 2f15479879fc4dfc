"""Casting a ballot: secret, whole, and changed as often as one likes until the step closes."""

from .. import sealing
from ..agenda import options_of
from ..db import db
from ..models import Ready
from ..refusals import Refused
from ..turn import rules, takes_ballots
from ..wire import Id
from .registry import PARTICIPANT, action


@action(PARTICIPANT, secret=True)
def cast_ballot(turn, activity: Id, marks: dict, rev: int | None = None):
    """A participant's ballot takes the place of their earlier one; empty marks take it back (B1, D7)."""
    step = turn.activity(activity)
    if not takes_ballots(step):
        raise Refused("This step takes no votes.", field="activity")
    turn.needs_open(step, while_closing=True)

    person = turn.actor.person
    turn.touched.add(person)
    turn.moved.add(step)
    before = sealing.standing(step, person)
    latest = before["rev"] if before else None
    if rev is not None and latest is not None and rev <= latest:
        return
    step_rules = rules(step)
    checked = step_rules.check(marks, options_of(step))
    merged = step_rules.merge(before["marks"] if before else {}, checked) if checked else {}
    step_rules.check(merged, options_of(step))
    sealing.put(step, person, merged, latest if rev is None else rev, turn.actor.source, turn.actor.through)


@action(PARTICIPANT)
def ready(turn, activity: Id, ready: bool):
    """Somebody says that they are done with a step, or not yet."""
    step = turn.activity(activity)
    turn.needs_open(step, while_closing=True)
    person = turn.actor.person
    standing = db.session.get(Ready, (step.id, person.id))
    if ready == (standing is not None):
        return
    if ready:
        db.session.add(Ready(activity_id=step.id, participant_id=person.id))
    else:
        db.session.delete(standing)
    turn.record("person_ready", participant=person.ref, activity=step.ref, ready=ready)
    turn.touched.add(person)
