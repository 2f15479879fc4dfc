"""The socket: who gets in, what comes first, what ends it (S1–S7)."""

import json
import time

import pytest
import websocket

from tests.world.park import until
from tests.world.wires import Line, Wire

ENDS_WITHIN = 10


@pytest.mark.parametrize("auth", [
    {}, {"token": "wrong"}, {"token": ""}, {"token": None}, {"token": 7}, {"token": "p1.AAAA"}, {"token": "l1."},
    {"token": ["p1"]}, {"token": "p99999999999999999999.x"}, {"token": "o.nothing"}, {"token": "p1.\u0661\ud800"},
])
def test_a_wrong_or_missing_token_is_refused_at_once(still, auth):  # S1
    line = Wire(still.address)
    line.send("40" + json.dumps(auth))

    refused = line.wait_for(lambda: [frame for frame in line.frames if frame.startswith("44")])[0]
    assert json.loads(refused[2:])["message"]
    line.close()


@pytest.mark.parametrize("text", ["40", "40[]", '40"x"', "40null", '40{"token":', "40/elsewhere,{}"])
def test_a_greeting_that_says_nothing_gets_nowhere(still, text):  # S1, S6
    line = Wire(still.address)
    line.send(text)

    line.wait_for(lambda: line.closed or any(frame.startswith("44") for frame in line.frames))
    assert not any(frame.startswith("40") for frame in line.frames)
    line.close()


@pytest.mark.parametrize("after", ["1", 1.5, True, None, -1, [], {}])
def test_a_place_that_is_no_number_is_refused(still, after):  # S1
    assert Line(still.address, still.token("citizen"), after).refused


def test_a_socket_that_never_joins_or_leaves_and_stays_is_closed_within_ten_seconds(park):  # S1
    silent, wrong, left = Wire(park.address), Wire(park.address), park.line("citizen")
    wrong.send('40{"token":"wrong"}')
    left.send("41")

    began = time.monotonic()
    for line in (silent, wrong, left):
        line.ends(within=ENDS_WITHIN)
    assert time.monotonic() - began < ENDS_WITHIN


def test_a_second_greeting_on_one_socket_makes_nobody_else_of_it(park):  # S1, S6
    line = park.line("citizen")
    line.send("40" + json.dumps({"token": park.token("desk"), "after": 0}))

    line.wait_for(lambda: line.closed or line.refused)
    assert not any("person_joined" in frame for frame in line.frames)
    assert line.closed or not line.do("message_all", "k", text="I am the desk")["ok"]


def test_the_first_message_is_news_of_everything_since(park):  # S2, N1
    everything = park.news("citizen")
    for after in (0, 5, park.seq()):
        line = park.line("citizen", after)
        line.wait_for(lambda: line.messages["news"])
        first = line.messages["news"][0]
        assert line.order[0] == "news"
        assert (first["after"], first["upto"]) == (after, park.seq())
        assert first["events"] == [event for event in everything if event["seq"] > after]
        assert first["epoch"] == park.snapshot("citizen")["epoch"]
        assert first["now"].endswith("Z")


def test_live_news_goes_on_where_the_first_ended(park):  # S2, N3, N5
    park.open("board")
    line = park.line("citizen")
    for number in range(20):
        park.idea("keeper", f"Idea {number}")
    line.reaches(park.seq())

    place = 0
    for news in line.messages["news"]:
        assert news["after"] == place
        place = news["upto"]
    assert [event["text"] for event in line.events() if event["type"] == "idea_posted"] == [
        f"Idea {number}" for number in range(20)]


def test_a_long_answer_comes_in_pages(park):  # S2, S5, N1
    park.open("board")
    desk = park.line("desk")
    asked = [desk.ask("do", {"key": f"long{number}", "deed": "message_all", "data": {"text": f"{number} " + "x" * 490}})
             for number in range(600)]
    assert all(desk.answer(number)["ok"] for number in asked)
    seq = park.seq()

    line = park.line("citizen")
    line.reaches(seq)
    pages = [news for news in line.messages["news"] if news["after"] < seq]
    assert len(pages) >= 3
    for page, following in zip(pages, pages[1:]):
        assert page["more"] is True
        assert following["after"] == page["upto"]
        assert len(page["events"]) <= 500
        assert len(json.dumps(page["events"])) < 160_000
    assert "more" not in pages[-1]
    assert [event["seq"] for page in pages for event in page["events"]] == [
        event["seq"] for event in park.news("citizen")]

    page = line.answer(line.ask("catch_up", {"after": 0}))
    assert page["more"] is True and page["events"][0]["seq"] == 1


@pytest.mark.parametrize("after", [-1, "0", 1.0, None, True, [], float("nan"), 10**30])
def test_catching_up_from_nowhere_is_refused(still, after):  # S5, D5
    line = still.line("citizen")
    answer = line.answer(line.ask("catch_up", {"after": after}))
    assert answer["ok"] is False
    assert (answer["error"]["code"], answer["error"]["field"]) == ("invalid", "after")


