"""A manager sees again how it went: step by step, by the keyboard alone, and on a phone."""

from playwright.sync_api import expect

from tests.browser.browsing import DESK, PHONE
from tests.browser.looking import looked_at
from tests.browser.meeting import Meeting
from tests.browser.people import sign_in


def test_a_session_is_seen_again_by_the_keyboard(browsing, served):
    meeting = Meeting(served.address, served.organiser, people=(1, 1)).start()
    meeting.open("board")
    meeting.does("desk", "show_ideas", activity=meeting.steps["board"])
    meeting.idea("citizen", "A clearer answer")
    meeting.end()
    page = sign_in(browsing.open(size=DESK))
    page.goto(f"/sessions/{meeting.id}/record")
    page.get_by_role("link", name="See how it went: the replay").press("Enter")

    expect(page.locator(".replay-now")).to_have_text("Before the first step")
    expect(page.locator(".screen-note")).to_have_count(0)
    slider = page.get_by_role("slider", name="Moment of the session")
    slider.press("End")
    expect(page.locator(".screen[data-stage=close]")).to_be_visible()
    slider.press("Home")
    expect(page.locator(".replay-now")).to_have_text("Before the first step")

    page.get_by_role("button", name="Next step").press("Enter")
    title = page.locator(".replay-now").inner_text()
    assert title != "Before the first step" and title in slider.get_attribute("aria-valuetext")
    page.get_by_label("Speed").select_option("60")
    page.get_by_role("button", name="Play").press("Enter")
    expect(page.locator(".screen[data-stage=close]")).to_be_visible()
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    assert looked_at(page, "replay-en") == []
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    assert looked_at(page, "replay-phone-en", phone=True) == []
