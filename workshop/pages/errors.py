"""What goes wrong, in kind sentences: for every page of the site; the API says it in its own way."""

import structlog
from flask import render_template, request
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException

from ..api.problems import plain
from ..db import db, is_busy
from . import pages

log = structlog.get_logger()


@pages.app_errorhandler(HTTPException)
def failed(error):
    if request.path.startswith("/api/"):
        return plain(error)
    if error.code is None or error.code < 400:
        return error
    title, message = _sorry(error.code)
    return _page(error.code, title, message)


@pages.app_errorhandler(CSRFError)
def from_elsewhere(_error):
    return _page(400, _("We could not be sure that this came from you"), _(
        "You may have signed out, or kept this page open for very long. Go back, copy what you typed, load the page "
        "again and send it once more."))


@pages.app_errorhandler(OperationalError)
def busy(error):
    """Somebody else is writing for longer than a moment; any other trouble of the database is a fault of ours."""
    db.session.rollback()
    if not is_busy(error):
        raise error
    log.warning("database_busy")
    answer = _page(503, _("Very busy just now"), _("Nothing was changed. Please go back and try again in a moment."))
    answer[2]["Retry-After"] = "2"
    return answer


def _sorry(code):
    if code == 403:
        return _("This page is not for your account"), _(
            "You are signed in, but this needs another role. Ask whoever looks after the server.")
    if code == 404:
        return None, None
    if code == 405:
        return _("That does not work here"), _("Please go back and use the buttons on the page.")
    if code == 413:
        return _("That is too much at once"), _("Please go back and make it shorter: at most one megabyte.")
    if code == 429:
        return _("Please wait a minute"), _("There were too many tries. Wait a minute, then try again.")
    if code >= 500:
        return _("Something went wrong on our side"), _(
            "It is not your fault. Please go back and try again. What a session has saved stays saved.")
    return _("That could not be read"), _("Please go back and try again.")


def _page(code, title, message):
    go_home = {"link": "/", "link_text": _("To the start page")} if title else {}
    return render_template("message.html", title=title, message=message, **go_home), code, {}
