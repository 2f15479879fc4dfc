"""Prioritise proposals: what is on the table already is understood, tested for harm, and put in order."""

from flask_babel import gettext as _

from .closing import before_you_go, what_we_decided
from .knowing import do_you_know_enough
from .opening import welcome
from .steps import agenda, step


def prioritise():
    """For proposals that exist before the day."""
    return {
        "name": _("Prioritise proposals in 60 minutes"),
        "about": _("The proposals are there already, from an earlier session or from the organisation. People ask, say what "
                   "could do harm, and put them in order. For 8 to 80 people; up to eight proposals."),
        "plan": {"purpose": _("Understand these proposals together, and say in which order they should be done."),
                 "agenda": agenda(welcome(_in_time()), *_understand(), *_choose(), what_we_decided(), before_you_go())},
    }


def _in_time():
    return _("Enter the proposals at the desk before the day. Ten minutes behind? Skip “Which could you live with?”; never "
             "cut the questions or the last three minutes.")


def _understand():
    yield step(
        "talk", _("Hear each proposal"), _("Two minutes for each: what would change, for whom, and what it costs."), 14,
        say=_("“Two minutes each. What would change, for whom, roughly what it costs, and what could go wrong.” Let somebody "
              "read it who did not write it. Each one is on the phones, under Information."),
        watch=_("Selling. Stop at two minutes, the same for everyone. A proposal without its risk: ask for it."))
    yield step(
        "questions", _("What do you need to know?"), _("What would you have to know before you could choose?"), 10,
        say=_("“What would you have to know before you could choose? Press Me too on a question that is yours as well.”\n\nTo "
              "staff: “Answer in two sentences, or say when you’ll know.” What nobody knows yet is said aloud, and stays on "
              "the list."),
        watch=_("The same three people asking. Take the most wanted question first, whoever asked it."))
    yield do_you_know_enough(_("Going on all the same. If a third of the room says no, the order that follows is worth little."))


def _choose():
    yield step(
        "safe_to_try", _("Could this hurt anyone?"), _("Not “do you like it”. Would it do harm?"), 6, options="proposals",
        say=_("“Not ‘do you like it’. Would it do harm? If you press Stop, say what would have to change. Nobody sees who "
              "said it.” Read the reasons aloud. Ask for one change to each proposal that was stopped, and write it in."),
        watch=_("A Stop used as dislike. Arguing with a reason: it is heard, and written down."))
    yield step(
        "approval", _("Which could you live with?"), _("Tick everything that you could support. As many as you like."), 3,
        options="proposals", decided_by="equal_footing",
        say=_("“Tick everything that you could live with. Not only your favourite.” This shows what divides us before we "
              "choose. Show the result, read the sentence, and go on at once."),
        watch=_("Ten minutes behind? Skip this step."))
    yield step(
        "ranking", _("Put them in order"), _("Put the proposals in order, your favourite first. You don’t need to place them all."),
        6, options="proposals", decided_by="equal_footing",
        say=_("“Put your favourites in order. You don’t need to place them all. Each group counts for half. It’s secret, and "
              "you can change it until we close.”"),
        watch=_("People who vote on paper: give them a minute first."))
