"""Back and Forward of the browser: a phone that comes back shows what its person has voted, and loses nothing of it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.people import join
from tests.world.park import until


@pytest.fixture
def phone(browsing, park):
    park.does("desk", "start_session")
    return join(browsing.open(), park.code)


def test_a_ranking_is_there_again_after_back_and_forward(park, phone):
    ranking = park.open("ranking")
    expect(phone.locator(".saved")).to_have_text("Not marked yet")
    put(phone, ranking[1])
    there_and_back(phone)

    expect(phone.locator(f".ranking[aria-label='Your order'] [data-option={ranking[1]}]")).to_be_visible()
    expect(phone.locator(".saved-yes")).to_be_visible()
    put(phone, ranking[3])
    until(lambda: votes(park, phone, "ranking") == {ranking[1]: 1, ranking[3]: 2}, "both places")


def test_dots_are_there_again_after_back_and_forward(park, phone):
    options = park.open("dots")
    expect(phone.locator(".dotter")).to_have_count(5)
    more = phone.locator(".dotter-step", has_text="+").first
    for _ in range(2):
        more.click()
    expect(phone.locator(".saved-yes")).to_be_visible()
    there_and_back(phone)

    expect(phone.locator(".dots-left")).to_contain_text("3 dots left")
    more.click()
    until(lambda: votes(park, phone, "dots") == {options[0]: 3}, "the third dot")


def put(phone, option):
    phone.locator(f".pile [data-option={option}] [data-do=add]").click()
    expect(phone.locator(".saved-yes")).to_be_visible()


def there_and_back(phone):
    phone.go_back()
    expect(phone).to_have_url(re.compile("/j(oin)?/"))
    phone.go_forward()
    expect(phone.locator(".ballot")).to_be_visible()


def votes(park, phone, step):
    """The person's marks as the server has them."""
    token = phone.evaluate("(code) => JSON.parse(localStorage.getItem(`equal-footing/place/${code}`)).token", park.code)
    park.joined["this phone"] = {"token": token}
    return park.snapshot("this phone")["mine"]["ballots"].get(park.steps[step])
