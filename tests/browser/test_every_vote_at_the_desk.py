"""Every kind of vote at the desk: ballots from paper by keyboard alone, before opening, and steps added on the fly."""

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import DESK
from tests.browser.hall import VOTES, Hall
from tests.browser.keyboard import press, reach
from tests.browser.looking import looked_at

ON_PAPER = {
    "approval": lambda a, b: ({a: "Space"}, {a: 1}),
    "grades": lambda a, b: ({f"{a}/overall": "4"}, {a: {"overall": 4}}),
    "criteria": lambda a, b: ({f"{a}/much": "4", f"{b}/soon": "0"}, {a: {"much": 4}, b: {"soon": 0}}),
    "ranking": lambda a, b: ({a: "2", b: "2"}, {a: 2, b: 2}),
    "pairs": lambda a, b: ({f"{a}:{b}": "ArrowRight"}, {f"{a}:{b}": a}),
    "statements": lambda a, b: ({a: "ArrowRight", b: "ArrowLeft"}, {a: 1, b: -1}),
    "budget": lambda a, b: ({b: "Space"}, {b: 1}),
    "amounts": lambda a, b: ({a: "300", b: "50"}, {a: 300, b: 50}),
    "dots": lambda a, b: ({b: "3"}, {b: 3}),
    "themes": lambda a, b: ({a: "Space"}, {a: 1}),
    "ideas": lambda a, b: ({a: "3"}, {a: 3}),
}
BY_ARROWS = ("pairs", "statements")
ADDED = {
    "approval": ({"options": "themes"}, {"options": "themes"}),
    "scale": ({"criteria": "It is fair\n\nIt is safe", "release": "tables"}, {"release": "tables", "options": "proposals"}),
    "ranking": ({"decided_by": "everyone"}, {"decided_by": "everyone"}),
    "pairs": ({"most": "12"}, {"most": 12}),
    "statements": ({"own": True}, {"own": True}),
    "budget": ({"mode": "amounts", "total": "900"}, {"mode": "amounts", "total": 900}),
    "dots": ({"dots_each": "4", "options": "ideas"}, {"dots_each": 4, "options": "ideas"}),
}


@pytest.fixture
def hall(served):
    return Hall(served.address, served.organiser)


def test_a_ballot_of_every_kind_is_entered_from_paper_by_keyboard(browsing, hall):
    hall.start()
    desk, found = browsing.open(hall.links["desk"]["url"], size=DESK), []
    for name, paper in ON_PAPER.items():
        fill, marks = paper(*hall.open(name)[:2])
        expect(desk.locator(".step-title")).to_have_text(VOTES[name]["title"])
        press(desk, desk.get_by_role("button", name="Enter something for someone"))
        for field, key in fill.items():
            inputs = desk.locator(f"[name='mark/{field}']")
            reach(desk, inputs.and_(desk.locator(":checked")) if name in BY_ARROWS else inputs)
            desk.keyboard.type(key) if key.isdigit() else desk.keyboard.press(key)
        if name == "budget":
            expect(desk.locator(".paper-sum")).to_have_text("£400 of £1,000")
        found += looked_at(desk, f"paper-{name}")
        press(desk, desk.get_by_role("button", name="Save it for them"))
        expect(desk.locator(".form-saved")).to_have_text("Saved.")
        expect(desk.locator("[name=participant]")).to_be_focused()
        desk.keyboard.press("Escape")
        assert hall.snapshot("citizen")["mine"]["ballots"][hall.steps[name]] == marks
    assert not found, "\n".join(found)


def test_a_budget_does_not_open_before_everything_has_its_cost(browsing, hall):
    hall.does("desk", "start_session")
    pond = hall.add("A pond")
    desk = browsing.open(hall.links["desk"]["url"], size=DESK)
    desk.locator(".agenda-step", has_text=VOTES["budget"]["title"]).click()
    desk.locator(".step-actions .button").first.click()
    expect(desk.locator("dialog")).to_contain_text("Say first what each of these costs: “A pond”.")
    desk.keyboard.press("Escape")
    hall.does("desk", "edit_proposal", proposal=pond, cost={"low": 40, "high": 50, "yearly": False})

    desk.locator(".step-actions .button").first.click()
    expect(desk.locator("dialog")).to_contain_text("These cost more than the whole sum: “Lights until ten”.")
    desk.get_by_role("button", name="Open it anyway").click()
    expect(desk.locator(".step-kind")).to_have_text("Budget · voting is open")


def test_a_step_of_every_kind_is_added_on_the_fly(browsing, hall):
    desk = browsing.open(hall.links["desk"]["url"], size=DESK)
    for kind, (typed, _) in ADDED.items():
        desk.get_by_role("button", name="Add a step").click()
        desk.locator("[name=kind]").select_option(kind)
        desk.locator("[name=title]").fill(f"Added: {kind}")
        for name, value in typed.items():
            field = desk.locator(f"[name='settings.{name}']")
            if value is True:
                field.check()
            elif field.evaluate("(field) => field.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)
        desk.get_by_role("button", name="Add the step").click()
        expect(desk.locator("dialog")).to_have_count(0)
        expect(desk.locator(".agenda-title", has_text=f"Added: {kind}")).to_be_visible()

    steps = {step["title"]: step["settings"] for step in hall.snapshot()["activities"]}
    for kind, (_, settings) in ADDED.items():
        assert steps[f"Added: {kind}"].items() >= settings.items()
    assert [each["label"] for each in steps["Added: scale"]["criteria"]] == ["It is fair", "It is safe"]
