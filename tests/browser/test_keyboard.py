"""Keyboard only: joining, writing, dots, ranking with its moves announced, "I'm done"; and a whole step at the desk."""

from playwright.sync_api import expect

from tests.browser.browsing import DESK
from tests.browser.keyboard import press, reach
from tests.browser.meeting import Meeting
from tests.browser.people import join


def test_a_phone_by_keyboard(browsing, served):
    meeting = Meeting(served.address, served.organiser, people=(1, 1)).start()
    meeting.open("board")
    page = browsing.open("/join")
    reach(page, page.locator("#code"))
    page.keyboard.type(meeting.code)
    page.keyboard.press("Enter")
    press(page, page.locator(".voice", has_text="I use"))
    press(page, page.locator("#agree"))
    press(page, page.locator("#enter"))
    reach(page, page.locator(".composer-text"))
    page.keyboard.type("By keyboard alone")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".standing-saved")).to_have_text("Saved")
    press(page, page.locator(".foot-button", has_text="I’m done"))
    expect(page.locator(".foot-button[aria-pressed=true]")).to_have_text("I’m done")
    expect(live(page)).to_contain_text("You are done. You can take it back.")

    meeting.open("dots")
    press(page, page.get_by_role("button", name="One dot more on Tell me if it’s late"), "Space")
    expect(page.locator(".dots-left")).to_contain_text("4 dots left")
    expect(live(page)).to_contain_text("1 dot on Tell me if it’s late. 4 dots left")

    meeting.open("ranking")
    for title in ("Tell me if it’s late", "Out in the evening"):
        press(page, page.locator(".pile .rank", has_text=title).locator("[data-do=add]"))
    expect(live(page)).to_contain_text("Out in the evening is number 2 of 2.")
    press(page, page.get_by_role("button", name="First: Out in the evening"))
    expect(live(page)).to_contain_text("Out in the evening is number 1 of 2.")
    expect(page.locator(".ranking .rank[data-option] .option-title").first).to_have_text("Out in the evening")
    press(page, page.get_by_role("button", name="Take out: Tell me if it’s late"))
    expect(live(page)).to_contain_text("Tell me if it’s late is not ranked now.")
    expect(page.locator(".saved-yes")).to_be_visible()


def test_the_sheet_of_information_gives_the_keyboard_back(browsing, served):
    meeting = Meeting(served.address, served.organiser, people=(1, 1)).start()
    meeting.open("board")
    page = join(browsing.open(), meeting.code)
    press(page, page.locator(".foot-button", has_text="Info"))
    expect(page.locator("#sheet-title")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".sheet")).to_be_hidden()
    expect(page.locator(".foot-button", has_text="Info")).to_be_focused()


def test_a_step_at_the_desk_by_keyboard(browsing, served):
    meeting = Meeting(served.address, served.organiser)
    desk = browsing.open(meeting.links["desk"]["url"], size=DESK)
    following = desk.locator(".desk-next-button")
    for label in ("Start the session", "Open: What would you change?"):
        expect(following).to_have_text(label)
        press(desk, following)
    expect(following).to_have_text("Show the ideas")
    meeting.write()
    press(desk, following)
    expect(desk.locator(".things .idea-text")).to_have_count(len(meeting.joined))
    press(desk, desk.locator(".thing").first.get_by_role("button", name="Hide"))
    press(desk, desk.locator("dialog").get_by_role("button", name="Not about this"))
    expect(desk.locator(".thing-why")).to_contain_text("Not about this")
    press(desk, desk.get_by_role("button", name="Pause"))
    press(desk, desk.locator("dialog").get_by_role("button", name="Pause"))
    expect(following).to_have_text("Carry on")
    press(desk, following)
    press(desk, desk.locator(".agenda-step").nth(2))
    press(desk, desk.get_by_role("button", name="Open this step now"))
    press(desk, desk.locator("dialog").get_by_role("button", name="Open it anyway"))
    expect(following).to_have_text("Close voting")
    meeting.place_dots()
    press(desk, desk.get_by_role("button", name="Close now"))
    press(desk, desk.locator("dialog").get_by_role("button", name="Close now"))
    expect(following).to_have_text("Show the results")
    press(desk, following)
    expect(desk.locator(".result-sentence")).to_be_visible()


def live(page):
    """What the phone says aloud, one thing after another."""
    return page.locator("body > div > [role=status].visually-hidden, #phone [role=status].visually-hidden").first
