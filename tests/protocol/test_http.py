"""The HTTP API: shapes, statuses, doors that look alike (H1–H9)."""

import json
import re
import sqlite3

import pytest

from tests.world.http import Http
from tests.world.park import until

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
PARTS = {"epoch", "now", "seq", "session", "activities", "ideas", "comments", "themes", "proposals", "statements",
         "questions", "progress", "results", "mine"}


def is_problem(answer, status, code, field=None):
    """Holds an answer against RFC 9457 and H."""
    assert answer.status_code == status, answer.text
    assert answer.headers["Content-Type"] == "application/problem+json"
    body = answer.json()
    assert body["status"] == status and body["code"] == code, body
    assert body["title"] and re.fullmatch(r"[A-Z].*[.?!]", body["detail"], re.DOTALL), body
    assert body.get("field") == field
    return body


def test_a_workshop_without_voices_has_the_usual_three(served):  # H1
    made = Http(served.address, served.organiser).call("POST", "/workshops", {"title": "The park"})

    assert made.status_code == 201
    body = made.json()
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,40}", body["id"])
    assert [(voice["key"], voice["side"]) for voice in body["voices"]] == [
        ("service-user", "lived"), ("carer", "lived"), ("staff", "professional")]


@pytest.mark.parametrize("plan, field", [
    ({}, "title"), ({"title": ""}, "title"), ({"title": "x" * 201}, "title"), ({"title": 7}, "title"),
    ({"title": "A", "nonsense": 1}, "nonsense"), ({"title": "A", "small_number": 2}, "small_number"),
    ({"title": "A", "voices": []}, "voices"), ({"title": "A", "voices": [{"key": "a"}]}, "voices[0].label"),
    ({"title": "A", "voices": [{"key": "a b", "label": "x", "side": "lived"}]}, "voices[0].key"),
    ({"title": "A", "voices": [{"key": "a", "label": "x", "side": "left"}]}, "voices[0].side"),
    ({"title": "A", "agenda": {}}, "agenda"), ({"title": "A", "agenda": [7]}, "agenda[0].data"),
    ({"title": "A", "agenda": [{"kind": "dance", "title": "x"}]}, "agenda[0].kind"),
    ({"title": "A", "agenda": [{"kind": "dots", "title": "x", "settings": {"dots_each": -1}}]},
     "agenda[0].settings.dots_each"),
    ({"title": "A", "remit": {"can": 1.5}}, "remit"), ({"title": "A", "purpose": "a\x00"}, "purpose"),
])
def test_a_plan_that_does_not_hold_is_refused_by_its_field(served, plan, field):  # H1, D5
    is_problem(Http(served.address, served.organiser).call("POST", "/workshops", plan), 422, "invalid", field)


def test_a_session_has_a_code_of_nine_digits_and_its_steps(park):  # H2
    made = park.session
    assert re.fullmatch(r"\d{9}", made["code"]) and made["join_url"].endswith(made["code"])
    assert {(step["kind"], step["state"]) for step in made["activities"]} >= {("ideas", "upcoming"), ("dots", "upcoming")}
    assert all(isinstance(step["id"], str) and step["title"] for step in made["activities"])


@pytest.mark.parametrize("answer", [True, False, None])
def test_whether_words_that_reveal_may_be_kept_is_kept_with_the_agreement_and_either_answer_lets_in(served, answer):  # H4
    park = served.park(people=(0, 0), notice={"sensitive": True})
    assert park.as_(None).get(f"/sessions/{park.code}")["notice"]["sensitive"] is True
    joined = park.join("citizen", **({} if answer is None else {"sensitive": answer}))
    assert park.snapshot("citizen")["mine"]["participant"] == joined["participant"]

    with sqlite3.connect(f"file:{served.server.instance / 'workshop.db'}?mode=ro", uri=True) as base:
        consent, = base.execute("select consent from participant where number = ?", (joined["participant"][1:],)).fetchone()
    base.close()
    assert json.loads(consent).get("sensitive") is answer
    assert "sensitive" not in json.dumps([park.news("desk"), park.snapshot("desk")["people"]])  # it is nobody's to read
    for odd in ("yes", 1, []):
        said = park.as_(None).call("POST", f"/sessions/{park.code}/join", {"voice": "carer", "consent": True, "sensitive": odd})
        assert is_problem(said, 422, "invalid", "sensitive")


