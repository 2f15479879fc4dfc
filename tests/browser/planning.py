"""A workshop planned and held by the pages, as whoever organises it does."""

import re

from playwright.sync_api import expect

MISSING = {
    "remit": {"What can change": "When you can book, and how", "Who answers?": "The Head of Travel", "By when?": "2090-01-15"},
    "care": {"Who is responsible?": "Tarrow Link", "How to reach them": "hello@example.org", "Name": "Ada", "Where in the room": "by the door"},
}


def start_from(page, method, title):
    """A new workshop from this method; what the plan says is missing is filled in where it says so."""
    page.get_by_role("link", name="New workshop").click()
    page.get_by_label("Title").fill(title)
    page.locator(f"input[name=start][value={method}]").check()
    page.get_by_role("button", name="Go on to the plan").click()
    missing = page.locator(".todo a")
    while missing.count():
        section = missing.first.get_attribute("href").rsplit("/", 1)[1]
        missing.first.click()
        for label, words in MISSING[section].items():
            page.get_by_label(label, exact=True).first.fill(words)
        if section == "remit":
            page.get_by_label("We will consider it").check()
        save(page)


def save(page):
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page).to_have_url(re.compile(r"/workshops/\d+(#.*)?$"))


def hold(page):
    """The code and the id of a session that is held by the pages."""
    page.get_by_role("link", name="Hold a session").first.click()
    page.get_by_label("Place").fill("Eastmoor library")
    page.get_by_role("button", name="Make the session").click()
    code = re.sub(r"\D", "", page.locator(".poster-code").inner_text())
    return code, page.url.rsplit("/", 1)[1]
