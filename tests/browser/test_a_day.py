"""A short agenda from plan to record: a desk, a big screen, three phones and fourteen people beside them."""

import re

from playwright.sync_api import expect

from tests.browser.browsing import DESK, SCREEN, stayed, stays
from tests.browser.crowd import Crowd
from tests.browser.keyboard import reach
from tests.browser.people import join, post, sign_in
from tests.browser.planning import hold, save
from tests.browser.short_agenda import AGENDA
from workshop.demonstration.redesigns import proposals
from workshop.demonstration.tarrow_link import PURPOSE, TITLE

FIRST, SECOND = ("Tell me if it’s late", "Out in the evening")
"""What the crowd's ballots put first and second where each group counts for half."""


def test_a_workshop_from_plan_to_record(browsing, served):
    desk = sign_in(browsing.open(size=DESK))
    plan(desk)
    code, session = hold(desk)
    desk.goto(f"/desk/{session}")
    screen = browsing.open(size=SCREEN)
    screen.context.add_cookies(desk.context.cookies())
    screen.goto(f"/screen/{session}")
    expect(screen.locator(".join-code")).to_contain_text(f"{code[:3]} {code[3:6]} {code[6:]}")
    add_proposal(desk, proposals()[0])
    crowd = Crowd(served.address, served.organiser, code, session)
    for proposal in proposals()[1:]:
        crowd.desk("add_proposal", **proposal)
    phones = [
        join(browsing.open(), code),
        join(browsing.open(language="ar"), code, "I work for"),
        join(browsing.open(may_be_away=True), code),
    ]
    keys, arabic, away = phones
    everyone = [desk, screen, *phones]
    for page in everyone:
        stays(page)

    next_thing(desk, "Start the session")
    next_thing(desk, "Open: What would you change?")
    ideas(desk, screen, keys, arabic, away, crowd)
    statements(desk, screen, keys, arabic, away, crowd)
    dots(desk, screen, keys, arabic, away, crowd)
    order = ranking(desk, screen, keys, arabic, away, crowd)
    ends(desk, screen, phones)

    assert all(stayed(page) for page in everyone)
    assert shown_order(desk, session) == order


def plan(page):
    """The demonstration's plan, typed into the pages."""
    page.get_by_role("link", name="New workshop").click()
    page.get_by_label("Title").fill(TITLE)
    page.get_by_label("An empty agenda").check()
    page.get_by_role("button", name="Go on to the plan").click()
    change(page, "What it is about")
    page.get_by_label("Purpose").fill(PURPOSE)
    page.get_by_label("العربية").check()
    save(page)
    change(page, "What can change and what can’t")
    page.get_by_label("What can change", exact=True).fill("When you can book, and how\nWhich times and days the buses run")
    page.get_by_label("What", exact=True).first.fill("The six buses")
    page.get_by_label("Why", exact=True).first.fill("They are leased until 2029.")
    page.get_by_label("We must do the first few, or publish why not").check()
    page.get_by_label("How many of those that come first?").fill("2")
    page.get_by_label("Who answers?").fill("The Head of Travel")
    page.get_by_label("By when?").fill("2030-01-15")
    save(page)
    change(page, "Who is in the room")
    for at, label in enumerate(("I use Tarrow Link", "I care for someone who uses it", "I work for Tarrow Link or with it")):
        page.get_by_label("Answer", exact=True).nth(at).fill(label)
    save(page)
    for number, step in enumerate(AGENDA, start=1):
        page.get_by_role("link", name="Add a step").click()
        page.locator(f"input[name=kind][value={step['kind']}]").check()
        page.get_by_role("button", name="Add it").click()
        page.get_by_label("Title").fill(step["title"])
        page.get_by_label("What you ask the room").fill(step["prompt"])
        page.get_by_label("Minutes").fill(str(step["minutes"]))
        for tick in ("think_first", "own"):
            if step["settings"].get(tick):
                page.locator(f"input[type=checkbox][name='settings.{tick}']").check()
        save(page)
        expect(page.locator(".step-card h3")).to_have_count(number)


def change(page, section):
    page.locator(".sheet-head", has=page.get_by_role("heading", name=section)).get_by_role("link").click()


