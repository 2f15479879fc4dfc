"""Redesign a service in 90 minutes: from how it is now to proposals in their order."""

from flask_babel import gettext as _

from .closing import before_you_go, what_we_decided
from .opening import how_did_you_get_here, welcome
from .steps import agenda, step


def redesign():
    """For 12 to 60 people at mixed tables of 5 to 8, with a helper each."""
    return {
        "name": _("Redesign a service in 90 minutes"),
        "about": _("From how it is now to proposals in their order, with time to talk, a break, and tables that write. "
                   "For 12 to 60 people at mixed tables of 5 to 8, one helper each."),
        "plan": {"purpose": _("Work out together what to change in this service, and put it in order."),
                 "agenda": agenda(how_did_you_get_here(), welcome(_in_time()), *_what_is_so(), *_what_could_be(), *_what_we_choose())},
    }


def _in_time():
    return _("Ten minutes behind? Skip “Could this hurt anyone?” and give “Write it up” 11 minutes instead of 16. Never cut "
             "this welcome, the break or the last three minutes.")


def _what_is_so():
    yield step(
        "ideas", _("How it is now"), _("One thing that goes well, one that goes wrong."), 10, called="now",
        columns=[_("Before"), _("Getting it"), _("During"), _("After")], think_first=True, each=3, show_group="never",
        say=_("“Four minutes alone, no talking. One thing that goes well, one that goes wrong. Write in any language, or tell "
              "your helper.”\n\nThen press Show: “Read. Press Me too where it’s true for you.”"),
        watch=_("Names of people: off the big screen first, the reason after."))
    yield step(
        "questions", _("What do you need to know?"), _("Nobody can decide without facts. What would you need to know?"), 8,
        say=_("“Nobody can decide without facts. What would you need to know? Press Me too on a question that is yours as "
              "well: the most wanted comes first.”\n\nTo staff: “Answer in two sentences, or say when you’ll know.”"),
        watch=_("Defending instead of answering. Say: “Thank you, that’s the reason. What is the fact?”"))


def _what_could_be():
    yield step(
        "ideas", _("What would you change?"), _("If it were yours, what would you change? Small things count."), 12,
        called="change", think_first=True, each=3,
        say=_("“If it were yours, what would you change? Small counts.”\n\nAfter six minutes, press Show: “Now build on "
              "somebody else’s. You can add to it, say what worries you, or ask.”"),
        watch=_("One table racing ahead. Say to the room: “We haven’t heard from everyone yet.” There is a button for it."))
    yield step(
        "themes", _("Break, and putting like with like"), _("A break of ten minutes. Come back to the same table."), 10,
        source="change", who="helpers",
        say=_("“Ten minutes. Come back to the same table.” Helpers put together what belongs together, and aim for six to "
              "eight themes.\n\nAfter: “We put these together. Is anything in the wrong place?” Move it while people watch."),
        watch=_("Odd ideas swallowed by large themes. Keep a pile called “On its own”. Never cut the break."))
    yield step(
        "dots", _("What shall we work on?"), _("Four dots, at most two on one theme."), 4, called="chosen", options="themes",
        source="change", dots_each=4, most_on_one=2,
        say=_("“Four dots. The top five go to the tables. One place is kept for a theme mostly raised by people who use the "
              "service.” Say that rule before voting, never after."),
        watch=_("A theme that nobody at any table wants to write up: ask who cares about it most, and move that person."))
    yield step(
        "proposals", _("Write it up"), _("One page for each table: what goes wrong, and what to do about it."), 16,
        source="chosen", top=5,
        say=_("“One page: the problem, the change, who it helps, rough cost, what could go wrong, the smallest safe test. "
              "Someone who uses the service holds the pen first.”\n\nAfter eight minutes: “Pass the pen to somebody who "
              "hasn’t held it.”"),
        watch=_("Staff dictating. Pass the pen back. Ten minutes behind? Eleven minutes are enough for this."))


def _what_we_choose():
    yield step(
        "talk", _("Hear each one"), _("One minute for each table. No questions yet."), 6,
        say=_("“One minute each, read by whoever wants to. No questions yet.” Start the timer for each table."),
        watch=_("Applause contests. Thank each table in the same words."))
    yield step(
        "safe_to_try", _("Could this hurt anyone?"), _("Not “do you like it”. Would it do harm?"), 5, options="proposals",
        say=_("“Not ‘do you like it’. Would it do harm? If you press Stop, say what would have to change. Nobody sees who "
              "said it.”"),
        watch=_("A Stop used as dislike. Read the reason aloud, and ask the table for one fix. Ten minutes behind? Skip this step."))
    yield step(
        "ranking", _("Put them in order"), _("Put the proposals in order, your favourite first. You don’t need to place them all."),
        4, options="proposals", decided_by="equal_footing",
        say=_("“Put your favourites in order. You don’t need to place them all. Each group counts for half. It’s secret, and "
              "you can change it until we close.”"),
        watch=_("People who vote on paper: give them a minute first."))
    yield what_we_decided()
    yield before_you_go()
