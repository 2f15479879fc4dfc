"""Whoever runs the session or helps reads the plan in the language of their page, where the plan has it."""

from playwright.sync_api import expect

from tests.browser.browsing import DESK

SAID = {"The park": "الحديقة", "What would make the park better?": "ما الذي يجعل الحديقة أفضل؟", "I use this service": "أستخدم هذه الخدمة"}


def test_desk_and_helper_read_the_plan_in_their_language(browsing, served):
    park = served.park(languages=["en", "ar"], texts={"ar": SAID}, people=(1, 1), proposals=())
    park.does("desk", "start_session")
    park.open("board")
    desk = browsing.open(park.links["desk"]["url"], size=DESK, language="ar")
    expect(desk.locator("h1")).to_have_text(SAID["The park"])
    expect(desk.locator(".step-title")).to_have_text(SAID["What would make the park better?"])

    helper = browsing.open(park.links["helper"]["url"], language="ar")
    expect(helper.locator("h1")).to_have_text(SAID["The park"])
    english = browsing.open(park.links["desk"]["url"], size=DESK)
    expect(english.locator(".step-title")).to_have_text("What would make the park better?")
    park.leave()
