"""Steps that the planner offers beside the bare kinds, with words and settings of their own."""

from flask_babel import gettext as _

from ..activities import as_settings, rules_for


def ready_steps():
    """{key: {name, about, step}}, to be chosen where a kind is."""
    return {
        "know_enough": {
            "name": _("Do you know enough to decide?"),
            "about": _("A quick question before the first vote. Its answer goes into the record. If many say no, take more questions, "
                       "repeat the step and see what has changed."),
            "step": {
                "kind": "quick_question", "title": _("Do you know enough to decide?"),
                "prompt": _("About what we decide next: do you know enough?"), "minutes": 2,
                "say": _("“Be honest: do you know enough? It goes into the record.” If many say no, take two more questions before "
                         "you go on, and ask again."),
                "watch": "",
                "settings": as_settings(rules_for("quick_question", {"choices": [
                    {"key": "yes", "label": _("Yes")}, {"key": "mostly", "label": _("Mostly")},
                    {"key": "no", "label": _("No, something is missing")}]})),
            },
        },
    }
