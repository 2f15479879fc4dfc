"""The sheet of the workbook that holds what every vote came to."""

from flask_babel import gettext as _

from ..record import answers, counting_words
from ..record.result_rows import flat, views_of
from ..record.titles import titles_of
from .workbook import NUMBER, PRECISE, SHARE, Column, Sheet


def results(record):
    """One row an option and way of counting; questions have one row an answer."""
    columns = [
        Column(_("Step"), _("The step in which people voted"), 30),
        Column(_("How we counted"), _("The method, in one sentence"), 40),
        Column(_("Way"), _("Each group the same, each person the same, or one group alone"), 26),
        Column(_("This decides"), _("Whether this way was to decide, set before voting"), 10),
        Column(_("Place"), _("Place in this way; equal places are ties"), 8, NUMBER),
        Column(_("Option"), _("What people voted on, or their answer"), 44),
        Column(_("Score"), _("What the method gives it"), 10, PRECISE),
        Column(_("People"), _("How many people gave this answer"), 10, NUMBER),
        Column(_("In favour"), _("Share of this group in favour"), 10, SHARE),
        Column(_("Number"), _("Number of the option within the record"), 9),
    ]
    return Sheet(_("Results"), columns, _rows(record), kept=1)


def _rows(record):
    titles, steps = titles_of(record), {step["id"]: step for step in record["activities"]}
    for each in record["results"]:
        step, method = steps[each["activity"]], counting_words.method(each)
        support = each["agreement"]["rows"] if each["agreement"] else {}
        for view, counted in views_of(each):
            way = [step["title"], method, counting_words.view_label(view, each), view == each["decided_by"]]
            if each["kind"] == "quick_question":
                own = answers.own_titles(step) if step["settings"]["type"] in ("one", "many") else {}
                yield from ([*way, None, own.get(answer, titles.get(answer, answer)), None, people, None, None]
                            for answer, people in counted["counts"].items())
            elif each["kind"] == "safe_to_try":
                said = {"safe": _("Safe"), "worry": _("A worry"), "stop": _("Stop")}
                yield from ([*way, None, f"{titles.get(option) or _('Taken off')}: {said[mark]}", None, people, None, option]
                            for option, given in counted["counts"].items() for mark, people in given.items())
            places = _places(counted["order"])
            for option in flat(counted["order"]):
                yield [*way, places[option], titles.get(option) or _("Taken off"), counted["scores"][option], None,
                       support.get(option, {}).get(view), option]


def _places(order):
    places = {}
    for tied in order:
        places |= dict.fromkeys(tied, len(places) + 1)
    return places
