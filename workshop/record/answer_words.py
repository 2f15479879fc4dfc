"""The words around answers: what was decided, what the remit promised and whether that was kept, what is late."""

from flask_babel import format_date, gettext as _, ngettext

from ..actions.responses import TO_BE_DONE


def decision(name):
    """An answer in a few words, as the organisation says it."""
    return {"will": _("Yes, we will do this."), "part": _("We will do part of this."), "not_now": _("Not now."),
            "no": _("No.")}.get(name)


def due(name):
    """What the day of an answer is for."""
    return _("We look at it again by") if name == "not_now" else _("By when")


def day(moment):
    """A day in words."""
    return format_date(moment, "d MMMM y", rebase=False)


def when(answers):
    """When the answers were promised, and whether they came; None where nobody named a day."""
    if answers.answer_by is None:
        return None
    by, left = day(answers.answer_by), len(answers.left)
    if not left:
        return None
    if not answers.is_late:
        return _("The answer is promised by %(date)s.", date=by)
    if not answers.given:
        return _("The answer was promised by %(date)s. It has not come yet.", date=by)
    return ngettext("Answers were promised by %(date)s. %(num)s proposal has none yet.",
                    "Answers were promised by %(date)s. %(num)s proposals have none yet.", left, date=by)


def overdue(row, today):
    """That something was to be done by a day that is over; None where it was not."""
    late = row.late_by(today)
    if late is None:
        return None
    if row.latest.decision == "not_now":
        return _("This was to be looked at again by %(date)s. Nothing more has been said yet.", date=day(late))
    return _("This was to be done by %(date)s. Nobody has said yet whether it is.", date=day(late))


def facts(answer):
    """[[what, an answer's own words]] of who does it, by when and so on."""
    told = (
        (_("Who does it") if is_bound(answer) else _("Who to ask"), answer.owner),
        (_("Done on") if answer.done else due(answer.decision), (answer.done or (answer.due if answer.decision != "no" else None))),
        (_("Who from the room follows it up"), answer.follower),
        (_("What is tried first"), answer.trial),
        (_("Safe to try until"), answer.trial_until),
    )
    return [[what, said if isinstance(said, str) else day(said)] for what, said in told if said]


def promise(answers):
    """[(whether it is kept, a sentence)] for each proposal that the remit speaks of."""
    return [_kept(row, answers) for row in answers.promised if answers.given or answers.is_late]


def _kept(row, answers):
    title, room = row.priority.sheet["title"], answers.decides == "room"
    answer = row.latest
    if not row.is_up:
        return True, _("Place %(place)s was taken off the board and needs no answer.", place=row.priority.place)
    said = {"place": row.priority.place, "title": title}
    if answer is None:
        return False, _("%(place)s. “%(title)s” is not answered yet.", **said)
    if answer.done:
        return True, _("%(place)s. “%(title)s” is done.", **said)
    if answer.decision == "will":
        return True, _("%(place)s. “%(title)s” will be done.", **said)
    return (bool(answer.why) and not room, " ".join((_not_all(answer, said), _but(answer, room))))


def _not_all(answer, said):
    if answer.decision == "part":
        return _("%(place)s. “%(title)s” will be done in part.", **said)
    return _("%(place)s. “%(title)s” will not be done now.", **said)


def _but(answer, room):
    if room:
        return _("The room had decided that it is done.")
    return _("The answer says why.") if answer.why else _("No reason stands here.")


def rest(ideas):
    """What became of ideas that went into no proposal, in one line; None where nobody wrote any."""
    if not ideas["written"]:
        return None
    other = ideas["written"] - ideas["worked_up"]
    said = ngettext("People wrote %(num)s idea.", "People wrote %(num)s ideas.", ideas["written"])
    if not other:
        return said + " " + _("All of them went into these proposals.")
    return " ".join((said, ngettext("%(num)s of them went into these proposals.", "%(num)s of them went into these proposals.", ideas["worked_up"]),
                     ngettext("The other one was not worked on this time; it stays in the record.",
                              "The other %(num)s were not worked on this time; they stay in the record.", other)))


def is_bound(answer):
    """Whether somebody has promised to do something."""
    return answer.decision in TO_BE_DONE
