"""Somebody who writes in Polish: a helper says it in English, three words bring them to another phone, and they erase it all."""

from playwright.sync_api import expect

from tests.browser.browsing import DESK
from tests.browser.people import join, post
from tests.world.park import until


def test_from_polish_words_to_another_phone_and_to_nothing(browsing, served):  # N6, D9, H4
    park = served.park(languages=["en", "pl"])
    park.does("desk", "start_session")
    park.open("board")
    polish = browsing.open()
    polish.goto(f"/j/{park.code}?language=pl")
    join(polish, f"{park.code}?language=pl")
    expect(polish.locator(".head-language")).to_contain_text("polski")
    post(polish, "Więcej cienia przy bramie")
    expect(polish.locator(".idea-mine")).to_contain_text("Więcej cienia")
    until(lambda: [idea["language"] for idea in park.snapshot()["ideas"]] == ["pl"], "the idea in Polish")
    reader = join(browsing.open(), park.code)
    expect(reader.locator(".idea-text")).to_have_attribute("lang", "pl")

    translate(browsing.open(park.links["helper"]["url"], size=DESK))
    expect(reader.locator(".idea-text")).to_have_text("More shade by the gate")
    expect(reader.locator(".idea")).to_contain_text("Więcej cienia przy bramie")

    polish.locator(".foot-button", has_text="Info").click()
    polish.get_by_role("link", name="My page").click()
    expect(polish.locator(".my-words")).to_have_text("Więcej cienia przy bramie")
    polish.get_by_role("button", name="Show my QR and my words").click()
    words = polish.locator(".my-three").inner_text()
    other = moved(browsing.open(), park.code, words)

    erase(other)
    expect(reader.locator(".idea-text")).to_have_count(0)
    assert [(idea["text"], idea["state"]) for idea in park.snapshot()["ideas"]] == [(None, "erased")]
    assert park.snapshot()["translations"] == []
    polish.reload()
    expect(polish.locator("h1")).to_have_text("Your words are erased")


def translate(helper):
    """The helper finds what is to be translated, and says it in English."""
    helper.get_by_role("button", name="6 translations to add").click()
    helper.get_by_label("Into").select_option("en")
    helper.locator(".to-translate textarea").fill("More shade by the gate")
    helper.get_by_role("button", name="Add the translation").click()
    expect(helper.locator(".ask")).to_contain_text("Everything on the board is there in this language.")


def moved(phone, code, words):
    """Another phone, on which the code and the three words are typed: it is the same person and takes part."""
    phone.goto("/my")
    phone.get_by_label("The code of the session").fill(code)
    phone.get_by_label("Your three words").fill(words.upper())
    phone.get_by_role("button", name="Open my page").click()
    expect(phone.locator(".my-words")).to_have_text("Więcej cienia przy bramie")
    phone.get_by_role("button", name="Take part from this phone").click()
    expect(phone.locator(".idea-mine")).to_contain_text("Więcej cienia")
    phone.go_back()
    expect(phone.locator(".my-words")).to_be_visible()
    return phone


def erase(phone):
    phone.get_by_role("button", name="Erase everything I wrote").click()
    phone.get_by_role("button", name="Yes, erase it all").click()
    expect(phone.locator("h1")).to_have_text("Your words are erased")
