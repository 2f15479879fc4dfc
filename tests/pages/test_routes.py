"""Every route of the pages × every role, from the URL map: a new one without a row fails (quality 3)."""

import re

import pytest

from workshop.db import db
from workshop.models import LiveSession

OPEN = {
    "start", "sign_in", "check_sign_in", "sign_out", "choose_language", "check_page", "enter_code", "join", "phone", "my_page",
    "invitation", "will_come", "own_answer", "change_answer", "helper", "screen", "desk", "qr", "shared_record", "open_shared", "programs",
}
"""For whoever comes: the program itself, what somebody joins or is invited with, and pages whose token stands behind the #."""
PUBLISHED = {"record_page", "replay", "replay_events", "answers_page", "record_file", "record_making", "record_ballots", "record_polis"}
"""For whoever may read the record; before it is published they look as if they were not there."""
ANSWERING = {
    "compare", "answering", "answer_form", "keep_answer", "look_at_answers", "publish_answers", "tell_of_answers", "erase_answer",
}
"""For those who run this workshop, and managers whom it was given to."""
ACCOUNT = {
    "account", "change_password", "workshops", "choose_session", "token_list", "make_token", "take_token_back", "webhook_list",
    "make_webhook", "webhook", "change_webhook", "send_again",
}
"""For every account."""
ANYWHERE = {"new_workshop", "make_workshop"}
"""For planners, about no workshop yet."""
PLANNERS = {
    "plan", "section", "change_section", "copy_workshop", "ask_to_hold", "hold", "plan_languages", "plan_language",
    "change_language", "rehearse", "step", "change_step", "copy_step", "move_step", "ask_to_remove", "remove_step", "new_step",
    "add_step", "team", "add_to_team", "remove_from_team", "session_page", "who_comes", "arrange", "delete_rehearsal",
    "invitation_poster", "switch_invites", "hand_out", "take_back", "paper", "poster", "publish_record", "withdraw_record",
    "print_slips", "ask_when", "say_when", "look_for_names", "settle_words", "clear_words", "share_record", "unshare_record", "choose_file", "send_file",
    "match_columns", "bring_in",
}
"""For those who run this workshop alone."""


@pytest.fixture
def routes(app, fay):
    """[(page, method, address)] of every page, about a session of fay's."""
    workshop = fay.makes_workshop()
    session = fay.holds_session(workshop)
    values = {"workshop_id": workshop.rsplit("/", 1)[1], "public_id": session.rsplit("/", 1)[1], "number": "1", "user_id": "1",
              "row": "1", "ref": "l1", "found_by": "none", "what": "idea", "way": "keep_out", "code": "pl", "step": "a1", "section": "about", "extension": "csv", "response": "e1", "token_id": "1", "webhook_id": "1", "message_id": "1", "doing": "pause", "ending": "csv.zip"}
    rules = [rule for rule in app.url_map.iter_rules() if rule.endpoint.startswith("pages.")]
    return [(rule.endpoint.removeprefix("pages."), method, re.sub(r"<[^<>]*?(\w+)>", lambda found: values[found[1]], rule.rule))
            for rule in rules for method in sorted(rule.methods & {"GET", "POST"})]


def test_every_page_says_who_it_is_for(routes):
    assert {page for page, _method, _address in routes} == OPEN | PUBLISHED | ANSWERING | ACCOUNT | ANYWHERE | PLANNERS


def test_a_page_opens_for_those_alone_whom_it_is_for(browser, finn, routes):
    manager, stranger = browser(), browser()
    manager.sign_in("mona")
    for page, method, address in routes:
        asked = lambda who: _ask(who, method, address)
        if page in ACCOUNT | ANYWHERE | PLANNERS | ANSWERING:
            answer = asked(stranger)
            assert answer.status_code == 302 and answer.location.startswith("/sign-in?next="), (page, method)
        if page in ANYWHERE | PLANNERS:
            assert asked(manager).status_code in (403, 404), (page, method)
        if page in ANSWERING:
            assert asked(manager).status_code == 404, (page, method)
        if page in PLANNERS | PUBLISHED | ANSWERING:
            assert asked(finn).status_code == 404, (page, method)


def test_no_address_but_those_for_joining_tells_whether_a_code_is_somebodys(app, browser, routes):
    with app.app_context():
        session = db.session.scalar(db.select(LiveSession))
        code, public_id = session.code, session.public_id
    stranger = browser()
    for page, method, address in routes:
        if method == "GET" and public_id in address:
            there, unknown = (stranger.open(address.replace(public_id, said)).status_code for said in (code, "000000000"))
            assert there == unknown != 200, page


def test_no_form_changes_anything_without_its_token(browser, fay, routes):
    for page, method, address in routes:
        if method == "POST":
            for who in (fay, browser()):
                assert who.client.post(address, data={}).status_code == 400, page


def _ask(who, method, address):
    if method == "GET":
        return who.open(address)
    token = re.search(r'name="csrf_token" value="([^"]+)"', who.open("/sign-in").text + who.open("/workshops").text)
    return who.client.post(address, data={"csrf_token": token[1]})
