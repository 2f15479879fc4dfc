"""Worlds that several tests of the protocol share."""

import pytest

from tests.world.deeds import lively as liven


@pytest.fixture(scope="module")
def lively(served):
    """A park in the middle of things, for tests that leave it as it is."""
    park = liven(served.park())
    yield park
    park.leave()


@pytest.fixture(scope="module")
def still(served):
    """A park that has not begun, for tests that leave it as it is."""
    park = served.park()
    yield park
    park.leave()