def test_a_phone_that_wakes_hears_the_place_at_once(still):  # S5
    line = still.line("citizen")
    answer = line.answer(line.ask("ping_app", {}))
    assert answer["seq"] == still.seq()
    assert answer["now"].endswith("Z")


def test_another_epoch_or_a_place_beyond_now_starts_over(park):  # N9
    epoch = park.snapshot("citizen")["epoch"]
    seq = park.seq()
    assert park.line("citizen", seq, epoch=epoch).hears("news")
    for after, more in ((seq + 1, {}), (0, {"epoch": "another"}), (seq + 1, {"epoch": epoch})):
        line = park.line("citizen", after, **more)
        assert line.hears("farewell") == {"reason": "start_over"}
        line.ends()
        assert not line.messages["news"]
    for query in (f"after={seq + 1}", "after=0&epoch=another"):
        answer = park.as_("citizen").call("GET", f"/sessions/{park.code}/news?{query}")
        assert answer.status_code == 409
        assert answer.json()["code"] == "start_over"

    line = park.line("citizen", seq)
    line.ask("catch_up", {"after": seq + 1})
    assert line.hears("farewell") == {"reason": "start_over"}


def test_presence_says_how_many_are_here_and_names_nobody(park):  # S4
    screen = park.line("screen")
    lines = [park.line(who) for who in ("citizen", "citizen", "citizen2", "keeper")]

    screen.hears("presence", lambda body: body == {
        "here": 3, "by_side": {"lived": 2, "professional": 1, "other": 0}, "at_tables": {}})
    lines[2].close()
    screen.hears("presence", lambda body: body["here"] == 2)


def test_mine_comes_to_all_my_sockets_and_to_nobody_else(park):  # S4
    first, second, other = park.line("citizen"), park.line("citizen"), park.line("citizen2")
    options = park.open("dots")
    park.cast("citizen", "dots", {options[0]: 2})

    for line in (first, second):
        assert line.hears("mine")["ballots"] == {park.steps["dots"]: {options[0]: 2}}
    park.cast("citizen", "dots", {})
    assert second.hears("mine", lambda body: not body["ballots"])
    other.hears("progress", lambda body: body["ballots"] == 0)
    assert not other.messages["mine"]


def test_notices_come_to_everybody(park):  # S4
    line = park.line("citizen")
    park.does("desk", "message_all", text="Tea is ready")
    assert line.hears("notice")["text"] == "Tea is ready"


