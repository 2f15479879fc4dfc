"""Bringing in ideas or proposals from a spreadsheet: the file, then its columns and every row that does not fit, then all at once."""

from pathlib import PurePath

from flask import abort, flash, redirect, render_template, request
from flask_babel import gettext as _, ngettext

from .. import uploads
from ..actions import bringing_in
from ..house import house
from ..interchange.grid import read_grid
from ..interchange.matching import FIELDS, IDEAS, NEEDED, PROPOSALS, guessed, taken
from ..refusals import Refused
from . import pages
from .form import Form
from .mine import my_session, planners_only

LONGEST_NAME = 100
ROWS_SHOWN = 5
MISFITS_SHOWN = 50


@pages.get("/sessions/<public_id>/bring-in")
@planners_only
def choose_file(public_id):
    session = _going_on(public_id)
    return _file_page(session, Form({"to": request.args.get("to", "")}))


@pages.post("/sessions/<public_id>/bring-in")
@planners_only
def send_file(public_id):
    session, form, sent = _going_on(public_id), Form(request.form), request.files.get("file")
    if form["to"] not in _places(session):
        form.errors["to"] = _("Choose what the file holds and where it goes.")
    if not sent or not sent.filename:
        form.errors["file"] = _("Choose a file.")
    if form.errors:
        return _file_page(session, form), 422
    name = PurePath(sent.filename).name[-LONGEST_NAME:]
    try:
        grid = house().steward.outside(read_grid, name, sent.read())
    except Refused as refusal:
        form.refuse(refusal)
        return _file_page(session, form), 422
    found_by = uploads.keep(_folder(), session, grid, name)
    return redirect(f"/sessions/{public_id}/bring-in/{found_by}?to={form['to']}")


@pages.get("/sessions/<public_id>/bring-in/<found_by>")
@planners_only
def match_columns(public_id, found_by):
    session, to = _going_on(public_id), request.args.get("to", "")
    if to not in _places(session):
        abort(404)
    grid, name = _kept(session, found_by)
    columns = guessed(_sort(to), grid.headings, session.workshop.languages[0])
    return _match_page(session, found_by, to, Form({"origin": name}), grid, columns)


@pages.post("/sessions/<public_id>/bring-in/<found_by>")
@planners_only
def bring_in(public_id, found_by):
    """Look again with other columns, or bring everything in at once; where rows do not fit, only once that was agreed to."""
    session, form, to = _going_on(public_id), Form(request.form), request.form.get("to", "")
    if to not in _places(session):
        abort(400)
    grid, _name = _kept(session, found_by)
    columns = _columns(form, _sort(to), grid)
    origin = form.text("origin", LONGEST_NAME, line=True, needed=_("Say in a few words where it is from."))
    if NEEDED[_sort(to)] not in columns:
        form.errors[NEEDED[_sort(to)]] = _("Choose the column that holds this.")
    if form.errors or form["do"] != "bring":
        return _match_page(session, found_by, to, form, grid, columns), 422 if form.errors else 200
    things, misfits = _taken(session, to, grid, columns)
    if misfits and not form["leave_out"]:
        return _match_page(session, found_by, to, form, grid, columns), 422
    try:
        house().rounds.inside(session.id, lambda turn: _carry_out(turn, to, things, origin))
    except Refused as refusal:
        form.refuse(refusal)
        return _match_page(session, found_by, to, form, grid, columns), 422
    uploads.forget(_folder(), found_by)
    flash(ngettext("%(num)s idea was brought in.", "%(num)s ideas were brought in.", len(things)) if _sort(to) == IDEAS
          else ngettext("%(num)s proposal was brought in.", "%(num)s proposals were brought in.", len(things)))
    return redirect(f"/sessions/{public_id}")


def _carry_out(turn, to, things, origin):
    language = turn.session.workshop.languages[0]
    if to == PROPOSALS:
        bringing_in.bring_in_proposals(turn, things, origin, language)
    else:
        bringing_in.bring_in_ideas(turn, turn.activity(to), things, origin, language)


def _file_page(session, form):
    return render_template("session/bring_in.html", session=session, form=form, places=_places(session))


def _match_page(session, found_by, to, form, grid, columns):
    sort = _sort(to)
    things, misfits = _taken(session, to, grid, columns) if NEEDED[sort] in columns else ([], [])
    return render_template(
        "session/match.html", session=session, found_by=found_by, to=to, form=form, grid=grid, columns=columns, fields=FIELDS[sort],
        needed=NEEDED[sort], things=things, misfits=misfits[:MISFITS_SHOWN], many=len({each.row for each in misfits}), shown=grid.rows[:ROWS_SHOWN],
        place=_places(session)[to], sort=sort)


def _taken(session, to, grid, columns):
    step = next((step for step in session.activities if step.ref == to), None)
    return taken(_sort(to), grid, columns, session.workshop.voices, step.settings["columns"] if step else ())


def _columns(form, sort, grid):
    """{field: place} as it was chosen."""
    chosen = {field: form[f"column.{field}"] for field in FIELDS[sort]}
    return {field: int(place) for field, place in chosen.items() if place.isascii() and place.isdigit() and int(place) < len(grid.headings)}


def _sort(to):
    return PROPOSALS if to == PROPOSALS else IDEAS


def _places(session):
    """{where it goes: what that is called}: the boards that have not closed, and the list of proposals."""
    boards = {step.ref: step.title for step in session.activities if step.kind == "ideas" and step.state in ("upcoming", "open")}
    return boards | {PROPOSALS: _("Proposals to vote on")}


def _going_on(public_id):
    session = my_session(public_id)
    if session.state in ("closing", "closed"):
        abort(409)
    return session


def _kept(session, found_by):
    return uploads.find(_folder(), session, found_by) or abort(404)


def _folder():
    return house().settings.instance / "uploads"


@pages.app_template_global()
def field_of_file(field):
    """What a field of an idea or a proposal is called where columns are chosen."""
    return {
        "text": _("The idea"), "voice": _("Who it is from: a voice of the plan or a group"), "column": _("Column of the board"),
        "language": _("Language, as en or pl"), "title": _("Title"), "summary": _("What would change"), "problem": _("The problem"),
        "helps": _("Who it helps"), "helps_count": _("How many people it helps"), "gain": _("What gets better"),
        "evidence": _("Evidence"), "risk": _("Risk"), "smallest_test": _("Smallest safe test"), "trouble": _("Sign of trouble"),
        "stopper": _("Who would stop it"), "answerer": _("Who answers for it"), "cost_low": _("Cost, or the lowest it may be"),
        "cost_high": _("The highest that the cost may be"), "yearly": _("Whether it costs that each year: yes or no"),
    }[field]


@pages.app_template_global()
def why_not(misfit):
    """Why a row does not fit, in words."""
    return {
        "empty": _("There are no words here."), "too_long": _("This is too long."),
        "no_such_voice": _("No voice or group of this workshop is called so."),
        "no_such_column": _("The board has no such column."),
        "not_a_number": _("This is not a whole number."), "high_below_low": _("The highest cost is below the lowest."),
    }[misfit.why]
