"""The record page reads like a short report, and shows nothing that the public copy does not hold."""

import re
import shlex

import pytest

from tests.record.browser import Visitor
from tests.record.park_day import HIDDEN, MARKER, NAME
from tests.world.park import until


@pytest.fixture(scope="module")
def page(day, served):
    return Visitor(served.address, "organiser@example.org").get(f"/sessions/{day.park.id}/record").text


def test_it_tells_the_story_in_order(page):
    headings = re.findall(r"<h2>([^<]+)</h2>", page)

    assert headings == ["What we asked", "Who came", "What came first", "The proposals", "What the organisation answered", "What else we voted on",
                        "What people needed to know", "What tables noted", "The ideas", "How it was run", "How we counted", "Take it with you", "How to check it"]


def test_first_place_has_its_sentence_and_its_pictures(page, public):
    first = page[page.index('id="first"'):page.index('id="proposals"')]

    assert public["results"][-1]["sentence"] in re.sub("</?bdi>", "", first)
    captions = re.findall(r"<figcaption[^>]*>([^<]+)<", first)

    assert captions == ["The order, and how we counted", "Where we agree, where we differ", "How firm is this?"]
    assert first.count("<svg") == first.count("<title") == 2 * len(captions) and "<table" in first
    assert "Furthest apart" in first and "Closest together" in first


def test_every_proposal_has_a_sheet(page, public):
    assert [f'id="{sheet["id"]}"' in page for sheet in public["proposals"]] == [True] * len(public["proposals"])


def test_the_check_code_is_there_in_fours(page, public):
    fours = re.findall(r"<span>([0-9a-f]{4})</span>", page)

    assert "".join(fours) == public["fingerprint"]


def test_the_check_can_be_pasted_as_it_stands(page, public):
    command = re.search(r'<code class="verify"[^>]*>([^<]*)</code>', page)[1]
    words = shlex.split(command)

    assert words[:3] == ["script/workshop", "record", "verify"] and words[3].endswith("-record.json")
    assert words[4] == "--fingerprint" and "".join(words[5:]) == public["fingerprint"]


def test_how_we_counted_says_what_decided(page):
    counted = page[page.index('id="counted"'):page.index('id="check"')]

    assert counted.count("Each group counted for half; this was set before voting began.") == 3
    assert "in every group, not just the biggest" in counted


def test_where_each_person_counts_the_same_no_group_is_spoken_of(served):
    park = served.park(people=(1, 1))
    park.does("desk", "add_statement", activity=park.steps["statements"], text="Dogs belong here")
    options = park.open("statements")
    for who, mark in zip(park.joined, (1, -1)):
        park.cast(who, "statements", {options[0]: mark})
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")
    page = Visitor(served.address, "organiser@example.org").get(f"/sessions/{park.id}/record").text

    assert "Opinions are split on “<bdi>Dogs belong here</bdi>”: as many people agreed as disagreed." in page
    assert "because at least one group had too few votes to be shown apart" in page
    assert "in every group, not just the biggest" not in page and "weigh the same however many came" not in page


def test_ideas_stand_by_theme(page):
    ideas = page[page.index('id="ideas"'):page.index('id="run"')]
    headings = re.findall(r"<h4[^>]*>([^<]+)</h4>", ideas)
    together, apart = ideas[ideas.index("At the gate"):ideas.index("In no theme")], ideas[ideas.index("In no theme"):]

    assert headings == ["At the gate", "In no theme"]
    assert "Shade by the gate" in together and "Better words" in together
    assert "HYPERLINK" in apart


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


def test_it_says_how_many_words_were_taken_off_and_not_whose_where_that_would_tell(page, public):  # R3
    closed = next(event for event in public["journal"] if event.get("type") == "session_closed")
    run = page[page.index('id="run"'):page.index('id="counted"')]

    assert closed["touched"]["hidden"] == {"lived": 0, "professional": 0, "other": 0, "untold": 2}
    assert "2 things that people wrote were taken off the board. From which group is not told: it could say whose a thing was." in run


def test_it_tells_what_was_asked_and_what_was_said_to_it(page):
    asked = page[page.index('id="questions"'):page.index('id="notes"')]

    assert asked.index("Still open") < asked.index("We&#39;ll know by Friday") < asked.index("Answered") < asked.index("About £600")
    assert "2 people wanted to know" in asked
    assert "oopsword" not in page and "droppedword" not in page and "Gatekeeper" not in page


def test_it_tells_what_tables_noted(page):
    noted = page[page.index('id="notes"'):page.index('id="ideas"')]

    assert "Benches\nin the shade" in noted
