"""Addresses that were noted down: signed out they lead to signing in and back; a big screen whose link ended comes back by itself."""

import re

from playwright.sync_api import expect

from tests.browser.browsing import DESK, SCREEN
from tests.browser.people import EMAIL, PASSWORD, sign_in

RELOADED_WITHIN = 30_000  # milliseconds


def test_desk_and_screen_lead_to_signing_in_and_back(browsing, park):
    page = browsing.open(size=DESK)
    for place, shows in (("screen", ".join-code"), ("desk", ".desk-before")):
        page.context.clear_cookies()
        page.goto(f"/{place}/{park.id}")
        expect(page).to_have_url(re.compile(f"/sign-in\\?next=/{place}/{park.id}$"))
        page.locator("#email").fill(EMAIL)
        page.locator("#password").fill(PASSWORD)
        page.locator("main form button.button-main").click()
        expect(page.locator(shows).first).to_be_visible()
        expect(page).to_have_url(re.compile(f"/{place}/{park.id}$"))


def test_a_big_screen_whose_sign_in_ended_comes_back_with_the_next(browsing, park):
    page = sign_in(browsing.open(size=SCREEN, may_be_away=True))
    page.goto(f"/screen/{park.id}")
    expect(page.locator(".join-code")).to_be_visible()
    other = page.context.new_page()
    other.goto("/workshops")
    other.evaluate("document.querySelector('form[action$=\"sign-out\"]').submit()")
    other.wait_for_url(re.compile("/$"))
    sign_in(other)
    park.does("desk", "start_session")
    park.open("board")

    expect(page.locator("[data-stage=work]")).to_be_visible(timeout=RELOADED_WITHIN)
    expect(page.locator(".screen-link")).to_be_hidden()
