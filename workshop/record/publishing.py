"""Publishing a record and withdrawing it (H12)."""

from .. import webhooks
from ..db import begin_writing, db
from ..house import house
from ..journal import moment
from ..models import LiveSession
from ..models.columns import now
from ..refusals import Refused


def publish(session):
    """Let everyone read the public copy; done again, it keeps its first moment. Returns the session as it is now."""
    if session.rehearsal:
        raise Refused("A rehearsal is not published: nobody said what is in its record.")
    row = _begin(session)
    if row.published_at is None:
        row.published_at = now()
        webhooks.tell("record.published", row, published_at=moment(row.published_at),
                      record=f"{house().settings.public_url}/sessions/{row.public_id}/record")
    return _done(row)


def withdraw(session):
    """Keep the record to its organisers again; returns the session as it is now."""
    row = _begin(session)
    if row.published_at is not None:
        row.published_at = None
        webhooks.tell("record.withdrawn", row)
    return _done(row)


def _begin(session):
    begin_writing()
    return db.session.get(LiveSession, session.id, populate_existing=True)


def _done(row):
    db.session.commit()
    house().courier.wake()
    return row
