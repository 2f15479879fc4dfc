"""What a vote came to, and how it was counted, as parts of a report."""

from flask_babel import gettext as _

from ..record import counting_words, saying
from .blocks import card, facts, figure, head, ours, para, points, table, theirs
from .drawings import picture


def others(told):
    """The votes besides the first."""
    if told["others"]:
        yield head(1, ours(_("What else we voted on")))
    for each in told["others"]:
        yield head(2, theirs(each.step["title"]))
        if each.step["prompt"]:
            yield para(theirs(each.step["prompt"]), "soft")
        yield para(ours(each.said["sentence"]), "sentence")
        yield from result(each, told["titles"])


def result(each, titles):
    """What is told of a result: its lines, its pictures, reasons, what is shared, and the tables."""
    if each.hands:
        yield para(ours(each.hands))
    if not each.result["ballots"]:
        return
    words = each.said["words"]
    lines = [words.get("firm"), words.get("other_way"), words.get("footing"), words.get("who"),
             counting_words.where_others_count(each.result), *counting_words.lots_that_decide(each.result, titles)]
    yield points([ours(line) for line in lines if line], "lines")
    yield from (_figure(found) for found in each.figures)
    if each.before:
        yield table(ours(_("Before and now")), [ours(_("Option")), ours(_("Before")), ours(_("Now"))],
                    [(theirs(title), [ours(before), ours(now)]) for title, before, now in each.before])
    if each.reasons:
        yield head(3, ours(_("Reasons, without names and groups")))
    for title, given in each.reasons:
        yield card(theirs(title, strong=True), [points([[*ours(f"{answer}: ", strong=True), *theirs(text)] for answer, text in given])])
    for heading, shared in each.together:
        yield para(ours(heading, strong=bool(shared)))
        yield points([theirs(title) for title in shared])
    yield from (_table(found) for found in each.tables)


def appendix(each):
    """How a result was counted."""
    yield head(2, theirs(each.step["title"]))
    yield from (para(ours(said)) for said in each.counted.sentences)
    if each.firmness:
        yield _figure(each.firmness)
    yield from (_table(found) for found in each.counted.tables)
    if each.counted.opinions:
        yield _figure(each.counted.opinions)
    for name, typical in each.counted.typical:
        yield para(ours(_("%(group)s, typically:", group=name), strong=True))
        yield points([ours(said) for said in typical] or [ours(_("nothing that tells it from the others"))])
    lots = each.counted.lots if each.result["lottery"]["used"] else [_("Nothing was drawn by lot."), *each.counted.lots]
    yield para(ours(" ".join(filter(None, lots))), "soft")
    yield facts([(ours(what), ours(number, code=True)) for what, number in each.counted.codes])


def _figure(found):
    return figure(theirs(found.caption), [picture(drawing) for drawing in found.drawings if drawing.wide],
                  [(side, ours(saying.group_label(side))) for side in found.groups], [ours(note) for note in found.notes])


def _table(found):
    return table(ours(found.caption), [ours(each) for each in found.heads],
                 [(theirs(title), [_cell(cell) for cell in cells]) for title, cells in found.rows])


def _cell(cell):
    if isinstance(cell, str):
        return ours(cell)
    return ours(f"{cell[0]} ✓", strong=True) if cell[1] else ours(cell[0])
