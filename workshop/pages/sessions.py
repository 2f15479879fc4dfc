"""Holding a session, and its page: code, QR, the desk, the big screen, and links to hand out and take back."""

from datetime import date, datetime, time

from flask import abort, flash, redirect, render_template, request
from flask_babel import format_date, format_time, gettext as _

from .. import links, planning, slips
from ..db import db
from ..house import house
from ..refusals import Refused
from . import pages
from .form import Form
from .mine import my_session, my_workshop, planners_only
from .outlook import outlook
from .record import public_address
from .slips import sides_of, slips_wanted


@pages.get("/workshops/<int:workshop_id>/hold")
@planners_only
def ask_to_hold(workshop_id):
    workshop = my_workshop(workshop_id)
    return render_template("session/hold.html", workshop=workshop, form=Form({}), outlook=outlook(workshop))


@pages.post("/workshops/<int:workshop_id>/hold")
@planners_only
def hold(workshop_id):
    workshop, form = my_workshop(workshop_id, writing=True), Form(request.form)
    place, starts_at = form.text("place", 200, line=True), moment_in(form)
    if form.errors:
        db.session.rollback()
        return render_template("session/hold.html", workshop=workshop, form=form, outlook=outlook(workshop)), 422
    session = planning.hold(workshop, place=place, starts_at=starts_at, slips=bool(form["slips"]))
    db.session.commit()
    return redirect(f"/sessions/{session.public_id}")


@pages.get("/sessions/<public_id>")
@planners_only
def session_page(public_id):
    session = my_session(public_id)
    given = [_given(session, link) for link in links.handed_out(session)]
    return render_template("session/session.html", session=session, workshop=session.workshop, given=given,
                           slips_used=slips.used(session), slips_wanted=slips_wanted(session), sides=sides_of(session),
                           join_url=f"{house().settings.public_url}/j/{session.code}",
                           record_url=public_address(session),
                           enter_at=house().settings.public_url.split("://")[-1] + "/join")


def _given(session, link):
    """A link with whose it is, its address, and the same as a square to point a camera at."""
    address = links.address(session, link)
    return {"ref": link.ref, "role": link.role, "name": link.name, "table": link.table, "url": address,
            "qr": links.square(address)}


@pages.post("/sessions/<public_id>/links")
@planners_only
def hand_out(public_id):
    session, role = my_session(public_id), request.form.get("role")
    if role not in links.PAGES:
        abort(400)
    if role != "helper":
        links.new_link(session, role)
    elif not _helper_link(session):
        return redirect(f"/sessions/{public_id}#links")
    flash(_("The new link is below. Whoever has it can use it, without an account."))
    return redirect(f"/sessions/{public_id}#links")


@pages.post("/sessions/<public_id>/links/<ref>/take-back")
@planners_only
def take_back(public_id, ref):
    if not links.take_back(my_session(public_id), ref):
        abort(404)
    flash(_("The link is taken back. Whoever used it is out."))
    return redirect(f"/sessions/{public_id}#links")


def _helper_link(session):
    """A helper's link says whose it is and at which table, where that was filled in; whether it was made."""
    form = Form(request.form)
    name, table = form.text("name", 60, line=True), request.form.get("table", "")
    try:
        links.new_helper(session, name or None, int(table) if table.isdecimal() else None)
    except Refused as refused:
        flash(_(refused.message))
        return False
    return True


@pages.app_template_global()
def roles():
    """What a link makes of whoever has it, and what that person can do."""
    return {
        "helper": (_("Helper"), _("Enters ideas and votes for people without a phone. Sees who is in the room, but no "
                                  "other votes.")),
        "facilitator": (_("Facilitator"), _("Runs this session as you do, at a desk of their own.")),
        "observer": (_("Observer"), _("Looks on at the big screen, and can do nothing.")),
    }


@pages.app_template_filter()
def in_threes(code):
    """A code of nine digits as it is spoken."""
    return " ".join(code[at:at + 3] for at in range(0, len(code), 3))


@pages.app_template_filter()
def on_the_clock(moment):
    """A moment as the clocks here show it; a midnight is a day without a time."""
    here = moment.astimezone()
    if here.time() == time():
        return format_date(here, "d MMMM y", rebase=False)
    return _("%(day)s, %(time)s", day=format_date(here, "d MMMM y", rebase=False), time=format_time(here, "HH:mm", rebase=False))


@pages.app_template_filter()
def as_day(text):
    """A day kept as year-month-day, in words; any other text as it is."""
    try:
        return format_date(date.fromisoformat(text), "d MMMM y", rebase=False)
    except ValueError:
        return text


def moment_in(form):
    """The day and time that were typed, by this machine's clock, or None."""
    day, clock = form["day"].strip(), form["time"].strip()
    if not day and not clock:
        return None
    if not day:
        form.errors["day"] = _("Give the day as well.")
        return None
    try:
        return datetime.fromisoformat(f"{day}T{clock or '00:00'}").astimezone()
    except (ValueError, OverflowError):
        form.errors["day"] = _("Give the day as year-month-day and the time as hours:minutes, for example 2027-03-15 "
                               "and 18:30.")
        return None
