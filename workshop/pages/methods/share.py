"""Share a budget: one sum of money, proposals with what they cost, and no majority that spends it all."""

from flask_babel import gettext as _

from .closing import before_you_go, what_we_decided
from .knowing import do_you_know_enough
from .opening import welcome
from .steps import agenda, step


def share():
    """For a sum that really is there to be spent."""
    return {
        "name": _("Share a budget in 75 minutes"),
        "about": _("One sum, proposals with what they cost, and a way of counting in which no majority can spend it all. "
                   "For 10 to 100 people, and five to twelve proposals."),
        "plan": {"purpose": _("Decide together what this money is spent on."),
                 "agenda": agenda(welcome(_in_time()), *_before_choosing(), *_spending(), what_we_decided(), before_you_go())},
    }


def _in_time():
    return _("Enter the proposals at the desk before the day, each with what it costs; set the real sum in the step “How would "
             "you spend it?”. Ten minutes behind? Skip “Where should money matter most?”; never cut the checking of costs.")


def _before_choosing():
    yield step(
        "ideas", _("Where should money matter most?"), _("If there were a little more money here, what would be different for you?"),
        10, think_first=True, each=2, show_group="never",
        say=_("“Don’t think of projects yet. If there were a little more money here, what would be different for you? Three "
              "minutes alone.” Then press Show: “Read, and press Me too where it’s true for you.”"),
        watch=_("Projects in place of needs. Ask: “And what would that change for you?”"))
    yield step(
        "talk", _("What each thing costs"), _("What there is, what each proposal costs, and whom it reaches."), 14,
        say=_("Say what the sum is, where it comes from, and what it cannot be used for. Then each proposal in ninety seconds: "
              "what it is, what it costs at most, whom it reaches and how many. “The high end of the cost is what counts.”"),
        watch=_("A cost that nobody can explain. Write “estimate” beside it, and say whose it is."))
    yield step(
        "questions", _("What do you need to know?"), _("What would you have to know before you spend it?"), 10,
        say=_("“What would you have to know before you spend it?” Take the most wanted first. To staff: “Answer in two "
              "sentences, or say when you’ll know.”"),
        watch=_("A proposal talked down by whoever would have to do it. Ask for the fact behind it."))
    yield do_you_know_enough(_("Going on all the same. If a third of the room says no, what is bought will not be defended by "
                               "anyone."))


def _spending():
    yield step(
        "safe_to_try", _("Could this hurt anyone?"), _("Not “do you like it”. Would it do harm?"), 5, options="proposals",
        say=_("“Would paying for this do harm, to anyone here or to somebody who isn’t here? If you press Stop, say what would "
              "have to change. Nobody sees who said it.” Read the reasons aloud."),
        watch=_("A Stop used as dislike. Read the reason aloud, and ask for one fix."))
    yield step(
        "budget", _("How would you spend it?"), _("This is the money there is. What would you spend it on?"), 12,
        options="proposals", decided_by="equal_footing", total=10000,
        say=_("“Choose what you would pay for. When it’s gone, it’s gone. Then everyone holds an equal part of the money, and "
              "something is bought when those who chose it can pay for it together. So a small group can also buy something "
              "that matters to it.” Say this before voting opens, and once more when somebody asks."),
        watch=_("People who stop at one choice: “You can go on as long as there is money left.” Couples and helpers choosing "
                "for somebody: each person has a vote of their own."))
