"""What a new workshop can start from: a plan that has been thought through, or nothing."""

from flask_babel import gettext as _

from .methods import METHODS


def starting_points():
    """{key: {name, about, plan}}; a plan is what `planning.plan` takes, but for the title."""
    return {key: method() for key, method in METHODS.items()} | {
        "empty": {
            "name": _("An empty agenda"),
            "about": _("You put the steps together yourself."),
            "plan": {},
        },
    }
