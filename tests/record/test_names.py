"""Looking through a record before it is published: what is kept out, put back and erased, and who may do so."""

import re

import pytest

from tests.record.browser import Visitor
from tests.world.park import until


@pytest.fixture
def ended(served):
    """A closed session in which two ideas name somebody."""
    park = served.park(people=(1, 1))
    park.open("board")
    park.does("desk", "show_ideas", activity=park.steps["board"])
    for text in ("I always ask Brenda at the desk", "Ring 01926 555 123 at night", "A bench by the pond"):
        park.does("citizen", "post_idea", activity=park.steps["board"], text=text)
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")
    return park


@pytest.fixture
def organiser(served):
    return Visitor(served.address, "organiser@example.org")


def idea(park, words):
    return next(each["id"] for each in park.organiser.get(f"/sessions/{park.id}/record.json")["ideas"] if each["text"] and words in each["text"])


def in_public(park):
    park.organiser.post(f"/sessions/{park.id}/publication")
    return [each["text"] for each in park.as_(None).call("GET", f"/sessions/{park.id}/record.json").json()["ideas"]]


def marked(page):
    return re.findall(r"<mark[^>]*><span[^>]*>[^<]*</span>([^<]*)</mark>", page.text)


def test_what_may_name_somebody_comes_first_and_publishing_says_how_many(ended, organiser):
    record = organiser.get(f"/sessions/{ended.id}/record")
    names = organiser.get(f"/sessions/{ended.id}/names")

    assert "2 texts may tell who somebody is" in record.text
    assert marked(names) == ["Brenda", "01926 555 123"]
    assert "A bench by the pond" in names.text


def test_what_is_kept_out_is_in_the_organisers_copy_alone_until_it_is_put_back(ended, organiser):
    about, page = idea(ended, "Brenda"), f"/sessions/{ended.id}/names"
    organiser.post(f"{page}/idea/{about}/keep_out", organiser.get(page).text)

    assert sum(text is None for text in in_public(ended)) == 1 and not any(text and "Brenda" in text for text in in_public(ended))
    assert idea(ended, "Brenda") == about
    answer = organiser.post(f"{page}/idea/{about}/put_back", organiser.get(page).text)
    assert "Everyone will read it" in answer.text
    assert any(text and "Brenda" in text for text in in_public(ended))


def test_what_is_erased_is_gone_from_every_copy(ended, organiser):
    about, page = idea(ended, "01926"), f"/sessions/{ended.id}/names"
    organiser.post(f"{page}/idea/{about}/erase", organiser.get(page).text)

    whole = ended.organiser.call("GET", f"/sessions/{ended.id}/record.json").text
    assert "01926" not in whole and "01926" not in organiser.get(page).text


def test_what_is_fine_is_not_asked_about_again_and_changes_nothing(ended, organiser):
    page = f"/sessions/{ended.id}/names"
    before = ended.organiser.get(f"/sessions/{ended.id}/record.json")["journal"]
    organiser.post(f"{page}/clear", organiser.get(page).text, name="Brenda")
    assert marked(organiser.get(page)) == ["01926 555 123"]
    organiser.post(f"{page}/clear", organiser.get(page).text, id=idea(ended, "01926"))

    assert "Nothing more to look at" in organiser.get(page).text
    assert "may tell who somebody is" not in organiser.get(f"/sessions/{ended.id}/record").text
    assert ended.organiser.get(f"/sessions/{ended.id}/record.json")["journal"] == before


@pytest.mark.parametrize("way, about, expected", [
    ("keep_out", "idea/i999", "There is no such idea"), ("keep_out", "bench/i1", 400), ("keep_in", "idea/i1", 404),
])
def test_what_is_not_there_is_said_so(ended, organiser, way, about, expected):
    page = f"/sessions/{ended.id}/names"
    answer = organiser.post(f"{page}/{about}/{way}", organiser.get(page).text)

    assert expected in (answer.status_code, ) or str(expected) in answer.text


def test_a_session_that_goes_on_is_not_looked_through(park, organiser):
    assert organiser.get(f"/sessions/{park.id}/names").status_code == 409
