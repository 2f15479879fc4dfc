"""A table writes its sheet: two phones and the desk, the pen that goes round, and words that came too late."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import DESK
from tests.browser.people import come_back
from tests.world.park import until

LATE = "What was typed while the line was dead"


@pytest.fixture
def writing(park):
    """Citizen and keeper sit at one table, which has a sheet."""
    park.does("desk", "set_tables", tables=[{"number": 1}], choose=True)
    for who in ("citizen", "keeper"):
        park.does(who, "choose_table", table=1)
    park.does("desk", "make_theme", title="At the gate", ideas=[])
    step = park.does("desk", "add_activity", kind="proposals", title="Write it up")["events"][0]["activity"]
    park.does("desk", "open_activity", activity=step)
    park.sheet = next(each["id"] for each in park.snapshot()["proposals"] if each["activity"] == step)
    return park


def said(park, field):
    return next(each for each in park.snapshot()["proposals"] if each["id"] == park.sheet)[field]


def test_the_pen_goes_round_and_nothing_typed_is_lost(browsing, writing):
    first = come_back(browsing.open(may_be_away=True), writing, "citizen")
    second = come_back(browsing.open(), writing, "keeper")
    first.get_by_role("button", name="Take the pen").click()
    first.get_by_label("The problem").fill("It rains at the gate")
    expect(first.locator(".field", has=first.get_by_label("The problem")).get_by_text("Saved")).to_be_visible()
    expect(second.locator(".proposal-read")).to_contain_text("It rains at the gate")

    second.get_by_role("button", name="Ask for the pen").click()
    expect(first.locator(".pen-asked")).to_be_visible()
    change = first.get_by_label("What would change")
    change.type("A roof")
    expect(change).to_be_focused()
    desk = browsing.open(writing.links["desk"]["url"], DESK)
    expect(desk.locator(".things-sheets")).to_contain_text("1 person asks for it")

    until(lambda: said(writing, "summary") == "A roof", "the roof")
    first.context.set_offline(True)
    expect(first.locator(".line")).not_to_have_class(re.compile("line-connected"))
    first.get_by_label("What could go wrong").fill(LATE)
    expect(first.get_by_text("Not sent yet").first).to_be_visible()
    desk.get_by_role("button", name="Pass the pen…").click()
    desk.locator(".pen-people button").first.click()
    second.get_by_label("What could go wrong").fill("It is dark inside")
    until(lambda: said(writing, "risk") == "It is dark inside", "the risk")

    first.context.set_offline(False)
    expect(first.locator(".unsent blockquote")).to_have_text(LATE)
    expect(first.locator(".proposal-read")).to_contain_text("It is dark inside")
    first.get_by_role("button", name="Offer as a comment").click()
    expect(second.locator(".comment")).to_contain_text(LATE)
    expect(first.locator(".unsent")).to_have_count(0)
    assert said(writing, "authors") == {"lived": 1, "professional": 1, "other": 0}


def test_facts_and_words_written_at_the_desk_are_read_on_the_sheet(browsing, writing):
    desk, phone = browsing.open(writing.links["desk"]["url"], DESK), come_back(browsing.open(), writing, "citizen")
    desk.locator(".things-sheets").get_by_role("button", name="Facts and words").click()
    desk.get_by_label("Fact 1", exact=True).fill("A shelter costs 900")
    desk.get_by_label("Where fact 1 comes from").fill("the council")
    desk.get_by_label("Word 1", exact=True).fill("bund")
    desk.get_by_role("button", name="Save facts and words").click()
    expect(desk.get_by_role("alert")).to_have_text("Write a few words first.")
    desk.get_by_label("What word 1 means").fill("a low wall of earth")
    desk.get_by_role("button", name="Save facts and words").click()

    phone.get_by_text("Facts and words").click()
    expect(phone.locator(".facts-of-sheet")).to_contain_text("A shelter costs 900 the council")
    expect(phone.locator(".facts-of-sheet")).to_contain_text("a low wall of earth")
    desk.get_by_role("button", name="Facts and words").click()
    desk.get_by_label("Fact 1", exact=True).fill("")
    desk.get_by_label("Where fact 1 comes from").fill("")
    desk.get_by_role("button", name="Save facts and words").click()
    until(lambda: said(writing, "information") == {"words": [{"word": "bund", "meaning": "a low wall of earth"}]}, "one fact less")
