"""The server under test and the small world that tests play in."""

import fcntl
import json
import os
import shutil
from pathlib import Path

import hypothesis
import pytest

from tests.world.park import Park
from tests.world.server import Server

ORGANISER = "organiser@example.org"
LONGEST = ("browser", "replay", "secrecy", "protocol")
"""The folders whose files take longest: they come first, so that at the end nobody waits for one of them."""


hypothesis.settings.register_profile("any machine", deadline=None)
hypothesis.settings.load_profile("any machine")


def pytest_collection_modifyitems(items):
    folders = {folder: place for place, folder in enumerate(LONGEST)}
    items.sort(key=lambda item: folders.get(Path(item.path).parent.name, len(LONGEST)))


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
    """An instance with an organiser's account, to be copied, made once for all who test at once: (its folder, the organiser's token)."""
    folder = shared_folder(tmp_path_factory) / "prepared"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "made.json").exists():
            server = Server(folder).start()
            token = server.account(ORGANISER)
            assert server.stop() == 0
            (folder / "made.json").write_text(json.dumps(token))
    return folder / "instance", json.loads((folder / "made.json").read_text())


def shared_folder(tmp_path_factory):
    """The temporary folder of this run of tests: above the worker's own where there are several."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


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
