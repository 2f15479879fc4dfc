"""The sheets of the workbook that hold what people wrote: ideas, themes, and whatever was said besides."""

from flask_babel import gettext as _

from .. import languages
from ..record import saying
from ..record.titles import titles_of
from .book_proposals import state_in_words
from .workbook import NUMBER, Column, Sheet


def ideas(record):
    """Every idea on its board, the way it was put together."""
    columns = [
        Column(_("Number"), _("Its number within the record"), 9),
        Column(_("Idea"), _("What somebody wrote"), 60),
        Column(_("Step"), _("The step that it belongs to"), 26),
        Column(_("Column"), _("Its column on the board"), 16),
        Column(_("Theme"), _("The theme it was put into"), 26),
        Column(_("Me too"), _("How many others said “me too”"), 9, NUMBER),
        Column(_("Group"), _("The group it came from, where that was shown"), 22),
        Column(_("Put together with"), _("The idea that it was put together with"), 12),
        Column(_("Table"), _("The table it was written at"), 9, NUMBER),
        Column(_("Language"), _("The language it was written in"), 14),
        Column(_("State"), _("Empty: it stands; otherwise taken off, taken back or erased, with the reason"), 22),
    ]
    steps, themes = _steps(record), {ref: theme["title"] for theme in record["themes"] for ref in theme["ideas"]}
    return Sheet(_("Ideas"), columns, ((
        each["id"], each["text"], steps[each["activity"]], each["column"], themes.get(each["id"]), each["supporters"], _group(each),
        each["into"], each["table"], languages.name_of(each["language"]), state_in_words(each)) for each in record["ideas"]), kept=2)


def themes(record):
    """Every theme with the ideas in it."""
    columns = [
        Column(_("Number"), _("Its number within the record"), 9),
        Column(_("Theme"), _("What it is called"), 40),
        Column(_("How many ideas"), _("How many ideas were put together in it"), 12, NUMBER),
        Column(_("Ideas"), _("The numbers of these ideas"), 50),
        Column(_("Language"), _("The language it was written in"), 14),
        Column(_("State"), _("Empty: it stands; otherwise taken off, taken back or erased, with the reason"), 22),
    ]
    return Sheet(_("Themes"), columns, ((
        each["id"], each["title"], len(each["ideas"]), " ".join(each["ideas"]), languages.name_of(each["language"]), state_in_words(each))
        for each in record["themes"]), kept=2)


def said_besides(record):
    """Comments, questions with their answers, statements, notes of tables, words on ballots, translations."""
    columns = [
        Column(_("Number"), _("Its number within the record"), 9),
        Column(_("What it is"), _("A comment, a question, a statement, a table’s note, a reason or a translation"), 18),
        Column(_("Words"), _("What somebody wrote"), 60),
        Column(_("About"), _("The idea, proposal or step that it is about"), 40),
        Column(_("What was said to it"), _("The answer that a question was given in the room"), 40),
        Column(_("Others who wanted it"), _("How many others wanted to know it too"), 12, NUMBER),
        Column(_("Group"), _("The group it came from, where that was shown"), 22),
        Column(_("Language"), _("The language it was written in"), 14),
        Column(_("State"), _("Empty: it stands; otherwise taken off, taken back or erased, with the reason"), 22),
    ]
    return Sheet(_("Said besides"), columns, _said(record), kept=1)


def _said(record):
    titles, steps = titles_of(record), _steps(record)

    def row(each, what, about, answer=None, wanted=None):
        language = each.get("language")
        return (each["id"], what, each["text"], about, answer, wanted, _group(each), language and languages.name_of(language), state_in_words(each))

    for each in record["comments"]:
        yield row(each, saying.sort_of(each), titles.get(each["idea"] or each["proposal"]))
    for each in record["questions"]:
        yield row(each, _("A question"), steps[each["activity"]], each["answer"], each["supporters"])
    for each in record["statements"]:
        yield row(each, _("A statement"), steps[each["activity"]])
    for each in record["notes"]:
        yield row(each, _("A table’s note"), steps[each["activity"]])
    for each in record["sayings"]:
        yield row(each, _("Written on a ballot"), titles.get(each["option"]) or steps[each["activity"]])
    for each in record["translations"]:
        yield (each["about"], _("A translation"), each["text"], titles.get(each["about"]), None, None, None, languages.name_of(each["language"]), None)


def _steps(record):
    return {step["id"]: step["title"] for step in record["activities"]}


def _group(each):
    return saying.group_label(each["side"]) if each.get("side") else None
