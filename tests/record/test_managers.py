"""H12: managers over the API: no planning, and records only of what they were given."""

import re
import uuid

import pytest

from tests.record.browser import Visitor
from tests.world.http import Http


@pytest.fixture
def manager(served):
    """(e-mail address, the API with this account's token)."""
    email = f"{uuid.uuid4().hex}@example.org"
    return email, Http(served.address, served.server.account(email, "manager"))


def test_a_manager_plans_nothing(manager):
    answer = manager[1].call("POST", "/workshops", {"title": "A workshop of my own"})

    assert (answer.status_code, answer.json()["code"]) == (403, "not_allowed")
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_manager_downloads_the_public_copy_of_what_they_were_given(served, day, manager):
    email, api = manager
    path, team = f"/sessions/{day.park.id}/record.json", f"/workshops/{day.park.workshop}/team"
    organiser = Visitor(served.address, "organiser@example.org")
    assert api.call("GET", path).status_code == 404

    added = organiser.post(team, organiser.get(team).text, email=email)
    assert api.get(path)["copy"] == "public"
    assert api.call("GET", f"/sessions/{day.park.id}/record.csv.zip").status_code == 200
    assert api.call("POST", f"/sessions/{day.park.id}/publication", {}).status_code == 404
    assert api.call("POST", f"/sessions/{day.park.id}/facilitate", {}).status_code == 404

    remove = re.search(rf"{team}/\d+/remove", added.text)[0]
    organiser.post(remove, added.text)
    assert api.call("GET", path).status_code == 404
