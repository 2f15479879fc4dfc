"""What people read when the database does not answer: busy is said only where it is busy."""

import sqlite3
from contextlib import closing

import pytest


@pytest.fixture
def database(app):
    """A way into the same file beside the server."""
    with closing(sqlite3.connect(app.extensions["house"].settings.instance / "workshop.db", isolation_level=None)) as beside:
        yield beside


def test_while_somebody_else_writes_people_are_told_that_it_is_busy(app, fay, database):  # F10
    plan = fay.makes_workshop()
    database.execute("BEGIN IMMEDIATE")

    answer = fay.send(f"{plan}/steps/1/copy", on=f"{plan}/steps/1")
    assert answer.status_code == 503 and answer.headers["Retry-After"] and "Very busy just now" in answer.text


def test_any_other_trouble_is_a_fault_of_ours_said_kindly_and_logged_once(fay, database, caplog):
    fay.makes_workshop()
    database.execute("DROP TABLE participant")
    database.execute("DROP TABLE live_session")

    answer = fay.open("/workshops")
    assert answer.status_code == 500 and "Something went wrong on our side" in answer.text
    assert "busy" not in answer.text and "Retry-After" not in answer.headers
    assert len([one for one in caplog.records if one.exc_info]) == 1
