"""Pictures of votes without an order: how often each answer was given, and what people said to each option."""

from flask_babel import format_percent, gettext as _

from . import saying
from .answers import answers_of, consent_options, middle
from .drawing import Box, Figure, Line, Pen, Text, both
from .order_figures import and_more

MOST = 20
CONSENT = ("safe", "worry", "stop")


def answered(vote):
    """A bar for each answer to a quick question."""
    rows = answers_of(vote)
    notes = [middle(vote), and_more(len(rows) - MOST)]
    return Figure(_("How everyone answered"), both(lambda wide: _bars(vote, rows[:MOST], wide)), list(filter(None, notes)))


def consented(vote):
    """Safe, a worry and stop as parts of one line, those that somebody stopped first."""
    return Figure(_("How everyone answered"), both(lambda wide: _parts(vote, wide)))


def _bars(vote, rows, wide):
    pen, people = Pen(wide, end=None if wide else 262), vote.result["ballots"]
    most = max((number for _answer, _title, number in rows), default=1) or 1
    for _answer, title, number in rows:
        middle_of_row = pen.row(title, tall=22)
        pen.add(Line("d-track", pen.start, middle_of_row, pen.end, middle_of_row),
                Box("d-fill", pen.start, middle_of_row - 8, max(2, number / most * (pen.end - pen.start)), 16),
                Text("d-figure", pen.end + 12, middle_of_row + 5, f"{saying.number(number)} · {format_percent(number / people)}"
                     if wide else saying.number(number)))
    return pen.done(f"answers-{vote.step['id']}", _("How everyone answered: %(step)s", step=vote.title),
                    _("One row an answer. The same figures are in the table."))


def _parts(vote, wide):
    pen = Pen(wide, top=38)
    labels, looks = {"safe": _("Safe"), "worry": _("A worry"), "stop": _("Stop")}, dict(zip(CONSENT, ("agree", "pass", "disagree")))
    for place, answer in enumerate(CONSENT):
        x = pen.start + place * 104
        pen.add(Box(f"d-{looks[answer]}", x, 6, 16, 16), Text("d-scale", x + 22, 19, labels[answer]))
    for option in consent_options(vote)[:MOST]:
        given = vote.result["counts"][option]
        row, x, asked = pen.row(vote.titles[option], tall=26), pen.start, sum(given.values())
        for answer in CONSENT:
            length = given[answer] * (pen.end - pen.start) / asked if asked else 0
            if length:
                pen.add(Box(f"d-{looks[answer]}", x, row - 12, length, 24),
                        Text(f"d-on-{looks[answer]}", x + length / 2, row + 5, saying.number(given[answer]), "middle"))
            x += length
    return pen.done(f"consent-{vote.step['id']}", _("How everyone answered: %(step)s", step=vote.title),
                    _("One row an option. The same figures are in the table."))
