"""The same server with ASYNC_MODE=threading: the main job in short, always run (quality 1.11)."""

import json

import pytest

from tests.world.park import until
from tests.world.wires import Wire


@pytest.fixture(scope="module")
def threads(serve):
    served = serve(ASYNC_MODE="threading")
    yield served
    assert served.server.stop() == 0
    assert served.server.complained() == ""


@pytest.fixture
def park(threads):
    park = threads.park()
    yield park
    park.leave()


def test_a_room_takes_part_from_ideas_to_the_result(park):  # H4, S2–S4, D1, D10, B2
    phone, screen = park.line("citizen"), park.line("screen")
    park.open("board")
    options = park.open("dots")
    asked = [phone.ask("do", {"key": f"{number}", "deed": "post_idea", "data": {"activity": park.board, "text": f"{number}"}})
             for number in range(40)]
    assert all(phone.answer(number)["ok"] for number in asked)
    assert [idea["text"] for idea in park.snapshot()["ideas"]] == [f"{number}" for number in range(40)]
    for who in park.joined:
        assert park.cast(who, "dots", {options[0]: 1})["ok"]
    assert screen.hears("progress", lambda body: body["ballots"] == 5)
    park.does("desk", "close_activity", activity=park.steps["dots"], in_seconds=1)
    until(lambda: park.activity("dots")["state"] == "closed")
    park.does("desk", "close_session")
    assert screen.hears("results")["ballots"] == 5
    until(lambda: park.snapshot()["session"]["state"] == "closed")
    assert phone.reaches(park.seq()) == [event for event in park.news("citizen")]


def test_who_is_removed_hears_it_at_once(park):  # S7
    phone = park.line("citizen")
    park.does("desk", "remove_participant", participant=park.person("citizen"), reason="mistake")
    assert phone.hears("farewell", within=2) == {"reason": "removed"}
    phone.ends(within=2)


@pytest.mark.parametrize("text", ["x", "", "4{}", "42" + "[" * 3000, "451-[1]", "42" + "x" * 70_000, "9", "b4AA"])
def test_what_cannot_be_read_ends_a_socket_and_leaves_no_trace(park, threads, text):  # S6
    before = threads.server.complained()
    line = park.line("citizen")
    line.send(text)
    if text != "9":
        line.wait_for(lambda: line.closed or line.answers)
    assert threads.server.complained() == before
    assert park.line("citizen").hears("news")


def test_a_socket_that_never_joins_is_closed(park):  # S1
    line = Wire(park.address)
    line.send("40" + json.dumps({"token": "wrong"}))
    line.ends(within=10)


def test_a_kill_loses_nothing_acknowledged(serve):  # D2
    served = serve(ASYNC_MODE="threading")
    park = served.park()
    park.open("board")
    idea = park.idea("citizen", "Shade")
    before = park.news("desk")
    served.server.kill()
    served.server.start()
    assert park.news("desk") == before and park.snapshot()["ideas"][0]["id"] == idea
    line = park.line("citizen")
    line.hears("news")
    assert served.server.stop() == 0
    assert line.hears("farewell") == {"reason": "restarting"}