def test_who_is_about_to_join_learns_what_they_may(park):  # H3
    seen = Http(park.address).get(f"/sessions/{park.code}")

    assert {"title", "purpose", "remit", "voices", "languages", "notice", "state"} <= seen.keys()
    assert seen["state"] == "waiting"
    assert "people" not in seen and "token" not in json.dumps(seen)


def test_an_unknown_code_and_a_closed_session_look_alike(served):  # H3
    closed = served.park(people=(1, 0), proposals=())
    closed.does("desk", "close_session")
    until(lambda: closed.snapshot()["session"]["state"] == "closed")
    nobody = Http(closed.address)
    for path, method in (("", "GET"), ("/join", "POST")):
        answers = [nobody.call(method, f"/sessions/{code}{path}", {} if method == "POST" else None)
                   for code in ("000000001", closed.code, closed.id)]
        bodies = {is_problem(answer, 404, "not_found")["detail"] for answer in answers}
        assert len(bodies) == 1
        assert len({answer.text for answer in answers}) == 1

    for code in (closed.code, closed.id):
        for who in ("citizen", "desk", "screen", "organiser"):
            assert closed.as_(who).get(f"/sessions/{code}")["state"] == "closed"
            assert closed.as_(who).get(f"/sessions/{code}/snapshot")["session"]["state"] == "closed"


@pytest.mark.parametrize("body, field", [
    ({"consent": True}, "voice"), ({"voice": "service-user"}, "consent"),
    ({"voice": "service-user", "consent": False}, "consent"), ({"voice": "service-user", "consent": "true"}, "consent"),
    ({"voice": "service-user", "consent": 1}, "consent"), ({"voice": "service-user", "consent": None}, "consent"),
    ({"voice": "mayor", "consent": True}, "voice"), ({"voice": 7, "consent": True}, "voice"),
    ({"voice": "service-user", "consent": True, "name": "x" * 61}, "name"),
    ({"voice": "service-user", "consent": True, "name": "a\x00"}, "name"),
    ({"voice": "service-user", "consent": True, "language": 7}, "language"),
    ({"voice": "service-user", "consent": True, "nonsense": 1}, "nonsense"),
])
def test_nobody_joins_without_agreeing_or_with_what_does_not_fit(still, body, field):  # H4
    before = still.seq()
    is_problem(Http(still.address).call("POST", f"/sessions/{still.code}/join", body), 422, "invalid", field)
    assert still.seq() == before


def test_joining_gives_a_token_and_the_place(park):  # H4
    answer = Http(park.address).call(
        "POST", f"/sessions/{park.code}/join", {"voice": "carer", "consent": True, "name": "  Ann \n B ", "language": "ar"})

    assert answer.status_code == 201
    body = answer.json()
    assert body["seq"] == park.seq() and body["waiting"] is False and body["session"] == park.id
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,40}", body["participant"]) and body["my_page"].startswith("http")
    person = park.snapshot()["people"][-1]
    assert (person["id"], person["name"], person["voice"], person["side"], person["language"]) == (
        body["participant"], "Ann B", "carer", "lived", "ar")


def test_who_comes_to_a_locked_door_waits_until_admitted(park):  # H4
    park.does("desk", "lock", locked=True)
    assert park.join("late")["waiting"] is True
    seen = park.snapshot("late")
    assert "ideas" not in seen and "activities" not in seen and seen["session"]["locked"] is True
    assert park.refused("late", "raise_hand", up=True)["code"] == "not_allowed"
    assert park.as_("late").call("GET", f"/sessions/{park.id}/results").status_code == 403
    assert park.news("late") == []
    line = park.line("late")
    assert line.hears("news")["events"] == []
    park.does("desk", "message_all", text="For those inside")
    assert line.answer(line.ask("catch_up", {"after": 0}))["events"] == []

    park.does("desk", "admit", participant=park.person("late"))

    assert line.hears("farewell") == {"reason": "admitted"}
    line.ends()
    assert "For those inside" not in str(line.frames)
    snapshot = park.snapshot("late")
    assert snapshot["activities"]
    assert park.line("late", snapshot["seq"]).hears("news")["upto"] == snapshot["seq"]
    park.does("late", "raise_hand", up=True)


