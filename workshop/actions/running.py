"""Running the session: its start and end, and the steps of its agenda."""

from typing import Annotated

from .. import agenda
from ..activities import as_settings, rules_for
from ..models import Activity
from ..refusals import Refused
from ..turn import takes_ballots
from ..wire import Id, Long, Text, Title
from . import proposals, statements
from .rearranging import check_minutes
from .registry import FACILITATOR, action
from .room import seconds_after

Kind = Annotated[str, Text(40, line=True)]
LONGEST_COUNTDOWN = 3600


@action(FACILITATOR)
def start_session(turn):
    """The facilitator starts the session."""
    turn.needs_unclosed()
    if turn.session.state == "waiting":
        turn.session.state = "running"
        turn.record("session_started")


@action(FACILITATOR)
def close_session(turn):
    """The facilitator ends the session: everything open closes, is counted and shown, in turns of their own."""
    if turn.session.state in ("waiting", "running"):
        turn.session.state = "closing"
        turn.record("session_closing")


@action(FACILITATOR)
def open_activity(turn, activity: Id):
    """The facilitator opens a step and brings everybody to it."""
    step = turn.activity(activity)
    turn.needs_unclosed()
    if step.state in ("open", "closing"):
        return
    if step.state in ("closed", "revealed") and takes_ballots(step):
        raise Refused("This vote is closed for good. Repeat the step to vote again.", code="closed", field="activity")
    if turn.session.state == "waiting":
        start_session(turn)
    agenda.open_step(turn, step)
    if step.kind == "proposals":
        proposals.hand_out(turn, step)


@action(FACILITATOR)
def close_activity(turn, activity: Id, in_seconds: int = 0):
    """The facilitator closes a step; a deciding one may count down first."""
    step = turn.activity(activity)
    if not 0 <= in_seconds <= LONGEST_COUNTDOWN:
        raise Refused("A countdown lasts from 0 to %(longest)s seconds.", field="in_seconds",
                      longest=LONGEST_COUNTDOWN)
    if step.state in ("closed", "revealed"):
        return
    turn.needs_open(step, while_closing=True)
    if in_seconds == 0 or not takes_ballots(step):
        agenda.close_step(turn, step)
        return
    step.state = "closing"
    if turn.session.paused:
        step.closes_at, step.left = None, in_seconds
    else:
        step.closes_at = seconds_after(turn.at, in_seconds)
    turn.record("activity_closing", activity=step.ref, closes_at=agenda.journal.moment(step.closes_at))


@action(FACILITATOR)
def cancel_closing(turn, activity: Id):
    """The facilitator calls a countdown off, as long as it runs."""
    step = turn.activity(activity)
    if step.state == "open":
        return
    if step.state != "closing":
        raise Refused("This step is closed.", code="closed", field="activity")
    step.state, step.closes_at, step.left = "open", None, None
    turn.record("closing_cancelled", activity=step.ref)


@action(FACILITATOR)
def reveal_results(turn, activity: Id):
    """The facilitator shows a result to everybody; where counting is still under way, it follows."""
    step = turn.activity(activity)
    if not takes_ballots(step):
        raise Refused("This step has no result to show.", field="activity")
    if step.state == "revealed":
        return
    if step.state != "closed":
        raise Refused("Close the vote first.", field="activity")
    if agenda.awaits_number(step):
        raise Refused("Draw a number in the room first: lots are drawn from it where two are equal.", field="activity")
    if agenda.is_counted(step):
        agenda.reveal_step(turn, step)
    else:
        step.reveal_wanted = True


@action(FACILITATOR)
def repeat_activity(turn, activity: Id):
    """The facilitator adds the same step again beside the old one, with new ballots."""
    step = turn.activity(activity)
    turn.needs_unclosed()
    again = add_step(turn, step.kind, step.title, step.prompt, step.settings, minutes=step.minutes, say=step.say,
                     watch=step.watch, after=step, repeats=step.ref, information=step.information)
    statements.repeat(turn, step, again)


@action(FACILITATOR)
def focus(turn, activity: Id):
    """The facilitator brings everybody to a step."""
    turn.needs_unclosed()
    agenda.move_focus(turn, turn.activity(activity))


@action(FACILITATOR)
def add_activity(turn, kind: Kind, title: Title, prompt: Long = "", settings: dict | None = None,
                 after: Id | None = None, minutes: int | None = None):
    """The facilitator adds a step to the agenda."""
    turn.needs_unclosed()
    if not title:
        raise Refused("Give the step a title.", field="title")
    check_minutes(minutes)
    before = turn.find(Activity, after, "after") if after else None
    add_step(turn, kind, title, prompt, settings or {}, minutes=minutes, after=before)


def add_step(turn, kind, title, prompt, settings, minutes=None, say="", watch="", after=None, repeats=None, information=None):
    """A new step, after another or at the end, with every setting filled in."""
    steps = turn.session.activities
    settings = as_settings(rules_for(kind, settings))
    position = after.position + 1 if after else max((step.position for step in steps), default=0) + 1
    for step in steps:
        if step.position >= position:
            step.position += 1
    earlier = max((step for step in steps if step.position < position), key=lambda step: step.position, default=None)
    step = turn.add(Activity(position=position, kind=kind, title=title, prompt=prompt, settings=settings,
                             minutes=minutes, say=say, watch=watch, repeats=repeats, information=information or {}))
    if step not in steps:
        steps.append(step)
    steps.sort(key=lambda each: each.position)
    turn.record("activity_added", activity=step.ref, kind=kind, title=title, prompt=prompt, settings=settings,
                minutes=minutes, after=earlier and earlier.ref, repeats=repeats, information=step.information)
    return step