@pytest.mark.parametrize("size", [64 * 1024 + 200, 300_000])
@pytest.mark.parametrize("pieces", [1, 10])
def test_a_message_over_64_kb_closes_the_socket(still, size, pieces):  # S6
    line = still.line("citizen")
    text = '421["do",{"key":"k","deed":"set_name","data":{"name":"' + "x" * size + '"}}]'
    step = -(-len(text) // pieces)
    parts = [text[start:start + step] for start in range(0, len(text), step)]
    try:
        for number, part in enumerate(parts):
            opcode = websocket.ABNF.OPCODE_TEXT if number == 0 else websocket.ABNF.OPCODE_CONT
            fin = int(number == len(parts) - 1)
            line.socket.send_frame(websocket.ABNF(fin, 0, 0, 0, opcode, 1, part.encode()))
    except OSError:
        pass  # closed in the middle of it
    line.ends()
    assert not line.answers


def test_fragments_that_never_end_close_the_socket(park):  # S6
    line = park.line("citizen")
    line.socket.send_frame(websocket.ABNF(0, 0, 0, 0, websocket.ABNF.OPCODE_TEXT, 1, b"42" + b"x" * 30_000))
    try:
        for _ in range(100):
            line.socket.send_frame(websocket.ABNF(0, 0, 0, 0, websocket.ABNF.OPCODE_CONT, 1, b"x" * 10_000))
            time.sleep(0.01)
    except OSError:
        pass
    line.ends()


def test_a_message_under_the_cap_is_answered(still):  # S6
    line = still.line("citizen")
    answer = line.answer(line.ask("do", {"key": "k", "deed": "set_name", "data": {"name": "x" * 60_000}}))
    assert answer["error"]["code"] == "invalid"


@pytest.mark.parametrize("frame", [
    '451-["do",{"_placeholder":true,"num":0}]', '451-1["do",{"_placeholder":true,"num":0}]',
    '461-1[{"_placeholder":true,"num":0}]', "4599999-[1]",
])
def test_every_binary_event_closes_the_socket(still, frame):  # S6
    line = still.line("citizen")
    line.send(frame)
    line.ends()


def test_a_binary_frame_closes_the_socket(park):  # S6
    line = park.line("citizen")
    line.socket.send_binary(b"\x00" * 100)
    line.ends()


STRANGE = [
    "", "x", "9", "7", "-1", "4", "4x", "48", "49{}", "42", "42[]", "42{}", '42"do"', "42null", "42[null]", "42[[]]",
    '42[{"a":1}]', "42[1]", '42["do"', '42["do"]', '421["do"]', '421["do",null]', '421["do",[]]', '421["do",7]',
    '421["nothing",{}]', '421["connect",{}]', '421["disconnect",{}]', '4299999999999999999999999["do",{}]',
    '42-1["do",{}]', '42/elsewhere,1["do",{}]', "43", "431[]", '43[]', "44", '44{"message":"x"}', '4{"a":1}', "4[1]",
    "4null", "4true", '4"x"', "4NaN", "4[[[[", "42" + "[" * 5000, '421["do",{"key":"\\ud800","deed":"x","data":{}}]',
    '421["catch_up"]', '421["catch_up",{}]', '421["ping_app",7]', "b4AAAA", "bxx", "3", "3x", "5", "6", "1",
    '421["do",{"key":"k","deed":"raise_hand","data":{"up":NaN}}]', "42[\"do\",{\"key\":1e999}]", "\u0664",
]
LEAVES = "4\u0661"


@pytest.mark.parametrize("text", [*STRANGE, LEAVES])
def test_malformed_frames_are_refused_or_end_the_socket_and_never_raise(park_of_strangers, text):  # S6
    park, server = park_of_strangers
    before, seq = server.complained(), park.seq()
    line = park.line("citizen")
    line.send(text)
    probe = asked_unless_ended(line)

    if text != LEAVES:
        line.wait_for(lambda: line.closed or line.answers.get(probe))
    line.close()
    assert park.seq() == seq
    complained = server.complained()[len(before):]
    assert "Traceback" not in complained and complained.count("\n") <= 1, complained
    assert server.process.poll() is None


def asked_unless_ended(line):
    """The number of a question; None where the server has ended the socket by then."""
    try:
        return line.ask("ping_app", {})
    except OSError:
        return None


def test_who_goes_on_with_what_cannot_be_read_is_disconnected(park):  # S6
    line = park.line("citizen")
    try:
        for number in range(100):
            line.send(f'42{number}["nothing",{{}}]')
            time.sleep(0.01)
    except (OSError, websocket.WebSocketException):
        pass
    line.ends()


def test_what_comes_from_another_website_is_refused(still):  # S, quality 3
    with pytest.raises(websocket.WebSocketBadStatusException):
        Wire(still.address, origin="http://elsewhere.example")


@pytest.fixture(scope="module")
def park_of_strangers(served):
    park = served.park(people=(1, 0), proposals=())
    yield park, served.server
    park.leave()


# Authority


def test_who_is_removed_has_no_say_and_hears_nothing_more(park):  # S7
    line = park.line("citizen")
    park.does("desk", "remove_participant", participant=park.person("citizen"), reason="hurtful")

    removed = time.monotonic()
    assert line.hears("farewell", within=1) == {"reason": "removed"}
    line.ends(within=1)
    assert time.monotonic() - removed < 2
    park.does("desk", "message_all", text="Only for those who are here")
    assert "Only for those" not in str(line.frames)
    assert park.as_("citizen").call("GET", f"/sessions/{park.code}/snapshot").status_code == 401
    assert park.post("citizen", "raise_hand", up=True).status_code == 401
    assert Line(park.address, park.token("citizen")).refused


@pytest.mark.parametrize("link", ["desk", "helper", "screen"])
def test_a_link_taken_back_ends_within_a_second(park, link):  # H5, S7
    line = park.line(link)
    assert park.organiser.delete(f"/sessions/{park.id}/links/{park.links[link]['link']}") == 204

    assert line.hears("farewell", within=1) == {"reason": "taken_back"}
    line.ends(within=1)
    assert park.as_(link).call("GET", f"/sessions/{park.code}/snapshot").status_code == 401
    assert Line(park.address, park.token(link)).refused


def test_authority_is_checked_on_every_deed_of_a_socket(park):  # S7
    line = park.line("desk")
    assert line.do("message_all", "k1", text="One")["ok"]
    asked = [line.ask("do", {"key": f"m{number}", "deed": "message_all", "data": {"text": "x"}}) for number in range(5)]
    assert line.answer(asked[-1])["ok"]
    seq_before = park.seq()
    park.organiser.delete(f"/sessions/{park.id}/links/{park.links['desk']['link']}")
    try:
        late = line.ask("do", {"key": "late", "deed": "message_all", "data": {"text": "x"}})
        line.wait_for(lambda: line.closed or line.answers.get(late))
    except (OSError, websocket.WebSocketException):
        pass
    assert park.snapshot("organiser")["seq"] == seq_before
    until(lambda: line.closed)
