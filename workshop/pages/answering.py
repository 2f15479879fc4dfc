"""Answering the proposals of a session: drafts, a look at what people will see, publishing, amending, erasing earlier words."""

from datetime import date

from flask import abort, flash, redirect, render_template, request
from flask_babel import gettext as _, ngettext
from flask_login import current_user, login_required

from .. import identity, post
from ..actions import responses
from ..house import house
from ..record.answered import answers
from ..refusals import Refused
from . import pages
from .answer_form import LONGEST, MOST_MONEY, as_fields, languages_of, read_answer, read_language
from .answers import letter
from .form import Form


@pages.get("/sessions/<public_id>/answer")
@login_required
def answering(public_id):
    session = _mine(public_id)
    if session.state != "closed":
        return render_template("record/not_yet.html", session=session, organiser=identity.may_organise(current_user, session.workshop))
    told = letter(session)
    return render_template("answers/answering.html", lacks=_lacks(told["answers"]), waiting=post.waiting(session), **told)


@pages.get("/sessions/<public_id>/answer/<ref>")
@login_required
def answer_form(public_id, ref):
    session = _closed(public_id)
    row = _row(session, ref)
    standing = row.draft or row.latest
    said = responses.said_in(standing) if standing else responses.Said()
    language = standing.language if standing else languages_of(session)[0][0]
    return _form(session, row, Form(as_fields(said, language, responses.base_of(row.draft, row.versions))))


@pages.post("/sessions/<public_id>/answer/<ref>")
@login_required
def keep_answer(public_id, ref):
    session, form, writer = _closed(public_id), Form(request.form), current_user.id
    row = _row(session, ref)
    try:
        if form["do"] == "drop":
            house().rounds.inside(session.id, lambda turn: responses.drop_draft(turn, ref, form["base"]))
            flash(_("The draft is thrown away. What was published stays."))
            return redirect(f"/sessions/{public_id}/answer")
        said, language = read_answer(form), read_language(form, session)
        if form.errors:
            return _form(session, row, form), 422
        base = house().rounds.inside(session.id, lambda turn: responses.base_of(
            responses.keep_draft(turn, writer, ref, form["base"], said, language), ()))
    except Refused as refused:
        return _refused(session, ref, form, refused)
    if form["do"] == "look":
        return _look_or_mend(session, ref, form, said, base)
    flash(_("The draft is kept. Only those who write answers here can see it."))
    return redirect(f"/sessions/{public_id}/answer/{ref}")


@pages.get("/sessions/<public_id>/answer/publish")
@login_required
def look_at_answers(public_id):
    session = _closed(public_id)
    told = letter(session)
    only, lacking = request.args.get("only"), _lacks(told["answers"])
    ready = [row for row in told["answers"].rows if row.draft and not lacking.get(row.ref) and only in (None, row.ref)]
    if not ready:
        return redirect(f"/sessions/{public_id}/answer")
    bases = {row.ref: responses.base_of(row.draft, row.versions) for row in ready}
    return render_template("answers/look.html", ready=ready, bases=bases, waiting=post.waiting(session), **told)


@pages.post("/sessions/<public_id>/answer/publish")
@login_required
def publish_answers(public_id):
    session, writer = _closed(public_id), current_user.id
    bases = {ref: request.form.get(f"base-{ref}", "") for ref in request.form.getlist("ref")}
    try:
        house().rounds.inside(session.id, lambda turn: responses.publish(turn, writer, bases, date.today()))
    except Refused as refused:
        flash(_("Nothing was published. %(why)s", why=_(refused.message) % refused.values if refused.values else _(refused.message)))
        return redirect(f"/sessions/{public_id}/answer")
    flash(ngettext("The answer is published.", "%(num)s answers are published.", len(bases)))
    if not answers(_mine(public_id), date.today()).left:
        house().post.tell(_mine(public_id))
    return redirect(f"/sessions/{public_id}/answer")


@pages.post("/sessions/<public_id>/answer/tell")
@login_required
def tell_of_answers(public_id):
    told = house().post.tell(_closed(public_id))
    flash(ngettext("%(num)s person is told by e-mail.", "%(num)s people are told by e-mail.", told))
    return redirect(f"/sessions/{public_id}/answer")


@pages.post("/sessions/<public_id>/answer/<ref>/erase/<response>")
@login_required
def erase_answer(public_id, ref, response):
    session = _closed(public_id)
    if response not in [each.ref for each in _row(session, ref).versions]:
        abort(404)
    try:
        house().rounds.inside(session.id, lambda turn: responses.erase(turn, response))
    except Refused as refused:
        flash(_(refused.message))
    else:
        flash(_("The words of that answer are gone from this server. Copies that were handed out cannot be called back."))
    return redirect(f"/sessions/{public_id}/answer/{ref}")


def _look_or_mend(session, ref, form, said, base):
    """On to what people will see; or, while something is missing, back to the form, which says what."""
    missing = responses.lacks(said, date.today())
    if not missing:
        return redirect(f"/sessions/{session.public_id}/answer/publish?only={ref}")
    for refused in missing:
        form.refuse(refused)
    form.values["base"] = base
    return _form(session, _row(session, ref), form), 422


def _refused(session, ref, form, refused):
    """What was typed stays; where somebody else wrote meanwhile, theirs stands beside it."""
    row = _row(session, ref)
    form.errors[""] = _(refused.message)
    if refused.code != "conflict":
        return _form(session, row, form), 409
    form.values["base"] = responses.base_of(row.draft, row.versions)
    return _form(session, row, form, theirs=row.draft or row.latest), 409


def _form(session, row, form, theirs=None):
    return render_template("answers/form.html", row=row, form=form, theirs=theirs, longest=LONGEST, most_money=MOST_MONEY,
                           in_languages=languages_of(session), **letter(session))


def _lacks(told):
    """{proposal: what its draft still needs}."""
    return {row.ref: [_(refused.message) for refused in responses.lacks(responses.said_in(row.draft), told.today)]
            for row in told.rows if row.draft}


def _row(session, ref):
    found = next((row for row in answers(session, date.today()).rows if row.ref == ref), None)
    return found or abort(404)


def _closed(public_id):
    session = _mine(public_id)
    return session if session.state == "closed" else abort(409)


def _mine(public_id):
    """This session, if whoever is signed in answers for it: who organises it, or a manager who was given the workshop."""
    session = identity.find_session(public_id)
    if session is None or session.public_id != public_id or not identity.may_read(current_user, session.workshop):
        abort(404)
    return session
