"""A session in the park, played to its end: the record that these tests read, copy and spoil."""

import json

import pytest

from tests.record.park_day import Day


@pytest.fixture(scope="session")
def day(served):
    """Six citizens and seven keepers post, vote, are moderated, and end the session; nobody changes it afterwards."""
    day = Day(served.park(people=(6, 7)))
    yield day
    day.park.leave()


@pytest.fixture(scope="session")
def organisers(day):
    return day.organiser_copy()


@pytest.fixture(scope="session")
def public(day):
    return day.public_copy()


@pytest.fixture
def spoilt(public, tmp_path):
    """Gives the text of a public copy after somebody changed it."""
    def spoil(change):
        copy = json.loads(json.dumps(public))
        change(copy)
        assert copy != public, "nothing was changed"
        return json.dumps(copy)

    return spoil
