"""The journal as a record shows it: what the reader may see, opened by salts, and digests of all else (X1, X5)."""

from dataclasses import dataclass

from sqlalchemy import select

from .. import journal
from ..db import db
from ..events import EVERYONE, TYPES
from ..models import Event


@dataclass(frozen=True)
class Reader:
    """Who reads a record: `public`, or an organiser, who sees what was hidden and what the desk saw."""

    name: str
    sees_desk: bool
    participant_id: None = None


PUBLIC = Reader("public", sees_desk=False)
ORGANISER = Reader("organiser", sees_desk=True)


def events_of(session):
    """Every event of a session, in their order."""
    query = select(Event).where(Event.session_id == session.id).order_by(Event.seq)
    return db.session.scalars(query.execution_options(populate_existing=True)).all()


def entry(event, reader):
    """An event as the reader may see it; of others the digest alone. Salts open what is readable, the rest is withheld."""
    if not journal.may_see(event, reader):
        return {"seq": event.seq, "digest": event.digest}
    shown = journal.as_seen(event, reader)
    if event.audience != EVERYONE:
        shown["blind"] = event.data["blind"]
    spoken = [field for field in TYPES[event.type].words if event.data.get(field) is not None]
    salts = {field: event.words[field][0] for field in spoken if shown[field] is not None}
    withheld = {field: event.data[field] for field in spoken if shown[field] is None}
    return shown | ({"salts": salts} if salts else {}) | ({"withheld": withheld} if withheld else {}) | {
        "digest": event.digest}
