"""The redesign from plan to record: two tables, eight phones, two people on paper, an interpreter, a pause, and a vote sent too late."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import DESK, SCREEN
from tests.browser.helping import add_on_paper, enters_for, tables_and_helpers
from tests.browser.looking import picture
from tests.browser.people import join, post, sign_in
from tests.browser.planning import hold, save, start_from
from tests.browser.sitting import Sitting

POLISH, IN_ENGLISH = "Autobus się spóźnia, a ja stoję w deszczu", "The bus is late, and I stand in the rain"
HALF = "Let me book at ni"


@pytest.fixture
def room(browsing, served):
    """Two tables with a helper and an interpreter, everybody in but the one who comes late."""
    desk = sign_in(browsing.open(size=DESK))
    start_from(desk, "redesign", "Getting there")
    in_polish_too(desk)
    room = Sitting(served, desk, *hold(desk))
    room.browsing = browsing
    room.screen = browsing.open(room.link("observe"), size=SCREEN)
    room.citizen = join(browsing.open(), room.code)
    room.keeper = join(browsing.open(may_be_away=True), room.code, "I work")
    room.pole = join(browsing.open(language="pl"), room.code)
    room.join(1, 3)
    room.helper, room.interpreter = tables_and_helpers(room.desk, browsing, seats=7)
    for voice, name in (("I use this service", "Olga"), ("I work in this service", "Otto")):
        add_on_paper(room.helper, voice, name)
    yield room
    room.leave()


def in_polish_too(desk):
    desk.locator(".sheet-head", has_text="What it is about").get_by_role("link").click()
    desk.get_by_label("Another language").select_option("pl")
    save(desk)


def test_the_redesign_from_plan_to_record(room):
    room.press("Start the session")
    while step := room.next_step():
        for phone in (room.citizen, room.keeper, room.pole):
            expect(phone.locator("main h1")).to_have_text(step["title"])
        STEPS.get(step["title"], lambda room, step: None)(room, step)

    code = room.ends()
    for phone in (room.citizen, room.keeper, room.pole, room.late):
        expect(phone.get_by_role("link", name="My page")).to_be_visible()
    expect(room.screen.locator(".close-check-code")).to_be_visible()
    room.publishes()
    reader = room.browsing.open()
    record = room.checks(reader, code)
    assert record["participation"]["noted"]["on_paper"] == 2
    assert IN_ENGLISH in [one["text"] for one in record["translations"]]
    reader.goto(f"/sessions/{room.session}/record")
    for words in (POLISH, IN_ENGLISH, "A text when it is late", "Texts that are wrong", "About £80,000"):
        expect(reader.locator("main")).to_contain_text(words)


def taps(room, step):
    room.everybody_does(step)
    for phone in (room.citizen, room.keeper, room.pole):
        phone.locator(".tick").first.click()
        expect(phone.locator(".saved-yes")).to_be_visible()
    counted(room)


def counted(room):
    room.close_now()
    room.show_the_result()


def how_it_is(room, step):
    """Think first; an idea in Polish and one on paper; the interpreter says the Polish one in English, for all to read."""
    for phone, words in ((room.citizen, "I stand in the rain"), (room.keeper, "Half the seats are empty"), (room.pole, POLISH)):
        phone.locator(".composer").get_by_text("Before").click()
        post(phone, words)
        expect(phone.locator(".idea-mine .standing-saved")).to_be_visible()
    room.everybody_does(step)
    enters_for(room.helper, "Olga", lambda form: form.locator("[name=text]").fill("Nobody told me about it"))
    expect(room.desk.locator(".board-wrote")).to_have_text(re.compile(r"^\d+ of \d+ have written$"))
    room.press("Show the ideas")
    room.interpreter.get_by_role("button", name="to add").click()
    form = room.interpreter.locator("dialog[open]")
    form.get_by_label("Into").select_option("en")
    one = form.locator(".thing", has_text=POLISH)
    one.locator("textarea").fill(IN_ENGLISH)
    one.get_by_role("button", name="Add the translation").click()
    expect(form.locator(".thing", has_text=POLISH)).to_have_count(0)
    room.interpreter.keyboard.press("Escape")
    read = room.citizen.locator(".idea", has_text=IN_ENGLISH)
    expect(read).to_contain_text("Translation by a helper. The original:")
    read.get_by_role("button", name="Me too").click()
    expect(room.pole.locator(".idea-mine .standing")).to_contain_text("1 person says “me too”")


def what_to_know(room, step):
    post(room.citizen, "What does one bus cost a year?")
    asked = room.keeper.locator(".question", has_text="What does one bus cost a year?")
    asked.get_by_role("button", name="Answer").click()
    room.keeper.get_by_label("Two sentences, or say when you’ll know").fill("About £80,000")
    room.keeper.get_by_role("button", name="This answers it").click()
    expect(room.citizen.get_by_role("heading", name="1 answered")).to_be_visible()


def what_to_change(room, step):
    """A pause in the middle of a sentence: it is still there when the room carries on."""
    room.everybody_does(step)
    room.citizen.locator(".composer-text").fill(HALF)
    room.desk.get_by_role("button", name="Pause", exact=True).click()
    room.desk.locator("dialog .button-main").click()
    for phone in (room.citizen, room.keeper, room.pole):
        expect(phone.locator(".paused-head")).to_have_text("We are taking a moment.")
    expect(room.screen.locator(".screen-title")).to_have_text("We are taking a moment.")
    room.press("Carry on")
    expect(room.citizen.locator(".paused-head")).to_have_count(0)
    expect(room.citizen.locator(".composer-text")).to_have_value(HALF)
    post(room.citizen, f"{HALF}ght")
    expect(room.citizen.locator(".idea-mine .standing-saved")).to_be_visible()
    room.press("Show the ideas")


def like_with_like(room, step):
    """The helper puts ideas together in the break, on a phone."""
    for title, words in (("Tell us", "Late buses"), ("Book any time", "Let me book"), ("Fill the seats", "Empty seats")):
        for card in room.helper.locator(".pile-alone .idea-card", has_text=words).all():
            card.locator("input").check()
        room.helper.get_by_role("button", name="New theme…").click()
        room.helper.get_by_label("Title of a new theme").fill(title)
        room.helper.get_by_role("button", name="Make", exact=True).click()
        expect(room.helper.locator(".theme-pile", has_text=title)).to_be_visible()


def what_to_work_on(room, step):
    """Somebody comes late; two on paper vote through the helper; one vote is sent when voting has closed."""
    late = room.late = join(room.browsing.open(), room.code)
    expect(late.locator(".catch-up")).to_contain_text("We are at “What shall we work on?”.")
    late.get_by_text("What happened so far").click()
    picture(late, "redesign-late", whole=True)
    late.get_by_role("button", name="Join in now").click()
    room.everybody_does(step)
    for phone in (room.citizen, room.pole, late):
        phone.locator(".dotter-step").nth(1).click()
        expect(phone.locator(".saved-yes")).to_be_visible()
    for name in ("Olga", "Otto"):
        expect(room.helper.locator(".my-person", has_text=name)).to_contain_text("not yet")
        enters_for(room.helper, name, lambda form: form.locator("input[name^=mark]").first.fill("2"))
    picture(room.helper, "redesign-helper-dots", whole=True)
    room.keeper.context.set_offline(True)
    room.keeper.locator(".dotter-step").nth(1).click()
    expect(room.keeper.locator(".head-offline")).to_contain_text("1 thing is not sent yet")
    room.close_now()
    expect(room.citizen.locator("main")).to_contain_text("Voting has closed. Thank you.")
    room.keeper.context.set_offline(False)
    late_vote = room.keeper.locator(".notice", has_text="came after voting had closed, so it was not counted")
    expect(late_vote).to_be_visible()
    picture(room.keeper, "redesign-not-counted")
    late_vote.get_by_role("button", name="I understand").click()
    room.show_the_result()


def write_it_up(room, step):
    """What most dots are on goes to the tables; who uses the service writes first, and passes the pen to who works in it."""
    snapshot = room.snapshot()
    first, *_ = next(one for one in snapshot["results"] if one["kind"] == "dots")["order"]
    sheets = [one["theme"] for one in snapshot["proposals"] if one["activity"] == step["id"]]
    assert len(sheets) == 2 and sheets[0] in first
    citizen = room.citizen
    citizen.get_by_role("button", name="Take the pen").click()
    problem = citizen.get_by_label("The problem")
    problem.fill("People wait in the rain")
    expect(citizen.locator(".field", has=problem).get_by_text("Saved")).to_be_visible()
    picture(citizen, "redesign-sheet", whole=True)
    table = int(citizen.locator(".my-table").inner_text().strip(" .").split()[-1])
    sheet = next(one["id"] for one in room.snapshot()["proposals"] if one["activity"] == step["id"] and one["table"] == table)
    colleague = next(one for one in room.professional if one.get(f"/sessions/{room.code}/snapshot")["mine"]["table"] == table)
    room.does(colleague, "ask_for_pen", proposal=sheet)
    citizen.get_by_role("button", name="Pass the pen on").click()
    expect(citizen.locator(".pen")).to_contain_text("Somebody at your table holds the pen.")
    assert room.does(colleague, "edit_proposal", proposal=sheet, summary="A text when it is late")["ok"]
    expect(citizen.locator(".proposal-read").first).to_contain_text("A text when it is late")
    picture(room.desk, "redesign-sheets-desk")


def what_we_decided(room, step):
    """The order stays on the big screen while it is read out."""
    expect(room.screen.locator(".reveal-sentence")).to_be_visible()


def hear_each_one(room, step):
    """One press brings a sheet to the big screen, another the next in its place; the time stays in sight."""
    room.desk.locator(".timer button", has_text="Start").click()
    for sheet in room.desk.locator(".hear-one").all():
        sheet.get_by_role("button", name="Bring it to the big screen").click()
        expect(room.screen.locator(".screen-heard-title")).to_have_text(sheet.locator(".hear-title").inner_text())
    expect(room.screen.locator(".screen-heard .screen-timer")).to_be_visible()


def could_it_hurt(room, step):
    room.everybody_does(step)
    card = room.keeper.locator(".consent").first
    card.get_by_role("button", name="Stop").click()
    card.locator("textarea").fill("Texts that are wrong")
    card.locator("textarea").blur()
    expect(room.keeper.locator(".saved-yes")).to_be_visible()
    counted(room)


def in_order(room, step):
    room.everybody_does(step)
    for phone in (room.citizen, room.keeper, room.pole, room.late):
        phone.locator("[data-do=add]").first.click()
        expect(phone.locator(".saved-yes")).to_be_visible()
    for name in ("Olga", "Otto"):
        enters_for(room.helper, name, lambda form: form.locator("input[name^=mark]").first.fill("1"))
    expect(room.desk.locator(".ballots-all")).to_contain_text("10 of 10")
    counted(room)


STEPS = {
    "How did you get here today?": taps,
    "How it is now": how_it_is,
    "What do you need to know?": what_to_know,
    "What would you change?": what_to_change,
    "Break, and putting like with like": like_with_like,
    "What shall we work on?": what_to_work_on,
    "Write it up": write_it_up,
    "Hear each one": hear_each_one,
    "Could this hurt anyone?": could_it_hurt,
    "Put them in order": in_order,
    "What we decided": what_we_decided,
    "Before you go": taps,
}
