"""Sharing a record read-only, published or not: an observer's link opens it, until it is taken back."""

from flask import abort, flash, redirect, render_template, request
from flask import session as cookie
from flask_babel import gettext as _

from .. import identity, links
from . import pages
from .form import Form
from .mine import my_session, planners_only

LONGEST_NAME = 60
MOST_KEPT = 20


@pages.get("/shared/<public_id>")
def shared_record(public_id):
    """The token stands behind the #; a script puts it in the form, and without one it can be typed."""
    _closed(public_id)
    return render_template("record/shared.html", public_id=public_id, refused=False)


@pages.post("/shared/<public_id>")
def open_shared(public_id):
    """This browser may read the record from now on, as long as the link stands."""
    session, token = _closed(public_id), request.form.get("secret", "").strip()
    if not links.observing(session, token):
        return render_template("record/shared.html", public_id=public_id, refused=True), 404
    kept = {name: other for name, other in cookie.get("shared", {}).items() if name != public_id}
    cookie["shared"] = dict([*kept.items(), (public_id, token)][-MOST_KEPT:])
    return redirect(f"/sessions/{public_id}/record")


@pages.post("/sessions/<public_id>/record/share")
@planners_only
def share_record(public_id):
    session, form = my_session(public_id), Form(request.form)
    if session.state != "closed":
        abort(409)
    name = form.text("name", LONGEST_NAME, line=True)
    if form.errors:
        flash(" ".join(form.errors.values()))
    else:
        links.new_link(session, "observer", name=name or None)
        flash(_("The link is below. Whoever has it reads the record, without an account."))
    return redirect(f"/sessions/{public_id}/record#sharing")


@pages.post("/sessions/<public_id>/record/share/<ref>/take-back")
@planners_only
def unshare_record(public_id, ref):
    if not links.take_back(my_session(public_id), ref):
        abort(404)
    flash(_("The link is taken back. Whoever used it can read the record no more."))
    return redirect(f"/sessions/{public_id}/record#sharing")


def _closed(public_id):
    session = identity.find_session(public_id)
    if session is None or session.public_id != public_id or session.state != "closed":
        abort(404)
    return session


@pages.app_template_global()
def shared_with(session):
    """[(link, address)] of everyone whom an observer's link was given."""
    return [(link, links.to_record(session, link)) for link in links.handed_out(session) if link.role == "observer"]
