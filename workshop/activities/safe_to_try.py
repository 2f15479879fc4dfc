"""Safe to try: people say safe, worry or stop to each option, with a reason that carries neither name nor group."""

from dataclasses import dataclass
from typing import ClassVar

from .ballots import check_options
from .deciding import Deciding
from .settings import tidy
from ..counting import consent
from ..counting.places import by_number
from ..refusals import Refused

LONGEST_REASON = 280


@dataclass(frozen=True)
class SafeToTry(Deciding):
    """One answer an option; one stop is enough to be heard."""

    kind: ClassVar[str] = "safe_to_try"
    method: ClassVar[str] = "consent"
    fewest_options: ClassVar[int] = 1
    compares: ClassVar[bool] = False
    orders: ClassVar[bool] = False
    ballot_pad: ClassVar[int] = 16_384

    def check(self, marks, options):
        """The marks {option: {answer, reason?}}, reasons tidied and left out where empty."""
        check_options(marks, options)
        return {option: _mark(mark) for option, mark in marks.items()}

    def said(self, ballots):
        """Every reason for each option, in the order of its words."""
        given = [(option, mark["answer"], mark["reason"]) for marks in ballots for option, mark in marks.items() if "reason" in mark]
        return [(None, *each) for each in sorted(given, key=lambda each: (by_number(each[0]), *each[1:]))]

    def without_words(self, marks, refs):
        return {option: {"answer": mark["answer"]} for option, mark in marks.items()}

    def with_words(self, result, sayings):
        """`reasons` beside the counts: those that can be read, in the order of their words."""
        reasons = {}
        for each in sorted(sayings, key=lambda each: (by_number(each["option"]), each["mark"], each["text"])):
            reasons.setdefault(each["option"], []).append({"answer": each["mark"], "text": each["text"]})
        return {**result, "reasons": reasons}

    def bare(self, result, sayings):
        return {name: value for name, value in result.items() if name != "reasons"}

    def tally(self, ballots, options):
        return consent.tally(ballots, options)

    def count(self, groups, options, lots):
        return consent.count(groups, options)

    def support(self, group, options):
        return consent.support(group, options)

    def steadiness(self, groups, options, lots):
        return {}


def _mark(mark):
    if not isinstance(mark, dict) or not mark.keys() <= {"answer", "reason"} or mark.get("answer") not in consent.ANSWERS:
        raise Refused("Answer each with safe, worry or stop.", field="marks")
    reason = mark.get("reason", "")
    if not isinstance(reason, str) or len(reason) > 10 * LONGEST_REASON:
        raise Refused("A reason is a short text.", field="marks")
    try:
        reason = tidy(reason)
    except Refused as refusal:
        refusal.field = "marks"
        raise
    if len(reason) > LONGEST_REASON:
        raise Refused("This is too long: at most %(longest)s characters.", field="marks", longest=LONGEST_REASON)
    return {"answer": mark["answer"], "reason": reason} if reason else {"answer": mark["answer"]}
