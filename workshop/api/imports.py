"""Bringing in a record or an interchange file (X4)."""

from pathlib import PurePath

from flask import jsonify, request
from flask_babel import gettext

from ..house import house
from ..record import importing
from . import api
from .described import FILE, ORGANISER, asked, described
from .problems import Problem, planner
from .shapes import ID, WORDS, listed, thing

LARGEST_FILE = 64 * 1024 * 1024
LONGEST_NAME = 200


@api.post("/imports")
@described(
    "Bring in a record or an interchange file as a closed session", "Records", ORGANISER, scope="write", problems=(413, 422),
    body={"application/octet-stream": FILE, "multipart/form-data": {"type": "object", "properties": {"file": FILE}, "required": ["file"]}},
    asks=[asked("name", "The file’s name, whose ending says what it is; `record.json` where it is left out.", WORDS)],
    gives={201: ("The workshop and the session that it became, and what to know about it.",
                 thing(workshop=ID, session=ID, notes=listed(WORDS)))})
def bring_in():
    """The file is the body, its name in `?name=`; or it is the field `file` of a form."""
    planner()
    if (request.content_length or 0) > LARGEST_FILE:
        raise Problem(413, "limit", gettext("This file is too large: at most 64 MB."))
    request.max_content_length = LARGEST_FILE
    sent = request.files.get("file") if request.mimetype == "multipart/form-data" else None
    name = sent.filename if sent else request.args.get("name", "record.json")
    raw = sent.read() if sent else request.get_data(cache=False)
    name = PurePath(name or "record.json").name[-LONGEST_NAME:]
    record, notes = house().steward.outside(importing.read, name, raw)
    session = importing.bring_in(planner(), record, name)
    return jsonify(workshop=str(session.workshop_id), session=session.public_id, notes=list(notes)), 201
