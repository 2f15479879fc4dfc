"""Records over HTTP: publishing, and downloads (H10, H12)."""

from flask import jsonify, make_response
from flask_babel import gettext

from .. import identity
from ..exports import handing as files
from ..journal import moment
from ..record import handing, publishing
from ..record.entries import ORGANISER, PUBLIC
from . import api
from .described import ORGANISER as ORGANISERS, a_file, described
from .problems import Problem, bearer, known_organiser, organised, session_for
from .shapes import WHEN, ref, thing

PATIENCE = 25.0  # seconds until whoever asks is told to come back
AGAIN = "3"


@api.get("/sessions/<code>/record.json")
@a_file("Download the record as JSON", {"application/json": ref("Record")})
def get_record(code):
    return _file(code, "record.json")


@api.get("/sessions/<code>/record.csv.zip")
@a_file("Download the record as plain tables", "application/zip")
def get_tables(code):
    return _file(code, "record.csv.zip")


@api.get("/sessions/<code>/record.xlsx")
@a_file("Download the record as a workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
def get_workbook(code):
    return _file(code, "record.xlsx")


@api.get("/sessions/<code>/record.pdf")
@a_file("Download the record as a printed report", "application/pdf")
def get_report(code):
    return _file(code, "record.pdf")


@api.get("/sessions/<code>/record.md")
@a_file("Download the record as a text", "text/markdown")
def get_text(code):
    return _file(code, "record.md")


@api.get("/sessions/<code>/ballots/<step>.<any(csv, soc, toc, soi, toi, cat, pb):extension>")
@a_file("Download the ballots of a step", "text/csv", "text/plain", problems=(422,))
def get_ballots(code, step, extension):
    return attachment(*handing.as_ballots(*copy_for(code), step, extension))


@api.get("/sessions/<code>/polis.zip")
@a_file("Download statements and answers as Polis writes them", "application/zip", problems=(422,))
def get_polis(code):
    return attachment(*handing.as_polis(*copy_for(code)))


@api.post("/sessions/<public_id>/publication")
@described("Publish the record", "Records", ORGANISERS, scope="write", problems=(404, 409, 422), gives={
    200: ("Everyone may read the public copy from then on.", thing(published_at=WHEN))})
def publish(public_id):
    session, _user = organised(public_id)
    _needs_closed(session)
    return jsonify(published_at=moment(publishing.publish(session).published_at))


@api.delete("/sessions/<public_id>/publication")
@described("Withdraw the record", "Records", ORGANISERS, scope="write", problems=(404, 409), gives={204: ("It is its organisers’ again.",)})
def withdraw(public_id):
    session, _user = organised(public_id)
    _needs_closed(session)
    publishing.withdraw(session)
    return "", 204


def attachment(name, kind, body, size=None):
    """A file to be kept, never shown in the page and never kept by something in between."""
    answer = make_response(body)
    answer.content_type = kind
    if size is not None:
        answer.content_length = size
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def _file(code, name):
    """A file of the record; one that takes long is asked for again after a while."""
    found = files.handed(*copy_for(code), name, PATIENCE)
    if found is not None:
        return attachment(*found)
    answer = jsonify(state="being_made")
    answer.status_code = 202
    answer.headers |= {"Retry-After": AGAIN, "Cache-Control": "private, no-store"}
    return answer


def copy_for(code):
    """(session, reader) of the copy that whoever asks may have.

    Organisers have theirs; managers who were given the workshop the public one; others that once it is published.
    """
    session = identity.find_session(code)
    user = known_organiser(bearer())
    if session is not None and user is not None and identity.may_read(user, session.workshop):
        _needs_closed(session)
        return session, ORGANISER if identity.may_organise(user, session.workshop) else PUBLIC
    published = session is not None and session.state == "closed" and session.published_at is not None
    if published and session.public_id == code:
        return session, PUBLIC
    session, _viewer, _user = session_for(code)
    _needs_closed(session)
    if not published:
        raise Problem(403, "not_allowed", gettext("The record of this session has not been published yet."))
    return session, PUBLIC


def _needs_closed(session):
    if session.state != "closed":
        raise Problem(409, "not_closed", gettext("The record is there once the session has been closed."))
