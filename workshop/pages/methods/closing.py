"""How methods end: the result read out, and a last question to everyone."""

from flask_babel import gettext as _

from .steps import choices, step


def what_we_decided():
    """The result is read out, not explained."""
    return step(
        "talk", _("What we decided"), _("What came first, where we agree, and where we differ."), 4,
        say=_("Show the result of the vote. Read the sentence aloud, then where we agree, then where we differ. “That’s for "
              "the record, not to win today.”"),
        watch=_("Explaining it away. The sentence is enough."))


def before_you_go():
    """Three minutes at the end that are never cut."""
    return step(
        "quick_question", _("Before you go"), _("Tick what is true for you."), 3, type="many",
        choices=choices(said=_("I could say what I wanted"), knew=_("I knew enough to decide"), heard=_("People listened"),
                        again=_("I’d come again")),
        say=_("“Tick what was true for you. Would you like to stay involved? Say so on your phone. Keep My page: the answer "
              "will appear there.” Name once more who answers, and by when."),
        watch=_("People leaving before they have their page, or the slip with its address. Stand at the door."))
