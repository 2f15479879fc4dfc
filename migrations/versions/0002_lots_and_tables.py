"""Lots, costs and tables of a vote; seat slips and who came late; where an imported session comes from."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

mark = sa.table("mark", sa.column("ballot_id"), sa.column("option"), sa.column("value", sa.JSON()))
ballot = sa.table("ballot", sa.column("id"), sa.column("marks", sa.JSON()))


def upgrade():
    with op.batch_alter_table("activity") as table:
        table.add_column(sa.Column("costs", sa.JSON(), nullable=True))
        table.add_column(sa.Column("tables", sa.JSON(), nullable=True))
        table.add_column(sa.Column("secret", sa.String(), nullable=True))
        table.add_column(sa.Column("drawn", sa.Integer(), nullable=True))
    with op.batch_alter_table("live_session") as table:
        table.add_column(sa.Column("imported", sa.JSON(), nullable=True))
        table.add_column(sa.Column("slips", sa.JSON(none_as_null=True), nullable=True))
        table.add_column(sa.Column("joined_late", sa.JSON(), nullable=False,
                                   server_default='{"lived": 0, "professional": 0, "other": 0}'))
    op.create_table(
        "theme",
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
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
    # In SQL, since a batch would write `idea` anew, and SQLite would not let go of a table that others refer to.
    op.execute("ALTER TABLE idea ADD COLUMN theme_id INTEGER REFERENCES theme (id)")
    with op.batch_alter_table("workshop") as table:
        table.add_column(sa.Column("other_counts", sa.Boolean(), nullable=False, server_default="0"))
    _marks_into_ballots()
    op.create_table(
        "slip",
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("side", sa.String(), nullable=True),
        sa.Column("used", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["live_session.id"]),
        sa.PrimaryKeyConstraint("session_id", "digest"),
        sqlite_with_rowid=False,
    )


def _marks_into_ballots():
    """A ballot holds its marks itself: one row to write for each person, while a room waits for the closing."""
    with op.batch_alter_table("ballot") as table:
        table.add_column(sa.Column("marks", sa.JSON(), nullable=False, server_default="{}"))
    base = op.get_bind()
    marks = {}
    for id, option, value in base.execute(sa.select(mark).order_by(mark.c.option)):
        marks.setdefault(id, {})[option] = value
    for id, whole in marks.items():
        base.execute(ballot.update().where(ballot.c.id == id).values(marks=whole))
    op.drop_table("mark")


def _marks_out_of_ballots():
    op.create_table(
        "mark",
        sa.Column("ballot_id", sa.Integer(), nullable=False),
        sa.Column("option", sa.String(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["ballot_id"], ["ballot.id"]),
        sa.PrimaryKeyConstraint("ballot_id", "option"),
    )
    base = op.get_bind()
    for id, whole in base.execute(sa.select(ballot)).all():
        for option, value in whole.items():
            base.execute(mark.insert().values(ballot_id=id, option=option, value=value))
    with op.batch_alter_table("ballot") as table:
        table.drop_column("marks")


def downgrade():
    _marks_out_of_ballots()
    op.execute("ALTER TABLE idea DROP COLUMN theme_id")
    op.drop_table("theme")
    op.drop_table("slip")
    with op.batch_alter_table("workshop") as table:
        table.drop_column("other_counts")
    with op.batch_alter_table("live_session") as table:
        table.drop_column("joined_late")
        table.drop_column("slips")
        table.drop_column("imported")
    with op.batch_alter_table("activity") as table:
        table.drop_column("drawn")
        table.drop_column("secret")
        table.drop_column("tables")
        table.drop_column("costs")
