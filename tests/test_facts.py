"""Facts about the parts that we stand on, each of which would bite (quality, section 1)."""

import resource
import socket
from contextlib import ExitStack

import pytest
import requests
from sqlalchemy import text

from workshop import config
from workshop.app import create_app
from workshop.db import begin_writing, db

STOCK_LIMIT = 1024


@pytest.fixture
def many_files():
    """This process may hold as many connections as the test opens."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 8192), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_sqlite_flushes_before_a_commit_returns(tmp_path):  # D2
    settings = config.from_environment({"INSTANCE_PATH": str(tmp_path), "ASYNC_MODE": "threading"})
    with create_app(settings).app_context():
        asked = {name: db.session.scalar(text(f"PRAGMA {name}"))
                 for name in ("synchronous", "journal_mode", "foreign_keys", "secure_delete")}

        assert asked == {"synchronous": 2, "journal_mode": "wal", "foreign_keys": 1, "secure_delete": 1}


def test_a_turn_takes_the_writer_before_it_reads(tmp_path):
    settings = config.from_environment({"INSTANCE_PATH": str(tmp_path), "ASYNC_MODE": "threading"})
    with create_app(settings).app_context():
        begin_writing()
        with db.engine.connect().execution_options(writing=True) as other, pytest.raises(Exception, match="locked"):
            other.begin()


def test_no_compression_is_agreed_on_with_a_browser(served):
    host, port = served.address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as browser:
        browser.sendall(
            b"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n"
            b"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
            b"Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n")
        answer = browser.recv(4096)

    assert answer.startswith(b"HTTP/1.1 101")
    assert b"extensions" not in answer.lower()


def test_more_connections_than_the_stock_limit_are_served(served, many_files):
    host, port = served.address.removeprefix("http://").split(":")
    with ExitStack() as held:
        for _ in range(STOCK_LIMIT + 76):
            held.enter_context(socket.create_connection((host, int(port)), timeout=30))

        assert requests.get(f"{served.address}/healthz", timeout=30).status_code == 200
