"""Hear every voice: short statements, answered one at a time, for rooms in which few would speak."""

from flask_babel import gettext as _

from .closing import before_you_go
from .opening import how_did_you_get_here, welcome
from .steps import agenda, step


def voices():
    """For hard subjects, and for people who do not trust the room yet."""
    return {
        "name": _("Hear every voice in 50 minutes"),
        "about": _("People write one short statement each and answer everybody else’s: agree, disagree or pass. It shows what "
                   "all agree on and what divides, without anyone having to speak. For 12 to 200 people, also from home."),
        "plan": {"purpose": _("Find out where we all agree, and what divides us, before anyone decides."),
                 "agenda": agenda(how_did_you_get_here(), welcome(_in_time()), *_listening(), before_you_go())},
    }


def _in_time():
    return _("Ten minutes behind? Take one statement instead of three in “What stands out”; never cut the time for answering.")


def _listening():
    yield step(
        "ideas", _("What is it like?"), _("Tell one thing that happened to you here, good or bad."), 8, called="stories",
        think_first=True, each=1, show_group="never",
        say=_("“One thing that happened to you, good or bad. It can be small. No names of people. Three minutes alone.” Then "
              "press Show: “Read three of them slowly. Press Me too where it’s true for you.”"),
        watch=_("Somebody who writes a lot and looks down. A helper sits beside them, and asks nothing."))
    yield step(
        "statements", _("Where do you stand?"), _("Do you agree? Pass if you’re not sure. You can add a statement of your own."), 14,
        own=True, decided_by="equal_footing",
        say=_("Before the day, add eight to fifteen statements at the desk, from different people’s mouths, also ones you don’t "
              "like.\n\n“One sentence at a time: agree, disagree or pass. Passing is an answer. If something is missing, write "
              "it as a sentence that somebody can agree or disagree with.”"),
        watch=_("Two thoughts in one sentence: ask for two. People answering for the person beside them. Statements about a "
                "person: off the big screen first, the reason after."))
    yield step(
        "talk", _("What stands out"), _("What we all agree on, and what divides us."), 8,
        say=_("Show the result. Read three statements on which all groups agree. Then read one that divides: “Both of these are "
              "in this room. What would each have to know about the other?” Two minutes with your neighbour."),
        watch=_("Asking who said what. Nobody has to explain their answer."))
    yield step(
        "ideas", _("What should happen next?"), _("What should be done about it, and by whom?"), 9, think_first=True, each=2,
        say=_("“Take something that we agree on. What should be done about it, and by whom?” After four minutes, press Show: "
              "“Now build on somebody else’s.”"),
        watch=_("Only the organisation being given work. Ask: “And what could we do ourselves?”"))
