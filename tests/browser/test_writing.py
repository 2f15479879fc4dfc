"""Writing on the phone: one field at a time, a place that is asked for kindly, faults said once."""

import pytest
from playwright.sync_api import expect

from tests.browser.people import join, post


@pytest.fixture
def phone(browsing, park):
    park.does("desk", "start_session")
    return join(browsing.open(), park.code)


def test_a_place_is_asked_for_once_and_nobody_has_to_choose(park, phone):
    park.open("quiet")
    expect(phone.locator(".composer .column")).to_have_text(["Now", "Later"])
    expect(phone.locator(".composer .column input:checked")).to_have_count(0)
    post(phone, "Without a place")
    expect(phone.locator(".composer .field-error")).to_have_text("Choose where it belongs, or press Post again.")
    phone.locator(".composer button[type=submit]").click()
    expect(phone.locator(".standing-saved")).to_have_text("Saved")
    phone.locator(".composer .column", has_text="Later").click()
    post(phone, "With one")
    expect(phone.locator(".standing-saved")).to_have_count(2)
    phone.reload()
    expect(phone.locator(".composer .column input:checked")).to_have_count(1)

    park.does("desk", "show_ideas", activity=park.steps["quiet"])
    assert [idea["column"] for idea in park.snapshot()["ideas"]] == [None, "Later"]


def test_a_comment_has_the_foot_to_itself(park, phone):
    park.open("board")
    park.idea("citizen", "Shade by the gate")
    park.idea("keeper", "Benches by the pond")
    phone.locator(".composer-text").fill("Half an idea")
    notes = phone.locator(".note.idea")
    notes.nth(1).get_by_role("button", name="Comment").click()
    expect(phone.locator(".composer-text")).to_have_count(0)
    phone.wait_for_timeout(300)
    assert phone.evaluate(CLEAR), "the comment's button lies under the foot"
    notes.nth(0).get_by_role("button", name="Comment").click()
    expect(phone.locator(".comment-form")).to_have_count(1)
    expect(phone.locator(".composer-text")).to_have_count(0)
    phone.get_by_role("button", name="Write an idea").click()

    expect(phone.locator(".comment-form")).to_have_count(0)
    expect(phone.locator(".composer-text")).to_have_value("Half an idea")


def test_a_report_can_be_called_off(park, phone):
    park.open("board")
    park.idea("citizen", "Shade by the gate")
    phone.get_by_role("button", name="Report this").click()
    phone.get_by_role("button", name="Close").click()

    expect(phone.locator(".report")).to_have_count(0)
    assert park.snapshot()["reports"] == []


def test_too_long_is_said_once(park, phone):
    park.open("board")
    post(phone, "a" * 300)
    expect(phone.locator(".composer-text")).to_be_focused()

    expect(phone.get_by_text("20 characters too many")).to_have_count(1)


CLEAR = """() => document.querySelector(".comment-form button").getBoundingClientRect().bottom
  <= document.querySelector(".foot").getBoundingClientRect().top"""
