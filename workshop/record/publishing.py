"""Publishing a record and withdrawing it (H12)."""

from ..db import begin_writing, db
from ..models import LiveSession
from ..models.columns import now
from ..refusals import Refused


def publish(session):
    """Let everyone read the public copy; done again, it keeps its first moment. Returns the session as it is now."""
    if session.rehearsal:
        raise Refused("A rehearsal is not published: nobody said what is in its record.")
    return _set(session, lambda row: row.published_at or now())


def withdraw(session):
    """Keep the record to its organisers again; returns the session as it is now."""
    return _set(session, lambda row: None)


def _set(session, moment):
    begin_writing()
    row = db.session.get(LiveSession, session.id, populate_existing=True)
    row.published_at = moment(row)
    db.session.commit()
    return row
