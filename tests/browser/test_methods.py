"""Each method from its plan to its record by the pages alone: whoever runs it presses the one big button, people do what is asked."""

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import DESK
from tests.browser.people import join, post, sign_in
from tests.browser.planning import hold, start_from
from tests.browser.sitting import Sitting

FEW = (4, 4)
COSTS = {"Tell me if it’s late": 3000, "Book when I can": 4000, "Out in the evening": 9000}
SHEET = "A text when it is late"
STATEMENTS = ("Being late is worse than being refused.", "I would book online if I could.")


@pytest.mark.parametrize("method", ["prioritise", "share", "voices", "journey", "check-in"])
def test_a_method_from_plan_to_record(browsing, served, method):
    desk = sign_in(browsing.open(size=DESK))
    start_from(desk, method, "Getting there")
    sitting = Sitting(served, desk, *hold(desk))
    citizen, keeper = join(browsing.open(), sitting.code), join(browsing.open(), sitting.code, "I work")
    sitting.join(*FEW)
    bring_along(sitting, method)

    sitting.press("Start the session")
    titles = []
    while step := sitting.next_step():
        titles.append(step["title"])
        sitting.everybody_does(step)
        for phone, does in ((citizen, DOES), (keeper, DOES | KEEPER_DOES)):
            expect(phone.locator("main h1")).to_have_text(step["title"])
            does[step["kind"]](phone, step)
        comes_to_its_end(sitting, step)
    assert titles == [one["title"] for one in sitting.snapshot()["activities"]]

    code = sitting.ends()
    sitting.publishes()
    record = sitting.checks(browsing.open(), code)
    assert [one["title"] for one in record["activities"]] == titles
    sitting.leave()


def bring_along(sitting, method):
    """What a method wants to have at hand before the day, entered at the desk."""
    if method in ("prioritise", "share"):
        add_proposals(sitting.desk)
    if method == "voices":
        add_statements(sitting.desk)


def add_proposals(desk):
    desk.locator(".agenda-step").filter(has_text="hurt anyone").click()
    for title, cost in COSTS.items():
        desk.get_by_role("button", name="Add a proposal").click()
        form = desk.locator("dialog")
        form.get_by_label("Title").fill(title)
        form.get_by_label("Cost, at least").fill(str(cost // 2))
        form.get_by_label("Cost, at most").fill(str(cost))
        form.get_by_role("button", name="Save the proposal").click()
        expect(form).to_be_hidden()


def add_statements(desk):
    desk.locator(".agenda-step", has_text="Where do you stand?").click()
    for text in STATEMENTS:
        desk.get_by_label("Add a statement").fill(text)
        desk.get_by_role("button", name="Add", exact=True).click()
        expect(desk.locator(".thing", has_text=text)).to_be_visible()


def comes_to_its_end(sitting, step):
    """Ideas are shown, votes are closed and shown; the rest closes when the next step opens."""
    if step["settings"].get("think_first"):
        sitting.press("Show the ideas")
    if "decided_by" in step["settings"]:
        sitting.close_now()
        sitting.show_the_result()


def answers(phone, step):
    {"one": lambda: phone.locator(".tick").first.click(), "many": lambda: phone.locator(".tick").last.click(),
     "word": lambda: write_word(phone), "scale": lambda: phone.locator(".grade").last.click()}[step["settings"]["type"]]()
    expect(phone.locator(".saved-yes")).to_be_visible()


def write_word(phone):
    phone.get_by_label("Your word").fill("curious")
    phone.get_by_label("Your word").blur()


def writes(phone, step):
    if step["settings"]["columns"]:
        phone.locator(".composer").get_by_text(step["settings"]["columns"][0]).click()
    post(phone, "Text me when the bus is late")
    expect(phone.locator(".idea-mine .standing-saved")).to_be_visible()


def asks(phone, step):
    post(phone, "What does a bus cost?")
    expect(phone.locator(".question", has_text="What does a bus cost?").first).to_be_visible()


def writes_up(phone, step):
    """Without tables somebody who uses the service starts a sheet and takes its pen."""
    phone.get_by_label("What do you call it?").fill(SHEET)
    phone.get_by_role("button", name="Start the sheet").click()
    expect(phone.locator(".pen")).to_be_visible()
    problem = phone.get_by_label("The problem")
    problem.fill("People wait in the rain")
    expect(phone.locator(".field", has=problem).get_by_text("Saved")).to_be_visible()
    phone.get_by_role("button", name="Lay the pen down").click()


def taps(*what):
    def does(phone, step):
        for one in what:
            phone.locator(one).first.click()
        expect(phone.locator(".saved-yes")).to_be_visible()
    return does


DOES = {
    "talk": lambda phone, step: expect(phone.locator(".talk-down")).to_be_visible(),
    "ideas": writes,
    "questions": asks,
    "proposals": writes_up,
    "quick_question": answers,
    "statements": taps(".answer-agree", ".answer-agree"),
    "dots": taps(".dotter-step >> nth=1"),
    "approval": taps(".tick"),
    "ranking": taps("[data-do=add]"),
    "budget": taps(".purchase .button"),
    "safe_to_try": taps(".consent-answer-safe"),
}
KEEPER_DOES = {"proposals": lambda phone, step: expect(phone.get_by_text(SHEET).first).to_be_visible()}
