"""A table that notes together, and a room that asks and is answered: phones, desk and big screen."""

import pytest
from playwright.sync_api import expect

from tests.browser.people import come_back, join, post
from tests.world.park import until

AGENDA = [
    {"kind": "talk", "title": "Round the table", "prompt": "What goes wrong?", "settings": {"notes": True}},
    {"kind": "questions", "title": "What do you need to know?", "information": {
        "facts": [{"text": "3,900 requests were refused.", "source": "booking records"}],
        "words": [{"word": "tail-lift", "meaning": "lifts a wheelchair"}]}},
]


@pytest.fixture
def room(served):
    room = served.park(agenda=AGENDA, people=(1, 1), proposals=())
    room.talk, room.asking = (step["id"] for step in room.session["activities"])
    room.does("desk", "start_session")
    yield room
    room.leave()


def note(room):
    return "".join(one["text"] for one in room.snapshot()["notes"])


def test_two_phones_write_on_the_note_of_their_table_and_nobodys_line_is_lost(browsing, room):
    room.does("desk", "open_activity", activity=room.talk)
    one, other = join(browsing.open(may_be_away=True), room.code), come_back(browsing.open(), room, "citizen")
    for phone in (one, other):
        expect(phone.locator(".talk-down")).to_be_visible()
    one.get_by_label("Our note").fill("Benches")
    other.get_by_label("Our note").fill("Shade")
    for phone in (one, other):
        phone.locator("h1").focus()
    until(lambda: sorted(note(room).split("\n")) == ["Benches", "Shade"], "both lines")

    for phone in (one, other):
        expect(phone.get_by_label("Our note")).to_have_value(note(room))
        expect(phone.locator(".standing-saved")).to_have_text("Saved")

    one.context.set_offline(True)
    one.get_by_label("Our note").fill(note(room) + "\nA gate")
    one.locator("h1").focus()
    expect(one.locator(".standing-waiting")).to_have_text("Not sent yet")
    room.does("keeper", "write_note", activity=room.talk, text="Lamps\n" + note(room), base=note(room))
    one.context.set_offline(False)
    until(lambda: sorted(note(room).split("\n")) == ["A gate", "Benches", "Lamps", "Shade"], "all four lines")

    room.does("desk", "close_activity", activity=room.talk)
    expect(one.locator(".board .note")).to_have_text(note(room))


def test_the_room_asks_staff_answer_and_the_screen_shows_the_one_it_is_on(browsing, room):
    room.does("desk", "open_activity", activity=room.asking)
    citizen, keeper = join(browsing.open(), room.code), come_back(browsing.open(), room, "keeper")
    desk, screen = browsing.open(), browsing.open()
    desk.goto(room.links["desk"]["url"])
    screen.goto(room.links["screen"]["url"])

    post(citizen, "What does a bench cost?")
    asked = keeper.locator(".question")
    expect(asked).to_have_count(1)
    asked.get_by_role("button", name="I want to know too").click()
    expect(citizen.locator(".question")).to_contain_text("You and 1 other want to know")
    expect(citizen.get_by_role("button", name="Answer")).to_have_count(0)

    desk.get_by_role("button", name="Answer it now, on the big screen").click()
    expect(screen.locator(".screen-now-text")).to_have_text("What does a bench cost?")
    expect(screen.locator(".screen-facts")).to_be_visible()

    asked.get_by_role("button", name="Answer").click()
    keeper.get_by_label("Two sentences, or say when you’ll know").fill("We’ll know by Friday")
    keeper.get_by_role("button", name="We’ll know later: keep it open").click()
    expect(citizen.locator(".question-answer")).to_contain_text("So far, and still open")
    asked.get_by_role("button", name="Change the answer").click()
    keeper.get_by_label("Two sentences, or say when you’ll know").fill("About £600")
    keeper.get_by_role("button", name="This answers it").click()
    expect(citizen.get_by_role("heading", name="1 answered")).to_be_visible()
    expect(screen.locator(".screen-now-answer")).to_have_text("About £600")

    citizen.get_by_role("button", name="Info").click()
    expect(citizen.locator(".sheet-body")).to_contain_text("3,900 requests were refused. (booking records)")
    expect(citizen.locator(".sheet-body")).to_contain_text("lifts a wheelchair")
