"""Seat slips on paper: made, and shown once as cards to cut out (B7)."""

import segno
from flask import abort, flash, make_response, redirect, render_template, request
from flask_babel import gettext as _

from .. import links, slips
from ..house import house
from ..refusals import Refused
from . import pages
from .form import Form
from .mine import my_session, planners_only

SOME = 20


@pages.post("/sessions/<public_id>/slips")
@planners_only
def print_slips(public_id):
    """New slips as cards with their QR, in no order. Their numbers are on this page alone, which nobody keeps."""
    session, form, side = my_session(public_id), Form(request.form), request.form.get("side") or None
    if side not in (None, *sides_of(session)):
        abort(400)
    count = form.whole("count", 1, slips.MOST_AT_ONCE)
    if count is None:
        return _not_made(public_id, form.errors.get("count") or _("Say how many slips you need."))
    try:
        codes = house().rounds.inside(session.id, lambda turn: slips.make(turn, count, side))
    except Refused as refusal:
        form.refuse(refusal)
        return _not_made(public_id, *form.errors.values())
    cards = [(code, segno.make(links.on_slip(session, code), error="m").svg_inline(scale=4, border=1)) for code in codes]
    answer = make_response(render_template("session/slips.html", session=session, workshop=session.workshop, cards=cards,
                                           side=side, enter_at=house().settings.public_url.split("://")[-1] + "/join"))
    answer.headers["Cache-Control"] = "no-store"
    return answer


def sides_of(session):
    """The groups that a slip of this session may be for."""
    return [side for side in slips.SIDES if any(voice["side"] == side for voice in session.workshop.voices)]


def slips_wanted(session):
    """As many slips as people are expected; where that is not said, some."""
    return min(sum(voice.get("expected") or 0 for voice in session.workshop.voices), slips.MOST_AT_ONCE) or SOME


def _not_made(public_id, why):
    flash(why)
    return redirect(f"/sessions/{public_id}#slips")
