"""The invitation: what it is, whether somebody will come, and what they need; open to everybody who has its address."""

import segno
from flask import abort, make_response, render_template, request
from flask_babel import gettext as _

from .. import coming, identity, languages
from ..db import begin_writing, db
from ..house import house
from ..meeting import meeting
from ..tries import Tries, TriesOfADay
from . import pages
from .form import Form
from .reading import Reading

answers = Tries(each_minute=20, each_five_minutes=60)
answered = TriesOfADay(150)
secrets_tried = Tries(each_minute=10, each_five_minutes=40)


@pages.get("/come/<public_id>")
def invitation(public_id):
    return _page(_invited(public_id), Form({}))


@pages.post("/come/<public_id>")
def will_come(public_id):
    """Somebody says that they will come; their own link to change it is shown this once."""
    session, address = _invited(public_id), request.remote_addr or ""
    if house().settings.rate_limits and answers.shut_out(address):
        abort(429)
    answers.failed(address)
    form = Form(request.form)
    fields = _read(session, form)
    if coming.is_full(session):
        form.errors["voice"] = _("Very many people have answered already. Please ask the organiser.")
    if house().settings.rate_limits and answered.used_up(f"{public_id} {address}"):
        form.errors["voice"] = _("Very many answers came from your network today. Please answer from another one, or ask the organiser.")
    if form.errors:
        return _page(session, form), 422
    begin_writing()
    secret = coming.say(house().keyring, session, fields)
    db.session.commit()
    answered.failed(f"{public_id} {address}")
    shown = coming.shown(secret)
    link = f"{address_of(session)}/mine#{shown}"
    return _private(render_template("come/thanks.html", session=session, met=meeting(session), read=_reading(session), link=link,
                                    shown=shown, qr=segno.make(link, error="m").svg_data_uri(scale=5, border=2, light="#fff")))


@pages.get("/come/<public_id>/mine")
def own_answer(public_id):
    """The secret stands behind the #; a script puts it in the form, and without one it can be typed."""
    session = _answered(public_id)
    return _private(render_template("come/mine.html", session=session, met=meeting(session), read=_reading(session), refused=False))


@pages.post("/come/<public_id>/mine")
def change_answer(public_id):
    """Show what somebody said, change it, or take it back: whichever button was pressed."""
    session = _answered(public_id)
    one = _own(session)
    if one is None:
        return _private(render_template("come/mine.html", session=session, met=meeting(session), read=_reading(session), refused=True)), 404
    do = request.form.get("do")
    if do == "withdraw":
        db.session.delete(one)
        db.session.commit()
        return _private(render_template("come/gone.html", session=session, met=meeting(session), read=_reading(session)))
    form = Form(request.form) if do == "change" else _filled(one)
    if do == "change":
        fields = _read(session, form)
        if not form.errors:
            coming.change(one, fields)
            db.session.commit()
            return _page(session, form, secret=request.form["secret"], kept=True)
    db.session.rollback()
    return _page(session, form, secret=request.form["secret"]), 422 if form.errors else 200


def address_of(session):
    """The public address of a session's invitation."""
    return f"{house().settings.public_url}/come/{session.public_id}"


@pages.app_template_global()
def needs():
    """What people may need, in words."""
    return {
        "interpreter": _("An interpreter"),
        "step_free": _("A way in without steps, room for a wheelchair"),
        "large_print": _("Large print"),
        "hearing_loop": _("A hearing loop"),
        "someone_with_you": _("Someone with me: carer, supporter, assistant"),
        "travel_paid": _("Travel paid"),
        "childcare": _("Childcare"),
        "quiet_space": _("A quiet place to go to in between"),
    }


@pages.app_template_global()
def need_in_words(need):
    """One need, an interpreter with the language."""
    key, _sign, language = need.partition(":")
    if key == "words":
        return _("Something else")
    return _("Interpreter: %(language)s", language="\u2068" + language + "\u2069") if language else needs().get(key, key)


def _invited(public_id):
    """The session of an open invitation; unknown ones and those that are switched off look alike."""
    session = identity.find_session(public_id)
    if session is None or session.public_id != public_id or not coming.is_open(session):
        abort(404)
    return session


def _answered(public_id):
    """The session that somebody has answered: as long as the answer is kept, it can be changed and taken back."""
    session = identity.find_session(public_id)
    if session is None or session.public_id != public_id or not (coming.is_open(session) or coming.all_of(session)):
        abort(404)
    return session


def _own(session):
    address, limited = request.remote_addr or "", house().settings.rate_limits
    if limited and secrets_tried.shut_out(address):
        abort(429)
    begin_writing()
    one = coming.found(house().keyring, session, request.form.get("secret", ""))
    if one is None:
        db.session.rollback()
        secrets_tried.failed(address)
    return one


def _read(session, form):
    """What somebody typed, as it is kept; what is wrong is noted on the form."""
    voices = {voice["key"] for voice in session.workshop.voices}
    language = form.text("interpreter_language", 40, line=True)
    chosen = [need for need in coming.NEEDS if need in form.chosen("needs")]
    if language and "interpreter" not in chosen:
        chosen.insert(0, "interpreter")
    return {
        "voice": form["voice"] if form["voice"] in voices else None,
        "name": form.text("name", 60, line=True) or None,
        "contact": form.text("contact", 120, line=True) or None,
        "needs": [f"interpreter:{language}" if need == "interpreter" and language else need for need in chosen],
        "words": form.text("words", 500) or None,
    }


def _filled(one):
    spoken = next((need.partition(":")[2] for need in one.needs if need.startswith("interpreter:")), "")
    form = Form({"voice": one.voice or "", "name": one.name or "", "contact": one.contact or "", "words": one.words or "",
                 "interpreter_language": spoken})
    form.values.setlist("needs", [need.partition(":")[0] for need in one.needs])
    return form


def _page(session, form, secret=None, kept=False):
    met = meeting(session)
    return _private(render_template(
        "come/come.html", session=session, met=met, read=_reading(session), form=form, secret=secret, kept=kept,
        languages=languages.named(met["languages"]) if len(met["languages"] or []) > 1 else languages.choices()))


def _reading(session):
    met = meeting(session)
    return Reading(met["languages"], met.get("texts"))


def _private(page):
    answer = make_response(page)
    answer.headers["Cache-Control"] = "no-store"
    return answer
