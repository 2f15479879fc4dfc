"""Saving a part of the plan, noticing what somebody else changed meanwhile."""

import hashlib

from flask import flash, jsonify, redirect, request
from flask_babel import gettext as _

from .. import planning, wire
from ..db import db
from ..refusals import Refused


def version_of(part):
    """A short name for a part of the plan as it is, to notice when somebody else changed it meanwhile."""
    return hashlib.sha256(wire.canonical(part)).hexdigest()[:16]


def is_as_seen(form, part):
    """Whether a part of the plan is still what the page showed that this form was on."""
    return form.get("version") == version_of(part)


def check_version(form, version):
    if form["version"] != version:
        form.errors["version"] = _(
            "Somebody changed this while you were writing. Look at the plan in another tab first. If you save again, "
            "what you wrote here takes its place.")


def whole(workshop):
    """The plan as it is, in the shape in which it is changed."""
    return {name: getattr(workshop, name) for name in (
        "title", "purpose", "remit", "information", "voices", "languages", "notice", "small_number", "currency",
        "other_counts", "agenda", "texts")}


def finish(workshop, form, changes, version, again, within="", onward=None):
    """Save changes to the plan and go on; or show the form again. A page that saves by itself gets JSON (plan.js)."""
    plan_id = workshop.id
    if not form.errors:
        try:
            planning.change(workshop, whole(workshop) | changes)
        except Refused as refusal:
            form.refuse(refusal, within)
    if form.errors:
        db.session.rollback()
    else:
        db.session.commit()
    if request.accept_mimetypes.best == "application/json":
        return jsonify(errors=form.errors) if form.errors else jsonify(version=version())
    if form.errors:
        return again(), 422
    flash(_("Saved."))
    return redirect(onward or f"/workshops/{plan_id}")