def add_proposal(desk, proposal):
    """One proposal, by the desk's form; the step that votes on it shows where."""
    desk.locator(".agenda-step", has_text=AGENDA[2]["title"]).click()
    desk.get_by_role("button", name="Add a proposal").click()
    form = desk.locator("dialog")
    form.get_by_label("Title").fill(proposal["title"])
    form.get_by_label("What would change").fill(proposal["summary"])
    form.get_by_label("Cost, at least").fill(str(proposal["cost"]["low"]))
    form.get_by_label("Cost, at most").fill(str(proposal["cost"]["high"]))
    form.get_by_label("every year").check()
    form.get_by_role("button", name="Save the proposal").click()
    expect(form).to_be_hidden()
    expect(desk.locator(".proposal-title")).to_have_text([proposal["title"]])


def next_thing(desk, label):
    """Press the one big button once it says this."""
    desk.locator(".desk-next-button", has_text=label).click()


def open_anyway(desk, label):
    """The same, where few people are here on phones and the desk asks first."""
    next_thing(desk, label)
    desk.locator("dialog").get_by_role("button", name="Open it anyway").click()


def ideas(desk, screen, keys, arabic, away, crowd):
    """Think first; then shown to all: me too, a comment, one hidden; one phone away in the middle."""
    expect(screen.locator(".screen-quiet")).to_be_visible()
    post_by_keys(keys, "Text me when the bus is late")
    post(arabic, "احجزوا لي مقعدا في المساء")
    expect(arabic.locator(".standing-saved")).to_have_text("تم الحفظ")
    away.context.set_offline(True)
    post(away, "Let me book at night")
    expect(away.locator(".standing-waiting")).to_have_text("Not sent yet")
    expect(away.locator(".head-offline")).to_contain_text("1 thing is not sent yet")
    crowd.write()
    assert crowd.has_no_idea("Let me book at night")
    away.context.set_offline(False)
    expect(away.locator(".standing-saved")).to_have_text("Saved")
    expect(away.locator(".head-offline")).to_be_hidden()

    next_thing(desk, "Show the ideas")
    everyones = crowd.count + 3
    expect(desk.locator(".things .idea-text")).to_have_count(everyones)
    for phone in (keys, arabic, away):
        expect(phone.locator(".idea:not(.idea-mine)")).to_have_count(everyones - 1)
    expect(screen.locator(".screen-note-text").first).to_be_visible()

    late = away.locator(".idea", has_text="Text me when the bus is late")
    late.get_by_role("button", name="Me too").click()
    expect(late.locator(".too-count")).to_have_text("1")
    late.get_by_role("button", name="Comment").click()
    late.get_by_role("textbox", name="Your comment").fill("And tell the driver too")
    late.get_by_role("button", name="Post comment").click()
    expect(keys.locator(".idea-mine .standing")).to_contain_text("1 person says “me too”")
    expect(keys.locator(".idea-mine .comments-toggle")).to_contain_text("1 comment")
    expect(desk.locator(".thing-comment")).to_contain_text("And tell the driver too")

    naming = desk.locator(".thing", has_text="What citizen would change")
    naming.get_by_role("button", name="Hide").click()
    desk.locator("dialog").get_by_role("button", name="Names or describes a person").click()
    expect(naming.locator(".thing-why")).to_contain_text("Names or describes a person")
    for phone in (keys, arabic, away):
        expect(phone.locator(".idea:not(.idea-mine)")).to_have_count(everyones - 2)


def post_by_keys(page, text):
    reach(page, page.locator(".composer-text"))
    page.keyboard.type(text)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".standing-saved")).to_have_text("Saved")


def statements(desk, screen, keys, arabic, away, crowd):
    """The desk writes the first ones while people wait, a phone adds one; everybody answers."""
    desk.locator(".agenda-step", has_text=AGENDA[1]["title"]).click()
    for text in ("Being late is worse than being refused.", "I would book online if I could."):
        desk.get_by_label("Add a statement").fill(text)
        desk.get_by_role("button", name="Add", exact=True).click()
        expect(desk.locator(".thing", has_text=text)).to_be_visible()
    open_anyway(desk, "Next: Where do you stand?")
    away.locator(".own-statements .composer-text").fill("Evenings come before Sundays.")
    away.locator(".own-statements button[type=submit]").click()
    for phone in (keys, arabic, away):
        expect(phone.locator(".progress-words")).to_contain_text("3")
    crowd.answer()
    for _ in range(3):
        reach(keys, keys.locator(".answer-agree"))
        keys.keyboard.press("Enter")
    for phone, answer in ((arabic, "disagree"), (away, "agree")):
        for _ in range(3):
            phone.locator(f".answer-{answer}").click()
    everybody_voted(desk, screen, crowd)
    close_now(desk)
    next_thing(desk, "Show the results")
    results_everywhere(desk, screen, keys, arabic, away)
    expect(desk.locator(".result-sentence")).to_have_text(crowd.sentence(AGENDA[1]["title"]))


