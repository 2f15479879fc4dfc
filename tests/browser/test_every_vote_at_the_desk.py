"""Every kind of vote at the desk, on the pocket desk and on the big screen; ballots from paper by keyboard alone."""

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import DESK, POCKET, SCREEN
from tests.browser.keyboard import press, reach
from tests.browser.looking import looked_at
from tests.world.park import Park

CRITERIA = [{"key": "much", "label": "It changes much", "weight": 2}, {"key": "soon", "label": "It can be done soon", "weight": 1}]
SETTINGS = {"approval": {}, "scale": {"criteria": CRITERIA}, "pairs": {}, "budget": {"total": 30000}, "dots": {}, "ranking": {}}
COSTS = {"Shade": 12000, "Benches": 9000, "A gate that opens": 20000}
LOOKS = {"en-light": {}, "ar-dark": {"language": "ar", "color_scheme": "dark"}}


@pytest.fixture
def park(served):
    agenda = [{"kind": kind, "title": f"A vote: {kind}", "settings": settings} for kind, settings in SETTINGS.items()]
    park = Park(served.address, served.organiser, agenda=agenda, people=(2, 1), proposals=())
    park.steps = {step["kind"]: step["id"] for step in park.session["activities"]}
    for title, cost in COSTS.items():
        park.does("desk", "add_proposal", title=title, summary="As we said at the gate.",
                  cost={"low": cost, "high": cost, "yearly": False})
    park.proposals = [proposal["id"] for proposal in park.snapshot()["proposals"]]
    park.does("desk", "start_session")
    return park


def test_a_ballot_of_every_kind_is_entered_from_paper_by_keyboard(browsing, park):
    desk = browsing.open(park.links["desk"]["url"], size=DESK)
    shade, benches, _gate = park.proposals
    for kind, fill, marks in (
        ("approval", {shade: "Space"}, {shade: 1}),
        ("scale", {f"{shade}/much": "4", f"{benches}/soon": "0"}, {shade: {"much": 4}, benches: {"soon": 0}}),
        ("pairs", {f"{shade}:{benches}": "ArrowRight"}, {f"{shade}:{benches}": shade}),
        ("budget", {shade: "Space", benches: "Space"}, {shade: 1, benches: 1}),
        ("dots", {benches: "3"}, {benches: 3}),
        ("ranking", {benches: "1", shade: "2"}, {benches: 1, shade: 2}),
    ):
        park.open(kind)
        expect(desk.locator(".step-title")).to_have_text(f"A vote: {kind}")
        press(desk, desk.get_by_role("button", name="Enter something for someone"))
        for field, key in fill.items():
            inputs = desk.locator(f"[name='mark/{field}']")
            reach(desk, inputs.and_(desk.locator(":checked")) if kind == "pairs" else inputs)
            desk.keyboard.press(key)
        if kind == "budget":
            expect(desk.locator(".paper-sum")).to_have_text("£21,000 of £30,000")
        press(desk, desk.get_by_role("button", name="Save it for them"))
        expect(desk.locator(".form-saved")).to_have_text("Saved.")
        expect(desk.locator("[name=participant]")).to_be_focused()
        desk.keyboard.press("Escape")
        assert park.snapshot("citizen")["mine"]["ballots"][park.steps[kind]] == marks


def test_a_budget_does_not_open_before_everything_has_its_cost(browsing, park):
    park.add("Lights until ten")
    desk = browsing.open(park.links["desk"]["url"], size=DESK)
    desk.locator(".agenda-step", has_text="budget").click()
    desk.locator(".step-actions .button").first.click()
    expect(desk.locator("dialog")).to_contain_text("Say first what each of these costs: “Lights until ten”.")
    desk.keyboard.press("Escape")
    park.does("desk", "edit_proposal", proposal=park.snapshot()["proposals"][-1]["id"],
              cost={"low": 40000, "high": 50000, "yearly": False})

    desk.locator(".step-actions .button").first.click()
    expect(desk.locator("dialog")).to_contain_text("These cost more than the whole sum: “Lights until ten”.")
    desk.get_by_role("button", name="Open it anyway").click()
    expect(desk.locator(".step-kind")).to_have_text("Budget · voting is open")


def test_a_step_with_its_own_grades_is_added_on_the_fly(browsing, park):
    desk = browsing.open(park.links["desk"]["url"], size=DESK)
    desk.get_by_role("button", name="Add a step").click()
    desk.locator("[name=kind]").select_option("scale")
    desk.locator("[name=title]").fill("How good?")
    desk.locator("[name='settings.criteria']").fill("It is fair\n\nIt is safe")
    desk.locator("[name='settings.release']").select_option("tables")
    desk.get_by_role("button", name="Add the step").click()
    expect(desk.locator("dialog")).to_have_count(0)

    added = next(step for step in park.snapshot()["activities"] if step["title"] == "How good?")
    assert [each["label"] for each in added["settings"]["criteria"]] == ["It is fair", "It is safe"]
    assert added["settings"]["release"] == "tables" and added["settings"]["options"] == "proposals"


@pytest.mark.parametrize("look", LOOKS)
def test_every_kind_looks_as_it_should(browsing, park, look):
    pages = {name: browsing.open(park.links[link]["url"], size=size, **LOOKS[look]) for name, link, size in (
        ("desk", "desk", DESK), ("pocket", "desk", POCKET), ("screen", "screen", SCREEN))}
    found = []
    for kind in ("approval", "scale", "pairs", "budget"):
        park.open(kind)
        for name, page in pages.items():
            expect(page.locator(".step-title, .screen-over").first).to_have_text(f"A vote: {kind}")
            found += looked_at(page, f"{name}-{kind}-{look}", phone=name == "pocket")
    assert found == []