def test_links_are_for_those_who_run_the_workshop(park, served):  # H5
    other, manager, admin = (served.account(role) for role in ("facilitator", "manager", "admin"))
    for way in ("facilitate", "help", "observe"):
        path = f"/sessions/{park.id}/{way}"
        for token, status in ((None, 401), (park.token("citizen"), 401), (park.token("desk"), 401), (other, 404),
                              (manager, 404), (admin, 201)):
            answer = Http(park.address, token).call("POST", path, {})
            assert answer.status_code == status, (way, token, answer.text)
        assert {"session", "link", "token", "url"} <= answer.json().keys()
    assert Http(park.address, other).delete(f"/sessions/{park.id}/links/{park.links['desk']['link']}") == 404
    for link in ("l0", "l99999999999999999999", "x", "l", "citizen"):
        assert park.organiser.delete(f"/sessions/{park.id}/links/{link}") == 404
    assert park.snapshot("desk")


@pytest.mark.parametrize("who", ["citizen", "helper", "desk", "screen", "organiser"])
def test_a_snapshot_has_every_part(still, who):  # H6
    seen = still.snapshot(who)

    assert seen.keys() >= PARTS
    assert TIME.fullmatch(seen["now"]) and seen["seq"] == len(still.news("desk"))
    assert {"id", "state", "focus", "paused", "timer", "locked", "remit", "voices"} <= seen["session"].keys()
    assert ("people" in seen) == (who in ("helper", "desk", "organiser"))
    assert (seen["mine"].get("participant") == still.person("citizen")) if who == "citizen" else seen["mine"] == {}


@pytest.mark.parametrize("path", ["snapshot", "news", "results"])
def test_every_request_needs_a_token_of_this_session(still, served, path):  # H, H6–H9
    elsewhere = served.park(people=(1, 0), proposals=())
    url = f"/sessions/{still.code}/{path}"
    is_problem(Http(still.address).call("GET", url), 401, "not_allowed")
    for token in ("wrong", "p1.x", "o.x", "l1.\u00e9".encode().decode("latin-1")):
        is_problem(Http(still.address, token).call("GET", url), 401, "not_allowed")
    for who in ("citizen", "desk", "screen"):
        is_problem(elsewhere.as_(who).call("GET", url), 404, "not_found")
    is_problem(still.as_("citizen").call("GET", f"/sessions/000000001/{path}"), 404, "not_found")


@pytest.mark.parametrize("after", ["-1", "x", "1.0", "", "99999999999999999999", "\u0661"])
def test_news_from_nowhere_is_refused(still, after):  # H7
    is_problem(still.as_("citizen").call("GET", f"/sessions/{still.code}/news?after={after}"), 422, "invalid", "after")


@pytest.mark.parametrize("raw", [
    b"", b"{", b"[1]", b'"x"', b"7", b"null", b"\xff\xfe", b'{"key":}', b"{'key': 1}", b"[" * 20_000,
])
def test_bad_json_is_refused(still, raw):  # H
    answer = still.as_("citizen").call("POST", f"/sessions/{still.code}/do", raw=raw)
    if raw == b"":
        assert (answer.status_code, answer.json()["error"]["field"]) == (422, "key")
    else:
        is_problem(answer, 400, "invalid")


@pytest.mark.parametrize("path", ["/sessions/{code}/do", "/sessions/{code}/join", "/workshops"])
@pytest.mark.parametrize("size", [64 * 1024 + 1, 3_000_000])
def test_a_body_over_64_kb_is_refused(still, path, size):  # H
    raw = b'{"key": "' + b"x" * size + b'"}'
    api = still.organiser if path == "/workshops" else still.as_("citizen")
    is_problem(api.call("POST", path.format(code=still.code), raw=raw), 413, "limit")
    in_pieces = (raw[start:start + 8192] for start in range(0, len(raw), 8192))
    is_problem(api.call("POST", path.format(code=still.code), raw=in_pieces), 413, "limit")


def test_a_body_in_pieces_is_read_whole(park):  # H
    raw = json.dumps({"key": "k", "deed": "raise_hand", "data": {"up": True}}).encode()
    answer = park.as_("citizen").call("POST", f"/sessions/{park.code}/do", raw=(raw[at:at + 7] for at in range(0, len(raw), 7)))
    assert answer.json()["ok"] is True
    assert park.organiser.call("POST", f"/sessions/{park.id}/observe").status_code == 201  # no body at all


