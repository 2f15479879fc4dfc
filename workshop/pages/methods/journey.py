"""Walk the service: its stages one after another, as somebody goes through them, and where it breaks."""

from flask_babel import gettext as _

from .closing import before_you_go, what_we_decided
from .opening import welcome
from .steps import agenda, step


def journey():
    """For a service that people go through from beginning to end."""
    return {
        "name": _("Walk the service in 80 minutes"),
        "about": _("The way through a service, stage by stage: what people do, what they feel, what happens behind the door. "
                   "Then where it breaks, and what to try. For 8 to 40 people at tables of 5 to 8."),
        "plan": {"purpose": _("Walk through this service together as people meet it, and find where it breaks."),
                 "agenda": agenda(welcome(_in_time()), *_walking(), *_mending(), what_we_decided(), before_you_go())},
    }


def _in_time():
    return _("Name the stages of your own service in the step “The way through it” before the day. Ten minutes behind? Skip "
             "“What happens behind the door?”; never cut the walk itself.")


def _walking():
    stages = [_("I need it"), _("I find it"), _("I ask for it"), _("I wait"), _("I get it"), _("Afterwards")]
    yield step(
        "ideas", _("The way through it"), _("What happens to you at each stage? What do you do, and how does it feel?"), 16,
        called="walk", columns=stages, think_first=True, show_group="never",
        say=_("“Think of one time you went through it, from beginning to end. At each stage write one thing that you did, and "
              "how it felt. Staff: think of one person whom you went through it with.” Six minutes alone. Then press Show, "
              "and read stage by stage aloud: two notes from each."),
        watch=_("How it should be, in place of how it was. Ask: “When did that last happen?” Empty stages: they matter, ask why."))
    yield step(
        "ideas", _("What happens behind the door?"), _("What happens at that moment that people don’t see?"), 8,
        columns=stages, each=3, show_group="always",
        say=_("“Everyone can write, but now those who work in it first: what happens at that stage that people don’t see? A "
              "form, a rota, a rule, a phone that nobody answers.” Everyone else: Me too, or a question."),
        watch=_("Excuses. Say: “We are looking for what happens, not for who is to blame.”"))
    yield step(
        "dots", _("Where does it break?"), _("Four dots on what hurts most, at most two on one."), 5, options="ideas",
        called="breaks", source="walk", dots_each=4, most_on_one=2,
        say=_("“Four dots, at most two on one: where does it hurt most? Each group counts for half.” Show the result, and read "
              "the first three."),
        watch=_("Dots on what is easy to mend. Ask: “Where does it hurt”, not “what can we do”."))


def _mending():
    yield step(
        "ideas", _("What would mend it?"), _("For these three places: what would mend it? Small things count."), 10,
        think_first=True, each=3,
        say=_("Name the three places once more. “What would mend it? Small counts.” After five minutes, press Show: “Now build "
              "on somebody else’s.”"),
        watch=_("Ten new forms. Ask: “What could be left out?”"))
    yield step(
        "proposals", _("Write it up"), _("One page for each table: what goes wrong, and what to do about it."), 14,
        source="breaks", top=3,
        say=_("Each of the three places has a sheet; with tables, the first three tables find theirs on their phones. A table "
              "without one starts its own and gives it a title.\n\n“One page: the problem, the change, who it helps, rough cost, "
              "what could go wrong, the smallest safe test. Someone who uses the service holds the pen first.” Half way: “Pass "
              "the pen to somebody who hasn’t held it.” Then one minute each, read by whoever wants to."),
        watch=_("A sheet that nobody takes: take it to the people who raised it. Staff dictating: pass the pen back."))
    yield step(
        "safe_to_try", _("Could we try this?"), _("Is it safe to try for a while, in one place?"), 6, options="proposals",
        say=_("“Is it safe to try for a while, in one place? If you press Stop, say what would have to change. Nobody sees who "
              "said it.” Read the reasons aloud, and ask each table for one fix."),
        watch=_("Looking for the perfect answer. It is for a trial, and somebody will stop it when it goes wrong."))
    yield step(
        "ranking", _("What first?"), _("Put the proposals in order: which should be tried first?"), 6, options="proposals",
        decided_by="equal_footing",
        say=_("“Which should be tried first? You don’t need to place them all. Each group counts for half. It’s secret, and you "
              "can change it until we close.”"),
        watch=_("People who vote on paper: give them a minute first."))
