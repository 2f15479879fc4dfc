"""What a new workshop can start from: nothing, or a plan that has been thought through."""

from flask_babel import gettext as _


def starting_points():
    """{key: {name, about, plan}}; a plan is what `planning.plan` takes, but for the title."""
    return {
        "redesign": {
            "name": _("Redesign a service in 90 minutes"),
            "about": _("Five steps on the phones, with time to talk, a break and writing up between them. It comes with "
                       "what to say and what to watch for. For 12 to 60 people at mixed tables of 5 to 8."),
            "plan": {"purpose": _("Work out together what to change in this service, and put it in order."),
                     "agenda": _redesign()},
        },
        "empty": {
            "name": _("An empty agenda"),
            "about": _("You put the steps together yourself."),
            "plan": {},
        },
    }


def _redesign():
    return [
        {"kind": "ideas", "minutes": 12, "title": _("How it is now"),
         "prompt": _("One thing that goes well, one that goes wrong."),
         "settings": {"columns": [_("Before"), _("Getting it"), _("During"), _("After")], "think_first": True, "each": 3},
         "say": _("First, in eight minutes, from whoever is responsible: what can change, what can’t, and why; who must "
                  "answer, and by when. “You know this service in ways we don’t. You can pass on anything. If something "
                  "upsets you, press Ask for help.”\n\nThen: “Four minutes alone, no talking. One thing that goes well, "
                  "one that goes wrong. Write in any language, or tell your helper.” Press Show: “Read. Press Me too "
                  "where it’s true for you.”"),
         "watch": _("Staff explaining for ten minutes: stop at eight. Names of people: off the big screen first, the "
                    "reason after.")},
        {"kind": "ideas", "minutes": 14, "title": _("What would you change?"),
         "prompt": _("If it were yours, what would you change? Small things count."),
         "settings": {"think_first": True, "each": 3},
         "say": _("“If it were yours, what would you change? Small counts.” After six minutes, press Show: “Now build on "
                  "somebody else’s.”\n\nThen a break of ten minutes. “Come back to the same table.”"),
         "watch": _("One table racing ahead: “We haven’t heard from everyone yet.” Never cut the break.")},
        {"kind": "dots", "minutes": 5, "title": _("What shall we work on?"),
         "prompt": _("Four dots, at most two on one idea."),
         "settings": {"options": "ideas", "from": "a2", "dots_each": 4, "most_on_one": 2},
         "say": _("“Four dots. What gets most goes to the tables. One place is kept for an idea of people who use the "
                  "service.” Say that rule before voting, never after.\n\nThen 20 minutes at the tables, each with one "
                  "idea: “One page: the problem, the change, who it helps, rough cost, what could go wrong, the smallest "
                  "safe test. Someone who uses the service holds the pen first.” A helper types each page in at the "
                  "desk as a proposal."),
         "watch": _("Staff dictating. Pass the pen back.")},
        {"kind": "statements", "minutes": 6, "title": _("Where do you stand?"),
         "prompt": _("Do you agree? Pass if you’re not sure. You can add a statement of your own."),
         "settings": {"own": True},
         "say": _("One minute for each table, read by whoever wants to. No questions yet.\n\n“Now one sentence at a "
                  "time: agree, disagree or pass. If you think that something could hurt somebody, write it as a "
                  "statement.”"),
         "watch": _("Applause contests. People answering for the person beside them.")},
        {"kind": "ranking", "minutes": 6, "title": _("Put them in order"),
         "prompt": _("Put the proposals in order, your favourite first. You don’t need to place them all."),
         "settings": {"options": "proposals", "decided_by": "equal_footing"},
         "say": _("“Put your favourites in order. Each group counts for half. It’s secret, and you can change it until "
                  "we close.”\n\nAfter: read the sentence, then where we agree, then where we differ. “That’s for the "
                  "record, not to win today.” Say who answers, and by when."),
         "watch": _("People on paper: give them a minute first. Explaining the result away.")},
    ]
