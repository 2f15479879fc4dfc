"""Handing over the files that other counting programs read: under which name, made outside the loop."""

from ..house import house
from .ballot_files import ballot_file, polis_file
from .document import record
from .naming import slug


def as_ballots(session, reader, step, extension):
    """(file name, content type, bytes) of the ballots of one step in a format (H10)."""
    exact, body = house().steward.outside(ballot_file, record(session, reader), step, extension, slug(session))
    return f"{slug(session)}-{step}.{exact}", "text/csv; charset=utf-8" if exact == "csv" else "text/plain; charset=utf-8", body


def as_polis(session, reader):
    """(file name, content type, bytes) of the statements and answers in Polis's form."""
    return f"{slug(session)}-polis.zip", "application/zip", house().steward.outside(polis_file, record(session, reader))
