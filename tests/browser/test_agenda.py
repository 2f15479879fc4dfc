"""An agenda put together without a mouse and with one: steps move by keyboard and by drag, and each move is said."""

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import DESK
from tests.browser.people import sign_in

TITLES = ["Welcome", "Ideas", "Dots"]


@pytest.fixture
def page(browsing, served):
    """The plan of three steps, at the desk of whoever plans it."""
    park = served.park(agenda=[{"kind": "ideas", "title": title} for title in TITLES], people=(1, 1), proposals=())
    page = sign_in(browsing.open(size=DESK))
    page.goto(f"/workshops/{park.workshop}")
    return page


def test_steps_move_by_keyboard_and_by_drag(page):
    up = page.get_by_role("button", name="Move “Dots” up")
    up.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".said")).to_have_text("“Dots” is step 2 now.")
    expect(page.get_by_role("button", name="Move “Dots” up")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".said")).to_have_text("“Dots” is step 1 now.")
    expect(page.locator(".step-card h3")).to_have_text(["Dots", "Welcome", "Ideas"])
    expect(page.locator("#step-1")).to_be_focused()

    page.set_viewport_size({"width": 1280, "height": 2400})
    drag(page, 1, 3)
    expect(page.locator(".said")).to_have_text("“Dots” is step 3 now.")
    expect(page.locator(".step-card h3")).to_have_text(["Welcome", "Ideas", "Dots"])

    page.locator("#step-2 button", has_text="Double").press("Enter")
    expect(page.locator(".said")).to_have_text("“Ideas” is there twice now.")
    expect(page.locator(".step-card h3")).to_have_text(["Welcome", "Ideas", "Ideas", "Dots"])


def drag(page, number, onto):
    """Take a step by its handle, and let it go below another."""
    handle = page.locator(f"#step-{number} [data-handle]")
    handle.scroll_into_view_if_needed()
    held, there = handle.bounding_box(), page.locator(f"#step-{onto}").bounding_box()
    page.mouse.move(held["x"] + 8, held["y"] + 8)
    page.mouse.down()
    page.mouse.move(held["x"] + 8, there["y"] + there["height"] - 4, steps=5)
    page.mouse.up()
