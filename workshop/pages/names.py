"""Before publishing: every text that everyone would read is looked through for names; kept out, put back, or erased."""

from flask import abort, flash, redirect, render_template, request
from flask_babel import gettext as _
from sqlalchemy import select

from ..actions import moderation
from ..db import begin_writing, db
from ..house import house
from ..models import LiveSession, Participant
from ..record.document import record
from ..record.entries import ORGANISER
from ..record.looking_through import SHELVES, as_nobodys_name, looked_through, to_look_at
from ..refusals import Refused
from . import pages
from .mine import my_session, planners_only

DEFAULT_REASON = "names_person"
REASONS = (DEFAULT_REASON, "hurtful", "off_topic", "twice", "mistake")
LONGEST_NAME = 200


@pages.get("/sessions/<public_id>/names")
@planners_only
def look_for_names(public_id):
    session = _mine(public_id)
    said = looked_through(record(session, ORGANISER), _names_of(session), set(session.cleared))
    first = to_look_at(said)
    return render_template(
        "record/names.html", session=session, first=first, reasons=REASONS, organiser=True,
        kept_out=[each for each in said if each.state == "hidden"],
        others=[each for each in said if each.state == "up" and each not in first])


@pages.post("/sessions/<public_id>/names/<what>/<ref>/<any(keep_out, put_back, erase):way>")
@planners_only
def settle_words(public_id, what, ref, way):
    """Take something out of what everyone reads, put it back, or have it gone for good."""
    session, reason = _mine(public_id), request.form.get("reason", DEFAULT_REASON)
    if what not in SHELVES or reason not in REASONS:
        abort(400)
    settle = {
        "keep_out": lambda turn: moderation.hide(turn, what, ref, reason),
        "put_back": lambda turn: moderation.show(turn, what, ref),
        "erase": lambda turn: moderation.erase(turn, what, ref, reason),
    }[way]
    try:
        house().rounds.inside(session.id, settle)
    except Refused as refused:
        flash(_(refused.message))
    else:
        flash({"keep_out": _("Kept out. Only your own copy still has it."), "put_back": _("Put back. Everyone will read it."),
               "erase": _("Erased from this server.")}[way])
    return redirect(f"/sessions/{public_id}/names")


@pages.post("/sessions/<public_id>/names/clear")
@planners_only
def clear_words(public_id):
    """Something was looked at and is fine as it is; or a word that looked like a name is nobody's."""
    row = _mine(public_id).id
    begin_writing()
    session = db.session.get(LiveSession, row, populate_existing=True)
    found, name = request.form.get("id", ""), request.form.get("name", "")[:LONGEST_NAME]
    session.cleared = sorted({*session.cleared, *([found] if _is_one(found) else []), *as_nobodys_name(name)})
    db.session.commit()
    return redirect(f"/sessions/{public_id}/names")


def names_to_look_at(session, everyones):
    """How many texts of the public copy may name somebody, and were not looked at yet."""
    return len(to_look_at(looked_through(everyones, _names_of(session), set(session.cleared))))


def _mine(public_id):
    session = my_session(public_id)
    if session.state != "closed":
        abort(409)
    return session


def _names_of(session):
    return db.session.scalars(
        select(Participant.name).where(Participant.session_id == session.id, Participant.name.is_not(None))).all()


def _is_one(ref):
    return ref[:1].isalpha() and ref[1:].isdecimal() and len(ref) <= 12


@pages.app_template_global()
def what_it_is(what):
    """What a thing that people wrote is called."""
    return {"idea": _("Idea"), "theme": _("Theme"), "proposal": _("Proposal"), "comment": _("Comment"), "statement": _("Statement"),
            "question": _("Question"), "note": _("Note of a table"), "saying": _("Words with a vote")}[what]


@pages.app_template_global()
def looks_like(sort):
    """What something that was found in a text may be."""
    return {"person": _("Perhaps a name:"), "phone": _("Perhaps a phone number:"), "email": _("Perhaps an address to write to:"),
            "postcode": _("Perhaps a postcode:"), "street": _("Perhaps where somebody lives:")}[sort]
