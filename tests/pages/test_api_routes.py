"""Every route of the API × every role, from the URL map: a new one without a row fails (quality 3, H)."""

import re

import pytest

from tests.world.http import Http

INSIDE = ("citizen", "helper", "desk", "screen", "organiser")
DESK = ("helper", "desk", "organiser")
ROWS = {
    "meet": INSIDE, "get_snapshot": INSIDE, "get_news": INSIDE, "get_results": INSIDE,
    "get_suggestions": DESK, "get_needs": DESK, "get_earlier": DESK, "get_runsheet": ("desk", "organiser"), "get_helper_link": ("desk", "organiser"),
    "do": INSIDE[:4], "my_page": ("citizen",), "my_words": ("citizen",), "tell_me": ("citizen",), "erase_mine": ("citizen",),
    **dict.fromkeys(("make_link", "take_back", "publish", "withdraw", "make_slips", "make_workshop", "hold_session",
                     "bring_in", "list_workshops", "get_workshop", "change_workshop", "delete_workshop", "list_sessions",
                     "get_account", "list_all_sessions", "move_session", "list_links",
                     "list_webhooks", "make_webhook", "delete_webhook", "list_deliveries", "try_webhook"), ("organiser",)),
}
"""Which of those in a session may ask for what; a deed says for itself by whom it is done."""
RECORD = {"get_record", "get_tables", "get_ballots", "get_polis", "get_workbook", "get_report", "get_text", "list_responses"}
"""For the organiser, and others once it is published; for nobody before the session is closed."""
OPEN = {"join", "look_at_slip", "find_me"}
"""For whoever has a code."""


@pytest.fixture(scope="module")
def still(served):
    """A park that has not begun."""
    return served.park()


@pytest.fixture(scope="module")
def hook(still):
    """A webhook of the organiser, who is told of nothing that happens in tests."""
    return still.organiser.post("/webhooks", {"url": "https://news.example.org/", "types": ["record.withdrawn"]})["id"]


@pytest.fixture
def routes(app, still, hook):
    """[(name, method, path)] of every route, about one session."""
    values = {"code": still.code, "public_id": still.id, "workshop_id": still.workshop, "ref": still.proposals[0],
              "step": still.steps["dots"], "extension": "csv", "way": "help",
              "link": still.links["helper"]["link"], "webhook": hook}
    return [(rule.endpoint.removeprefix("api."), method,
             re.sub(r"<[^<>]*?(\w+)>", lambda found: str(values[found[1]]), rule.rule).removeprefix("/api/v1"))
            for rule in app.url_map.iter_rules() if rule.endpoint.startswith("api.")
            for method in sorted(rule.methods & {"GET", "POST", "PATCH", "DELETE"})]


def test_every_route_says_who_it_is_for(routes):
    assert {name for name, _method, _path in routes} == set(ROWS) | RECORD | OPEN


def test_a_route_opens_for_those_alone_whom_it_is_for(routes, still, served):
    elsewhere = served.park(people=(1, 0), proposals=())
    before = still.seq()
    for name, method, path in routes:
        if name in OPEN:
            continue
        ask = lambda token: Http(still.address, token).call(method, path, {} if method in ("POST", "PATCH") else None).status_code
        if name != "meet":
            assert ask(None) == ask("p1.x") == 401, name
        for who in INSIDE:
            if name in RECORD:
                assert ask(still.token(who)) == 409, (name, who)
            elif who not in ROWS[name]:
                assert ask(still.token(who)) in (401, 403), (name, who)
            elif method == "GET":
                assert ask(still.token(who)) == 200, (name, who)
        if "/sessions/" in path or "/workshops/" in path:
            strangers = [served.account("facilitator")]
            strangers += [] if ROWS.get(name) == ("organiser",) else [elsewhere.token("citizen"), elsewhere.token("desk")]
            assert [ask(token) for token in strangers] == [404] * len(strangers), name
    assert still.seq() == before
