"""The migrations make the tables that the models speak of."""

import json
import sqlite3

from flask_migrate import check, upgrade

from workshop import config, migrating
from workshop.migrating import migrations, newest

MIGRATIONS = str(migrating.MIGRATIONS)


def test_an_upgraded_database_has_the_tables_of_the_models(tmp_path):
    settings = config.from_environment({"INSTANCE_PATH": str(tmp_path), "ASYNC_MODE": "threading"})
    with migrations(settings):
        upgrade(directory=MIGRATIONS)
        upgrade(directory=MIGRATIONS)

        check(directory=MIGRATIONS)  # exits where a table or a column differs


def test_a_database_is_brought_to_the_newest_revision_once(tmp_path):
    settings = config.from_environment({"INSTANCE_PATH": str(tmp_path), "ASYNC_MODE": "threading"})
    migrating.upgrade(settings)
    with sqlite3.connect(tmp_path / "workshop.db") as base:
        assert base.execute("SELECT version_num FROM alembic_version").fetchall() == [(newest(),)]
        base.execute("DROP TABLE webhook")
    base.close()

    migrating.upgrade(settings)
    with sqlite3.connect(tmp_path / "workshop.db") as base:
        assert not base.execute("SELECT name FROM sqlite_master WHERE name = 'webhook'").fetchall()


def test_a_database_with_a_held_session_is_brought_up_to_date(tmp_path):
    """Every table has a row that others refer to, and SQLite minds that they are there."""
    settings = config.from_environment({"INSTANCE_PATH": str(tmp_path), "ASYNC_MODE": "threading"})
    with migrations(settings):
        upgrade(directory=MIGRATIONS, revision="0001")
        with sqlite3.connect(tmp_path / "workshop.db") as base:
            tables = [name for name, in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            for table in tables:
                fill(base, table)
            base.execute("INSERT INTO mark VALUES (1, 'p2', '3')")
        base.close()
        upgrade(directory=MIGRATIONS)
        check(directory=MIGRATIONS)

    with sqlite3.connect(tmp_path / "workshop.db") as base:
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        (marks,), = base.execute("SELECT marks FROM ballot")
        assert json.loads(marks) == {"1": 1, "p2": 3}
        assert base.execute("SELECT other_counts FROM workshop").fetchall() == [(0,)]


def test_a_session_held_before_tables_and_sheets_came_is_brought_up_to_date(tmp_path):
    """Every table of 0002 has a row; what came since stands beside them, empty, and every row still finds its others."""
    settings = config.from_environment({"INSTANCE_PATH": str(tmp_path), "ASYNC_MODE": "threading"})
    with migrations(settings):
        upgrade(directory=MIGRATIONS, revision="0002")
        with sqlite3.connect(tmp_path / "workshop.db") as base:
            tables = [name for name, in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            for table in tables:
                fill(base, table)
            before = {table: base.execute(f"SELECT * FROM {table}").fetchall() for table in tables if table != "alembic_version"}
        base.close()
        upgrade(directory=MIGRATIONS)
        check(directory=MIGRATIONS)

    with sqlite3.connect(tmp_path / "workshop.db") as base:
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        for table, rows in before.items():
            assert [row[:len(old)] for row, old in zip(base.execute(f"SELECT * FROM {table}"), rows)] == rows, table
        for columns, table, new in (
                ("tables, seats, rehearsal, invites, covered", "live_session", ("[]", "given", 0, 0, 0)),
                ("information, asked, version, pen_id", "proposal", ("{}", "[]", 1, None)),
                ("muted, spoken, host_id, stays", "participant", (0, 0, None, 0)),
                ("texts", "workshop", ("{}",)), ("information, together, hands", "activity", ("{}", 0, None)), ("into_id", "idea", (None,))):
            assert base.execute(f"SELECT {columns} FROM {table}").fetchall() == [new], table


def fill(base, table):
    """One row with 1, or what stands for it, in every column."""
    columns = base.execute(f"PRAGMA table_info({table})").fetchall()
    if table != "alembic_version" and not base.execute(f"SELECT 1 FROM {table}").fetchone():
        base.execute(f"INSERT INTO {table} VALUES ({', '.join('?' for _ in columns)})", [
            "1" if "CHAR" in kind or kind == "JSON" else 1 for _, _, kind, *_ in columns])
