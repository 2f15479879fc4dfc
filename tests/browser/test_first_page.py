"""The phone's first page is light, asks for nothing after it but the socket, and nobody else ever."""

import pytest
import requests
from playwright.sync_api import expect

from tests.browser.browsing import DESK, SCREEN
from tests.browser.people import join
from tests.world.park import until

MOST = 60_000  # bytes, compressed: page, style and scripts, with what is sent around them


# The heaviest that is likely: what the redesign template has, and the heaviest kind beside it.
AGENDA = [
    {"kind": "ideas", "title": "What would make the park better?"},
    {"kind": "dots", "title": "Which would you back?"},
    {"kind": "ranking", "title": "In which order?"},
    {"kind": "budget", "title": "What would you pay for?", "settings": {"total": 1000}},
]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_first_page_is_light(browsing, served, language):
    """Page, style and scripts come together: the page names every script that its agenda needs."""
    park = served.park(agenda=AGENDA)
    park.does("desk", "start_session")
    park.open("board")
    first = join(browsing.open(language=language), park.code)
    page = first.context.new_page()
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
    kinds, weights = {}, {}
    wire.on("Network.responseReceived", lambda seen: kinds.update({seen["requestId"]: (seen["type"], seen["response"])}))
    wire.on("Network.loadingFinished", lambda seen: weights.update({seen["requestId"]: seen["encodedDataLength"]}))
    page.goto(f"/s/{park.code}")
    expect(page.locator(".line-connected")).to_be_visible()
    until(lambda: page.evaluate("1") and set(kinds) <= set(weights), "everything that was asked for")

    first_page = {id: kind for id, (kind, _) in kinds.items() if kind in ("Document", "Script", "Stylesheet")}
    scripts = [kinds[id][1]["url"] for id, kind in first_page.items() if kind == "Script"]
    named = page.evaluate("[...document.querySelectorAll('script[src]')].map((one) => one.src)")
    assert sorted(scripts) == sorted(named) and len(named) == 2
    assert len(first_page) == len(named) + 2
    assert all(kinds[id][1]["headers"].get("Content-Encoding") == "gzip" for id in first_page)
    assert sum(weights[id] for id in first_page) <= MOST
    others = [response["url"] for kind, response in kinds.values() if kind not in ("Document", "Script", "Stylesheet", "Image")]
    assert others == [f"{park.address}/api/v1/sessions/{park.code}/snapshot"]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_kind_that_nobody_planned_comes_by_itself(browsing, park, language):
    """Also when the network fails at first: it is asked for again, under an address of its own."""
    park.does("desk", "start_session")
    park.open("board")
    phone = join(browsing.open(language=language, may_be_away=True), park.code)
    phone.route("**/phone.approval-*.js", lambda route: route.abort())
    added = park.does("desk", "add_activity", kind="approval", title="Which could you support?")["events"][0]["activity"]
    park.does("desk", "open_activity", activity=added)
    expect(phone.locator(".step .lead")).to_have_text({"en": "One moment…", "ar": "لحظة من فضلكم…"}[language])
    phone.unroute("**/phone.approval-*.js")

    expect(phone.locator(".tick")).to_have_count(len(park.proposals))
    expect(phone.locator(".ballot-head strong")).to_have_text({"en": "Nothing ticked", "ar": "لا علامات بعد"}[language])


def test_a_phone_can_show_results_once_a_step_is_over(browsing, park):
    park.does("desk", "start_session")
    park.open("dots")
    phone = join(browsing.open(), park.code)
    assert park.cast("citizen", "dots", {park.proposals[0]: 3})["ok"]
    park.does("desk", "close_activity", activity=park.steps["dots"])
    park.does("desk", "reveal_results", activity=park.steps["dots"])

    expect(phone.locator(".result-sentence")).to_contain_text("Shade")
    expect(phone.locator(".order-row").first).to_have_css("display", "grid")


def test_a_page_says_nothing_of_a_code_that_nobody_may_know(served):
    """H3: an unknown code and a closed session look alike, also by what comes with the page."""
    park = served.park(agenda=[{"kind": "budget", "title": "What would you pay for?", "settings": {"total": 1000}}])
    page = lambda code: requests.get(f"{park.address}/s/{code}").text.replace(code, "")
    assert "budget" in page(park.code).split("</script>", 1)[1]
    unknown = page("000000000")
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed", "the end of the session")

    assert page(park.code) == unknown


def test_desk_and_screen_ask_nobody_else(browsing, park):
    """`browsing` fails at its end where a page asked another host, broke its content policy or logged an error."""
    for role, size in (("desk", DESK), ("screen", SCREEN)):
        page = browsing.open(park.links[role]["url"], size=size)
        expect(page.locator("[data-stage=join], .desk-before")).to_be_visible()