def test_a_refused_deed_has_the_status_of_its_code_and_the_answer_of_d1(park):  # H8
    park.open("board")
    idea = park.idea("keeper")
    statuses = {
        "invalid": park.post("citizen", "post_idea", activity=7, text="x"),
        "not_found": park.post("citizen", "support_idea", idea="i999", support=True),
        "not_allowed": park.post("citizen", "pause", on=True),
        "closed": park.post("citizen", "cast_ballot", activity=park.steps["dots"], marks={}),
        "conflict": (park.post("citizen", "support_idea", key="same", idea=idea, support=True),
                     park.post("citizen", "support_idea", key="same", idea=idea, support=False))[1],
        "limit": (park.open("dots"), park.post(
            "citizen", "cast_ballot", activity=park.steps["dots"], marks={park.proposals[0]: 99}))[1],
        "paused": (park.does("desk", "pause", on=True), park.post("citizen", "raise_hand", up=True))[1],
    }
    expected = {"invalid": 422, "limit": 422, "not_allowed": 403, "not_found": 404, "closed": 409, "paused": 409,
                "conflict": 409}
    for code, answer in statuses.items():
        assert answer.status_code == expected[code], (code, answer.text)
        assert answer.headers["Content-Type"].startswith("application/json")
        body = answer.json()
        assert body["ok"] is False and body["error"]["code"] == code
        assert re.fullmatch(r"[A-Z].*[.?!]", body["error"]["message"])


def test_results_are_for_nobody_before_they_are_revealed(park):  # H9, B2
    options = park.open("dots")
    for who in ("citizen", "citizen2", "keeper"):
        park.cast(who, "dots", {options[0]: 2})
    for state in ("open", "closed"):
        assert park.activity("dots")["state"] == state
        for who in ("citizen", "helper", "desk", "screen", "organiser"):
            assert park.results(who) == []
        if state == "open":
            park.does("desk", "close_activity", activity=park.steps["dots"])
    park.does("desk", "reveal_results", activity=park.steps["dots"])
    until(lambda: park.activity("dots")["state"] == "revealed")
    for who in ("citizen", "helper", "desk", "screen", "organiser"):
        result, = park.results(who)
        assert (result["activity"], result["kind"], result["ballots"]) == (park.steps["dots"], "dots", 3)
        assert result["order"][0] == [options[0]] and result["sentence"]


@pytest.mark.parametrize("method, path, status", [
    ("GET", "/nothing", 404), ("GET", "/sessions", 404), ("PUT", "/workshops", 405), ("DELETE", "/workshops", 405),
    ("POST", "/workshops/99999999999999999999999/sessions", 404), ("POST", "/workshops/x/sessions", 404),
    ("POST", "/workshops/\u0661/sessions", 404), ("POST", "/sessions/x/facilitate", 404),
    ("POST", "/sessions/x/rule", 404), ("GET", "/sessions/%00/snapshot", 404), ("GET", "/sessions/a%2Fb", 404),
])
def test_what_is_not_there_says_so_as_a_problem(still, method, path, status):  # H
    answer = still.organiser.call(method, path, {} if method == "POST" else None)
    is_problem(answer, status, "not_found" if status == 404 else "invalid")


def test_wrong_codes_are_limited_and_joining_never_counts_as_one(limited_park):  # quality 3
    for _ in range(60):
        assert Http(limited_park.address).call("GET", f"/sessions/{limited_park.code}").status_code == 200
        limited_park.join("somebody")
    tried = [Http(limited_park.address).call("GET", f"/sessions/{number:09}") for number in range(60)]
    is_problem(tried[0], 404, "not_found")
    is_problem(tried[-1], 429, "too_fast")
    assert int(tried[-1].headers["Retry-After"]) >= 1
    limited_park.join("somebody who knows the code, on the same network")


def test_a_burst_beyond_measure_is_slowed_down_in_its_order(limited_park):  # D1, D4, H8
    line = limited_park.line("citizen")
    asked = [line.ask("do", {"key": f"k{number}", "deed": "raise_hand", "data": {"up": number % 2 == 0}})
             for number in range(120)]
    line.wait_for(lambda: any(not answer[0]["ok"] for answer in line.answers.values()))
    by_http = limited_park.post("citizen", "raise_hand", up=True)
    answers = [line.answer(number) for number in asked]
    refused = [number for number, answer in enumerate(answers) if not answer["ok"]]
    assert refused and refused == list(range(refused[0], 120))
    assert {answers[number]["error"]["code"] for number in refused} == {"too_fast"}
    assert by_http.status_code == 429 and int(by_http.headers["Retry-After"]) >= 1
    limited_park.does("citizen2", "raise_hand", up=True)
    assert until(lambda: limited_park.tries("citizen", "raise_hand", up=True)["ok"])


@pytest.fixture(scope="module")
def limited_park(serve):
    """A park on a server with its rate limits on, as they are by default."""
    limited = serve(RATE_LIMITS="on")
    park = limited.park()
    yield park
    park.leave()
    assert limited.server.stop() == 0