def dots(desk, screen, keys, arabic, away, crowd):
    open_anyway(desk, "Open: What would make the biggest difference?")
    crowd.place_dots()
    more = keys.get_by_role("button", name=f"One dot more on {FIRST}")
    reach(keys, more)
    for _ in range(3):
        keys.keyboard.press("Enter")
    expect(keys.locator(".dots-left")).to_contain_text("2 dots left")
    expect(more).to_have_attribute("aria-disabled", "true")
    for phone in (arabic, away):
        phone.locator(".dotter-step").nth(1).click()
    away.locator(".dotter-step").nth(0).click()
    expect(away.locator(".saved")).to_contain_text("Not marked yet")
    away.locator(".dotter-step").nth(1).click()
    for phone in (keys, arabic, away):
        expect(phone.locator(".saved-yes")).to_be_visible()
    everybody_voted(desk, screen, crowd)
    close_now(desk)
    next_thing(desk, "Show the results")
    results_everywhere(desk, screen, keys, arabic, away)


def ranking(desk, screen, keys, arabic, away, crowd):
    """A countdown that is called off, a second one that is not; the order is the same on every screen."""
    open_anyway(desk, "Open: Put them in order")
    crowd.rank()
    for title in (FIRST, SECOND):
        reach(keys, keys.locator(".pile .rank", has_text=title).locator("[data-do=add]"))
        keys.keyboard.press("Enter")
    for phone in (arabic, away):
        phone.locator("[data-do=add]").first.click()
    for phone in (keys, arabic, away):
        expect(phone.locator(".saved-yes")).to_be_visible()
    everybody_voted(desk, screen, crowd)

    next_thing(desk, "Close voting")
    for phone in (keys, arabic, away):
        expect(phone.locator(".closing")).to_be_visible()
    expect(desk.locator(".desk-countdown")).to_be_visible()
    next_thing(desk, "Keep voting open")
    for phone in (keys, arabic, away):
        expect(phone.locator(".closing")).to_be_hidden()
    crowd.desk("close_activity", activity=crowd.steps[3], in_seconds=3)
    expect(desk.locator(".desk-next-button")).to_contain_text("Show the results")
    expect(keys.locator("main")).to_contain_text("Voting has closed. Thank you.")
    next_thing(desk, "Show the results")
    results_everywhere(desk, screen, keys, arabic, away)
    order = crowd.order()
    assert order[0] == FIRST
    for page in (desk, keys, arabic, away):
        assert page.locator(".order-decides .order-name").all_inner_texts() == order
        assert page.locator(".order-list").count() == 2
    expect(screen.locator(".order-decides .order-name")).to_have_text(order, timeout=30_000)
    assert desk.locator(".result-sentence").inner_text() == crowd.sentence(AGENDA[3]["title"])
    assert screen.locator(".reveal-sentence").inner_text() == crowd.sentence(AGENDA[3]["title"])
    return order


def everybody_voted(desk, screen, crowd):
    expect(desk.locator(".ballots-all")).to_contain_text(f"{crowd.count + 3} of")
    expect(screen.locator(".corner")).to_contain_text(f"{crowd.count + 3} of")


def close_now(desk):
    desk.get_by_role("button", name="Close now", exact=True).click()
    desk.locator("dialog").get_by_role("button", name="Close now").click()


def results_everywhere(desk, screen, *phones):
    for page in (desk, *phones):
        expect(page.locator(".result-sentence")).to_be_visible()
    expect(screen.locator(".reveal-sentence")).to_be_visible()


def ends(desk, screen, phones):
    next_thing(desk, "End the session")
    desk.locator("dialog").get_by_role("button", name="End the session").click()
    expect(screen.locator(".close-check-code")).to_be_visible()
    code = re.sub(r"\s", "", screen.locator(".close-check-code").inner_text())
    for phone in phones:
        expect(phone.locator(".check-code-figures")).to_be_visible()
        assert re.sub(r"\s", "", phone.locator(".check-code-figures").inner_text()) in code
    expect(desk.locator(".desk-next-button")).to_have_text("Open the record")


def shown_order(desk, session):
    """The prioritised proposals of the record page, which the desk's last button opens."""
    desk.locator(".desk-next-button").click()
    expect(desk).to_have_url(re.compile(f"/sessions/{session}/record$"))
    with desk.expect_download() as download:
        desk.locator("a[href$='record.json']").first.click()
    assert download.value.path().stat().st_size > 0
    return desk.locator(".placed-row .placed-words a").all_inner_texts()
