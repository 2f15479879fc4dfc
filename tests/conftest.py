"""The server under test and the small world that tests play in."""

import pytest

from tests.world.park import Park
from tests.world.server import Server


class Served:
    """A running server with the account that makes its workshops."""

    def __init__(self, server):
        self.server, self.address = server, server.address
        self.organiser = server.account("organiser@example.org")
        self.others = {}

    def account(self, role):
        """The token of another account with this role."""
        if role not in self.others:
            self.others[role] = self.server.account(f"another-{role}@example.org", role)
        return self.others[role]

    def park(self, **how):
        return Park(self.address, self.organiser, **how)


@pytest.fixture(scope="session")
def served(tmp_path_factory):
    """The server that most tests share; each plays in sessions of its own."""
    server = Server(tmp_path_factory.mktemp("served"), RATE_LIMITS="off").start()
    yield Served(server)
    server.stop()


@pytest.fixture
def park(served):
    """A fresh session with three citizens, two keepers, desk, helper and screen, and five proposals."""
    park = served.park()
    yield park
    park.leave()


@pytest.fixture
def own_server(tmp_path):
    """A server for one test alone, which may kill it."""
    server = Server(tmp_path, RATE_LIMITS="off").start()
    yield Served(server)
    if server.process.poll() is None:
        server.stop()
