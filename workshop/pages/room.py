"""The live pages: joining, the phone, the desk and the big screen."""

import io
import json
from functools import lru_cache

import segno
from flask import g, make_response, render_template, session as sign_in, url_for
from flask_babel import get_locale
from flask_login import current_user, login_required

from .. import config, identity, languages
from ..house import house
from ..links import new_link
from ..meeting import meeting
from ..snapshot import snapshot
from . import pages


@pages.get("/join")
def enter_code():
    return render_template("join/code.html", languages=languages.choices())


@pages.get("/j/<code>")
def join(code):
    session = identity.find_session(code)
    if session is None or session.code != code or session.state in ("closing", "closed"):
        return render_template("join/code.html", languages=languages.choices(), unknown=code), 404
    return render_template("join/join.html", meeting=meeting(session), languages=languages.choices(),
                           start={"code": code, **_texts()})


@pages.get("/s/<code>")
def phone(code):
    """The phone's page holds no one's data: the token is kept on the phone, which fetches its own snapshot."""
    return render_template("phone.html", start={"code": code, **_texts()})


@pages.get("/desk/<public_id>")
@login_required
def desk(public_id):
    session = _organised(public_id)
    if session is None:
        return _no_such_page()
    link = new_link(session, "facilitator", current_user, sign_in.get("sign_in"))
    viewer = house().keyring.viewer(link["token"])
    runsheet = {step.ref: {"say": step.say, "watch": step.watch} for step in session.activities}
    return _live("desk.html", session, link["token"], viewer, runsheet=runsheet)


@pages.get("/screen/<public_id>")
def screen(public_id):
    """The big screen: for whoever is signed in, or for a browser that brings an observer's token."""
    if not current_user.is_authenticated:
        session = identity.find_session(public_id)
        if session is None:
            return _no_such_page()
        return render_template("screen.html", start={"session": public_id, "urls": _urls(session), **_texts()})
    session = _organised(public_id)
    if session is None:
        return _no_such_page()
    link = new_link(session, "observer", current_user, sign_in.get("sign_in"))
    return _live("screen.html", session, link["token"], house().keyring.viewer(link["token"]))


@pages.get("/sessions/<public_id>/qr.svg")
def qr(public_id):
    session = identity.find_session(public_id)
    if session is None:
        return _no_such_page()
    picture = io.BytesIO()
    segno.make(_join_url(session), error="m").save(picture, kind="svg", border=2, scale=10, dark="#000", light="#fff")
    answer = make_response(picture.getvalue())
    answer.content_type = "image/svg+xml"
    return answer


def _live(template, session, token, viewer, **more):
    start = {"token": token, "snapshot": snapshot(session, viewer), "urls": _urls(session), **_texts(), **more}
    return render_template(template, start=start, title=session.workshop.title)


def _urls(session):
    return {
        "qr": url_for("pages.qr", public_id=session.public_id),
        "screen": f"/screen/{session.public_id}",
        "desk": f"/desk/{session.public_id}",
        "join": _join_url(session),
        "session": f"/sessions/{session.public_id}",
        "record": f"/sessions/{session.public_id}/record",
        "api": f"/api/v1/sessions/{session.code}",
    }


def _join_url(session):
    return f"{house().settings.public_url}/j/{session.code}"


def _organised(public_id):
    session = identity.find_session(public_id)
    if session is None or not identity.may_organise(current_user, session.workshop):
        return None
    return session


def _no_such_page():
    return render_template("message.html"), 404


def _texts():
    """The language of the page and the browser's part of its catalogue."""
    language = languages.known(g.get("language") or str(get_locale()))
    return {"language": language, "catalogue": _catalogue(language)}


@lru_cache(maxsize=None)
def _catalogue(language):
    built = config.ROOT / "static" / "dist" / f"catalogue.{language}.json"
    return json.loads(built.read_text()) if built.exists() else {"language": language, "messages": {}}
