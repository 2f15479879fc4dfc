"""The one database handle, and how SQLite is asked to keep what it was given."""

from sqlite3 import SQLITE_BUSY, SQLITE_LOCKED

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event
from sqlalchemy.engine import Engine

db = SQLAlchemy(session_options={"autoflush": False, "expire_on_commit": False})

BUSY_MS = 250
PATIENT_MS = 30_000


def be_patient():
    """Wait for the writer as long as a person at a terminal would, instead of refusing at once."""
    if db.engine.dialect.name == "sqlite":
        db.session.connection().exec_driver_sql(f"PRAGMA busy_timeout={PATIENT_MS}")


def is_busy(error):
    """Whether a database error says no more than that somebody else is writing for longer than a moment."""
    return getattr(error.orig, "sqlite_errorcode", 0) & 0xFF in (SQLITE_BUSY, SQLITE_LOCKED)


def begin_writing():
    """Take the database's single writer before the first statement of a turn; what was only read is let go."""
    db.session.rollback()
    db.session.connection(execution_options={"writing": True})


@event.listens_for(Engine, "connect")
def _prepare(connection, _record):
    if type(connection).__module__.startswith("sqlite3"):
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON",
            "secure_delete=ON", f"busy_timeout={BUSY_MS}",
        ):
            connection.execute(f"PRAGMA {pragma}")


@event.listens_for(Engine, "begin")
def _begin(connection):
    if connection.dialect.name == "sqlite":
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
