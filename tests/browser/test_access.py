"""Every page for everyone: axe-core finds nothing, nothing scrolls sideways, fingers hit; English and Arabic, light and dark."""

import pytest
from playwright.sync_api import expect

from tests.browser.browsing import DESK, POCKET, SCREEN
from tests.browser.looking import looked_at, narrowly, picture, problems, too_small, too_wide
from tests.browser.meeting import Meeting
from tests.browser.people import come_back, join, parts_of_the_result, post, sign_in

MOVING = "document.getAnimations().filter((one) => one.playState === 'running').length"
LOOKS = pytest.mark.parametrize("look", [("en", "light"), ("ar", "dark")], ids=["english-light", "arabic-dark"])


@LOOKS
def test_the_pages_of_organisers(browsing, served, ended, look):
    page = browsing.open("/sign-in", size=DESK, **seen(look))
    found = looked_at(page, f"sign-in-{look[0]}")
    sign_in(page)
    plan, sitting = f"/workshops/{ended.workshop}", f"/sessions/{ended.id}"
    fresh = served.park()
    pages = {
        "start": "/", "workshops": "/workshops", "new-workshop": "/workshops/new", "account": "/account",
        "tokens": "/account/tokens", "webhooks": "/account/webhooks", "programs": "/api#make_workshop",
        "plan": plan, "about": f"{plan}/about", "remit": f"{plan}/remit", "information": f"{plan}/information",
        "voices": f"{plan}/voices", "care": f"{plan}/care", "team": f"{plan}/team", "new-step": f"{plan}/steps/new",
        "step-ideas": f"{plan}/steps/1", "step-statements": f"{plan}/steps/2", "step-dots": f"{plan}/steps/3",
        "step-ranking": f"{plan}/steps/4", "hold": f"{plan}/hold", "session": f"/sessions/{fresh.id}",
        "session-ended": sitting, "record": f"{sitting}/record", "record-not-yet": f"/sessions/{fresh.id}/record",
    }
    for name, path in pages.items():
        page.set_viewport_size({"width": DESK[0], "height": DESK[1]})
        page.goto(path)
        found += looked_at(page, f"{name}-{look[0]}", whole=True)
        page.set_viewport_size({"width": POCKET[0], "height": POCKET[1]})
        picture(page, f"{name}-{look[0]}-360", whole=True)
        found += [f"{name}: {one}" for one in too_wide(page) + narrowly(page, too_wide)]

    assert not found, "\n".join(found)


@LOOKS
def test_the_pages_around_a_session(browsing, voting, ended, look):
    """What somebody opens before, beside and after it."""
    phone = browsing.open(f"/my#{ended.token('citizen')}", **seen(look))
    expect(phone.locator(".my-steps")).to_be_visible()
    found = looked_at(phone, f"my-page-{look[0]}", whole=True, phone=True)
    helper = browsing.open(ended.links["helper"]["url"], size=POCKET, **seen(look))
    expect(helper.locator(".helper-head")).to_be_visible()
    found += looked_at(helper, f"helper-{look[0]}", whole=True, phone=True)
    page = sign_in(browsing.open(size=POCKET, **seen(look)))
    for name, path in (("languages", f"/workshops/{ended.workshop}/languages"), ("poster", f"/sessions/{voting.id}/poster")):
        page.goto(path)
        found += looked_at(page, f"{name}-{look[0]}", whole=True)
    page.goto(f"/sessions/{voting.id}")
    for opens in page.locator("form[action$=invites]:has([name=on][value=yes]) button").all():
        opens.click()
    page.goto(f"/come/{voting.id}")
    expect(page.locator(".come-form")).to_be_visible()
    found += looked_at(page, f"invitation-{look[0]}", whole=True, phone=True)

    assert not found, "\n".join(found)


@LOOKS
def test_every_step_on_phone_desk_and_screen(browsing, served, look):
    walk = Walk(browsing, Meeting(served.address, served.organiser), look)
    for moment in MOMENTS:
        moment(walk)

    assert not walk.found, "\n".join(walk.found)


def seen(look):
    """What a context needs for a language and a light or dark scheme."""
    return {"language": look[0], "color_scheme": look[1]}


