"""Whose words were taken away or moved by those who ran the session, in sentences."""

from flask_babel import gettext as _, ngettext

from .saying import group_label, number


def touched_in_words(journal):
    """A sentence for each sort of act that touched anybody's words; none where the session's end does not tell."""
    told = next((entry.get("touched") for entry in journal if entry.get("type") == "session_closed"), None) or {}
    return [_sentence(act, by_group) for act, by_group in told.items() if act in _ACTS and sum(by_group.values())]


def _sentence(act, by_group):
    acted = _ACTS[act](sum(by_group.values()))
    if by_group["untold"] == sum(by_group.values()):
        return _("%(act)s. From which group is not told: it could say whose a thing was.", act=acted)
    groups = ["%s (%s)" % (_group(group), number(things)) for group, things in by_group.items() if things]
    return _("%(act)s. Written by: %(groups)s.", act=acted, groups=_(", ").join(groups))


def _group(group):
    return _("not said here") if group == "untold" else group_label(group)


_ACTS = {
    "hidden": lambda n: ngettext("%(num)s thing that people wrote was taken off the board",
                                 "%(num)s things that people wrote were taken off the board", n),
    "off_screen": lambda n: ngettext("%(num)s thing was taken off the big screen",
                                     "%(num)s things were taken off the big screen", n),
    "erased": lambda n: ngettext("%(num)s thing was erased", "%(num)s things were erased", n),
    "merged": lambda n: ngettext("%(num)s idea was put together with another",
                                 "%(num)s ideas were put together with others", n),
}
