"""A step is changed before it opens: what is cleared is gone; and the end says when nobody was asked how it was."""

from playwright.sync_api import expect

from tests.browser.browsing import DESK
from tests.world.park import until

AGENDA = [
    {"kind": "scale", "title": "How good?", "settings": {"criteria": [
        {"key": "c1", "label": "Fair", "weight": 1}, {"key": "c2", "label": "Quick", "weight": 2}]}},
    {"kind": "quick_question", "title": "Before you go", "settings": {"type": "one", "choices": [{"key": "yes", "label": "Yes"}, {"key": "no", "label": "No"}]}},
]


def test_criteria_that_are_cleared_are_gone_and_a_check_out_that_was_not_done_is_said(browsing, served):
    park = served.park(agenda=AGENDA, people=(1, 1), proposals=("Shade", "Benches"))
    park.does("desk", "start_session")
    desk = browsing.open(park.links["desk"]["url"], size=DESK)
    desk.locator(".agenda-step", has_text="How good?").click()
    desk.get_by_role("button", name="Change…").click()
    expect(desk.get_by_label("What grades are given for")).to_have_value("Fair\nQuick ×2")
    desk.get_by_label("What grades are given for").fill("")
    desk.get_by_role("button", name="Save the step").click()
    until(lambda: [one["label"] for one in park.snapshot()["activities"][0]["settings"]["criteria"]] == [""], "one grade each")

    desk.get_by_role("button", name="End the session…").click()
    expect(desk.locator(".ask-list")).to_contain_text("The check-out was not done: “Before you go”.")
    park.leave()
