"""Answers to proposals and who is told of them, what a token may do, webhooks, what imported words came from."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# In SQL for the reason given in 0003.
LIST = "JSON NOT NULL DEFAULT '[]'"
COLUMNS = (
    ("api_token", "name", "VARCHAR"),
    ("api_token", "scopes", "JSON NOT NULL DEFAULT '[\"read\", \"run\", \"write\"]'"),
    ("api_token", "made_at", "DATETIME"),
    ("api_token", "used_at", "DATETIME"),
    ("live_session", "cleared", LIST),
    ("live_session", "spent", LIST),
    ("idea", "origin", "VARCHAR"),
    ("proposal", "origin", "VARCHAR"),
)


def upgrade():
    for table, column, sort in COLUMNS:
        op.execute(f'ALTER TABLE "{table}" ADD COLUMN {column} {_as_here(sort)}')
    op.create_table(
        "response",
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer()),
        sa.Column("decision", sa.String()),
        sa.Column("why", sa.String()),
        sa.Column("owner", sa.String()),
        sa.Column("due", sa.Date()),
        sa.Column("done", sa.Date()),
        sa.Column("follower", sa.String()),
        sa.Column("trial", sa.String()),
        sa.Column("trial_until", sa.Date()),
        sa.Column("avoided", sa.JSON()),
        sa.Column("avoided_source", sa.String()),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("user_id", sa.Integer()),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("saves", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"]),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"]),
        sa.ForeignKeyConstraint(["session_id"], ["live_session.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("session_id", "number"),
        sa.UniqueConstraint("proposal_id", "version"),
    )
    op.create_table(
        "contact",
        sa.Column("participant_id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("due_at", sa.DateTime()),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["participant_id"], ["participant.id"]),
        sa.PrimaryKeyConstraint("participant_id"),
    )
    op.create_table(
        "webhook",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("url", sa.String(), nullable=False),
        sa.Column("nonce", sa.String(), nullable=False),
        sa.Column("types", sa.JSON(), nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "delivery",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("webhook_id", sa.Integer(), nullable=False),
        sa.Column("message", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime()),
        sa.Column("status", sa.Integer()),
        sa.Column("problem", sa.String()),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("tried_at", sa.DateTime()),
        sa.ForeignKeyConstraint(["webhook_id"], ["webhook.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("message"),
    )
    op.create_index("ix_delivery_webhook_id", "delivery", ["webhook_id"])
    op.create_index("ix_delivery_due_at", "delivery", ["due_at"])


def _as_here(sort):
    """A column's sort as this database spells it; written above as SQLite does."""
    if op.get_bind().dialect.name == "postgresql":
        for here, there in (("DATETIME", "TIMESTAMP"), ("BLOB", "BYTEA"), ("BOOLEAN NOT NULL DEFAULT 0", "BOOLEAN NOT NULL DEFAULT false")):
            sort = sort.replace(here, there)
    return sort
