"""Two people on one phone, a helper with paper, tables drawn at the desk: everybody is counted once, and nobody sees how."""

import re

from playwright.sync_api import expect

from tests.browser.browsing import DESK, PHONE
from tests.browser.people import join, post
from tests.world.park import until


def test_everybody_in_the_room_has_their_say(browsing, park):  # B1, D3, D6, D9, H5
    park.does("desk", "start_session")
    park.open("board")
    desk = browsing.open(park.links["desk"]["url"], size=DESK)
    phone = join(browsing.open(), park.code)
    add_beside(phone, "Rosa")
    helper = tables_and_a_helper(desk, browsing)

    expect(phone.locator(".my-table")).to_contain_text("You are at table")
    post(phone, "A bench that Rosa can reach")
    speaks(phone, 0)
    post(phone, "A tap for bottles")
    texts = lambda: {idea["text"] for idea in park.snapshot()["ideas"]}
    until(lambda: {"A bench that Rosa can reach", "A tap for bottles"} <= texts(), "both ideas")
    everybody_votes(park, phone, helper)

    expect(desk.locator(".unheard")).to_contain_text("out of reach")
    assert not [name for name in ("Rosa", "Olga") if name in desk.locator(".ballots").inner_text()]
    park.does("desk", "close_activity", activity=park.steps["dots"])
    noted = park.activity("dots")
    assert park.snapshot()["progress"][noted["id"]]["ballots"] == 3

    speaks(phone, 1)
    phone.get_by_role("button", name="Rosa leaves…").click()
    phone.get_by_role("button", name="Yes, leave").click()
    expect(phone.locator(".speaker")).to_have_count(0)
    expect(phone.locator(".foot-button", has_text="Info")).to_be_visible()
    until(lambda: ("Rosa", "removed") in [(one["name"], one["state"]) for one in park.snapshot()["people"]], "Rosa is out")


def add_beside(phone, name):
    """Somebody is added on this phone, and speaks at once."""
    phone.locator(".foot-button", has_text="Info").click()
    phone.get_by_role("button", name="Add another person on this phone").click()
    phone.locator("[name=name]").fill(name)
    phone.locator("[name=agree]").check()
    phone.get_by_role("button", name="Add them").click()
    expect(phone.locator(".speaker[aria-pressed=true]")).to_contain_text(name)
    expect(phone.locator(".speaker")).to_have_count(2)


def speaks(phone, place):
    """The first or the second of them takes the phone."""
    phone.locator(".speaker").nth(place).click()
    expect(phone.locator(".speaker").nth(place)).to_contain_text("speaks now")


def tables_and_a_helper(desk, browsing):
    """Two tables are set up and drawn; the helper of the first opens their link. Their page."""
    desk.get_by_role("button", name="Tables and helpers").click()
    desk.locator("[name=many]").fill("2")
    desk.get_by_role("button", name="Set up the tables").click()
    desk.get_by_role("button", name="Mix everyone across the tables").click()
    expect(desk.locator(".table-card .seat")).to_have_count(7)
    desk.locator(".table-card").first.get_by_role("button", name="Link for a helper here").click()
    desk.locator("dialog[open] [name=name]").last.fill("Hana")
    desk.get_by_role("button", name="Make the link").click()
    expect(desk.locator("dialog .join-qr")).to_be_visible()
    link = desk.get_by_role("textbox", name="Link for a helper").input_value()
    helper = browsing.open(link, size=PHONE)
    expect(helper.locator(".helper-head")).to_contain_text(re.compile("Hana · Helper · Table 1"))
    for _ in range(2):
        desk.locator("dialog[open]").last.get_by_role("button", name="Close").click()
    return helper


def everybody_votes(park, phone, helper):
    """One vote each of the two on one phone, and one on paper through the helper."""
    park.open("dots")
    helper.get_by_role("button", name="Add someone without a phone").click()
    helper.locator("[name=name]").fill("Olga")
    helper.get_by_role("button", name="Add them").click()
    olga = helper.locator(".my-person", has_text="Olga")
    expect(olga).to_contain_text("not yet")
    for place in (0, 1):
        speaks(phone, place)
        expect(phone.locator(".dotter")).to_have_count(len(park.proposals))
        phone.locator(".dotter-step").nth(1).click()
        expect(phone.locator(".ballot-head")).to_contain_text("4")
    olga.get_by_role("button", name="Enter for them").click()
    helper.locator("dialog[open] input[name^=mark]").first.fill("3")
    helper.get_by_role("button", name="Save it for them").click()
    expect(helper.locator(".form-saved")).to_have_text("Saved.")
    helper.keyboard.press("Escape")
    expect(olga).not_to_contain_text("not yet")
    assert not helper.get_by_role("button", name="Close voting").count() + helper.get_by_role("button", name="Hide").count()
