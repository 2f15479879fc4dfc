"""Nobody is thrown out of a sentence: whoever is typing when the room moves on stays with the words until they go themselves."""

import pytest
from playwright.sync_api import expect

from tests.browser.people import join

WORDS = "A thought that is only half"


@pytest.fixture
def phone(browsing, park):
    park.does("desk", "start_session")
    return join(browsing.open(), park.code)


def test_a_step_that_stays_open_is_not_left(park, phone):
    park.open("board")
    write(phone, WORDS)
    park.open("ranking")

    expect(phone.locator(".moved")).to_contain_text("We have moved on to “In which order?”.")
    expect(phone.locator(".composer-text")).to_have_value(WORDS)
    expect(phone.locator(".composer-text")).to_be_focused()
    go(phone)


@pytest.mark.parametrize("step", ["board", "statements"])
def test_a_step_that_closes_leaves_the_words_in_sight(park, phone, step):
    if step == "statements":
        park.does("desk", "add_statement", activity=park.steps[step], text="The park is for everyone.")
    park.open(step)
    write(phone, WORDS)
    park.does("desk", "close_activity", activity=park.steps[step])
    expect(phone.locator(".unsent blockquote")).to_have_text(WORDS)
    park.open("ranking")

    expect(phone.locator(".moved")).to_contain_text("We have moved on to “In which order?”.")
    expect(phone.locator(".unsent blockquote")).to_have_text(WORDS)
    phone.reload()
    expect(phone.locator("main h1")).to_have_text("In which order?")
    phone.locator(".foot-button", has_text="Info").click()
    title = park.activity(step)["title"]
    phone.locator(".steps .link", has_text=title).click()
    expect(phone.locator(".unsent blockquote")).to_have_text(WORDS)
    phone.locator(".unsent").get_by_role("button", name="Throw away").click()
    expect(phone.locator(".unsent")).to_have_count(0)
    go(phone)


def test_a_session_that_ends_leaves_the_words_in_sight(park, phone):
    park.open("board")
    write(phone, WORDS)
    park.does("desk", "close_session")

    expect(phone.locator("main h1")).to_have_text("Thank you for taking part")
    expect(phone.locator(".unsent blockquote")).to_have_text(WORDS)


def write(phone, words):
    phone.locator(".composer-text").click()
    phone.keyboard.type(words)
    expect(phone.locator(".composer-text")).to_have_value(words)


def go(phone):
    phone.get_by_role("button", name="Go to it").click()
    expect(phone.locator("main h1")).to_have_text("In which order?")
    expect(phone.locator(".moved")).to_have_count(0)
