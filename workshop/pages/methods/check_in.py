"""Check in and check out: a quarter of an hour around any other meeting, in which everybody is heard."""

from flask_babel import gettext as _

from .closing import before_you_go
from .steps import agenda, step


def check_in():
    """For a meeting that has its own agenda."""
    return {
        "name": _("Check in and check out"),
        "about": _("Ten minutes at the start and five at the end of any other meeting: how people arrive, what they need, what "
                   "they take away. For 5 to 200 people."),
        "plan": {"purpose": _("Begin and end this meeting so that everyone has been heard."),
                 "agenda": agenda(*_in(), *_out(), before_you_go())},
    }


def _in():
    yield step(
        "quick_question", _("How do you arrive?"), _("In one word: how do you arrive today?"), 2, type="word",
        say=_("“One word: how do you arrive today? Tired is a word too.” Show the words, and read a few. Don’t comment on them."),
        watch=_("Cheering people up. Thank them, and go on."))
    yield step(
        "ideas", _("What would make this a good meeting?"), _("What should happen here today so that it was worth coming?"), 5,
        called="wishes", think_first=True, each=1,
        say=_("“One sentence: what should happen here today so that it was worth coming?” Two minutes alone, then press Show. "
              "Read them aloud, and say honestly which of them this meeting can do."),
        watch=_("Promising all of it. Say what there is no time for, and where it can go instead."))
    yield step(
        "questions", _("What do you want to ask?"), _("Write a question at any time. The most wanted comes first."), 3,
        say=_("Open this and leave it open during the whole meeting. “If you have a question, write it here at any time. Press Me "
              "too on one that is yours as well.” Take the first one whenever there is a pause."),
        watch=_("Questions that nobody looks at. Name somebody who watches them."))


def _out():
    yield step(
        "quick_question", _("How do you leave?"), _("In one word: how do you leave?"), 1, type="word",
        say=_("“One word again: how do you leave?” Show it, and say what has changed since the beginning."),
        watch=_("People with their coats on. Ask this while they still sit."))
    yield step(
        "quick_question", _("Was this time well spent?"), _("From 1, not at all, to 5, very well."), 1, type="scale",
        say=_("“Was this time well spent? One to five. Nobody sees who said what.” Show it, and say thank you, whatever it is."),
        watch=_("Explaining a low number. Ask later, and only those who want to say."))
