"""A quick question, a word, a live one and "safe to try?", on phone, desk and big screen, from opening to what was taken off."""

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import DESK, PHONE, SCREEN, Browsing
from tests.browser.looking import looked_at
from tests.browser.people import come_back, join, parts_of_the_result
from tests.world.park import until

CHOICES = [{"key": "yes", "label": "Yes"}, {"key": "mostly", "label": "Mostly"}, {"key": "no", "label": "No, something is missing"}]
AGENDA = {
    "live": {"kind": "quick_question", "title": "How did you get here?", "settings": {"live": True}},
    "word": {"kind": "quick_question", "title": "How do you arrive?", "prompt": "In one word", "settings": {"type": "word"}},
    "know": {"kind": "quick_question", "title": "Do you know enough to decide?", "settings": {"choices": CHOICES}},
    "safe": {"kind": "safe_to_try", "title": "Could this hurt anyone?"},
    "figure": {"kind": "quick_question", "title": "Was it well spent?", "settings": {"type": "scale"}},
}
WORDS = ("tired", "Tired", "hopeful", "tired", "curious", "hopeful", "tired", "stupid", "glad", "rushed")


@pytest.fixture(scope="module")
def room(chromium, served):
    """Five citizens, five keepers and a phone, with desk and big screen looking on."""
    park = served.park(people=(5, 5), agenda=list(AGENDA.values()), proposals=("A car when the bus is full", "Out in the evening"))
    park.steps = dict(zip(AGENDA, (step["id"] for step in park.session["activities"])))
    park.does("desk", "start_session")
    browsing = Browsing(chromium, served.address)
    park.phone = join(browsing.open(has_touch=True, size=PHONE), park.code)
    park.arabic = come_back(browsing.open(has_touch=True, size=PHONE, language="ar", color_scheme="dark"), park, "keeper5")
    park.desk = browsing.open(park.links["desk"]["url"], size=DESK)
    park.wall = browsing.open(park.links["screen"]["url"], size=SCREEN)
    yield park
    browsing.close()


def test_a_live_question_moves_everywhere_and_says_that_it_is_not_secret(room):  # B6
    room.open("live")
    room.phone.get_by_text("Yes", exact=True).tap()
    expect(room.phone.locator(".saved-yes")).to_be_visible()
    expect(room.phone.locator(".secrecy")).to_contain_text("This question is not secret")
    for number, who in enumerate(list(room.joined)[:6]):
        room.cast(who, "live", {"answer": ("yes", "no", "unsure")[number % 3]})
    expect(room.phone.locator(".so-far strong")).to_have_text(["3", "2", "2"])
    expect(room.wall.locator(".screen-live .rows-figure")).to_have_text(["3", "2", "2"])
    found = look(room, "live-open")
    finish(room, "live")
    assert not found + look(room, "live-result"), "\n".join(found)


def test_a_hurtful_word_leaves_phone_and_screen(room):
    room.open("word")
    field = room.phone.get_by_label("Your word")
    field.fill("hopeful")
    field.blur()
    expect(room.phone.locator(".saved-yes")).to_be_visible()
    for who, word in zip(room.joined, WORDS):
        room.cast(who, "word", {"answer": word})
    found = look(room, "word-open")
    finish(room, "word")
    expect(room.phone.locator(".result-sentence")).to_contain_text("“tired” was answered most: by 4 of 11 people.")
    expect(room.phone.locator(".words")).to_contain_text("stupid")
    line = room.desk.locator(".thing", has_text="stupid")
    line.get_by_role("button", name="Hide").click()
    room.desk.get_by_role("button", name="Hurtful").click()
    expect(room.phone.locator(".words")).not_to_contain_text("stupid")
    list(parts_of_the_result(room.wall))
    expect(room.wall.locator(".words")).to_be_visible()
    expect(room.wall.locator(".words")).not_to_contain_text("stupid")
    assert not found + look(room, "word-result"), "\n".join(found)


def test_a_question_asked_again_stands_beside_the_first_time_with_hands_of_its_own(room):
    for turn in range(2):
        name = "know" if not turn else "again"
        if turn:
            room.does("desk", "repeat_activity", activity=room.steps["know"])
            room.steps["again"] = next(step["id"] for step in room.snapshot()["activities"] if step["repeats"] == room.steps["know"])
        room.open(name)
        room.phone.get_by_text("Yes" if turn else "Mostly", exact=True).tap()
        expect(room.phone.locator(".saved-yes")).to_be_visible()
        for number, who in enumerate(room.joined):
            room.cast(who, name, {"answer": "yes" if turn or number < 3 else "no"})
        if not turn:
            room.desk.get_by_role("button", name="Count a show of hands").click()
            room.desk.get_by_label("No, something is missing").fill("7")
            room.desk.get_by_role("button", name="Save", exact=True).click()
            expect(room.desk.locator(".count-hands")).to_contain_text("Only the desk sees this")
        finish(room, name)
        if not turn:
            expect(room.phone.locator(".hands-line")).to_contain_text("No, something is missing: 7. This is not part of the count.")
    expect(room.phone.locator(".before tbody tr").first).to_contain_text("27%")
    assert not look(room, "again-result")


def test_reasons_are_shown_without_anyone_and_one_stop_is_heard(room):
    room.open("safe")
    card = room.phone.locator(".consent").first
    card.get_by_role("button", name="Stop").tap()
    card.locator("textarea").fill("No lift in most cars")
    card.locator("textarea").blur()
    expect(room.phone.locator(".saved-yes")).to_be_visible()
    cars, evening = room.proposals
    for number, who in enumerate(room.joined):
        room.cast(who, "safe", {cars: {"answer": "safe"}, evening: {"answer": "worry", "reason": "Crews alone at night"} if number == 8 else {"answer": "safe"}})
    until(lambda: room.snapshot("desk")["progress"][room.steps["safe"]]["ballots"] == 11)
    found = look(room, "safe-open")
    finish(room, "safe")
    expect(room.phone.locator(".result-sentence")).to_contain_text("“Out in the evening” is safe to try: nobody said stop.")
    expect(room.phone.locator(".consents-reasons").first).to_have_text("Stop: No lift in most cars")
    assert not found + look(room, "safe-result"), "\n".join(found)


def test_a_step_from_one_to_five(room):
    room.open("figure")
    room.phone.locator(".grade").nth(3).tap()
    expect(room.phone.locator(".saved-yes")).to_be_visible()
    for number, who in enumerate(room.joined):
        room.cast(who, "figure", {"answer": 1 + number % 5})
    found = look(room, "figure-open")
    finish(room, "figure")
    assert not found + look(room, "figure-result"), "\n".join(found)


def finish(room, name):
    for deed in ("close_activity", "reveal_results"):
        room.does("desk", deed, activity=room.steps[name])
    until(lambda: next(step for step in room.snapshot()["activities"] if step["id"] == room.steps[name])["state"] == "revealed")
    for page in (room.phone, room.desk):
        expect(page.locator(".result-sentence")).to_be_visible()
    expect(room.wall.locator(".reveal-sentence")).to_be_visible()


def look(room, name):
    found = looked_at(room.phone, f"question-{name}-phone", whole=True, phone=True)
    found += looked_at(room.arabic, f"question-{name}-phone-ar", whole=True, phone=True)
    found += looked_at(room.desk, f"question-{name}-desk", whole=True)
    for part, _ in enumerate(parts_of_the_result(room.wall)):
        found += looked_at(room.wall, f"question-{name}-screen-{part}")
    return found
