"""Runs the migrations on the database of the current application."""

from alembic import context
from flask import current_app

database = current_app.extensions["migrate"].db


def leave_moments_be(kind, value, _autogenerate):
    """Moments are plain DateTime columns to the database."""
    return "sa.DateTime()" if kind == "type" and type(value).__name__ == "Moment" else False


with database.engine.connect() as connection:
    context.configure(
        connection=connection, target_metadata=database.metadata, render_item=leave_moments_be,
        render_as_batch=connection.dialect.name == "sqlite")
    with context.begin_transaction():
        context.run_migrations()
