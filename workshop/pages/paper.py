"""Paper forms of a session, to print: what people do in each step, for those who would rather not use a phone."""

from flask import render_template

from .. import agenda
from ..snapshot import planned
from ..turn import rules, takes_ballots
from . import pages
from .kinds import money_in
from .mine import my_session, planners_only

FORMS = ("upcoming", "open")


@pages.get("/sessions/<public_id>/paper")
@planners_only
def paper(public_id):
    session = my_session(public_id)
    steps = [step for step in session.activities if step.state in FORMS and _has_a_sheet(step)]
    sheets = [(step, options_of(session, step)) for step in steps]
    ready = [(step, options) for step, options in sheets if len(options) >= fewest(step)]
    return render_template("session/paper.html", session=session, workshop=session.workshop, sheets=ready,
                           missing=[step for step, options in sheets if len(options) < fewest(step)],
                           plan={"money": money_in(planned(session)["currency"])})


def options_of(session, step):
    """What can be marked on paper: [{title, cost}], as the step was opened or as it would open now."""
    if not takes_ballots(step):
        return []
    return [{"title": title, "cost": cost} for option, title, cost in agenda.choices(session, step)
            if step.options is None or option in step.options]


def fewest(step):
    """How many options a sheet needs; one at least where there is something to mark."""
    return max(1, rules(step).fewest_options) if takes_ballots(step) else 0


def _has_a_sheet(step):
    """Where people only talk there is nothing to fill in."""
    return step.kind != "talk" or rules(step).notes
