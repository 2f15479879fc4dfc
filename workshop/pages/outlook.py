"""What a plan still lacks, and what its organiser should know before holding it."""

from datetime import date, timedelta

from flask_babel import format_time, gettext as _, ngettext

from ..activities import rules_for
from . import pages
from .remit import BINDING, who_decides


def outlook(workshop):
    """{missing: [(page, sentence)], minutes, warnings: [sentence], advice: [sentence]} of a plan."""
    return {"missing": list(_missing(workshop)), "warnings": list(warnings(workshop)), "advice": list(advice(workshop)),
            "times": times(workshop), "minutes": sum(step["minutes"] or 0 for step in workshop.agenda)}


def times(workshop):
    """[(when it begins, when it ends)] for each step, by the clock of the next session that has a time; else nothing."""
    moments = [session.starts_at for session in workshop.sessions if session.state == "waiting" and session.starts_at]
    at, steps = min(moments, default=None), []
    for step in workshop.agenda if at else ():
        ends = at + timedelta(minutes=step["minutes"] or 0)
        steps.append((_clock(at), _clock(ends)))
        at = ends
    return steps


def _clock(moment):
    return format_time(moment.astimezone(), "HH:mm", rebase=False)


def _missing(workshop):
    remit = workshop.remit
    if not workshop.purpose:
        yield "about", _("Say in a few sentences what the workshop is for.")
    if not remit.get("can"):
        yield "remit", _("Say what can change. People ask it first.")
    if not who_decides(remit):
        yield "remit", _("Say who decides about what the room proposes.")
    if not (remit.get("who") and remit.get("answer_by")):
        yield "remit", _("Name who answers, and by when.")
    elif has_passed(remit["answer_by"]):
        yield "remit", _("The day for the answer has passed. Give one that is still to come.")
    without = sum(not (isinstance(fact, dict) and fact.get("source")) for fact in workshop.information.get("facts") or [])
    if without:
        yield "information", ngettext("Say where the fact comes from that has no source yet.",
                                      "Say where the %(num)s facts come from that have no source yet.", without)
    if not workshop.notice.get("responsible"):
        yield "care", _("Say who is responsible for what people write, and how to reach them.")
    if not workshop.notice.get("safeguarding"):
        yield "care", _("Name somebody to go to if a person is upset or in danger.")
    if workshop.notice.get("under_18") and not workshop.notice.get("guardians"):
        yield "care", _("Note how the guardians of people under 18 agreed.")
    if not workshop.agenda:
        yield "steps/new", _("Add at least one step to the agenda.")


def has_passed(day):
    """Whether a day kept as year-month-day is over; a text that is no day never is."""
    try:
        return date.fromisoformat(str(day)) < date.today()
    except ValueError:
        return False


def warnings(workshop):
    """What equal footing will not be able to do with the people who are expected."""
    if not any(_each_group_counts(step) for step in workshop.agenda):
        return
    for side, n in expected(workshop).items():
        if n < workshop.small_number:
            yield ngettext(
                "Only one person is expected of: %(group)s.", "Only %(num)s people are expected of: %(group)s.", n,
                group=group_name(side)) + " " + _(
                "With fewer than %(few)s votes from one group, the groups are not shown apart, and each person counts "
                "the same.", few=workshop.small_number) + " " + _(
                "A step “Safe to try?” hears each of them even so: one “stop” is enough to be heard, and its reason counts.")


def advice(workshop):
    """What to do at the door where groups that nobody checks settle something binding."""
    if workshop.remit.get("decides") in BINDING and any(_each_group_counts(step) for step in workshop.agenda):
        yield _("What comes first is binding here, and each group counts for half. At an open door people choose their own "
                "group, and one person can join more than once: ask for seat slips when you hold the session.")


def expected(workshop):
    """How many people of the two groups are expected; a group of which a number is missing is left out."""
    numbers = {"lived": [], "professional": []}
    for voice in workshop.voices:
        numbers.get(voice["side"], []).append(voice.get("expected"))
    return {side: sum(each) for side, each in numbers.items() if None not in each}


@pages.app_template_global()
def group_name(side):
    """What people read instead of "side"."""
    return {"lived": _("people who use the service"), "professional": _("people who work in it"),
            "other": _("others")}[side]


def _each_group_counts(step):
    rules = rules_for(step["kind"], step["settings"])
    return rules.takes_ballots and rules.orders and rules.decided_by == "equal_footing"
