"""What people do with a browser, as they see it."""

import re

from playwright.sync_api import expect

EMAIL, PASSWORD = "organiser@example.org", "a long enough password"


def sign_in(page):
    """The organiser signs in on the page."""
    page.goto("/sign-in")
    page.locator("#email").fill(EMAIL)
    page.locator("#password").fill(PASSWORD)
    page.locator("main form button.button-main").click()
    expect(page).to_have_url(re.compile("/workshops$"))
    return page


def join(page, code, voice=None):
    """The three short pages, as whoever the first voice means unless another is named; the phone is in the room at the end."""
    page.goto(f"/j/{code}")
    page.locator(".voice", has_text=voice).first.click()
    page.locator("#agree").click()
    page.locator("#enter").click()
    expect(page.locator(".head")).to_be_visible()
    return page


def post(page, text):
    """An idea, with the composer at the foot."""
    page.locator(".composer-text").fill(text)
    page.locator(".composer button[type=submit]").click()


def come_back(page, meeting, who):
    """The phone of somebody who joined over HTTP: it holds their token as if it had joined by the pages."""
    place = {"code": meeting.code, "token": meeting.token(who), "participant": meeting.person(who), "title": "", "at": 1}
    page.goto("/join")
    page.evaluate("(place) => localStorage.setItem(`equal-footing/place/${place.code}`, JSON.stringify(place))", place)
    page.goto(f"/s/{meeting.code}")
    return page


def parts_of_the_result(screen):
    """What the big screen shows one after another, put forward by the arrow key as in any slides; only once where it shows no result."""
    yield
    while screen.locator(".reveal:not(.reveal-whole)").count():
        screen.locator(".reveal-picture").evaluate_all("(all) => all.forEach((one) => { one.dataset.seen = true; })")
        screen.keyboard.press("ArrowRight")
        expect(screen.locator(".reveal-picture:not([data-seen])")).to_be_visible()
        yield
