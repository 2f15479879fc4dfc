"""Deleting a session altogether, with everything in it: only for rehearsals, in which nobody said anything."""

from sqlalchemy import delete, or_, select, update

from ..db import db
from ..models import LiveSession
from ..refusals import Refused


def forget(session):
    """Delete a rehearsal that is over or has not begun, as if it had never been; Refused for every other session."""
    if not session.rehearsal:
        raise Refused("Only a rehearsal can be deleted. What people wrote can be erased one by one.")
    if session.state not in ("waiting", "closed"):
        raise Refused("End the rehearsal at the desk first, then delete it.")
    sessions, tables = LiveSession.__table__, db.metadata.sorted_tables
    within = {sessions: sessions.c.id == session.id}
    for table in tables:
        if table not in within and (found := [*_within(table, within)]):
            within[table] = or_(*found)
    db.session.execute(update(LiveSession).where(LiveSession.id == session.id).values(focus_id=None))
    for table in reversed(tables):
        if table in within:
            db.session.execute(delete(table).where(within[table]))


def _within(table, known):
    """The conditions that a row belongs to the session, by what it points to."""
    for column in table.columns:
        for key in column.foreign_keys:
            target = key.column.table
            if target in known and target is not table:
                yield column.in_(select(key.column).where(known[target]))
