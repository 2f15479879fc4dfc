"""Seat slips from the printer to the phone: made on the session's page, drawn, and one person in with each (B7)."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import DESK
from tests.browser.people import sign_in
from tests.world.http import Http


@pytest.fixture
def hall(served):
    """A session that nobody enters without a slip."""
    hall = served.park(people=(0, 0), proposals=(), held={"slips": True})
    yield hall
    hall.leave()


def printed(browsing, hall, count, side=""):
    """The numbers on new slips, as the organiser's page shows them."""
    page = sign_in(browsing.open(size=DESK))
    page.goto(f"/sessions/{hall.id}")
    page.locator("#slip-count").fill(str(count))
    page.locator("#slip-side").select_option(side)
    page.locator("form[action$='/slips'] button").click()
    expect(page.locator(".slip")).to_have_count(count)
    expect(page.locator(".slip-qr svg")).to_have_count(count)
    return page, [re.sub(r"\D", "", text) for text in page.locator(".slip-code").all_inner_texts()]


def test_a_printed_slip_opens_the_door_once(browsing, hall):
    desk, (number, spare) = printed(browsing, hall, 2, "professional")
    phone = browsing.open(f"/j/{hall.code}#{number}")
    expect(phone.locator("[data-voice=staff]")).to_be_visible()
    expect(phone.locator("[data-voice=carer]")).to_be_hidden()
    expect(phone.locator("#place")).to_contain_text("2")
    phone.locator("[data-voice=staff]").click()
    phone.locator("#agree").click()
    expect(phone.locator("#enter")).to_be_visible()
    assert [person["side"] for person in hall.snapshot()["people"]] == ["professional"]

    other = browsing.open(f"/j/{hall.code}", may_be_away=True)
    expect(other.locator("[data-voice=staff]")).to_be_hidden()
    for typed, said in (("12345", "twelve digits"), ("0" * 12, "do not know"), (number, "has been used")):
        other.locator("#slip").fill(typed)
        other.locator("#slip-form button").click()
        expect(other.locator("#slip-error")).to_contain_text(said)
    other.locator("#slip").fill("")
    other.locator("#slip").press_sequentially(spare)
    expect(other.locator("#slip")).to_have_value(" ".join(spare[at:at + 4] for at in (0, 4, 8)))
    other.keyboard.press("Enter")
    expect(other.locator("[data-voice=staff]")).to_be_visible()

    desk.goto(f"/sessions/{hall.id}")
    expect(desk.locator("[aria-labelledby=slips]")).to_contain_text("2 slips made so far")
    expect(desk.locator("[aria-labelledby=slips]")).to_contain_text("1 used")
    assert number not in desk.content()


def test_a_slip_outlives_a_change_of_language_and_a_lost_answer(browsing, hall):
    _, (number,) = printed(browsing, hall, 1)
    phone = browsing.open(f"/j/{hall.code}#{number}", may_be_away=True)
    expect(phone.locator("[data-voice=carer]")).to_be_visible()
    phone.locator("[data-language=ar]:visible").click()
    expect(phone.locator("html")).to_have_attribute("dir", "rtl")
    expect(phone.locator("[data-voice=carer]")).to_be_visible()
    phone.locator("[data-voice=carer]").click()

    lost = []

    def lose(route):
        lost.append(Http(hall.address).call("POST", f"/sessions/{hall.code}/join", raw=route.request.post_data_buffer))
        route.abort()

    phone.route("**/join", lose, times=1)
    phone.locator("#agree").click()
    expect(phone.locator("#refusal")).to_be_visible()
    assert lost[0].status_code == 201
    phone.locator("#agree").click()
    expect(phone.locator("#enter")).to_be_visible()
    assert len(hall.snapshot()["people"]) == 1


def test_somebody_without_a_phone_is_added_with_the_slip_they_drew(browsing, hall):
    number, = [slip["code"] for slip in hall.organiser.post(f"/sessions/{hall.id}/slips", {"count": 1})["slips"]]
    hall.does("desk", "start_session")
    desk = browsing.open(hall.links["helper"]["url"], size=DESK)
    for typed, added in (("1" * 12, 0), (number, 1)):
        desk.get_by_role("button", name="Add someone without a phone").click()
        desk.locator("input[name=slip]").fill(typed)
        desk.get_by_role("button", name="Add them").click()
        if added:
            expect(desk.locator("input[name=slip]")).to_be_hidden()
        else:
            expect(desk.get_by_text("We do not know this seat slip")).to_be_visible()
            desk.keyboard.press("Escape")
        assert len(hall.snapshot()["people"]) == added
