"""The sheets of the workbook that tell who took part, what was answered, and how the session was run."""

from datetime import datetime

from flask_babel import gettext as _

from ..record import saying
from ..record.chain import is_seen
from ..record.control import control_actions
from ..record.saying import in_words
from ..record.titles import titles_of
from ..record.report import moment
from .book_proposals import answer_cells, answer_columns
from .workbook import DAY, NUMBER, TIME, Column, Sheet

SIDES = ("lived", "professional", "other")
CHANNELS = ("phone", "paper", "spoken", "shared")


def participation(record):
    """How many joined, and how many of each group took part in each step and by which way."""
    part = _("How many people of this group took part")
    by = _("How many people voted that way; what they answered is not told apart")
    columns = [
        Column(_("Step"), _("The step; the first row is the door"), 40),
        *(Column(saying.group_label(side), part, 14, NUMBER) for side in SIDES),
        Column(_("All"), _("How many people took part"), 10, NUMBER),
        Column(_("By phone"), by, 10, NUMBER), Column(_("On paper"), by, 10, NUMBER),
        Column(_("Said aloud"), by, 10, NUMBER), Column(_("On a shared phone"), by, 12, NUMBER),
    ]
    return Sheet(_("Participation"), columns, _took_part(record))


def _took_part(record):
    joined, noted = record["participation"]["joined"], record["participation"]["noted"]
    titles = {step["id"]: step["title"] for step in record["activities"]}
    yield [_("Joined"), *(joined["by_side"][side] for side in SIDES), joined["people"], None, None, None, None]
    for ref, by_side in noted["took_part"].items():
        by_channel = noted["channels"].get(ref, {})
        yield [titles[ref], *(by_side[side] for side in SIDES), sum(by_side[side] for side in SIDES), *map(by_channel.get, CHANNELS)]


def answers(record):
    """Every answer that was published, also those that were amended since."""
    columns = [
        Column(_("Proposal"), _("The proposal that is answered"), 34),
        Column(_("Version"), _("The last one holds; those before it were amended"), 9, NUMBER),
        Column(_("Answered on"), _("The day on which it was published"), 12, DAY),
        *answer_columns(),
        Column(_("Saves elsewhere, at least"), _("In the currency of the session"), 12, NUMBER),
        Column(_("Saves elsewhere, at most"), _("In the currency of the session"), 12, NUMBER),
        Column(_("How they know"), _("Where that figure comes from"), 30),
    ]
    titles = titles_of(record)
    return Sheet(_("Answers"), columns, ([
        titles.get(each["proposal"]) or _("Taken off"), each["version"], datetime.fromisoformat(each["at"]).date(), *answer_cells(each),
        (each["avoided"] or {}).get("low"), (each["avoided"] or {}).get("high"), each["avoided_source"]] for each in record["responses"]))


def control(record):
    """What whoever ran the session did to it that everyone could see."""
    columns = [
        Column(_("When"), _("When it was done, by the clock of the server"), 17, TIME),
        Column(_("What was done"), _("What whoever ran the session did to it"), 70),
        Column(_("Reason"), _("The reason or words that were given"), 44),
        Column(_("Event"), _("Number in the journal"), 9, NUMBER),
    ]
    steps = {step["id"]: step for step in record["activities"]}
    return Sheet(_("How it was run"), columns, (
        [moment(entry["at"]).replace(tzinfo=None, microsecond=0), *in_words(entry, steps)[:2], entry["seq"]]
        for entry in control_actions(filter(is_seen, record["journal"]))))
