"""The organiser's side of an invitation: switching it on, its poster, who comes with what they need, what is arranged."""

import segno
from flask import abort, flash, redirect, render_template, request
from flask_babel import gettext as _

from .. import coming
from ..db import begin_writing, db
from ..models import Coming, LiveSession
from . import pages
from .come import address_of
from .mine import my_session, planners_only
from .poster import said


@pages.post("/sessions/<public_id>/invites")
@planners_only
def switch_invites(public_id):
    session = _writing(public_id)
    session.invites = request.form.get("on") == "yes"
    db.session.commit()
    flash(_("The invitation is open.") if session.invites else _("The invitation is closed. Answers that are there stay until the day after."))
    return redirect(f"/sessions/{public_id}#invitation")


@pages.get("/sessions/<public_id>/coming")
@planners_only
def who_comes(public_id):
    session = my_session(public_id)
    labels = {voice["key"]: voice["label"] for voice in session.workshop.voices}
    people = [(one, coming.all_needs(one), labels.get(one.voice)) for one in coming.all_of(session)]
    return render_template("session/coming.html", session=session, workshop=session.workshop, people=people,
                           voices=coming.by_voice(session), summed_up=coming.summed_up(session))


@pages.get("/sessions/<public_id>/invitation-poster")
@planners_only
def invitation_poster(public_id):
    session = my_session(public_id)
    address = address_of(session)
    return render_template("session/invitation_poster.html", session=session, workshop=session.workshop, address=address,
                           said=said(session, _will_you_come),
                           qr=segno.make(address, error="m").svg_data_uri(scale=8, border=1, light="#fff"))


def _will_you_come():
    return {
        "how": _("Will you come? What do you need to take part? Point the camera at the square, or open:"),
        "free": _("An interpreter, a way in without steps, large print, travel paid, childcare: say so there. You need no account and no name."),
        "letter": _("Will you come? What do you need to take part: an interpreter, a way in without steps, large print, travel paid, "
                    "childcare? Say so here, without an account and without your name if you like:"),
        "erased": _("What you write there is seen by the organisers alone and erased the day after."),
    }


@pages.post("/sessions/<public_id>/coming/<int:row>")
@planners_only
def arrange(public_id, row):
    """What of somebody's needs is arranged: all the ticks of their card at once."""
    session = _writing(public_id)
    one = db.session.get(Coming, row)
    if one is None or one.session_id != session.id:
        db.session.rollback()
        abort(404)
    ticked = request.form.getlist("arranged")
    one.arranged = [need for need in coming.all_needs(one) if need in ticked]
    db.session.commit()
    flash(_("Kept."))
    return redirect(f"/sessions/{public_id}/coming#c{row}")


@pages.app_template_global()
def invitation(session):
    """What the session's page says of its invitation."""
    answers = coming.all_of(session)
    return {"address": address_of(session), "people": len(answers),
            "open_needs": sum(len(set(coming.all_needs(one)) - set(one.arranged)) for one in answers)}


def _writing(public_id):
    begin_writing()
    session = my_session(public_id)
    return db.session.get(LiveSession, session.id, populate_existing=True)
