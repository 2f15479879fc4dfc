"""Lots, costs and tables of a vote; where an imported session comes from."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade():
    with op.batch_alter_table("activity") as table:
        table.add_column(sa.Column("costs", sa.JSON(), nullable=True))
        table.add_column(sa.Column("tables", sa.JSON(), nullable=True))
        table.add_column(sa.Column("secret", sa.String(), nullable=True))
    with op.batch_alter_table("live_session") as table:
        table.add_column(sa.Column("imported", sa.JSON(), nullable=True))


def downgrade():
    with op.batch_alter_table("live_session") as table:
        table.drop_column("imported")
    with op.batch_alter_table("activity") as table:
        table.drop_column("secret")
        table.drop_column("tables")
        table.drop_column("costs")
