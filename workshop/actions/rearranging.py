"""Changing the agenda while the session runs: steps that nobody has opened yet are moved, reworded, left out."""

from ..activities import as_settings, rules_for
from ..models import Activity
from ..refusals import Refused
from ..wire import Id, Long, Title
from .registry import FACILITATOR, action

LONGEST_STEP = 480
"""Minutes."""


@action(FACILITATOR)
def move_activity(turn, activity: Id, after: Id | None = None):
    """The facilitator puts a step right after another, or first of all."""
    step = _upcoming(turn, activity)
    before = turn.find(Activity, after, "after") if after else None
    if before is step:
        raise Refused("A step can't come after itself.", field="after")
    others = [each for each in turn.session.activities if each is not step]
    place = others.index(before) + 1 if before else 0
    if turn.session.activities.index(step) == place:
        return
    others.insert(place, step)
    for position, each in enumerate(others, start=1):
        each.position = position
    turn.session.activities.sort(key=lambda each: each.position)
    turn.record("activity_moved", activity=step.ref, after=before and before.ref)


@action(FACILITATOR)
def edit_activity(turn, activity: Id, title: Title | None = None, prompt: Long | None = None,
                  settings: dict | None = None, minutes: int | None = None):
    """The facilitator changes what a step asks, how it works, or how long it takes; what is not named stays, a setting
    that is null is as the kind has it by default.
    """
    step = _upcoming(turn, activity)
    if title == "":
        raise Refused("Give the step a title.", field="title")
    check_minutes(minutes)
    was = _told(step)
    step.title = step.title if title is None else title
    step.prompt = step.prompt if prompt is None else prompt
    step.minutes = step.minutes if minutes is None else minutes
    step.settings = as_settings(rules_for(step.kind, _changed(step.settings, settings or {})))
    if _told(step) != was:
        turn.record("activity_edited", activity=step.ref, **_told(step))


@action(FACILITATOR)
def skip_activity(turn, activity: Id, on: bool = True):
    """The facilitator leaves a step out, or takes it in again."""
    step = _upcoming(turn, activity)
    if step.skipped != on:
        step.skipped = on
        turn.record("activity_skipped", activity=step.ref, on=on)


def check_minutes(minutes):
    """Refuse what no step takes."""
    if minutes is not None and not 1 <= minutes <= LONGEST_STEP:
        raise Refused("A step takes 1 to %(longest)s minutes.", field="minutes", longest=LONGEST_STEP)


def _upcoming(turn, ref):
    step = turn.activity(ref)
    turn.needs_unclosed()
    if step.state != "upcoming":
        raise Refused("This step has been opened already. Only steps to come can be changed.", code="closed", field="activity")
    return step


def _changed(before, settings):
    return {name: value for name, value in {**before, **settings}.items() if value is not None or name not in before}


def _told(step):
    return {"title": step.title, "prompt": step.prompt, "settings": step.settings, "minutes": step.minutes}
