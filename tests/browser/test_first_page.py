"""The phone's first page is light, asks for nothing more until it is in the room, and nobody else ever."""

import gzip
import re

import pytest
import requests
from playwright.sync_api import expect

from tests.browser.browsing import DESK, SCREEN
from tests.browser.people import join
from tests.world.park import until

MOST = 60_000  # bytes, compressed: page, style and scripts, with what is sent around them


# Every kind that the redesign template has; proposals, which weigh most, are what the room is at.
AGENDA = [
    {"kind": "talk", "title": "How we work today"},
    {"kind": "ideas", "title": "How is it now?", "settings": {"think_first": True, "columns": ["Before", "After"]}},
    {"kind": "questions", "title": "What do you need to know?"},
    {"kind": "themes", "title": "Like with like"},
    {"kind": "dots", "title": "Which would you back?"},
    {"kind": "proposals", "title": "Write it up"},
    {"kind": "safe_to_try", "title": "Could this hurt anyone?"},
    {"kind": "ranking", "title": "In which order?"},
    {"kind": "quick_question", "title": "Before you go"},
]
KINDS = [step["kind"] for step in AGENDA]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_first_page_is_light_at_every_step(served, language):
    """Page, style and scripts of whichever step the room is at, with the headers of each answer."""
    park = served.park(agenda=AGENDA)
    park.does("desk", "start_session")
    weights = {}
    for step in park.session["activities"]:
        park.does("desk", "open_activity", activity=step["id"])
        weights[step["kind"]] = sum(weigh(park.address, f"/s/{park.code}", language))

    assert set(weights) == set(KINDS)
    assert max(weights.values()) <= MOST, weights


def weigh(address, path, language):
    """What each file of a page weighs on the wire, the page itself first."""
    with requests.Session() as asking:
        asking.headers.update({"Accept-Encoding": "gzip", "Accept-Language": language})
        page, paths = None, [path]
        for each in paths:
            answer = asking.get(address + each, stream=True)
            sent = answer.raw.read(decode_content=False)
            assert answer.headers["Content-Encoding"] == "gzip", each
            yield len(sent) + sum(len(name) + len(value) + 4 for name, value in answer.headers.items())
            if page is None:
                page = gzip.decompress(sent).decode()
                assert f'lang="{language}"' in page
                paths += re.findall(r'<(?:script|link)[^>]* (?:src|href)="(/[^"]*)"', page)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_is_asked_for_after_the_first_page_until_the_phone_is_in_the_room(browsing, served, language):
    """What the step needs comes with the page; the rest of the agenda follows by itself, for when the network goes."""
    park = served.park(agenda=AGENDA)
    park.does("desk", "start_session")
    park.does("desk", "open_activity", activity=park.session["activities"][KINDS.index("proposals")]["id"])
    first = join(browsing.open(language=language), park.code)
    page = first.context.new_page()
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
    seen, weights = [], {}
    wire.on("Network.requestWillBeSent", lambda asked: seen.append((asked["requestId"], asked["type"], asked["request"]["url"])))
    wire.on("Network.webSocketCreated", lambda asked: seen.append((asked["requestId"], "WebSocket", asked["url"])))
    wire.on("Network.loadingFinished", lambda asked: weights.update({asked["requestId"]: asked["encodedDataLength"]}))
    page.goto(f"/s/{park.code}")
    expect(page.locator(".proposal-sheet, .step .note").first).to_be_visible()
    expect(page.locator(".line-connected")).to_be_visible()
    until(lambda: page.evaluate("1") and asked_for(seen, "phone.quick_question-"), "the last of the agenda")

    before = [(id, kind, url) for id, kind, url in seen[:at(seen, "WebSocket")] if not url.startswith("data:")]
    named = page.evaluate("[...document.querySelectorAll('script[src]')].map((one) => one.src)")
    assert sorted(url for _, kind, url in before if kind == "Script") == sorted(named) and len(named) == 2
    assert [url for _, kind, url in before if kind not in ("Document", "Script", "Stylesheet")] == [
        f"{park.address}/api/v1/sessions/{park.code}/snapshot"]
    assert sum(weights[id] for id, kind, _ in before if kind in ("Document", "Script", "Stylesheet")) <= MOST
    assert all(asked_for(seen, f"phone.{kind}-") == 1 for kind in [*KINDS, "later"])


def asked_for(seen, part):
    return sum(part in url and url.endswith(".js") for _, _, url in seen)


def at(seen, sort):
    return next(place for place, (_, kind, _) in enumerate(seen) if kind == sort)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_rarely_opened_comes_by_itself_and_says_so_meanwhile(browsing, park, language):
    """Also without a network at first: the sheet is there, says that it is on its way, and keeps the keyboard inside."""
    park.does("desk", "start_session")
    park.open("board")
    page = browsing.open(language=language, may_be_away=True)
    page.route("**/phone.later-*.js*", lambda route: route.abort())
    phone = join(page, park.code)
    phone.locator(".foot-bar .foot-button").nth(-2).click()
    expect(phone.locator(".sheet .lead")).to_have_text({"en": "One moment…", "ar": "لحظة من فضلكم…"}[language])
    expect(phone.locator(".sheet h2")).to_be_focused()
    phone.unroute("**/phone.later-*.js*")

    expect(phone.locator(".sheet textarea")).to_be_visible()
    expect(phone.locator(".sheet h2")).to_be_focused()
    phone.keyboard.press("Escape")
    expect(phone.locator(".foot-bar .foot-button").nth(-2)).to_be_focused()


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
    park = served.park(agenda=[{"kind": "budget", "title": "What would you pay for?", "settings": {"total": 1000}}], proposals=())
    for title in ("Shade", "Benches"):
        park.add(title, cost={"low": 700, "high": 700, "yearly": False})
    page = lambda code: requests.get(f"{park.address}/s/{code}").text.replace(code, "")
    park.does("desk", "start_session")
    park.does("desk", "open_activity", activity=park.session["activities"][0]["id"])
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
