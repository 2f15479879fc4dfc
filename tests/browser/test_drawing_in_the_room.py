"""A number drawn in the room: entered at the desk in any digits, shown on the big screen, named beside the result."""

from playwright.sync_api import expect

from tests.browser.browsing import DESK, SCREEN
from tests.browser.people import come_back

AGENDA = [{"kind": "budget", "title": "Money", "settings": {"total": 10, "within_total": False, "lots": "room"}}]


def test_the_room_draws_a_number_and_sees_what_it_decided(browsing, served):
    park = served.park(agenda=AGENDA, people=(2, 0), proposals=())
    step = park.session["activities"][0]["id"]
    options = [park.add(title, cost={"low": 8, "high": 8, "yearly": False}) for title in ("Shade", "Benches")]
    park.does("desk", "open_activity", activity=step)
    for who, option in zip(("citizen", "citizen2"), options):
        park.does(who, "cast_ballot", activity=step, marks={option: 1})
    desk = browsing.open(park.links["desk"]["url"], size=DESK)
    screen = browsing.open(park.links["screen"]["url"], size=SCREEN)
    phone = come_back(browsing.open("/join"), park, "citizen")
    park.does("desk", "close_activity", activity=step)

    next_thing = desk.locator(".desk-next-button")
    expect(next_thing).to_have_text("Draw a number in the room")
    expect(screen.locator(".screen-purpose")).to_contain_text("the room draws a number")
    next_thing.click()
    desk.locator("dialog input[name=number]").fill("٤٠٧ 118")
    desk.locator("dialog button[type=submit]").click()

    expect(screen.locator("h1")).to_have_text("The number drawn: 407,118")
    expect(phone.locator(".between")).to_contain_text("The number drawn: 407,118")
    expect(next_thing).to_have_text("Show the results")
    next_thing.click()
    said = "from the number 407,118 that the room drew: “Shade”, “Benches” were equal"
    expect(desk.locator(".result-lines")).to_contain_text(said)
    expect(screen.locator(".reveal")).to_be_visible()
    screen.keyboard.press("ArrowRight")
    screen.keyboard.press("ArrowRight")
    expect(screen.locator(".result-lines")).to_contain_text(said)
    park.leave()
