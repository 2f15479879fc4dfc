"""A manager answers what the room put first, looks at it, publishes it; who came finds it on My page and on the page for everyone."""

import uuid
from datetime import date, timedelta

from playwright.sync_api import expect

from tests.browser.browsing import DESK
from tests.browser.looking import looked_at
from tests.browser.people import join
from tests.record.browser import PASSWORD, Visitor
from tests.world.park import until

REMIT = {"decides": "first_n", "promise": 2, "body": "The council", "who": "The head gardener", "answer_by": "2020-03-04"}


def test_a_manager_answers_and_a_participant_reads_it(browsing, served):  # X5, B7
    park = served.park(people=(1, 1), proposals=("Shade", "Benches"), remit=REMIT)
    park.does("desk", "start_session")
    park.open("board")
    idea = park.idea("citizen", "Shade by the gate")
    park.does("desk", "edit_proposal", proposal=park.proposals[0], ideas=[idea], summary="Sails over the benches")
    options = park.open("ranking")
    for who in park.joined:
        park.cast(who, "ranking", {options[0]: 1, options[1]: 2})
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed", "the end")

    found = []
    mine = browsing.open(park.joined["citizen"]["my_page"])
    expect(mine.locator("main")).to_contain_text("The answer was promised by 4 March 2020. It has not come yet.")
    expect(mine.locator(".my-into")).to_contain_text("Shade")

    manager = browsing.open(size=DESK)
    signs_in(manager, served, park)
    manager.get_by_role("link", name="Answer the proposals").click()
    expect(manager.locator(".answering-state")).to_contain_text("0 of 2 proposals are answered.")
    manager.locator(".answering-row a.button").first.click()
    manager.get_by_label("Yes, we will do this.").check()
    manager.get_by_label("Why, in plain words").fill("You stood in the sun long enough.")
    manager.get_by_label("Who does it?").fill("The head gardener")
    manager.get_by_label("By when?").fill((date.today() + timedelta(days=60)).isoformat())
    found += looked_at(manager, "answer", whole=True)
    manager.get_by_role("button", name="Look at it as people will see it").click()
    expect(manager.locator(".letter")).to_contain_text("You stood in the sun long enough.")
    found += looked_at(manager, "answer-before-publishing", whole=True, phone=True)
    manager.get_by_role("button", name="Publish this answer").click()
    expect(manager.locator(".answering-state")).to_contain_text("1 of 2 proposals are answered.")
    found += looked_at(manager, "answers-of-a-session", whole=True, phone=True)

    mine.reload()
    expect(mine.locator(".my-answer").first).to_contain_text("Yes, we will do this.")
    expect(mine.locator("main")).to_contain_text("1 proposal has none yet.")
    found += looked_at(mine, "my-page-with-an-answer", whole=True, phone=True)
    mine.get_by_role("link", name="You said, we answered: read all answers").click()
    expect(mine.locator(".letter")).to_contain_text("You stood in the sun long enough.")
    expect(mine.locator(".letter-promises")).to_contain_text("Benches")
    found += looked_at(mine, "you-said-we-answered", whole=True, phone=True)
    assert found == [], "\n".join(found)


def signs_in(page, served, park):
    """A manager who was given the workshop signs in."""
    email = f"{uuid.uuid4().hex}@example.org"
    served.server.account(email, "manager")
    organiser, team = Visitor(served.address, "organiser@example.org"), f"/workshops/{park.workshop}/team"
    organiser.post(team, organiser.get(team).text, email=email)
    page.goto("/sign-in")
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/workshops")
