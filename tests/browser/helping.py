"""Tables and helpers: set up at the desk, and what helpers do on their own page."""

from playwright.sync_api import expect

from tests.browser.browsing import PHONE


def tables_and_helpers(desk, browsing, seats):
    """Seats are drawn; the helper of the first table and an interpreter open the links that the desk makes."""
    desk.get_by_role("button", name="Tables and helpers").click()
    desk.locator("[name=many]").fill("2")
    desk.get_by_role("button", name="Set up the tables").click()
    desk.get_by_role("button", name="Mix everyone across the tables").click()
    expect(desk.locator(".table-card .seat")).to_have_count(seats)
    pages = []
    for where, name in ((desk.locator(".table-card").first.get_by_role("button", name="Link for a helper here"), "Hana"),
                        (desk.get_by_role("button", name="Link for a helper", exact=True), "Iza")):
        where.click()
        desk.locator("dialog[open] [name=name]").last.fill(name)
        desk.get_by_role("button", name="Make the link").click()
        expect(desk.locator("dialog .join-qr")).to_be_visible()
        link = desk.get_by_role("textbox", name="Link for a helper").input_value()
        desk.locator("dialog[open]").last.get_by_role("button", name="Close").click()
        pages.append(browsing.open(link, size=PHONE))
        expect(pages[-1].locator(".helper-head")).to_contain_text(name)
    desk.locator("dialog[open]").last.get_by_role("button", name="Close").click()
    return pages


def add_on_paper(helper, voice, name):
    helper.get_by_role("button", name="Add someone without a phone").click()
    helper.locator("dialog .form-check", has_text=voice).locator("input").check()
    helper.locator("dialog [name=name]").fill(name)
    helper.get_by_role("button", name="Add them").click()
    expect(helper.locator(".my-person", has_text=name)).to_be_visible()


def enters_for(helper, name, fill):
    """What somebody wrote on paper, typed on the helper's page."""
    helper.locator(".my-person", has_text=name).get_by_role("button", name="Enter for them").click()
    fill(helper.locator("dialog[open]"))
    helper.get_by_role("button", name="Save it for them").click()
    expect(helper.locator(".form-saved")).to_have_text("Saved.")
    helper.keyboard.press("Escape")
