"""Brings the database up to date; what that takes is loaded only where something is to be done, so that a start is quick."""

from contextlib import contextmanager

from sqlalchemy import create_engine, inspect, text
from sqlalchemy.pool import NullPool

from . import config
from .app import create_app
from .db import db

MIGRATIONS = config.ROOT / "migrations"


def upgrade(settings):
    """Bring the database up to date."""
    if _revision(settings.database_url) == newest():
        return
    from flask_migrate import upgrade as migrate

    with migrations(settings):
        migrate()
        db.session.remove()
        db.engine.dispose()


@contextmanager
def migrations(settings):
    """Within it the migrations can be run on this database."""
    from flask_migrate import Migrate

    app = create_app(settings)
    Migrate(app, db, directory=str(MIGRATIONS))
    with app.app_context():
        yield


def newest():
    """The revision that the program works with: migrations are numbered, and a file's name begins with its number."""
    return max(path.name.partition("_")[0] for path in (MIGRATIONS / "versions").glob("*.py"))


def _revision(url):
    """The revision that a database is at; None where it has no tables yet."""
    engine = create_engine(url, poolclass=NullPool)
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.scalar(text("SELECT version_num FROM alembic_version"))
