"""A facilitator on their feet: the whole session from a phone, with the big screen in view; the full desk by its keys."""

from playwright.sync_api import expect

from tests.browser.browsing import DESK, POCKET, SCREEN
from tests.browser.looking import cut_off, looked_at, picture
from tests.browser.meeting import Meeting
from tests.browser.people import sign_in


def test_a_session_is_run_from_a_pocket(browsing, served):
    meeting = Meeting(served.address, served.organiser, people=(2, 2))
    desk = sign_in(browsing.open(size=POCKET))
    screen = desk.context.new_page()
    screen.set_viewport_size(dict(zip(("width", "height"), SCREEN)))
    screen.goto(f"/screen/{meeting.id}")
    expect(screen.locator(".join-code")).to_be_visible()
    desk.goto(f"/desk/{meeting.id}")
    big, pad = desk.locator(".desk-next-button"), desk.locator(".pad")

    big.click()
    big.click()
    expect(screen.locator(".screen-prompt")).to_be_visible()
    meeting.write()
    expect(screen.locator(".screen-quiet")).to_be_visible()
    big.click()
    expect(screen.locator(".screen-note")).to_have_count(4)
    pad.get_by_role("button", name="Start").click()
    pad.get_by_role("button", name="+2 min").click()
    expect(screen.locator(".screen-timer")).to_be_visible()
    meeting.does("citizen", "raise_hand", up=True)
    pad.get_by_role("button", name="Hands 1").click()
    expect(desk.locator("dialog.ask")).to_contain_text("1")
    desk.locator("dialog.ask").get_by_role("button", name="Close").click()

    pad.get_by_role("button", name="Off the big screen").click()
    expect(screen.locator(".screen[data-stage=cover] .screen-title")).to_have_text(meeting.snapshot()["session"]["title"])
    expect(screen.locator(".screen-note")).to_have_count(0)
    assert cut_off(screen) == []
    picture(screen, "screen-cover-en")
    pad.get_by_role("button", name="Back on the big screen").click()
    expect(screen.locator(".screen-note")).to_have_count(4)
    pad.get_by_role("button", name="Pause").click()
    desk.locator("dialog .button-main").click()
    expect(screen.locator(".screen-title")).to_have_text("We are taking a moment.")
    found = looked_at(desk, "pocket-paused-en", phone=True)
    big.click()
    expect(screen.locator(".screen-note")).to_have_count(4)

    desk.get_by_role("button", name="Agenda").click()
    skipped = desk.locator(".agenda-item", has_text="Where do you stand?")
    skipped.locator(".agenda-step").click()
    skipped.get_by_role("button", name="Later").click()
    expect(desk.locator(".agenda-item").nth(2)).to_contain_text("Where do you stand?")
    skipped.get_by_role("button", name="Leave out").click()
    expect(skipped).to_contain_text("left out")
    expect(big).not_to_contain_text("Where do you stand?")
    found += looked_at(desk, "pocket-agenda-en", phone=True)
    assert found == []


def test_the_full_desk_by_its_keys(browsing, served):
    meeting = Meeting(served.address, served.organiser, people=(1, 1)).start()
    meeting.open("board")
    meeting.does("desk", "show_ideas", activity=meeting.steps["board"])
    idea = meeting.idea("citizen", "A clearer answer")
    desk = sign_in(browsing.open(size=DESK))
    desk.goto(f"/desk/{meeting.id}")
    expect(desk.locator(".foot-screen-state")).to_have_text("not open")
    with desk.expect_popup() as opened:
        desk.locator(".foot-screen").click()
    screen = opened.value
    expect(screen.locator(".screen-note")).to_be_visible()
    expect(desk.locator(".foot-screen-state")).to_have_text("open")

    desk.keyboard.press("t")
    expect(screen.locator(".screen[data-stage=cover]")).to_be_visible()
    screen.keyboard.press("t")
    expect(screen.locator(".screen-note")).to_be_visible()
    desk.bring_to_front()
    desk.keyboard.press("?")
    expect(desk.locator(".keys kbd").first).to_have_text("N")
    desk.keyboard.press("Escape")
    expect(desk.locator("dialog")).to_have_count(0)
    desk.keyboard.press("m")
    desk.locator("dialog textarea").press_sequentially("nt")
    expect(desk.locator("dialog textarea")).to_have_value("nt")
    desk.keyboard.press("Escape")
    expect(desk.locator("dialog")).to_have_count(0)
    desk.keyboard.press("n")
    expect(desk.locator(".desk-next-button")).to_be_focused()

    desk.locator(".thing", has_text="A clearer answer").get_by_role("button", name="Hide", exact=True).click()
    desk.locator(".desk-reasons button").first.click()
    expect(screen.locator(".screen-note")).to_have_count(0)
    desk.locator(".offer").get_by_role("button", name="Put it back").click()
    expect(screen.locator(".screen-note")).to_have_count(1)
    assert next(each for each in meeting.snapshot()["ideas"] if each["id"] == idea)["state"] == "up"

    desk.get_by_role("button", name="End the session…").click()
    expect(desk.locator("dialog .ask-list")).to_contain_text("is still open")
    expect(desk.locator("dialog .ask-list")).to_contain_text("were not opened")
