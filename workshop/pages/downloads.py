"""The files of a record, from the page: each asked for by somebody who may have it, and a page while a long one is made (H10)."""

from flask import abort, make_response, redirect, render_template, request
from flask_babel import format_decimal, gettext as _

from .. import languages
from ..api.records import attachment
from ..exports import handing as files
from ..exports.formats import FORMATS, about_so_large
from ..record import handing
from ..refusals import Refused
from . import pages
from .record import not_yet, readable, sign_in_first

PATIENCE = 6.0  # seconds until the page that waits is shown instead
AGAIN = 2       # seconds between two looks at how far a file has come
ANY = "any('json', 'csv.zip', 'xlsx', 'pdf', 'md')"


@pages.get(f"/sessions/<public_id>/record.<{ANY}:ending>")
def record_file(public_id, ending):
    return _for_readers(public_id, lambda session, reader: _file(session, reader, f"record.{ending}"))


@pages.get(f"/sessions/<public_id>/record/making/<{ANY}:ending>")
def record_making(public_id, ending):
    return _for_readers(public_id, lambda session, reader: _being_made(session, reader, f"record.{ending}"))


@pages.get("/sessions/<public_id>/record/ballots/<step>.<any(csv, soc, toc, soi, toi, cat, pb):extension>")
def record_ballots(public_id, step, extension):
    return _for_readers(public_id, lambda session, reader: attachment(*handing.as_ballots(session, reader, step, extension)))


@pages.get("/sessions/<public_id>/record/polis.zip")
def record_polis(public_id):
    return _for_readers(public_id, lambda session, reader: attachment(*handing.as_polis(session, reader)))


def _for_readers(public_id, answer):
    session, reader = readable(public_id)
    if session is None:
        return sign_in_first()
    if session.state != "closed":
        return not_yet(session, reader), 409
    try:
        return answer(session, reader)
    except Refused as refused:
        if refused.code == "busy":
            return _busy(session, refused)
        abort(404)


def _file(session, reader, name):
    found = files.handed(session, reader, name, PATIENCE)
    if found is None:
        return redirect(f"/sessions/{session.public_id}/record/making/{name.removeprefix('record.')}")
    return attachment(*found)


def _being_made(session, reader, name):
    making = files.on_its_way(session, reader, name)
    page = render_template("record/making.html", session=session, name=name, making=making, stage=_stage(making.stage),
                           ending=FORMATS[name].ending.upper(), size=size_in_words(making.size))
    answer = make_response(page)
    answer.headers["Cache-Control"] = "private, no-store"
    if not making.is_made:
        answer.headers["Refresh"] = str(AGAIN)
    return answer


def _busy(session, refused):
    said = languages.say(refused, languages.known(request.cookies.get("language") or request.accept_languages.best))
    page = make_response(render_template("record/making.html", session=session, name=None, making=None, stage=said, ending="", size=""), 503)
    page.headers["Retry-After"] = "60"
    return page


def size_in_words(size):
    """How large a file is."""
    if size < 1_000_000:
        return _("%(number)s kB", number=format_decimal(max(1, round(size / 1000))))
    return _("%(number)s MB", number=format_decimal(round(size / 1_000_000, 1)))


@pages.app_template_global()
def files_of_record(session):
    """[(name, what it is, what it is for, about how large it is, whether organisers have more in theirs)]."""
    said = {
        "record.pdf": (_("Report to print (PDF)"), _("This page, set for paper and for screen readers. For a committee, a wall, or an e-mail.")),
        "record.xlsx": (_("Workbook (Excel)"), _("The proposals in their order with cost, risk and answers, and a sheet each for ideas, "
                                                 "results and who took part. For those who take them further.")),
        "record.md": (_("Text (Markdown)"), _("The report as plain text. For a website, notes, or to copy from.")),
        "record.csv.zip": (_("Plain tables (CSV in a zip)"), _("Every table with a page that says what each column means. For people who analyse.")),
        "record.json": (_("The whole record (JSON)"), _("Everything, with the chain of digests. To check it, count it again, or bring it into another server.")),
    }
    return [(name, *said[name], size_in_words(about_so_large(session, name)), not FORMATS[name].is_handed_on) for name in FORMATS]


def _stage(stage):
    return {
        "queued": _("It waits for its turn: other files are being made."),
        "reading": _("Reading the record …"),
        "writing": _("Writing it down …"),
        "setting": _("Setting the pages …"),
        "made": _("It is ready."),
    }[stage]
