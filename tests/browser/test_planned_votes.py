"""A step of every kind of vote made through the planner's pages, and opened from the desk."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import DESK
from tests.browser.looking import looked_at, narrowly, too_wide
from tests.browser.people import sign_in

PLANNED = [
    ("approval", {"decided_by": "everyone"}, {"decided_by": "everyone", "options": "proposals"}),
    ("scale", {"criteria[0].label": "It changes much", "criteria[0].weight": "2", "criteria[1].label": "It can be done soon"}, {}),
    ("ranking", {"release": "tables"}, {"release": "tables"}),
    ("pairs", {"most": "10"}, {"most": 10}),
    ("statements", {"own": "yes"}, {"own": True}),
    ("budget", {"total": "1000"}, {"mode": "projects", "total": 1000}),
    ("budget", {"total": "900", "mode": "amounts"}, {"mode": "amounts", "total": 900}),
    ("dots", {"dots_each": "4", "most_on_one": "2"}, {"dots_each": 4, "most_on_one": 2}),
]


@pytest.fixture
def park(served):
    return served.park(agenda=[], people=(1, 1), proposals=())


def test_every_vote_is_planned_and_opened(browsing, park):
    page, found = sign_in(browsing.open(size=DESK)), []
    for number, (kind, typed, _) in enumerate(PLANNED, start=1):
        page.goto(f"/workshops/{park.workshop}/steps/new")
        page.locator(f"input[name=kind][value={kind}]").check()
        page.get_by_role("button", name="Add it").click()
        page.get_by_label("Title").fill(f"Step {number}: {kind}")
        for name, value in typed.items():
            fill(page, f"settings.{name}", value)
        found += looked_at(page, f"step-{number}-{kind}-en", whole=True)
        found += [f"{kind}: {one}" for one in narrowly(page, too_wide)]
        page.get_by_role("button", name="Save", exact=True).click()
        expect(page).to_have_url(re.compile(r"/workshops/\d+#step-\d+$"))
        expect(page.locator(".step-card h3")).to_have_count(number)
    found += looked_at(page, "plan-every-vote-en", whole=True)

    page.get_by_role("link", name="Hold a session").first.click()
    page.get_by_role("button", name="Make the session").click()
    code, session = re.sub(r"\D", "", page.locator(".poster-code").inner_text()), page.url.rsplit("/", 1)[1]
    park.code, park.links["desk"] = code, park.organiser.post(f"/sessions/{session}/facilitate")
    steps = park.snapshot()["activities"]
    for step, (kind, _, settings) in zip(steps, PLANNED, strict=True):
        assert step["kind"] == kind
        assert step["settings"].items() >= settings.items()
    assert [(each["label"], each["weight"]) for each in steps[1]["settings"]["criteria"]] == [("It changes much", 2), ("It can be done soon", 1)]

    for title in ("Shade", "Benches"):
        park.add(title, cost={"low": 300, "high": 400, "yearly": False})
    page.goto(f"/desk/{session}")
    page.locator(".desk-next-button", has_text="Start the session").click()
    for number, (kind, _, _) in enumerate(PLANNED, start=1):
        page.locator(".agenda-step", has_text=f"Step {number}: {kind}").click()
        page.get_by_role("button", name="Open this step now").click()
        page.get_by_role("button", name="Open it anyway").click()
        expect(page.locator(".step-kind")).to_contain_text("voting is open")
    assert [step["state"] for step in park.snapshot()["activities"]] == ["open"] * len(PLANNED)
    assert not found, "\n".join(found)


def fill(page, name, value):
    """Type into a field, choose an answer or tick a box; a row that is not there yet is asked for."""
    field = page.locator(f"[name='{name}']:not([type=hidden])")
    if not field.count():
        page.locator(f"button[name='add'][value='{name.split('[')[0]}']").click()
    if field.first.get_attribute("type") in ("radio", "checkbox"):
        page.locator(f"[name='{name}'][value='{value}']").check()
    else:
        field.fill(value)