class Walk:
    """One session from waiting to its end, looked at on a phone, a desk and a big screen at once."""

    def __init__(self, browsing, meeting, look):
        self.meeting, self.language, self.found = meeting, look[0], []
        self.phone = browsing.open("/join", **seen(look))
        self.come_in()
        self.desk = browsing.open(meeting.links["desk"]["url"], size=DESK, **seen(look))
        self.screen = browsing.open(meeting.links["screen"]["url"], size=SCREEN, **seen(look))

    def come_in(self):
        """The code, then the three short pages, each as it is read."""
        page = self.phone
        expect(page.locator("#code")).to_be_visible()
        self.found += looked_at(page, f"code-{self.language}", phone=True)
        page.goto(f"/j/{self.meeting.code}")
        for number, onward in enumerate((".voice", "#agree", "#enter"), start=1):
            expect(page.locator(onward).first).to_be_visible()
            self.found += looked_at(page, f"join-{number}-{self.language}", whole=True, phone=True)
            page.locator(onward).first.click()
        expect(page.locator(".head")).to_be_visible()

    def look(self, moment, phone=None, desk=None, screen=None):
        """Wait until each view shows this, then look at it."""
        for name, page, shows in (("phone", self.phone, phone), ("desk", self.desk, desk), ("screen", self.screen, screen)):
            if shows:
                expect(page.locator(shows).first).to_be_visible()
                self.found += looked_at(page, f"{name}-{moment}-{self.language}", phone=name == "phone")

    def pocket(self, moment):
        """The desk on a phone, each of its four parts."""
        self.desk.set_viewport_size({"width": POCKET[0], "height": POCKET[1]})
        for number, button in enumerate(self.desk.locator(".desk-panel-button").all(), start=1):
            button.click()
            self.found += looked_at(self.desk, f"pocket-{moment}-{number}-{self.language}", phone=True)
        self.desk.locator(".desk-panel-button").first.click()
        self.desk.set_viewport_size({"width": DESK[0], "height": DESK[1]})


def waiting(walk):
    walk.look("waiting", ".agenda", ".desk-before", ".join-code")


def thinking(walk):
    walk.meeting.start().open("board")
    walk.look("thinking", ".composer-text", ".board-quiet", ".screen-quiet")


def writing(walk):
    post(walk.phone, "Let me see where the bus is")
    expect(walk.phone.locator(".standing-saved")).to_be_visible()
    walk.phone.locator(".composer-text").fill("And a longer one that is not posted yet")
    walk.look("writing", ".idea-mine")
    walk.phone.locator(".composer-text").fill("")


def reading(walk):
    meeting = walk.meeting
    ideas = meeting.write()
    meeting.does("desk", "show_ideas", activity=meeting.board)
    meeting.does("citizen", "comment", what="idea", id=ideas[1], sort="worry", text="Who pays for it?")
    meeting.does("keeper", "support_idea", idea=ideas[0], support=True)
    meeting.does("desk", "hide", what="idea", id=ideas[2], reason="names_person")
    meeting.does("desk", "off_screen", what="idea", id=ideas[3], on=True)
    meeting.does("keeper2", "report", what="idea", id=ideas[4], reason="hurtful")
    meeting.does("keeper3", "ask_for_help", text="I cannot hear")
    meeting.does("keeper4", "raise_hand", up=True)
    expect(walk.phone.locator(".too-count")).to_be_visible()
    walk.phone.locator(".comments-toggle").nth(1).click()
    walk.phone.locator(".flag").first.click()
    walk.look("reading", ".comment", ".thing-down", ".screen-note")
    walk.pocket("reading")


def sheets(walk):
    for at, name in ((-1, "info"), (-2, "help")):
        walk.phone.locator(".foot-bar .foot-button").nth(at).click()
        walk.look(name, ".sheet")
        walk.phone.keyboard.press("Escape")


def pausing(walk):
    walk.meeting.does("desk", "set_timer", seconds=600)
    walk.meeting.does("desk", "pause", on=True, message="We are taking a moment.")
    walk.look("paused", ".paused", ".foot-on", "[data-stage=paused]")
    walk.meeting.does("desk", "pause", on=False)
    expect(walk.phone.locator(".paused")).to_be_hidden()


def agreeing(walk):
    walk.meeting.state_things()
    walk.meeting.open("statements")
    walk.look("statements", ".card", ".ballots", "[data-stage=work]")
    walk.meeting.answer()
    for _ in range(3):
        walk.phone.locator(".answer-agree").click()
    walk.look("statements-answered", ".answers")
    walk.meeting.finish("statements")
    walk.look("statements-result", ".result", ".result", ".reveal")


def dotting(walk):
    walk.meeting.open("dots")
    walk.phone.locator(".dotter-step").nth(1).click()
    walk.look("dots", ".saved-yes", ".ballots", "[data-stage=work]")
    walk.meeting.place_dots()
    walk.meeting.finish("dots")
    walk.look("dots-result", ".result", ".result", ".reveal")


