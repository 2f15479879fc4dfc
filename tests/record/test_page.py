"""The record page reads like a short report, and shows nothing that the public copy does not hold."""

import re

import pytest

from tests.record.browser import Visitor
from tests.record.park_day import HIDDEN, MARKER, NAME
from tests.world.park import until


@pytest.fixture(scope="module")
def page(day, served):
    return Visitor(served.address, "organiser@example.org").get(f"/sessions/{day.park.id}/record").text


def test_it_tells_the_story_in_order(page):
    headings = re.findall(r"<h2>([^<]+)</h2>", page)

    assert headings == ["What we asked", "Who came", "What came first", "The proposals", "What else we voted on",
                        "The ideas", "How it was run", "How we counted", "How to check it"]


def test_first_place_has_its_sentence_and_both_pictures(page, public):
    first = page[page.index('id="first"'):page.index('id="proposals"')]

    assert public["results"][-1]["sentence"] in re.sub("</?bdi>", "", first)
    assert first.count("<svg") == 4 and first.count("<title") == 4 and "<table" in first
    assert "Furthest apart" in first and "Closest together" in first


def test_every_proposal_has_a_sheet(page, public):
    assert [f'id="{sheet["id"]}"' in page for sheet in public["proposals"]] == [True] * len(public["proposals"])


def test_the_check_code_is_there_in_fours(page, public):
    fours = re.findall(r"<span>([0-9a-f]{4})</span>", page)

    assert "".join(fours) == public["fingerprint"]


def test_control_actions_stand_with_their_reasons(page):
    assert "taken off the board" in page and "names or describes a person" in page
    assert "The room was paused" in page and "We are taking a moment" in page


def test_it_shows_no_hidden_word_and_no_name_even_to_its_organiser(page):
    assert not any(word in page for word in (HIDDEN, "Names somebody", NAME, MARKER, "Where is the door?"))


def test_texts_arrive_as_texts(served):
    park = served.park(people=(1, 1), title="<b>Park</b> & \"co\"", proposals=("<script>alert(1)</script>", "</title>"),
                       remit={"can": "<i>all</i>", "cannot": [{"what": "<u>"}, 7, None], "promise": {"odd": 1}, "who": 3})
    options = park.open("ranking")
    for who in park.joined:
        park.cast(who, "ranking", {options[0]: 1})
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")
    page = Visitor(served.address, "organiser@example.org").get(f"/sessions/{park.id}/record")

    assert page.status_code == 200
    assert not re.search(r"<script>alert|<b>Park|<i>all|<u>", page.text)
