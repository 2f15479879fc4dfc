"""H10 and H12: who may have which copy of a record, and when."""

import re
import uuid

import pytest

from tests.record.browser import Visitor
from tests.world.park import until


@pytest.fixture
def ended(served):
    """A small closed session."""
    park = served.park(people=(1, 1))
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")
    return park


def asks(park, who, path=None):
    return park.as_(who).call("GET", f"/sessions/{path or park.id}/record.json")


@pytest.mark.parametrize("path", ["record.json", "record.csv.zip"])
def test_before_closing_there_is_no_record(park, path):
    for who in ("organiser", "desk", "citizen"):
        answer = park.as_(who).call("GET", f"/sessions/{park.id}/{path}")
        assert (answer.status_code, answer.json()["code"]) == (409, "not_closed")
        assert answer.headers["Content-Type"] == "application/problem+json"


def test_before_closing_nothing_is_published(park):
    answer = park.organiser.call("POST", f"/sessions/{park.id}/publication", {})

    assert (answer.status_code, answer.json()["code"]) == (409, "not_closed")


def test_an_organiser_has_their_copy_by_id_and_by_code(ended):
    for path in (ended.id, ended.code):
        answer = asks(ended, "organiser", path)
        assert answer.status_code == 200 and answer.json()["copy"] == "organiser"
        assert answer.headers["Cache-Control"] == "private, no-store"


def test_others_have_nothing_before_it_is_published(ended):
    assert [asks(ended, who).status_code for who in ("citizen", "helper", "screen", "desk", None)] == [
        403, 403, 403, 403, 401]


def test_once_published_everyone_has_the_public_copy_and_withdrawn_nobody(ended):
    published = ended.organiser.post(f"/sessions/{ended.id}/publication")
    for who in ("citizen", "helper", "screen", "desk", None):
        assert asks(ended, who).json()["copy"] == "public"
    assert asks(ended, "organiser").json()["copy"] == "organiser"
    assert ended.organiser.post(f"/sessions/{ended.id}/publication") == published

    assert ended.organiser.delete(f"/sessions/{ended.id}/publication") == 204
    assert [asks(ended, who).status_code for who in ("citizen", None)] == [403, 401]


def test_without_a_token_a_code_tells_nothing(ended):
    ended.organiser.post(f"/sessions/{ended.id}/publication")
    closed, unknown = asks(ended, None, ended.code), asks(ended, None, "999999999")

    assert closed.status_code == unknown.status_code == 401 and closed.content == unknown.content


def test_only_organisers_publish(ended, served):
    stranger = served.server.account(f"{uuid.uuid4().hex}@example.org")
    for who in ("citizen", "desk", None):
        assert ended.as_(who).call("POST", f"/sessions/{ended.id}/publication", {}).status_code == 401
    ended.organiser.token, mine = stranger, ended.organiser.token
    assert ended.organiser.call("POST", f"/sessions/{ended.id}/publication", {}).status_code == 404
    assert asks(ended, "organiser").status_code == 404
    ended.organiser.token = mine


def test_the_page_is_for_organisers_until_it_is_published(ended, served):
    organiser, passer_by = Visitor(served.address, "organiser@example.org"), Visitor(served.address)
    path = f"/sessions/{ended.id}/record"
    page = organiser.get(path)
    assert page.status_code == 200 and "Not published" in page.text
    assert "Once it is published, everyone who has the address can read and download" in page.text
    assert "The record is not published" in organiser.get(f"/sessions/{ended.id}").text
    assert "/sign-in" in passer_by.get(path).url and "/sign-in" in passer_by.get(path + ".json").url

    published = organiser.post(f"{path}/publish", page.text).text
    assert "Published." in published and re.search(rf'public-address"[^>]*>http://[^<]*{path}<', published)
    assert re.search(rf'value="http://[^"]*{path}"[^>]*data-address', organiser.get(f"/sessions/{ended.id}").text)
    assert passer_by.get(path).status_code == 200 and "/sign-in" not in passer_by.get(path).url
    assert passer_by.get(path + ".json").json()["copy"] == "public"
    assert organiser.get(path + ".json").json()["copy"] == "organiser"
    assert passer_by.get(path + ".csv.zip").headers["Content-Type"] == "application/zip"

    organiser.post(f"{path}/withdraw", page.text)
    assert "/sign-in" in passer_by.get(path).url


def test_publishing_by_a_form_needs_its_token(ended, served):
    organiser = Visitor(served.address, "organiser@example.org")

    assert organiser.post(f"/sessions/{ended.id}/record/publish").status_code == 400
    assert "Not published" in organiser.get(f"/sessions/{ended.id}/record").text


def test_a_page_before_closing_says_so(park, served):
    organiser = Visitor(served.address, "organiser@example.org")
    page = organiser.get(f"/sessions/{park.id}/record")

    assert page.status_code == 200 and "no record yet" in page.text
    assert organiser.get(f"/sessions/{park.id}/record.json").status_code == 409


def test_a_stranger_who_is_signed_in_finds_no_page(ended, served):
    email = f"{uuid.uuid4().hex}@example.org"
    served.server.account(email)

    assert Visitor(served.address, email).get(f"/sessions/{ended.id}/record").status_code == 404


def test_whoever_has_the_link_reads_the_public_copy_until_it_is_taken_back(ended, served):
    organiser, guest = Visitor(served.address, "organiser@example.org"), Visitor(served.address)
    path = f"/sessions/{ended.id}/record"
    page = organiser.post(f"{path}/share", organiser.get(path).text, name="The town clerk").text
    token = re.search(rf"/shared/{ended.id}#([^<\"]+)", page)[1]
    assert "The town clerk" in page

    door = guest.get(f"/shared/{ended.id}")
    assert guest.post(f"/shared/{ended.id}", door.text, secret=token + "x").status_code == 404
    opened = guest.post(f"/shared/{ended.id}", door.text, secret=token)
    assert opened.url.endswith(path) and "Not published yet" in opened.text and "Publish this record" not in opened.text
    assert guest.get(path + ".json").json()["copy"] == "public"
    assert "/sign-in" in Visitor(served.address).get(path).url

    organiser.post(f"{path}/share/{re.search('/share/(l[0-9]+)/take-back', page)[1]}/take-back", page)
    assert "/sign-in" in guest.get(path).url and "/sign-in" in guest.get(path + ".json").url


def test_a_link_of_another_session_or_for_another_role_opens_no_record(ended, served):
    guest, other = Visitor(served.address), served.park(people=(1, 1))
    door = guest.get(f"/shared/{ended.id}")
    helper = ended.organiser.post(f"/sessions/{ended.id}/help")["token"]
    elsewhere = ended.organiser.post(f"/sessions/{other.id}/observe")["token"]

    for token in ("", "l1.x", helper, elsewhere):
        assert guest.post(f"/shared/{ended.id}", door.text, secret=token).status_code == 404
    assert "/sign-in" in guest.get(f"/sessions/{ended.id}/record").url
