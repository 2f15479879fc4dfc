"""Ideas put together: by keyboard and by carrying at the desk, by finger and button on a phone; everyone sees the same board."""

from playwright.sync_api import expect

from tests.browser.browsing import DESK, PHONE, SCREEN
from tests.browser.keyboard import press, reach
from tests.browser.looking import problems, too_small, too_wide
from tests.browser.people import come_back
from tests.world.park import Park

AGENDA = [
    {"kind": "ideas", "title": "What would make the park better?", "settings": {"columns": ["Before", "During"]}},
    {"kind": "themes", "title": "What belongs together?", "settings": {"who": "everyone"}},
]
TEXTS = ("Shade by the gate", "More shade at the gate", "Lamps on the path", "Lights at night", "Ice cream")
PEOPLE = ("citizen", "keeper", "citizen2", "keeper2", "citizen3")


def carry(page, card, pile):
    """With the mouse: down on the handle, over in steps, and let go."""
    handle = card.locator(".carry").bounding_box()
    to = pile.bounding_box()
    page.mouse.move(handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2)
    page.mouse.down()
    page.mouse.move(to["x"] + 40, to["y"] + 12, steps=8)
    page.mouse.up()


def card(page, text):
    return page.locator(".idea-card").filter(has=page.get_by_text(text, exact=True))


def pile(page, title):
    return page.locator(".theme-pile", has=page.get_by_role("heading", name=title))


def test_putting_ideas_together_at_desk_and_phone(browsing, served):
    park = Park(served.address, served.organiser, agenda=AGENDA, proposals=())
    board, together = (step["id"] for step in park.session["activities"])
    park.does("desk", "open_activity", activity=board)
    shade, more, *_ = [park.idea(who, text, activity=board, column="Before") for who, text in zip(PEOPLE, TEXTS)]
    desk = browsing.open(park.links["desk"]["url"], size=DESK)
    screen = browsing.open(park.links["screen"]["url"], size=SCREEN)
    phone = come_back(browsing.open(size=PHONE, has_touch=True), park, "keeper")
    expect(desk.locator(".journey-stage", has_text="Before").locator(".thing")).to_have_count(5)
    expect(screen.locator(".screen-lane").first.locator(".screen-note")).to_have_count(3)

    _says_the_same(park, desk, phone)
    park.does("desk", "open_activity", activity=together)
    _by_keyboard(desk)
    expect(screen.locator(".screen-theme", has_text="Shade")).to_contain_text("Shade by the gate")
    _by_carrying(desk)
    _on_the_phone(phone)
    expect(pile(desk, "After dark").locator(".idea-card")).to_have_count(2)
    assert not problems(phone) and not too_small(phone) and not too_wide(phone)
    assert not problems(desk) and not too_wide(desk)

    park.does("desk", "close_activity", activity=together)
    expect(pile(desk, "Ice")).to_contain_text("Raised by one group alone: people who use the service")
    expect(pile(phone, "After dark")).not_to_contain_text("Raised by one group alone")


def _says_the_same(park, desk, phone):
    """The desk puts two ideas together as one; the author of the other reads that the words are kept."""
    desk.locator(".thing", has_text=TEXTS[0]).get_by_role("button", name="Same as…").click()
    desk.locator("dialog .form-check", has_text=TEXTS[1]).locator("input").check()
    desk.locator("dialog").get_by_role("button", name="Put together as one").click()
    expect(desk.locator(".thing", has_text=TEXTS[0]).locator(".parts")).to_contain_text("Put together with 1 more")
    expect(phone.locator(".put-together")).to_contain_text("Your words are kept.")
    expect(phone.locator(".idea:not(.idea-mine)", has_text=TEXTS[0])).to_contain_text("yours is among them")


def _by_keyboard(desk):
    press(desk, card(desk, TEXTS[0]).locator("input"), "Space")
    press(desk, desk.get_by_role("button", name="New theme…"))
    expect(desk.get_by_label("Title of a new theme")).to_be_focused()
    desk.keyboard.type("Shade")
    desk.keyboard.press("Enter")
    expect(pile(desk, "Shade").locator(".idea-card")).to_have_count(1)
    reach(desk, pile(desk, "Shade").get_by_role("button", name="Rename"))
    desk.keyboard.press("Enter")
    expect(desk.get_by_label("Title", exact=True)).to_be_focused()
    desk.keyboard.press("Control+a")
    desk.keyboard.type("Shade and rain")
    desk.keyboard.press("Enter")
    expect(pile(desk, "Shade and rain")).to_be_visible()


def _by_carrying(desk):
    desk.locator(".pile-new").scroll_into_view_if_needed()
    carry(desk, card(desk, TEXTS[2]), desk.locator(".pile-new"))
    desk.get_by_label("Title of a new theme").fill("After dark")
    desk.get_by_role("button", name="Make", exact=True).click()
    expect(pile(desk, "After dark").locator(".idea-card")).to_have_count(1)
    pile(desk, "After dark").scroll_into_view_if_needed()
    carry(desk, card(desk, TEXTS[3]), pile(desk, "After dark"))
    expect(pile(desk, "After dark").locator(".idea-card")).to_have_count(2)


def _on_the_phone(phone):
    """One idea out of its theme and back by buttons, another into a new theme by a choice."""
    card(phone, TEXTS[3]).locator("input").tap()
    phone.locator(".chosen").get_by_role("button", name="On its own").tap()
    expect(phone.locator(".pile-alone")).to_contain_text(TEXTS[3])
    card(phone, TEXTS[3]).locator("input").tap()
    phone.locator(".chosen").get_by_role("button", name="After dark").tap()
    expect(pile(phone, "After dark").locator(".idea-card")).to_have_count(2)
    card(phone, TEXTS[4]).locator("input").tap()
    phone.locator(".chosen").get_by_role("button", name="New theme…").tap()
    phone.get_by_label("Title of a new theme").fill("Ice")
    phone.get_by_role("button", name="Make", exact=True).tap()
    expect(pile(phone, "Ice").locator(".idea-card")).to_have_count(1)
