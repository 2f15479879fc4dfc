"""Whether people know enough, asked before methods come to a decision."""

from flask_babel import gettext as _

from .steps import choices, step


def do_you_know_enough(watch):
    """Asked about proposals, and kept in the record; `watch` is what goes wrong here when many say no."""
    return step(
        "quick_question", _("Do you know enough to decide?"), _("About these proposals: do you know enough to decide?"), 2,
        type="one",
        choices=choices(yes=_("Yes"), mostly=_("Mostly"), no=_("No, something is missing")),
        say=_("“Be honest: do you know enough? It goes into the record.” If many say no, take two more questions before you "
              "go on, and ask again."),
        watch=watch)