def ranking(walk):
    walk.meeting.open("ranking")
    for _ in range(2):
        walk.phone.locator("[data-do=add]").first.click()
    walk.look("ranking", ".saved-yes", ".ballots", "[data-stage=work]")
    walk.meeting.rank()


def closing(walk):
    walk.meeting.does("desk", "close_activity", activity=walk.meeting.steps["ranking"], in_seconds=300)
    walk.look("closing", ".closing", ".desk-countdown", "[data-stage=work]")
    walk.meeting.does("desk", "cancel_closing", activity=walk.meeting.steps["ranking"])
    expect(walk.phone.locator(".closing")).to_be_hidden()


def counting(walk):
    walk.meeting.close("ranking")
    walk.look("closed", "article .between", ".desk-next-button", "[data-stage=counting]")


def revealing(walk):
    walk.meeting.does("desk", "reveal_results", activity=walk.meeting.steps["ranking"])
    walk.look("result", ".orders-two", ".orders-two", ".reveal-sentence")
    walk.pocket("result")
    for part, _ in enumerate(parts_of_the_result(walk.screen)):
        walk.look(f"result-{part}", screen=".reveal")


def ending(walk):
    walk.meeting.end()
    walk.look("ended", ".check-code", ".desk-next-button", ".close-check")


MOMENTS = (waiting, thinking, writing, reading, sheets, pausing, agreeing, dotting, ranking, closing, counting, revealing,
           ending)


def test_late_and_waiting_at_a_locked_door(browsing, served):
    meeting = Meeting(served.address, served.organiser, people=(1, 1)).start()
    meeting.open("board")
    meeting.does("desk", "focus", activity=meeting.steps["board"])
    meeting.does("desk", "lock", locked=True)
    page = join(browsing.open(), meeting.code)
    expect(page.locator(".between")).to_be_visible()
    found = looked_at(page, "phone-locked-en", phone=True)
    meeting.state_things()
    meeting.open("statements")
    waits = next(person for person in meeting.snapshot()["people"] if person["state"] == "waiting")
    meeting.does("desk", "admit", participant=waits["id"])
    expect(page.locator(".catch-up")).to_be_visible()
    meeting.does("citizen", "add_own_statement", activity=meeting.steps["statements"], text="It is news that the phone is back.")
    expect(page.locator(".progress-words")).to_contain_text("4")
    found += looked_at(page, "phone-late-en", phone=True)
    meeting.does("desk", "remove_participant", participant=waits["id"], reason="mistake")
    expect(page.locator("main h1", has_text="You are no longer in this session")).to_be_visible()
    found += looked_at(page, "phone-removed-en", phone=True)

    assert not found, "\n".join(found)


@pytest.mark.parametrize("how", [{"forced_colors": "active"}, {"reduced_motion": "reduce"}], ids=["forced-colours", "still"])
def test_pages_stand_with_other_colours_and_without_motion(browsing, voting, ended, how):
    name = next(iter(how)).replace("_", "-")
    page = join(browsing.open(**how), voting.code)
    expect(page.locator(".dotter").first).to_be_visible()
    page.locator(".dotter-step").nth(1).click()
    expect(page.locator(".saved-yes")).to_be_visible()
    picture(page, f"phone-dots-{name}")
    found = problems(page) + too_wide(page) + too_small(page)
    later = come_back(browsing.open(**how), ended, "citizen")
    later.locator(".outcome > summary").last.click()
    expect(later.locator(".orders-two").last).to_be_visible()
    picture(later, f"phone-result-{name}", whole=True)
    found += problems(later) + too_wide(later)
    screen = browsing.open(ended.links["screen"]["url"], size=SCREEN, **how)
    expect(screen.locator(".close-check")).to_be_visible()
    picture(screen, f"screen-ended-{name}")
    moving = [seen.evaluate(MOVING) for seen in (page, later, screen)]

    assert not found, "\n".join(found)
    assert "reduced_motion" not in how or moving == [0, 0, 0]


@pytest.fixture(scope="module")
def voting(served):
    """A session in which people place dots."""
    meeting = Meeting(served.address, served.organiser, people=(1, 1)).start()
    meeting.open("dots")
    return meeting


@pytest.fixture(scope="module")
def ended(served):
    """A session that is over, with all four results."""
    meeting = Meeting(served.address, served.organiser).start()
    meeting.open("board")
    meeting.write()
    meeting.state_things()
    for step, vote in (("statements", meeting.answer), ("dots", meeting.place_dots), ("ranking", meeting.rank)):
        meeting.open(step)
        vote()
        meeting.finish(step)
    meeting.end()
    return meeting
