"""Merging, the pen, questions, notes, translations, tables, shared phones, who comes, and what each language says."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# In SQL, since a batch would write the table anew, and SQLite would not let go of one that others refer to.
NO, NONE, EMPTY, LIST = "BOOLEAN NOT NULL DEFAULT 0", "VARCHAR", "JSON NOT NULL DEFAULT '{}'", "JSON NOT NULL DEFAULT '[]'"
COLUMNS = (
    ("idea", "into_id", "INTEGER REFERENCES idea (id)"),
    ("proposal", "trouble", NONE),
    ("proposal", "stopper", NONE),
    ("proposal", "answerer", NONE),
    ("proposal", "information", EMPTY),
    ("proposal", "activity_id", "INTEGER REFERENCES activity (id)"),
    ("proposal", "theme", NONE),
    ("proposal", "pen_id", "INTEGER REFERENCES participant (id)"),
    ("proposal", "asked", LIST),
    ("proposal", "pen_from", "DATETIME"),
    ("proposal", "version", "INTEGER NOT NULL DEFAULT 1"),
    ("proposal", "authors", "JSON NOT NULL DEFAULT '{\"lived\": 0, \"professional\": 0, \"other\": 0}'"),
    ("proposal", "strength", NONE),
    ("proposal", "being_heard", NO),
    ("link", "name", NONE),
    ("link", '"table"', "INTEGER"),
    ("participant", "hand_at", "DATETIME"),
    ("participant", "muted", NO),
    ("participant", "spoken", "INTEGER NOT NULL DEFAULT 0"),
    ("participant", "host_id", "INTEGER REFERENCES participant (id)"),
    ("participant", "words", "BLOB"),
    ("participant", "stays", NO),
    ("report", "settled", NO),
    ("call", "settled", NO),
    ("workshop", "texts", EMPTY),
    ("live_session", "tables", LIST),
    ("live_session", "seats", "VARCHAR NOT NULL DEFAULT 'given'"),
    ("live_session", "rehearsal", NO),
    ("live_session", "invites", NO),
    ("activity", "information", EMPTY),
    ("activity", "together", "BOOLEAN NOT NULL DEFAULT 0"),
    ("activity", "hands", "JSON"),
    ("activity", "skipped", NO),
    ("activity", "opened_at", "DATETIME"),
    ("activity", "closed_at", "DATETIME"),
    ("live_session", "covered", NO),
    ("comment", "language", "VARCHAR NOT NULL DEFAULT 'en'"),
)


def upgrade():
    for table, column, sort in COLUMNS:
        op.execute(f'ALTER TABLE "{table}" ADD COLUMN {column} {_as_here(sort)}')
    op.create_index("ix_participant_words", "participant", ["words"])
    op.create_table(
        "question",
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("answer", sa.String(), nullable=True),
        sa.Column("answered", sa.Boolean(), nullable=False),
        sa.Column("being_answered", sa.Boolean(), nullable=False),
        sa.Column("answerer_id", sa.Integer(), nullable=True),
        sa.Column("side", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("supporters", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        *_moderated(),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"]),
        sa.ForeignKeyConstraint(["answerer_id"], ["participant.id"]),
    )
    op.create_table(
        "note",
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("table", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        *_moderated(),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"]),
    )
    op.create_table(
        "saying",
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("option", sa.String(), nullable=True),
        sa.Column("mark", sa.String(), nullable=True),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("salt", sa.String(), nullable=True),
        *_moderated(),
        sa.ForeignKeyConstraint(["activity_id"], ["activity.id"]),
    )
    _pairs("question_support", "question", "participant")
    _pairs("proposal_author", "proposal", "participant")
    op.create_table(
        "proposal_version",
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("side", sa.String(), nullable=True),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposal.id"]),
        sa.PrimaryKeyConstraint("proposal_id", "version"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "translation",
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["session_id"], ["live_session.id"]),
        sa.PrimaryKeyConstraint("session_id", "about", "language"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "coming",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("voice", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("contact", sa.String(), nullable=True),
        sa.Column("needs", sa.JSON(), nullable=False),
        sa.Column("words", sa.String(), nullable=True),
        sa.Column("arranged", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["live_session.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("digest"),
    )
    op.create_index("ix_coming_session_id", "coming", ["session_id"])


def downgrade():
    for table in ("coming", "translation", "proposal_version", "proposal_author", "question_support", "saying", "note", "question"):
        op.drop_table(table)
    op.drop_index("ix_participant_words", "participant")
    for table, column, _sort in reversed(COLUMNS):
        op.execute(f'ALTER TABLE "{table}" DROP COLUMN {column}')


def _as_here(sort):
    """A column's sort as this database spells it; written above as SQLite does."""
    if op.get_bind().dialect.name == "postgresql":
        for here, there in (("DATETIME", "TIMESTAMP"), ("BLOB", "BYTEA"), ("BOOLEAN NOT NULL DEFAULT 0", "BOOLEAN NOT NULL DEFAULT false")):
            sort = sort.replace(here, there)
    return sort


def _moderated():
    return (
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("off_screen", sa.Boolean(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["participant.id"]),
        sa.ForeignKeyConstraint(["session_id"], ["live_session.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("session_id", "number"),
    )


def _pairs(name, one, other):
    """That somebody did something with something: nothing but the two."""
    op.create_table(
        name,
        sa.Column(f"{one}_id", sa.Integer(), nullable=False),
        sa.Column(f"{other}_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint([f"{one}_id"], [f"{one}.id"]),
        sa.ForeignKeyConstraint([f"{other}_id"], [f"{other}.id"]),
        sa.PrimaryKeyConstraint(f"{one}_id", f"{other}_id"),
        sqlite_with_rowid=False,
    )
