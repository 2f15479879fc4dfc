"""Keeping the room: pause, timer, messages, the door, hands, calls for help."""

from datetime import timedelta
from typing import Literal

from .. import journal
from ..models import Call, Participant, Report
from ..refusals import Refused
from ..wire import Id, Remark
from .registry import FACILITATOR, PARTICIPANT, action
from .settling import down

LONGEST_TIMER = 86400
REASONS = Literal["names_person", "hurtful", "off_topic", "twice", "mistake"]
WHAT = Literal["idea", "comment", "question", "statement", "proposal", "theme", "note", "saying", "name"]


@action(FACILITATOR)
def pause(turn, on: bool, message: Remark | None = None):
    """The facilitator pauses the room, or goes on; countdowns and the timer stop meanwhile."""
    session = turn.session
    message = (message or None) if on else None
    if session.paused == on and session.message == message:
        return
    was_paused = session.paused
    session.paused, session.message = on, message
    turn.record("paused", on=on, message=message)
    turn.notices.append(("notice", {"kind": "pause", "on": on, "message": message}))
    if was_paused == on:
        return
    _pause_timer(turn, on)
    for step in session.activities:
        if step.state == "closing":
            _pause_countdown(turn, step, on)


@action(FACILITATOR)
def set_timer(turn, seconds: int):
    """The facilitator sets the timer that everybody sees; 0 takes it away."""
    session = turn.session
    if not 0 <= seconds <= LONGEST_TIMER:
        raise Refused("The timer can run for at most a day.", field="seconds")
    if not seconds and session.timer is None and session.timer_left is None:
        return
    session.timer = seconds_after(turn.at, seconds) if seconds and not session.paused else None
    session.timer_left = seconds if seconds and session.paused else None
    _record_timer(turn)


@action(FACILITATOR)
def message_all(turn, text: Remark):
    """The facilitator says something to everybody's phone."""
    if not text:
        raise Refused("Write a few words first.", field="text")
    turn.record("message_sent", text=text)
    turn.notices.append(("notice", {"kind": "message", "text": text}))


@action(FACILITATOR)
def nudge(turn, activity: Id):
    """A kind reminder to everybody who has not taken part in a step yet, without naming anyone."""
    step = turn.activity(activity)
    turn.needs_open(step, while_closing=True)
    turn.record("nudged", activity=step.ref)
    turn.notices.append(("notice", {"kind": "nudge", "activity": step.ref}))


@action(FACILITATOR)
def lock(turn, locked: bool):
    """The facilitator locks the door, so that newcomers wait, or opens it."""
    if turn.session.locked != locked:
        turn.session.locked = locked
        turn.record("locked", locked=locked)


@action(FACILITATOR)
def cover_screen(turn, on: bool):
    """The facilitator takes everything off the big screen but the title, or puts it back."""
    if turn.session.covered != on:
        turn.session.covered = on
        turn.record("screen_covered", on=on)


@action(FACILITATOR)
def spoke(turn, side: Literal["lived", "professional", "other"], participant: Id | None = None):
    """Somebody of a group spoke: one more turn in the balance of voice. Whoever spoke from the queue is done with it."""
    person = participant and turn.find(Participant, participant, "participant")
    if person and person.side != side:
        raise Refused("This person is of another group.", field="side")
    turn.session.turns = {**turn.session.turns, side: turn.session.turns[side] + 1}
    turn.record("spoke", side=side, turns=turn.session.turns)
    if person:
        person.spoken += 1
        turn.record("person_spoke", participant=person.ref, spoken=person.spoken)
        down(turn, person)


@action(PARTICIPANT)
def raise_hand(turn, up: bool):
    """Somebody would like to speak, or no longer."""
    person = turn.actor.person
    if person.hand != up:
        person.hand, person.hand_at = up, turn.at if up else None
        turn.record("hand_raised", participant=person.ref, up=up)
        turn.touched.add(person)


@action(PARTICIPANT, while_paused=True)
def ask_for_help(turn, text: Remark | None = None):
    """Somebody quietly asks for help."""
    person = turn.actor.person
    call = turn.add(Call(participant=person, participant_id=person.id, text=text or None, at=turn.at))
    turn.record("help_asked", author=person, call=call.ref, participant=person.ref, text=call.text)


@action(PARTICIPANT, while_paused=True)
def report(turn, what: WHAT, id: Id, reason: REASONS, words: Remark | None = None):
    """Somebody reports something that was written."""
    turn.thing(what, id)
    found = turn.add(Report(
        what=what, about=id, reason=reason, words=words or None, participant_id=turn.actor.person.id))
    turn.record("reported", author=turn.actor.person, report=found.ref, what=what, id=id, reason=reason, words=found.words)


def seconds_after(at, seconds):
    return at + timedelta(seconds=seconds)


def _pause_timer(turn, on):
    session = turn.session
    if on and session.timer and session.timer > turn.at:
        session.timer_left = max(1, round((session.timer - turn.at).total_seconds()))
        session.timer = None
        _record_timer(turn)
    elif not on and session.timer_left:
        session.timer, session.timer_left = seconds_after(turn.at, session.timer_left), None
        _record_timer(turn)


def _record_timer(turn):
    turn.record("timer_set", ends_at=journal.moment(turn.session.timer), left=turn.session.timer_left)


def _pause_countdown(turn, step, on):
    if on:
        step.left = max(1.0, (step.closes_at - turn.at).total_seconds())
        step.closes_at = None
    else:
        step.closes_at, step.left = seconds_after(turn.at, step.left), None
    turn.record("activity_closing", activity=step.ref, closes_at=journal.moment(step.closes_at))


