"""The words of the record page: groups, reasons, amounts, the door, and what was done to the session."""

from flask_babel import format_decimal, get_locale, gettext as _, ngettext

from .. import languages
from .priorities import per_person

def group_name(side, people):
    """So many people of a group, as people call it."""
    if side == "lived":
        return ngettext("%(num)s person who uses the service", "%(num)s people who use the service", people)
    if side == "professional":
        return ngettext("%(num)s person who works in it", "%(num)s people who work in it", people)
    return ngettext("%(num)s other", "%(num)s others", people)


def group_label(side):
    """A group as people call it."""
    return {"lived": _("people who use the service"), "professional": _("people who work in it"),
            "other": _("others")}[side]


def door(told):
    """What the door could promise, and who came late."""
    if told["slips"]:
        made = sum(told["made"].values())
        said = [ngettext("One slip, one vote: each person joined with a seat slip that could be used once. %(num)s was made.",
                         "One slip, one vote: each person joined with a seat slip that could be used once. %(num)s were "
                         "made.", made)]
        if made != told["made"]["any"]:
            said.append(_("Slips for one group let people in with that group alone."))
    else:
        said = [_("People chose their own group. Nobody checked it, and one person could join more than once.")]
    late = ["%s (%s)" % (group_label(side), number(people)) for side, people in told["joined_late"].items() if people]
    if late:
        said.append(_("Joined after the first vote had opened: %(groups)s.", groups=_(", ").join(late)))
    return " ".join(said)


def reason(name):
    """Why something was taken off the board."""
    return {
        None: None,
        "names_person": _("names or describes a person"),
        "hurtful": _("hurtful"),
        "off_topic": _("not about this"),
        "twice": _("it was there twice"),
        "mistake": _("by mistake"),
        "muted": _("its writer was muted"),
    }[name]


def sort_of(comment):
    """What a comment does."""
    return {"build": _("Builds on it"), "worry": _("A worry"), "question": _("A question")}[comment["sort"]]


def amount(cost, currency):
    """A cost in words: "£9,000 to £12,000 a year"."""
    if not cost:
        return None
    low, high = (languages.money(cost[end], currency, str(get_locale())) for end in ("low", "high"))
    said = low if low == high else _("%(low)s to %(high)s", low=low, high=high)
    return _("%(amount)s a year", amount=said) if cost["yearly"] else said


def cost_per_person(sheet, currency):
    """A proposal's cost for each person it helps; None where either is not known."""
    each = per_person(sheet)
    if each is None:
        return None
    low, high = (languages.money(round(end, 2) if end < 10 else round(end), currency, str(get_locale())) for end in each)
    said = low if low == high else _("%(low)s to %(high)s", low=low, high=high)
    return _("%(amount)s a year", amount=said) if sheet["cost"]["yearly"] else said


def helps(people):
    """How many people a proposal helps."""
    return ngettext("helps %(people)s person", "helps %(people)s people", people, people=number(people))


def number(value):
    """A number as people of this language write it; nothing where there is none."""
    return None if value is None else format_decimal(value)


def strength(strength):
    """What the evidence of a proposal is; None where nobody said."""
    return {"figures": _("Our own figures"), "survey": _("A small survey"), "elsewhere": _("Tried elsewhere"),
            "experience": _("What people live through"), "estimate": _("An estimate")}.get(strength)


def written_by(authors):
    """Which groups wrote at a proposal; None where no participant did."""
    if authors["lived"] and authors["professional"]:
        return _("Written by people who use the service and people who work in it.")
    if authors["lived"]:
        return _("Written by people who use the service.")
    return _("Written by people who work in the service.") if authors["professional"] else None


def in_words(entry, steps):
    """(what was done, the reason or words given, whether it is routine) for an event of the journal."""
    step = steps.get(entry.get("activity"), {}).get("title")
    kind = entry["type"]
    routine = {
        "session_started": _("The session started."),
        "session_closing": _("The session was ended."),
        "session_closed": _("Everything was counted and the session closed."),
        "activity_opened": _("“%(step)s” opened.", step=step),
        "activity_closed": _("“%(step)s” closed.", step=step),
        "lots_drawn": _("For “%(step)s” the room drew the number %(number)s.", step=step, number=number(entry.get("number"))),
        "results_revealed": _("The result of “%(step)s” was shown to everybody.", step=step),
    }
    if kind in routine:
        return routine[kind], None, True
    what = _what(entry)
    said = {
        "closing_cancelled": _("Closing “%(step)s” was called off.", step=step),
        "activity_added": _("The step “%(step)s” was added.", step=step),
        "activity_moved": _("The step “%(step)s” was moved.", step=step),
        "activity_edited": _("The step “%(step)s” was changed before it opened.", step=step),
        "activity_skipped": _("The step “%(step)s” was left out.", step=step) if entry.get("on") else _(
            "The step “%(step)s” was taken in again.", step=step),
        "screen_covered": _("Everything was taken off the big screen.") if entry.get("on") else _(
            "The big screen was shown again."),
        "groups_shown": _("The groups that ideas of “%(step)s” came from were shown.", step=step),
        "boards_joined": _("The tables’ boards of “%(step)s” were brought together.", step=step),
        "ideas_merged": _("Ideas were put together as one (numbers %(numbers)s).", numbers=_(", ").join(
            ref[1:] for ref in (entry.get("into", ""), *entry.get("ideas", ())))),
        "idea_unmerged": _("An idea was taken apart from another one again (number %(number)s).", number=entry.get("idea", "")[1:]),
        "paused": _("The room was paused.") if entry.get("on") else _("The room went on."),
        "slips_made": _("Seat slips were made: there are %(number)s now.", number=number(sum(entry.get("made", {}).values()))),
        "locked": _("The door was locked.") if entry.get("locked") else _("The door was opened."),
        "message_sent": _("A message was sent to everybody."),
        "nudged": _("Those who had not taken part in “%(step)s” yet were reminded.", step=step),
        "hidden": _("%(what)s was taken off the board.", what=what),
        "shown": _("%(what)s was put back on the board.", what=what),
        "erased": _("%(what)s was erased.", what=what),
        "off_screen": _("%(what)s was taken off the big screen.", what=what) if entry.get("on") else _(
            "%(what)s was let back on the big screen.", what=what),
        "pen_passed": _("The pen of a proposal (number %(number)s) was passed on by those who ran the session.", number=entry.get("proposal", "")[1:]),
        "muted": _("Whoever wrote something was muted: what they wrote from then on waited to be read.") if entry.get("on")
        else _("Whoever had been muted was read at once again."),
        "person_removed": _("Somebody was removed from the session."),
        "person_moved": _("Somebody’s answer to “What brings you here?” was put right."),
    }[kind]
    if kind == "activity_added" and entry.get("repeats"):
        said = _("The step “%(step)s” was repeated.", step=step)
    given = [reason(entry.get("reason")), entry.get("words") or entry.get("message") or entry.get("text")
             if kind in ("hidden", "paused", "message_sent") else None]
    return said, ": ".join(filter(None, given)) or None, False


def _what(entry):
    named = {"idea": _("An idea"), "comment": _("A comment"), "statement": _("A statement"), "theme": _("A theme"),
             "proposal": _("A proposal"),
             "question": _("A question"), "note": _("A table’s note"), "name": _("A name")}.get(entry.get("what"), _("Something"))
    number = (entry.get("id") or "")[1:]
    return _("%(what)s (number %(number)s)", what=named, number=number) if number else named
