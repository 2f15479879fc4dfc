"""Nothing typed is lost: offline, closed, frozen, storage full, plain http, a killed server, a forgotten tab (F14)."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import PHONE, TIMEOUT, Browsing, stayed, stays
from tests.browser.conftest import ARGUMENTS, chrome
from tests.browser.meeting import Meeting
from tests.browser.people import join, post
from tests.world.park import until

NO_DATABASE = "indexedDB.open = () => { throw new DOMException('The disk is full', 'QuotaExceededError'); };"
NO_STORAGE = "Storage.prototype.setItem = () => { throw new DOMException('The disk is full', 'QuotaExceededError'); };"
WOKEN_WHILE_JOINING = """
const send = WebSocket.prototype.send;
window.__joins = 0;
WebSocket.prototype.send = function (words) {
  send.call(this, words);
  if (!String(words).startsWith("40")) return;
  window.__joins += 1;
  if (window.__joins === 1) window.dispatchEvent(new Event("pageshow"));
};
"""
PLAIN_HOST = "workshop.test"


def test_a_phone_offline_keeps_everything_in_order(browsing, park):
    park.does("desk", "start_session")
    park.open("board")
    phone = join(browsing.open(may_be_away=True), park.code)
    stays(phone)
    phone.context.set_offline(True)
    for number in range(1, 4):
        post(phone, f"Offline thought {number}")
    phone.locator(".composer-text").fill("Half a thought")
    expect(phone.locator(".standing-waiting")).to_have_text(["Not sent yet"] * 3)
    expect(phone.locator(".head-offline")).to_contain_text("3 things are not sent yet")
    assert park.snapshot()["ideas"] == []
    phone.context.set_offline(False)

    expect(phone.locator(".standing-saved")).to_have_text(["Saved"] * 3)
    expect(phone.locator(".composer-text")).to_have_value("Half a thought")
    assert [idea["text"] for idea in park.snapshot()["ideas"]] == [f"Offline thought {number}" for number in range(1, 4)]
    assert stayed(phone)


def test_a_closed_browser_sends_when_it_is_opened_again(playwright, park, tmp_path):
    park.does("desk", "start_session")
    park.open("board")
    phone = join(at_home(playwright, park, tmp_path), park.code)
    phone.context.set_offline(True)
    post(phone, "Typed before the battery died")
    phone.locator(".composer-text").fill("A draft of the next")
    expect(phone.locator(".standing-waiting")).to_have_text("Not sent yet")
    phone.context.close()
    assert park.snapshot()["ideas"] == []

    phone = at_home(playwright, park, tmp_path)
    phone.goto(f"/s/{park.code}")
    expect(phone.locator(".standing-saved")).to_have_text("Saved")
    expect(phone.locator(".composer-text")).to_have_value("A draft of the next")
    assert [idea["text"] for idea in park.snapshot()["ideas"]] == ["Typed before the battery died"]
    phone.context.close()


def test_a_frozen_page_wakes_right(browsing, park):
    park.does("desk", "start_session")
    park.open("board")
    phone = join(browsing.open(may_be_away=True), park.code)
    phone.locator(".composer-text").fill("Half a thought")
    wire = phone.context.new_cdp_session(phone)
    wire.send("Page.setWebLifecycleState", {"state": "frozen"})
    park.idea("citizen", "Said while you slept")
    wire.send("Page.setWebLifecycleState", {"state": "active"})

    expect(phone.locator(".idea-text")).to_have_text("Said while you slept")
    expect(phone.locator(".composer-text")).to_have_value("Half a thought")
    phone.locator(".composer button[type=submit]").click()
    expect(phone.locator(".standing-saved")).to_have_text("Saved")


def test_a_page_that_wakes_while_it_joins_joins_once(browsing, park):
    park.does("desk", "start_session")
    park.open("board")
    phone = join(browsing.open(), park.code)
    phone.add_init_script(WOKEN_WHILE_JOINING)
    phone.reload()
    expect(phone.locator(".line-connected")).to_be_visible()
    park.idea("citizen", "It hears what is said")
    expect(phone.locator(".idea-text")).to_have_text("It hears what is said")

    assert phone.evaluate("window.__joins") == 1


@pytest.mark.parametrize("broken", [NO_DATABASE, NO_DATABASE + NO_STORAGE], ids=["no-database", "no-storage-at-all"])
def test_a_phone_with_full_storage_still_works_and_says_what_is_not_sent(browsing, park, broken):
    park.does("desk", "start_session")
    park.open("board")
    phone = join(browsing.open(may_be_away=True), park.code)
    phone.add_init_script(broken)
    phone.reload()
    post(phone, "Storage is full")
    expect(phone.locator(".standing-saved")).to_have_text("Saved")
    phone.context.set_offline(True)
    post(phone, "And the network is away")
    expect(phone.locator(".standing-waiting")).to_have_text("Not sent yet")
    phone.context.set_offline(False)

    expect(phone.locator(".standing-saved")).to_have_text(["Saved", "Saved"])


def test_plain_http_in_a_local_network_is_enough(playwright, serve):
    """No secure context: no randomUUID, no subtle, no service worker."""
    local = serve(PUBLIC_URL=f"http://{PLAIN_HOST}")
    address = local.address.replace("127.0.0.1", PLAIN_HOST)
    park = local.park()
    park.does("desk", "start_session")
    park.open("board")
    browser = playwright.chromium.launch(
        executable_path=chrome(), args=[*ARGUMENTS, f"--host-resolver-rules=MAP {PLAIN_HOST} 127.0.0.1"])
    browsing = Browsing(browser, address)
    phone = join(browsing.open(), park.code)
    assert phone.evaluate("[window.isSecureContext, typeof crypto.randomUUID, typeof crypto.subtle]") == [
        False, "undefined", "undefined"]
    post(phone, "From the back of the hall")
    expect(phone.locator(".standing-saved")).to_have_text("Saved")
    ranking = park.open("ranking")
    phone.locator("[data-do=add]").first.click()
    expect(phone.locator(".saved-yes")).to_be_visible()
    until(lambda: park.snapshot()["progress"][park.steps["ranking"]]["ballots"] == 1, "the ballot")
    desk = browsing.open(park.links["desk"]["url"].replace(f"http://{PLAIN_HOST}", address), size=(1280, 800))
    desk.get_by_role("button", name="Pause").click()
    desk.locator("dialog").get_by_role("button", name="Pause").click()
    expect(phone.locator(".paused")).to_be_visible()
    browsing.close()
    browser.close()

    assert len(ranking) == 5


def test_a_killed_server_comes_back_and_phones_by_themselves(chromium, own_server):
    park = own_server.park()
    park.does("desk", "start_session")
    park.open("board")
    browsing = Browsing(chromium, own_server.address)
    phone = join(browsing.open(may_be_away=True), park.code)
    other = join(browsing.open(may_be_away=True), park.code)
    desk = browsing.open(park.links["desk"]["url"], size=(1280, 800), may_be_away=True)
    post(phone, "Before it fell over")
    expect(other.locator(".idea-text")).to_have_text("Before it fell over")
    for page in (phone, other, desk):
        stays(page)
    own_server.server.kill()
    post(phone, "While it lay there")
    expect(phone.locator(".head-offline")).to_contain_text("Looking for the connection. You can go on.")
    expect(phone.locator(".standing-waiting")).to_have_text("Not sent yet")
    expect(desk.locator(".desk-link")).to_contain_text("Connecting again")
    own_server.server.start()

    expect(phone.locator(".standing-saved")).to_have_text(["Saved", "Saved"], timeout=30_000)
    expect(phone.locator(".head-offline")).to_be_hidden()
    expect(other.locator(".idea-text")).to_have_count(2)
    expect(desk.locator(".desk-link")).to_have_text("")
    expect(desk.locator(".things .idea-text")).to_have_count(2)
    assert [idea["text"] for idea in park.snapshot()["ideas"]] == ["Before it fell over", "While it lay there"]
    assert stayed(phone) and stayed(other) and stayed(desk)
    browsing.close()


def test_a_forgotten_tab_wakes_as_a_fresh_phone_would(browsing, served):
    meeting = Meeting(served.address, served.organiser).start()
    meeting.open("board")
    phone = join(browsing.open(may_be_away=True), meeting.code)
    post(phone, "Mine, from before")
    expect(phone.locator(".standing-saved")).to_be_visible()
    stays(phone)
    phone.context.set_offline(True)
    expect(phone.locator(".line-offline")).to_be_visible()
    ideas = meeting.write()
    meeting.does("desk", "show_ideas", activity=meeting.board)
    meeting.does("keeper", "comment", what="idea", id=ideas[0], sort="build", text="Yes, and on Sundays")
    meeting.does("desk", "hide", what="idea", id=ideas[1], reason="off_topic")
    meeting.does("citizen3", "edit_idea", idea=ideas[2], text="Better words")
    meeting.does("citizen4", "withdraw_idea", idea=ideas[3])
    meeting.state_things()
    meeting.open("statements")
    meeting.answer()
    meeting.finish("statements")
    meeting.open("dots")
    phone.context.set_offline(False)

    expect(phone.locator("main h1")).to_have_text("What would make the biggest difference?")
    expect(phone.locator(".dotter")).to_have_count(5)
    meeting.place_dots()
    expect(phone.locator(".ballot")).to_contain_text("14 people have voted")
    assert stayed(phone)
    fresh = phone.context.new_page()
    fresh.goto(f"/s/{meeting.code}")
    expect(fresh.locator(".dotter")).to_have_count(5)
    expect(phone.locator(".line-connected")).to_be_visible()
    until(lambda: shown(phone) == shown(fresh), "the same page on both")
    for title in ("What would you change?", "Where do you stand?"):
        look_back(phone, title)
        look_back(fresh, title)
        assert shown(phone) == shown(fresh)


def look_back(page, title):
    page.locator(".foot-bar .foot-button").last.click()
    page.locator(".sheet .steps").get_by_role("button", name=title).click()
    expect(page.locator("main h1")).to_have_text(title)


def shown(page):
    """What the page says, line by line, without the clock."""
    return [line for line in re.sub(r"\d+:\d\d", "", page.locator("main").inner_text()).splitlines() if line]


def at_home(playwright, park, folder):
    """A phone whose storage outlives its browser."""
    context = playwright.chromium.launch_persistent_context(
        folder, executable_path=chrome(), args=ARGUMENTS, base_url=park.address,
        viewport={"width": PHONE[0], "height": PHONE[1]}, locale="en")
    context.set_default_timeout(TIMEOUT)
    return context.pages[0]
