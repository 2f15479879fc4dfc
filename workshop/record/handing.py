"""Handing a record over: under which name, as JSON or as a zip of tables, made outside the loop."""

import json
import re
import unicodedata

from ..house import house
from .ballot_files import ballot_file, polis_file
from .document import record
from .tables import as_zip

LONGEST_SLUG = 50


def as_json(session, reader):
    """(file name, content type, bytes) of record.json."""
    body = house().steward.outside(_dumps, record(session, reader))
    return json_name(session), "application/json", body


def as_tables(session, reader):
    """(file name, content type, bytes) of the zip of plain tables."""
    body = house().steward.outside(as_zip, record(session, reader))
    return f"{_name(session)}-tables.zip", "application/zip", body


def as_ballots(session, reader, step, extension):
    """(file name, content type, bytes) of the ballots of one step in a format (H10)."""
    exact, body = house().steward.outside(ballot_file, record(session, reader), step, extension, _name(session))
    return f"{_name(session)}-{step}.{exact}", "text/csv; charset=utf-8" if exact == "csv" else "text/plain; charset=utf-8", body


def as_polis(session, reader):
    """(file name, content type, bytes) of the statements and answers in Polis's form."""
    return f"{_name(session)}-polis.zip", "application/zip", house().steward.outside(polis_file, record(session, reader))


def json_name(session):
    """What record.json is called once it is downloaded."""
    return f"{_name(session)}-record.json"


def _dumps(document):
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _name(session):
    """The title in plain letters, and the day."""
    plain = unicodedata.normalize("NFKD", session.workshop.title).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST_SLUG].strip("-") or "session"
    return f"{slug}-{session.closed_at:%Y-%m-%d}"
