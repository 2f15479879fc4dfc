"""The phone's first page is light, asks for nothing after it but the socket, and nobody else ever."""

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import DESK, SCREEN
from tests.browser.people import join
from tests.world.park import until

MOST = 60_000  # bytes, compressed: page, style and scripts, with what is sent around them


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_first_page_is_light(browsing, park, language):
    """Page, style and scripts come together: the page names every script that its agenda needs."""
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
    asked = [kinds[id][1]["url"] for id, kind in first_page.items() if kind == "Script"]
    named = page.evaluate("[...document.querySelectorAll('script[src]')].map((one) => one.src)")
    print({kinds[id][1]["url"].split("/")[-1]: weights[id] for id in first_page}, sum(weights[id] for id in first_page))
    assert sorted(asked) == sorted(named)
    assert list(first_page.values()).count("Document") == list(first_page.values()).count("Stylesheet") == 1
    assert all(kinds[id][1]["headers"].get("Content-Encoding") == "gzip" for id in first_page)
    assert sum(weights[id] for id in first_page) <= MOST
    others = [response["url"] for kind, response in kinds.values() if kind not in ("Document", "Script", "Stylesheet", "Image")]
    assert others == [f"{park.address}/api/v1/sessions/{park.code}/snapshot"]


def test_desk_and_screen_ask_nobody_else(browsing, park):
    """`browsing` fails at its end where a page asked another host, broke its content policy or logged an error."""
    for role, size in (("desk", DESK), ("screen", SCREEN)):
        page = browsing.open(park.links[role]["url"], size=size)
        expect(page.locator("[data-stage=join], .desk-before")).to_be_visible()
