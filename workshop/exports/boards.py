"""Ideas, questions and notes of tables, as parts of a report."""

from flask_babel import gettext as _, ngettext

from ..record import saying
from .blocks import card, head, ours, para, points, theirs
from .sheets import also, remark

MOST = 300
"""Ideas of one board in the report, the most supported of each theme first; the tables have all of them."""


def ideas(record, told):
    """The boards, theme by theme."""
    if told["boards"]:
        yield head(1, ours(_("The ideas")))
    for board in told["boards"]:
        yield from _step(board["step"])
        yield from _shelves(board, record)
        yield from _taken_off(board, lambda n: ngettext("%(num)s idea was taken off the board:", "%(num)s ideas were taken off the board:", n),
                              lambda n: ngettext("%(num)s idea was taken back or erased.", "%(num)s ideas were taken back or erased.", n))


def questions(record, told):
    """What people needed to know, and what was said to it."""
    if told["asked_for"]:
        yield head(1, ours(_("What people needed to know")))
    for each in told["asked_for"]:
        yield from _step(each["step"])
        if not each["answered"] and not each["open"]:
            yield para(ours(_("Nobody asked anything.")))
        for heading, asked in ((_("Still open"), each["open"]), (_("Answered"), each["answered"])):
            if asked:
                yield head(3, ours(heading))
            yield from (_question(question, record) for question in asked[:MOST])
            yield from _more(len(asked) - MOST)
        yield from _taken_off(each, lambda n: ngettext("%(num)s question was taken off the board:", "%(num)s questions were taken off the board:", n),
                              lambda n: ngettext("%(num)s question was taken back or erased.", "%(num)s questions were taken back or erased.", n))


def notes(record, told):
    """What each table noted."""
    if told["table_notes"]:
        yield head(1, ours(_("What tables noted")))
    for each in told["table_notes"]:
        yield from _step(each["step"])
        for note, name in each["notes"]:
            whose = _("The whole room") if note["table"] is None else _("Table %(number)s · %(name)s", number=note["table"], name=name) if name \
                else _("Table %(number)s", number=note["table"])
            yield card([*ours(whose, strong=True), *ours("\n"), *theirs(note["text"], note["language"])], also(note["id"], record))


def _step(step):
    yield head(2, theirs(step["title"]))
    if step["prompt"]:
        yield para(theirs(step["prompt"]), "soft")


def _shelves(board, record):
    most = max(10, MOST // max(1, len(board["shelves"])))
    for heading, found, alone, _theme in board["shelves"]:
        if heading:
            yield head(3, theirs(heading))
        if alone:
            yield para(ours(_("Raised by one group alone: %(group)s", group=saying.group_label(alone))), f"group-{alone}")
        yield from (_idea(idea, heading, board, record) for idea in found[:most])
        yield from _more(len(found) - most)


def _idea(idea, heading, board, record):
    parts = board["parts"].get(idea["id"], [])
    about = [words for words in (
        theirs(idea["column"]) if idea["column"] and idea["column"] != heading else None,
        ours(saying.group_label(idea["side"])) if idea["side"] else None,
        ours(ngettext("%(num)s other said “me too”", "%(num)s others said “me too”", idea["supporters"])) if idea["supporters"] else None) if words]
    beneath = [*also(idea["id"], record)]
    if about:
        beneath.append(para([span for at, words in enumerate(about) for span in (*(ours(" · ") if at else ()), *words)], "soft"))
    if parts:
        beneath.append(para(ours(_("Put together with it:")), "soft"))
        beneath.append(points([theirs(part["text"], part["language"]) for part in parts]))
    beneath += [remark(comment, record) for one in (idea, *parts) for comment in board["comments"].get(one["id"], [])]
    return card(theirs(idea["text"], idea["language"]), beneath)


def _question(question, record):
    beneath = [para(ours(ngettext("%(num)s person wanted to know", "%(num)s people wanted to know", question["supporters"] + 1)), "soft")]
    if question["answer"]:
        beneath.append(para([*ours((_("Answer:") if question["answered"] else _("So far:")) + " ", strong=True), *theirs(question["answer"])]))
    elif question["answered"]:
        beneath.append(para(ours(_("Answered in the room.")), "soft"))
    return card(theirs(question["text"], question["language"]), [*also(question["id"], record), *beneath])


def _more(left):
    if left > 0:
        yield para(ours(ngettext("and %(num)s more, in the tables", "and %(num)s more, in the tables", left)), "soft")


def _taken_off(board, hidden, gone):
    if board["hidden"]:
        reasons = _(", ").join(filter(None, dict.fromkeys(saying.reason(each["reason"]) for each in board["hidden"])))
        yield para(ours(f"{hidden(len(board['hidden']))} {reasons}."), "soft")
    if board["gone"]:
        yield para(ours(gone(board["gone"])), "soft")
