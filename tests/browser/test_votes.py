"""The ballots of approval, scale, pairs and budget, and ties in a ranking by keyboard, and what a phone keeps and says of them."""

import pytest
from playwright.sync_api import expect

from tests.browser.keyboard import press, reach
from tests.browser.people import join

AGENDA = [
    {"kind": "approval", "title": "What could you support?"},
    {"kind": "scale", "title": "How good is each?", "settings": {
        "criteria": [{"key": "helps", "label": "It helps", "weight": 1}, {"key": "soon", "label": "It can be done soon", "weight": 1}]}},
    {"kind": "pairs", "title": "Two at a time"},
    {"kind": "budget", "title": "What would you pay for?", "settings": {"total": 1000}},
    {"kind": "budget", "title": "How would you share it?", "settings": {"total": 1000, "mode": "amounts"}},
    {"kind": "ranking", "title": "In which order?"},
    {"kind": "budget", "title": "What would you pay for, whatever it costs?", "settings": {"total": 1000, "within_total": False}},
]
NAMES = ("approval", "scale", "pairs", "budget", "amounts", "ranking", "unbound")
COSTS = {"Shade": 700, "Benches": 400, "A gate that opens": 250}


@pytest.fixture
def room(served):
    """A session of nothing but votes, on three proposals with costs."""
    park = served.park(agenda=AGENDA, proposals=(), people=(1, 1))
    park.steps = dict(zip(NAMES, (step["id"] for step in park.session["activities"])))
    park.proposals = [park.add(title, cost={"low": cost, "high": cost, "yearly": False}) for title, cost in COSTS.items()]
    park.does("desk", "start_session")
    yield park
    park.leave()


def test_every_ballot_by_keyboard(browsing, room):
    room.open("approval")
    page = join(browsing.open(), room.code)
    press(page, page.get_by_role("checkbox", name="Benches"), "Space")
    expect(page.locator(".ballot-head strong")).to_have_text("1 ticked")

    room.open("scale")
    expect(page.locator(".card .option-title")).to_have_text("Shade")
    reach(page, page.locator(".grades").first.get_by_role("radio", name="No opinion"))
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    expect(page.locator(".grades").first.get_by_role("radio", name="3")).to_be_checked()
    press(page, page.get_by_role("button", name="Next one"))
    expect(page.locator(".card .option-title")).to_have_text("Benches")
    expect(page.locator(".card .option-title")).to_be_focused()
    expect(page.locator(".ballot-head strong")).to_have_text("1 of 3 graded")

    room.open("pairs")
    first = page.locator(".pair-choice").first
    press(page, first)
    expect(page.locator(".ballot-head strong")).to_have_text("1 of at most 3")
    expect(page.locator("#pair-question")).to_be_focused()
    press(page, page.get_by_role("button", name="Neither"))
    press(page, page.get_by_role("button", name="Back", exact=True))
    expect(page.locator(".pair-neither")).to_have_attribute("aria-pressed", "true")
    press(page, page.get_by_role("button", name="That is enough"))
    expect(page.locator(".answers li")).to_have_count(2)

    room.open("amounts")
    press(page, page.get_by_role("button", name="More for Shade"))
    reach(page, page.get_by_role("textbox", name="Amount for Benches"))
    page.keyboard.type("300")
    expect(page.locator(".purse-words strong")).to_have_text("£650 left")
    expect(page.locator(".saved-yes")).to_be_visible()

    page.reload()
    expect(page.get_by_role("textbox", name="Amount for Benches")).to_have_value("300")


def test_what_is_over_the_limit_stays_on_the_phone_and_is_said_not_to_count(browsing, room):
    room.open("budget")
    page = join(browsing.open(), room.code)
    buy(page, "Shade")
    expect(page.locator(".saved-yes")).to_be_visible()
    buy(page, "Benches")
    expect(page.locator(".purse-words strong")).to_have_text("Not counted yet: £100 too much")
    expect(page.locator(".ballot .notice li")).to_have_text("Shade")
    assert room.snapshot("desk")["progress"][room.steps["budget"]]["ballots"] == 1

    page.reload()
    expect(page.locator(".purse-words strong")).to_have_text("Not counted yet: £100 too much")
    room.does("desk", "close_activity", activity=room.steps["budget"])
    expect(page.locator(".step > [role=alert]")).to_contain_text("was over the limit when voting closed")
    page.locator(".step > [role=alert] button").click()
    expect(page.locator(".step > [role=alert]")).to_have_count(0)


def test_where_the_sum_does_not_bind_more_than_there_is_counts(browsing, room):
    room.open("unbound")
    page = join(browsing.open(), room.code)
    buy(page, "Shade")
    buy(page, "Benches")

    expect(page.locator(".purse-words strong")).to_have_text("£100 more than there is")
    expect(page.locator(".saved-yes")).to_be_visible()


def test_two_may_share_a_place(browsing, room):
    room.open("ranking")
    page = join(browsing.open(), room.code)
    for title in ("Shade", "Benches"):
        page.locator(".pile .rank", has_text=title).locator("[data-do=add]").click()
    press(page, page.get_by_role("button", name="Same place as the one above: Benches"))

    expect(page.locator(".visually-hidden[role=status]").first).to_contain_text("Benches shares place 1 with Shade.")
    expect(page.locator(".rank-place")).to_have_text(["1", "1"])
    expect(page.get_by_role("button", name="Same place as the one above: Benches")).to_be_focused()
    page.locator(".pile [data-do=add]").click()
    expect(page.locator(".rank-place")).to_have_text(["1", "1", "3"])


def buy(page, title):
    page.locator(".option", has=page.get_by_role("heading", name=title)).locator(".purchase .button").click()
