"""Every kind of vote from opening to the record: by keyboard, by finger and in Arabic, while desk and big screen look on."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import DESK, PHONE, POCKET, SCREEN, Browsing
from tests.browser.hall import PEOPLE, VOTES, Hall
from tests.browser.looking import NARROW, cut_off, looked_at, too_small, too_wide, untranslated
from tests.browser.marking import BY_FINGER, BY_KEYS, IN_ARABIC
from tests.browser.people import join, parts_of_the_result, sign_in
from tests.world.park import until

LIGHT, DARK = {"language": "en", "color_scheme": "light"}, {"language": "ar", "color_scheme": "dark"}
WITHOUT_A_LINE = ("ranking", "pairs")
PHONES = 3
COMMAND = ("record verify", "FILE", "fingerprint CODE", "JSON")


@pytest.fixture(scope="module")
def hall(chromium, served):
    """The hall, looked at from three phones, and from desk and big screen in both languages."""
    hall = Hall(served.address, served.organiser)
    browsing = Browsing(chromium, served.address)
    hall.typing = join(browsing.open(**LIGHT), hall.code)
    hall.tapping = join(browsing.open(has_touch=True, may_be_away=True, size=PHONE, **LIGHT), hall.code, "work")
    hall.arabic = join(browsing.open(has_touch=True, size=(NARROW, PHONE[1]), **DARK), hall.code)
    hall.desks = {look["language"]: browsing.open(hall.links["desk"]["url"], size=DESK, **look) for look in (LIGHT, DARK)}
    hall.screens = {look["language"]: browsing.open(hall.links["screen"]["url"], size=SCREEN, **look) for look in (LIGHT, DARK)}
    hall.cast_by_phones, hall.browsing = {}, browsing
    yield hall.start()
    browsing.close()


@pytest.mark.parametrize("name", VOTES)
def test_a_vote(hall, name):
    title = VOTES[name]["title"]
    ids = hall.open(name)
    for page in (hall.typing, hall.tapping, hall.arabic):
        expect(page.locator("main h1")).to_have_text(title)
    marks = [BY_KEYS[name](hall.typing, ids), by_finger(hall, name, ids), IN_ARABIC[name](hall.arabic, ids)]
    for page, cast in zip((hall.typing, hall.tapping, hall.arabic), marks):
        until(lambda: hall.marked_on(page, name) == cast, f"{cast} on the server")
    hall.cast_by_phones[name] = marks
    for page in (hall.typing, hall.arabic):
        expect(page.locator(".saved-yes")).to_be_visible()
    found = look(hall, f"{name}-open", phones=".ballot", desks=".ballots-all", screens="[data-stage=work]", title=title)

    hall.vote(name)
    result = hall.finish(name)
    assert result["ballots"] == sum(PEOPLE) + PHONES
    found += look(hall, f"{name}-result", phones=".result-sentence", desks=".result-sentence", screens=".reveal-sentence", title=title)
    assert hall.typing.locator(".result-sentence").inner_text() == result["sentence"]
    assert hall.desks["en"].locator(".result-sentence").inner_text() == result["sentence"]
    assert hall.screens["en"].locator(".reveal-sentence").inner_text() == result["sentence"]
    assert not found, "\n".join(found)


def test_the_record_holds_what_the_phones_cast_and_can_be_checked_without_a_line(hall):
    for name in VOTES.keys() - hall.cast_by_phones.keys():
        hall.open(name)
        hall.vote(name)
        hall.finish(name)
    hall.end()
    found = looked_back(hall)
    code = hall.typing.locator(".check-code-figures").inner_text()
    organiser = sign_in(hall.browsing.open(size=DESK, **LIGHT))
    organiser.goto(f"/sessions/{hall.id}/record")
    with organiser.expect_download() as download:
        organiser.locator("a[href$='record.json']").first.click()
    record = json.loads(download.value.path().read_text())
    for name, casts in hall.cast_by_phones.items():
        published = [ballot["marks"] for ballot in record["ballots"][hall.steps[name]]]
        assert len(published) == sum(PEOPLE) + PHONES
        assert all(marks in published for marks in casts), name

    for language, how in (("en", LIGHT), ("ar", DARK)):
        page = hall.browsing.open("/check", may_be_away=True, size=PHONE, **how)
        page.context.set_offline(True)
        page.locator(".check-code-input").fill(code)
        given(page, json.dumps(record))
        expect(page.locator(".check-holds")).to_be_visible()
        expect(page.locator(".check-parts > li")).to_have_count(2 + len(VOTES))
        found += looked_at(page, f"check-holds-{language}", whole=True, phone=True)
        if language == "ar":
            found += untranslated(page, [*hall.words, *COMMAND])
            continue
        expect(page.locator(".check-holds")).to_have_text("All that this page can check holds, and the check code is the one you noted.")
        spoilt = json.loads(json.dumps(record))
        spoilt["ballots"][hall.steps["approval"]].pop()
        for text, why in ((json.dumps(spoilt), "are not those that were promised"), ("{", "This file can’t be read.")):
            given(page, text)
            expect(page.locator(".check-found h2")).to_have_text("Something does not hold")
            expect(page.locator(".check-found p")).to_contain_text(why)
        found += looked_at(page, "check-spoilt-en", phone=True)
        given(page, json.dumps(record))
        expect(page.locator(".check-holds")).to_be_visible()
    assert not found, "\n".join(found)


def given(page, text):
    """Somebody chooses this file and has it checked."""
    page.locator("input[type=file]").set_input_files({"name": "record.json", "mimeType": "application/json", "buffer": text.encode()})
    page.locator(".check-form button").click()


def looked_back(hall):
    """What came out, all of it unfolded, on phones whose session has ended."""
    found = []
    for page, language in ((hall.typing, "en"), (hall.arabic, "ar")):
        expect(page.locator(".outcome")).to_have_count(len(VOTES))
        page.locator(".outcome, .outcome details").evaluate_all("(all) => all.forEach((one) => { one.open = true; })")
        expect(page.locator(".outcome table").first).to_be_visible()
        page.locator(".outcome details").evaluate_all("(all) => all.forEach((one) => { one.open = true; })")
        found += looked_at(page, f"vote-all-results-phone-{language}", whole=True, phone=page is hall.typing)
    return found + [f"all results: {one}" for one in untranslated(hall.arabic, hall.words)]


def by_finger(hall, name, ids):
    """With a finger; some votes while there is no line, so that they arrive later."""
    if name not in WITHOUT_A_LINE:
        return BY_FINGER[name](hall.tapping, ids)
    hall.tapping.context.set_offline(True)
    try:
        expect(hall.tapping.locator(".line-offline")).to_be_visible()
        marks = BY_FINGER[name](hall.tapping, ids)
        expect(hall.tapping.locator(".ballot-head .saved")).to_have_text("Not sent yet")
        assert hall.marked_on(hall.tapping, name) == {}
    finally:
        hall.tapping.context.set_offline(False)
    expect(hall.tapping.locator(".saved-yes")).to_be_visible()
    return marks


def look(hall, moment, phones, desks, screens, title):
    """Wait until every page shows its part, then look at each at its own size."""
    words, found = hall.words, []
    for page in (hall.typing, hall.tapping, hall.arabic):
        expect(page.locator(phones).first).to_be_visible()
    found += looked_at(hall.typing, f"vote-{moment}-phone-en", whole=True, phone=True)
    found += [f"by finger: {one}" for one in too_small(hall.tapping) + too_wide(hall.tapping)]
    found += looked_at(hall.arabic, f"vote-{moment}-phone-ar", whole=True) + too_small(hall.arabic)
    found += [f"phone-ar: {one}" for one in untranslated(hall.arabic, words)]
    for language, desk in hall.desks.items():
        expect(desk.locator(".step-title")).to_have_text(title)
        expect(desk.locator(desks).first).to_be_visible()
        found += looked_at(desk, f"vote-{moment}-desk-{language}")
        desk.set_viewport_size({"width": POCKET[0], "height": POCKET[1]})
        found += looked_at(desk, f"vote-{moment}-pocket-{language}", phone=True) if language == "en" else too_wide(desk)
        desk.set_viewport_size({"width": DESK[0], "height": DESK[1]})
    for language, screen in hall.screens.items():
        expect(screen.locator(".screen-over, .screen-prompt").first).to_have_text(title)
        expect(screen.locator(screens).first).to_be_visible()
        for part, _ in enumerate(parts_of_the_result(screen)):
            found += looked_at(screen, f"vote-{moment}-screen-{language}-{part}") + cut_off(screen)
            if language == "ar":
                found += [f"screen-ar: {one}" for one in untranslated(screen, words)]
    return found + [f"desk-ar: {one}" for one in untranslated(hall.desks["ar"], words)]
