"""Handing over the file of a record: made at once where that takes a moment, by a process beside the server where not."""

from flask_babel import get_locale

from .. import languages
from ..house import house
from ..record.document import record
from .formats import FORMATS, copy_of, file_name, make

FEW = 2000
"""Events up to which plain data is made at once; starting a process would take longer."""


def handed(session, reader, name, patience):
    """(file name, content type, bytes or pieces, size), or None where it takes longer than `patience`, in seconds."""
    kind, reader, language = FORMATS[name], copy_of(name, reader), _language(name)
    if session.seq <= FEW and not kind.is_read:
        body = house().steward.outside(make, name, record(session, reader), {}, None, language, None)
        return file_name(session, name, reader), kind.kind, body, len(body)
    making = house().exports.ask(session, reader, name, language, patience)
    if not making.is_made:
        return None
    house().exports.take(session, reader, name, language)
    return file_name(session, name, reader), kind.kind, making.chunks(), making.size


def on_its_way(session, reader, name):
    """The making of a file, which begins where it has not yet."""
    return house().exports.ask(session, copy_of(name, reader), name, _language(name), 0)


def _language(name):
    return languages.known(str(get_locale())) if FORMATS[name].is_read else "en"
