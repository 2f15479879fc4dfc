"""The live pages: joining, the phone, the desk and the big screen."""

import io
from unicodedata import digit

import segno
from flask import abort, make_response, redirect, render_template, request, session as sign_in, url_for
from flask_login import current_user

from .. import identity, languages
from ..assets import compressed
from ..house import house
from ..links import new_link
from ..meeting import meeting
from ..runsheet import runsheet
from ..snapshot import snapshot
from ..tries import tries
from . import pages
from .parts import parts_of_phone
from .reading import Reading, asked
from .texts import texts_of


@pages.get("/join")
def enter_code():
    """The form for a code; without JavaScript it comes back with one."""
    typed = request.args.get("code")
    if typed is None:
        return render_template("join/code.html", languages=languages.choices())
    code = "".join(str(digit(sign)) for sign in typed if digit(sign, None) is not None)
    return redirect(f"/j/{code}") if len(code) == 9 else _unknown_code(code)


@pages.get("/j/<code>")
def join(code):
    address = request.remote_addr or ""
    limited = house().settings.rate_limits
    if limited and tries.shut_out(address):
        abort(429)
    session = identity.find_session(code)
    if session is None or session.code != code or session.state in ("closing", "closed"):
        too_many = limited and tries.used_up(address)
        tries.failed(address)
        return abort(429) if too_many else _unknown_code(code)
    met = meeting(session)
    read = Reading(met["languages"], met["texts"])
    offered = languages.named(met["languages"]) if len(met["languages"] or []) > 1 else languages.choices()
    return render_template("join/join.html", meeting=met, read=read, languages=offered, start={"code": code, **texts_of("join")})


@pages.get("/s/<code>")
def phone(code):
    """The phone's page holds no one's data: the token is kept on the phone, which fetches its own snapshot."""
    parts = parts_of_phone(code)
    start = {"code": code, "asked": asked(), **parts, **texts_of("phone", *(f"phone.{name}" for name in parts["brought"]))}
    return compressed(render_template("phone.html", start=start))


@pages.get("/desk/<public_id>")
def desk(public_id):
    """The desk: for whoever organises the session, or for a browser that brings a link's token."""
    return _live_page("desk.html", public_id, "facilitator")


@pages.get("/helper/<public_id>")
def helper(public_id):
    """The helper's page: for a browser that brings a helper's link, whoever is signed in."""
    session = identity.find_session(public_id)
    if session is None or session.public_id != public_id:
        return _no_such_page()
    return render_template("helper.html", start={"session": public_id, **texts_of("helper")})


@pages.get("/screen/<public_id>")
def screen(public_id):
    """The big screen: for whoever organises the session, or for a browser that brings a link's token."""
    return _live_page("screen.html", public_id, "observer")


@pages.get("/sessions/<public_id>/qr.svg")
def qr(public_id):
    session = identity.find_session(public_id)
    if session is None or session.public_id != public_id:
        return _no_such_page()
    picture = io.BytesIO()
    segno.make(_join_url(session), error="m").save(picture, kind="svg", border=2, scale=10, dark="#000", light="#fff")
    answer = make_response(picture.getvalue())
    answer.content_type = "image/svg+xml"
    return answer


def _live_page(template, public_id, role):
    session = identity.find_session(public_id)
    if session is None or session.public_id != public_id:
        return _no_such_page()
    start = {"session": public_id, "urls": _urls(session), "signed_in": current_user.is_authenticated,
             **texts_of(template.removesuffix(".html"))}
    if not (current_user.is_authenticated and identity.may_organise(current_user, session.workshop)):
        return render_template(template, start=start)
    if role == "facilitator":
        start["runsheet"] = runsheet(session)
    link = new_link(session, role, current_user, sign_in.get("sign_in"))
    viewer = house().keyring.viewer(link["token"]).reading(start["language"])
    return render_template(template, start=start | {"token": link["token"], "snapshot": snapshot(session, viewer)})


def _unknown_code(code):
    return render_template("join/code.html", languages=languages.choices(), unknown=code), 404


def _urls(session):
    return {
        "qr": url_for("pages.qr", public_id=session.public_id),
        "screen": f"/screen/{session.public_id}",
        "desk": f"/desk/{session.public_id}",
        "helper": f"{house().settings.public_url}/helper/{session.public_id}",
        "join": _join_url(session),
        "session": f"/sessions/{session.public_id}",
        "record": f"/sessions/{session.public_id}/record",
        "api": f"/api/v1/sessions/{session.code}",
    }


def _join_url(session):
    return f"{house().settings.public_url}/j/{session.code}"


def _no_such_page():
    return render_template("message.html"), 404
