"""The first sheet of the workbook: each proposal with its place, its support, what it costs, its risk, and the answer to it."""

from datetime import date

from flask_babel import gettext as _

from ..record import saying
from ..record.answer_words import decision
from ..record.priorities import deciding_result, per_person, prioritised
from .sheets import latest_answers
from .workbook import DAY, NUMBER, SHARE, Column, Sheet


def prioritised_proposals(record):
    """One row a proposal, first place first."""
    return Sheet(_("Prioritised proposals"), _columns(record["session"]["currency"]), _rows(record), kept=2)


def state_in_words(thing):
    """Whether something is on the board, and why not."""
    said = {"up": None, "hidden": _("taken off"), "withdrawn": _("taken back"), "erased": _("erased")}[thing["state"]]
    return said and thing.get("reason") and f"{said}: {saying.reason(thing['reason'])}" or said


def as_date(text):
    return date.fromisoformat(text) if text else None


def answer_columns():
    """The columns of an answer, as its own sheet has them too."""
    return [
        Column(_("Answer"), _("What the organisation answered: will do, in part, not now, or no"), 22),
        Column(_("Reason"), _("Why it answers so"), 44),
        Column(_("Who does it"), _("Who is to do it"), 22),
        Column(_("By when"), _("The day by which it is done, or looked at again"), 12, DAY),
        Column(_("Done on"), _("The day on which it was done"), 12, DAY),
        Column(_("Followed up by"), _("Who from the room follows it up"), 22),
        Column(_("Tried first"), _("What is tried first"), 34),
        Column(_("Safe to try until"), _("The day until which it is tried"), 12, DAY),
    ]


def answer_cells(answer):
    if answer is None:
        return [None] * 8
    return [decision(answer["decision"]), answer["why"], answer["owner"], as_date(answer["due"]), as_date(answer["done"]),
            answer["follower"], answer["trial"], as_date(answer["trial_until"])]


def _columns(currency):
    lived, professional = saying.group_label("lived"), saying.group_label("professional")
    share = _("Share of this group in favour. Empty: groups are not shown apart")
    cost = _("In %(currency)s; empty where nobody said", currency=currency)
    return [
        Column(_("Place"), _("Place in the result, as it was decided beforehand; equal places are ties"), 8, NUMBER),
        Column(_("Proposal"), _("What it is called"), 34),
        Column(_("Place: each group counts the same"), _("Place when each group weighs the same, however many came"), 12, NUMBER),
        Column(_("Place: each person counts the same"), _("Place when each person counts the same"), 12, NUMBER),
        Column(_("Place: %(group)s", group=lived), _("Place among this group alone"), 12, NUMBER),
        Column(_("Place: %(group)s", group=professional), _("Place among this group alone"), 12, NUMBER),
        Column(_("In favour: %(group)s", group=lived), share, 12, SHARE),
        Column(_("In favour: %(group)s", group=professional), share, 12, SHARE),
        Column(_("Difference"), _("How far apart the groups are"), 12, SHARE),
        Column(_("Where groups stand"), _("Whether every group is clearly behind it, or the groups clearly differ"), 20),
        Column(_("Best place"), _("Best place, 9 times in 10, if another group much like this one had come"), 10, NUMBER),
        Column(_("Worst place"), _("Worst place, 9 times in 10, if another group much like this one had come"), 10, NUMBER),
        Column(_("First again"), _("How often it would come first again"), 10, SHARE),
        Column(_("Paid for"), _("Whether the budget pays for it, where that decides"), 10),
        Column(_("Lowest cost"), cost, 12, NUMBER), Column(_("Highest cost"), cost, 12, NUMBER),
        Column(_("Every year"), _("Whether the cost comes every year"), 10),
        Column(_("Cost per person, lowest"), _("Lowest cost for each person it helps, where both are known"), 12, NUMBER),
        Column(_("Cost per person, highest"), _("Highest cost for each person it helps, where both are known"), 12, NUMBER),
        Column(_("How many it helps"), _("How many people it helps"), 10, NUMBER),
        Column(_("Who it helps"), _("Whom it helps"), 30),
        Column(_("The change"), _("The change in short"), 44),
        Column(_("The problem"), _("What is wrong now"), 44),
        Column(_("What gets better"), _("What gets better if it is done"), 34),
        Column(_("How we know"), _("What this rests on"), 30),
        Column(_("What this rests on"), _("What sort of evidence it is"), 18),
        Column(_("What could go wrong"), _("The risk"), 34),
        Column(_("The smallest safe test"), _("How it could be tried safely"), 34),
        Column(_("A sign of trouble"), _("How one would see that it goes wrong"), 26),
        Column(_("Who stops it"), _("Who stops it then"), 22),
        Column(_("Who answers for the risk"), _("Who answers for the risk"), 22),
        *answer_columns(),
        Column(_("Number"), _("Its number within the record"), 9),
        Column(_("State"), _("Empty: it stands; otherwise taken off, taken back or erased, with the reason"), 18),
    ]


def _rows(record):
    answers, deciding = latest_answers(record), deciding_result(record)
    certainty = (deciding and deciding["certainty"]) or {}
    for each in prioritised(record):
        sheet, firm = each.sheet, certainty.get(each.sheet["id"], {})
        cost, ends = sheet["cost"] or {}, [round(end, 2) for end in per_person(sheet) or ()] or (None, None)
        yield [
            each.place, sheet["title"] or _("Taken off"), *(each.places[view] for view in ("equal_footing", "everyone", "lived", "professional")),
            each.support.get("lived"), each.support.get("professional"), each.support.get("gap"), _stand(each),
            firm.get("best"), firm.get("worst"), firm.get("top", firm.get("bought")), each.bought, cost.get("low"), cost.get("high"), cost.get("yearly"), *ends,
            sheet["helps_count"], sheet["helps"], sheet["summary"], sheet["problem"], sheet["gain"], sheet["evidence"],
            saying.strength(sheet["strength"]), sheet["risk"], sheet["smallest_test"], sheet["trouble"], sheet["stopper"], sheet["answerer"],
            *answer_cells(answers.get(sheet["id"])), sheet["id"], state_in_words(sheet)]


def _stand(each):
    if each.shared:
        return _("Every group is behind it")
    return _("The groups differ") if each.divided else None
