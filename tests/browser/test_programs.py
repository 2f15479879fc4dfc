"""What programs can do: a token is made, and an operation tried with it on the page that says what it does (H11, H13)."""

from playwright.sync_api import expect

from tests.browser.browsing import DESK
from tests.browser.people import sign_in


def test_a_token_is_made_and_tried_by_keyboard(browsing):
    page = browsing.open("/sign-in", size=DESK)
    sign_in(page)
    page.goto("/account/tokens")
    page.get_by_label("What is it for?").fill("Our website")
    page.keyboard.press("Enter")
    token = page.locator("[data-address]").input_value()
    assert token.startswith("o.")

    page.goto("/api")
    page.get_by_label("Your token").fill(token)
    operation = page.locator("#get_account")
    operation.locator("summary").focus()
    page.keyboard.press("Enter")
    operation.get_by_role("button", name="Send").press("Enter")
    expect(operation.locator("[data-status]")).to_contain_text("200")
    expect(operation.locator("[data-said]")).to_contain_text("Our website")
