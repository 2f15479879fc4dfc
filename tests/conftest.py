"""The server under test and the small world that tests play in."""

import shutil

import hypothesis
import pytest

from tests.world.park import Park
from tests.world.server import Server

ORGANISER = "organiser@example.org"


hypothesis.settings.register_profile("any machine", deadline=None)
hypothesis.settings.load_profile("any machine")


class Served:
    """A running server with the account that makes its workshops."""

    def __init__(self, server, organiser):
        self.server, self.address, self.organiser = server, server.address, organiser
        self.others = {}

    def account(self, role):
        """The token of another account with this role."""
        if role not in self.others:
            self.others[role] = self.server.account(f"another-{role}@example.org", role)
        return self.others[role]

    def park(self, **how):
        return Park(self.address, self.organiser, **how)


@pytest.fixture(scope="session")
def prepared(tmp_path_factory):
    """An instance with an organiser's account, to be copied: (its folder, the organiser's token)."""
    server = Server(tmp_path_factory.mktemp("prepared")).start()
    token = server.account(ORGANISER)
    assert server.stop() == 0
    return server.instance, token


@pytest.fixture(scope="session")
def serve(prepared, tmp_path_factory):
    """Starts a server on an instance of its own; stopped at the end of the session where the test did not."""
    instance, token = prepared
    servers = []

    def start(**settings):
        server = Server(tmp_path_factory.mktemp("server"), **{"RATE_LIMITS": "off", **settings})
        shutil.copytree(instance, server.instance)
        servers.append(server)
        return Served(server.start(), token)

    yield start
    for server in servers:
        if server.process.poll() is None:
            server.stop()


@pytest.fixture(scope="session")
def served(serve):
    """The server that most tests share; each plays in sessions of its own."""
    return serve()


@pytest.fixture
def park(served):
    """A fresh session with three citizens, two keepers, desk, helper and screen, and five proposals."""
    park = served.park()
    yield park
    park.leave()


@pytest.fixture
def own_server(serve):
    """A server for one test alone, which may kill it."""
    served = serve()
    yield served
    if served.server.process.poll() is None:
        served.server.stop()
