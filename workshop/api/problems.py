"""What goes wrong at the door, said as RFC 9457 problems; refused deeds answer as D1."""

import math

import structlog
from flask import current_app, g, jsonify, request
from flask_babel import gettext, get_locale
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException

from .. import identity, languages, tokens, wire
from ..db import db, is_busy
from ..house import house
from ..refusals import Refused
from . import api

log = structlog.get_logger()

LARGEST_BODY = 64 * 1024
STATUS = {"invalid": 422, "limit": 422, "not_allowed": 403, "not_found": 404, "closed": 409, "paused": 409,
          "conflict": 409, "too_fast": 429, "busy": 503}
CODES = {401: "not_allowed", 403: "not_allowed", 404: "not_found", 413: "limit", 429: "too_fast", 503: "busy"}
TITLES = {400: "Bad request", 401: "Not signed in", 403: "Not allowed", 404: "Not found", 405: "Not possible here",
          409: "Not now", 413: "Too large", 422: "Not valid", 429: "Too many tries", 500: "Our fault", 503: "Busy"}
WITHOUT_SCOPE = {
    "read": lambda: gettext("This token is not for reading. Make one on your account page that may read."),
    "run": lambda: gettext("This token is not for running sessions. Make one on your account page that may run sessions."),
    "write": lambda: gettext("This token is not for changing things. Make one on your account page that may make, change and publish."),
}


class Problem(Exception):
    """A request that fails before a deed is known."""

    def __init__(self, status, code, detail, field=None, headers=None, **more):
        super().__init__(detail)
        self.more = more
        self.status, self.code, self.detail, self.field, self.headers = status, code, detail, field, headers


@api.errorhandler(Problem)
def problem(error):
    body = {"type": "about:blank", "title": TITLES.get(error.status, "Problem"), "status": error.status,
            "detail": error.detail, "code": error.code, **error.more}
    if error.field:
        body["field"] = error.field
    answer = jsonify(body)
    answer.status_code = error.status
    answer.content_type = "application/problem+json"
    answer.headers.update(error.headers or {})
    return answer


@api.errorhandler(Refused)
def refused(refusal):
    """A request other than a deed that the rules do not allow."""
    headers = {"Retry-After": str(math.ceil(refusal.retry_after))} if refusal.retry_after else None
    return problem(Problem(STATUS[refusal.code], refusal.code, languages.say(refusal, language()), refusal.field,
                           headers))


@api.errorhandler(HTTPException)
def plain(error):
    methods = getattr(error, "valid_methods", None)
    return problem(Problem(error.code, CODES.get(error.code, "invalid"), error.description,
                           headers={"Allow": ", ".join(sorted(methods))} if methods else None))


@api.errorhandler(OperationalError)
def busy(error):
    """The database is taken by somebody else for longer than a moment."""
    db.session.rollback()
    if not is_busy(error):
        raise error
    log.warning("database_busy")
    return problem(Problem(503, "busy", gettext("The server is catching its breath. Please try again."),
                           headers={"Retry-After": "1"}))


def language():
    return str(get_locale() or "en")


def body():
    """The JSON object that came with the request; a Problem where there is none."""
    if (request.content_length or 0) > LARGEST_BODY:
        raise Problem(413, "limit", gettext("This is too large: at most 64 kB."))
    raw = request.get_data(cache=True)
    if len(raw) > LARGEST_BODY:
        raise Problem(413, "limit", gettext("This is too large: at most 64 kB."))
    try:
        data = wire.loads(raw.decode("utf-8") or "{}")
    except ValueError:
        raise Problem(400, "invalid", gettext("That could not be read as JSON.")) from None
    if not isinstance(data, dict):
        raise Problem(400, "invalid", gettext("That could not be read as a JSON object."))
    return data


def bearer():
    """The token that came with the request, or an empty text."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def organiser():
    """The account that asks; a Problem without a valid organiser's token, or with one that is not for this."""
    user = known_organiser(bearer())
    if user is None or user.role not in ("admin", "facilitator", "manager"):
        raise Problem(401, "not_allowed", gettext("This needs an organiser's token."),
                      headers={"WWW-Authenticate": "Bearer"})
    return user


def known_organiser(token):
    """The account of an organiser's token, or None; a Problem where its scopes are not for what is asked."""
    found = tokens.standing(token)
    if found is None:
        return None
    scope = getattr(current_app.view_functions[request.endpoint], "scope", None) or "write"
    if scope not in found.scopes:
        raise Problem(403, "not_allowed", WITHOUT_SCOPE[scope](), scope=scope, headers={
            "WWW-Authenticate": f'Bearer error="insufficient_scope", scope="{scope}"'})
    g.token = found
    return found.user


@api.after_request
def note_use(answer):
    """When an organiser's token was last used, to the minute."""
    if (found := g.pop("token", None)) is not None and tokens.is_due(found):
        tokens.note_use(found.id)
    return answer


def planner():
    """The account that asks, which may plan workshops; a Problem for managers, who read records."""
    user = organiser()
    if user.role == "manager":
        raise Problem(403, "not_allowed", gettext("A manager’s account reads records. Planning needs a facilitator’s."))
    return user


def session_for(code_or_id):
    """(session, viewer or None, organiser or None) for whoever asks; 404 and 401 as H3 and H6 say."""
    token = bearer()
    viewer = house().keyring.viewer(token) if token else None
    user = known_organiser(token) if token and viewer is None else None
    session = identity.find_session(code_or_id)
    if viewer is None and user is None:
        raise Problem(401, "not_allowed", gettext("This needs a token."), headers={"WWW-Authenticate": "Bearer"})
    if session is None or (viewer and viewer.session_id != session.id):
        raise not_found()
    if user is not None and not identity.may_organise(user, session.workshop):
        raise not_found()
    if viewer is not None:
        viewer = viewer.reading(languages.liked(request.accept_languages, languages.LANGUAGES))
    g.language = viewer.language if viewer else language()
    return session, viewer, user


def organised(public_id):
    """A session of the organiser who asks; 404 where it is not theirs."""
    user = organiser()
    session = identity.find_session(public_id)
    if session is None or not identity.may_organise(user, session.workshop):
        raise not_found()
    return session, user


def not_found():
    return Problem(404, "not_found", gettext("There is no such session, or it has ended."))
