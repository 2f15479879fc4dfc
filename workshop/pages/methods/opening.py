"""How methods begin: a tap to practise while people come in, and a welcome that says what can change."""

from flask_babel import gettext as _

from .steps import choices, step


def how_did_you_get_here():
    """Doors open fifteen minutes earlier: a first tap, with nothing at stake."""
    return step(
        "quick_question", _("How did you get here today?"), _("Doors are open. Tap one, to try your phone out."),
        type="one", live=True,
        choices=choices(walked=_("On foot or by wheelchair"), bus=_("By bus or train"), car=_("By car or taxi"),
                        brought=_("Somebody brought me"), home=_("I’m joining from home")),
        say=_("Open this 15 minutes before you begin, while people come in. “This one is only for practice. Tap how you got "
              "here.” Meanwhile give out the slips and the paper, and seat the interpreters beside whoever needs them."),
        watch=_("Whose phone does not work, and who has none: a helper adds them on paper now, not during the first vote."))


def welcome(in_time=None):
    """Eight minutes at most: what can change, what can’t and why, and who must answer."""
    watch = _("Staff explaining for ten minutes. Stop at eight.")
    return step(
        "talk", _("Welcome, and what can change"), _("What can change today, what can’t, and why."), 8,
        say=_("“You know this service in ways we don’t. These things can change, these can’t, and this is why.” Read them from "
              "the screen. Name who must answer, and by when. “You can pass on anything. If something upsets you, press Ask "
              "for help, or come to me.” Name who else they can go to, and point."),
        watch=f"{watch} {in_time}" if in_time else watch)
