"""What a stop, a crash and a start leave as it was (P6, D2, D3, D10, B3, S, N9)."""

import threading
import time

import pytest
import requests
from websocket import WebSocketException

from tests.world.park import until


def without(snapshot, *parts):
    return {part: value for part, value in snapshot.items() if part not in ("now", *parts)}


def ballot(options, number):
    """The marks of a phone's deed of this number: different from one to the next."""
    return {options[number // 5 % 5]: 1 + number // 5 % 3}


def test_a_clean_stop_says_farewell_and_keeps_everything(own_server):  # P6, D2
    park, server = own_server.park(), own_server.server
    park.open("board")
    lines = [park.line(who) for who in ("citizen", "desk", "screen")]
    asked = [lines[0].ask("do", {"key": f"k{number}", "deed": "post_idea", "data": {"activity": park.board, "text": f"{number}"}})
             for number in range(50)]
    lines[0].answer(asked[0])

    began = time.monotonic()
    code = server.stop()

    assert code == 0 and time.monotonic() - began < 10
    for line in lines:
        assert line.hears("farewell") == {"reason": "restarting"}
        line.ends()
    said = [number for number in asked if number in lines[0].answers]
    assert server.complained() == ""
    server.start()
    texts = {idea["text"] for idea in park.snapshot()["ideas"]}
    assert {str(asked.index(number)) for number in said} <= texts


def test_a_stopped_server_takes_no_connections(own_server):  # P6
    own_server.server.stop()
    with pytest.raises(requests.ConnectionError):
        own_server.park()


def test_after_a_restart_everything_is_as_before(own_server):  # D2, D3, N9
    park, server = own_server.park(), own_server.server
    park.open("board")
    first = park.does("citizen", "post_idea", key="k", activity=park.board, text="Shade")
    options = park.open("dots")
    cast = park.cast("citizen", "dots", {options[0]: 2}, key="b")
    before = {who: (without(park.snapshot(who)), park.news(who)) for who in ("citizen", "desk", "screen")}
    server.kill()
    server.start()

    for who, (snapshot, news) in before.items():
        assert without(park.snapshot(who)) == snapshot
        assert park.news(who) == news
    assert park.does("citizen", "post_idea", key="k", activity=park.board, text="Shade") == first
    assert park.cast("citizen", "dots", {options[0]: 2}, key="b") == cast
    assert park.refused("citizen", "post_idea", key="k", activity=park.board, text="Sun")["code"] == "conflict"
    line = park.line("citizen", first["seq"], epoch=before["citizen"][0]["epoch"])
    assert [event["seq"] for event in line.hears("news")["events"]] == [
        event["seq"] for event in before["citizen"][1] if event["seq"] > first["seq"]]
    assert server.complained() == ""


def test_a_token_in_an_answer_is_the_same_after_a_restart_and_nobody_is_there_twice(own_server):  # D3
    park, server = own_server.park(), own_server.server
    asked = [("citizen", "add_person", {"voice": "carer", "name": "Gus"}), ("desk", "add_person", {"voice": "staff"}),
             ("desk", "invite_helper", {"name": "Hana"})]
    first = [park.does(who, deed, key=f"k-{deed}", **data) for who, deed, data in asked]
    people, helpers = len(park.snapshot()["people"]), len(park.snapshot()["helpers"])
    server.kill()
    server.start()

    assert [park.does(who, deed, key=f"k-{deed}", **data) for who, deed, data in asked] == first
    assert (len(park.snapshot()["people"]), len(park.snapshot()["helpers"])) == (people, helpers)
    park.joined["gus"], park.links["hana"] = first[0], first[2]
    assert park.snapshot("gus")["mine"]["participant"] == first[0]["participant"]
    assert park.snapshot("hana")["viewer"]["link"] == first[2]["link"]
    for (who, deed, data), other in zip(asked, ({"voice": "staff"}, {"voice": "carer"}, {"name": "Hans"})):
        assert park.refused(who, deed, key=f"k-{deed}", **other)["code"] == "conflict"
    assert "token" not in first[1] and server.complained() == ""


@pytest.mark.parametrize("when", ["counting down", "just closed", "closing the session"])
def test_what_was_under_way_at_a_crash_ends_by_itself(own_server, when):  # D10, B3
    park, server = own_server.park(), own_server.server
    options = park.open("dots")
    for who in park.joined:
        park.cast(who, "dots", {options[0]: 1}, key=f"k-{who}")
    park.open("board")
    if when == "closing the session":
        park.does("desk", "close_session")
    else:
        park.does("desk", "close_activity", activity=park.steps["dots"], in_seconds=2 if when == "counting down" else 0)
        park.does("desk", "reveal_results" if when == "just closed" else "nudge", activity=park.steps["dots"])
    server.kill()
    time.sleep(1)
    server.start()

    if when == "closing the session":
        until(lambda: park.snapshot()["session"]["state"] == "closed")
    elif when == "just closed":
        until(lambda: park.activity("dots")["state"] == "revealed")
    else:
        until(lambda: park.activity("dots")["state"] == "closed")
        assert park.results() == []
        park.does("desk", "reveal_results", activity=park.steps["dots"])
        until(lambda: park.activity("dots")["state"] == "revealed")
    assert park.results()[0]["counts"][options[0]] == {"dots": 5, "people": 5}
    types = [event["type"] for event in park.news("desk")]
    for once in ("activity_closed", "results_revealed", "session_closed"):
        assert len([event for event in park.news("desk") if event["type"] == once
                    and event.get("activity", park.steps["dots"]) == park.steps["dots"]]) <= 1, types
    assert list((server.instance / "keys").glob("*.key")) == []
    assert park.cast("citizen", "dots", {}, key="k-citizen")["ok"]
    assert server.complained() == ""


def test_a_key_left_behind_by_a_crash_is_destroyed_at_the_start(own_server):  # B3
    park, server = own_server.park(), own_server.server
    park.open("dots")
    key, = (server.instance / "keys").glob("*.key")
    kept = key.read_bytes()
    park.does("desk", "close_activity", activity=park.steps["dots"])
    server.kill()
    key.write_bytes(kept)  # as if it had died between the commit and this
    server.start()
    until(lambda: not key.exists())


def test_kill_nine_under_load_loses_nothing_acknowledged_and_phones_come_back(own_server):  # F1, D2, D3, issue 2 point 6
    park, server = own_server.park(people=(12, 8)), own_server.server
    park.open("board")
    options = park.open("dots")
    going, acknowledged, lost = True, {}, []

    def phone(who):
        """An outbox as the protocol asks for: oldest first, each under its own key until it is answered."""
        number, line, place = 0, None, park.seq_known
        while going:
            data = ({"activity": park.steps["dots"], "marks": ballot(options, number), "rev": number}
                    if number % 5 == 4 else {"activity": park.board, "text": f"{who} {number}"})
            deed = "cast_ballot" if number % 5 == 4 else "post_idea"
            try:
                if line is None or line.closed:
                    line = park.line(who, place)
                asked = line.ask("do", {"key": f"{number}", "deed": deed, "data": data})
                line.wait_for(lambda: line.answers.get(asked) or line.closed, within=20)
                answer = line.answers.get(asked)
                if answer is None:
                    continue
                if not answer[0]["ok"]:
                    lost.append(answer[0])
                    return
                acknowledged[who, number] = deed, data
                number += 1
            except (OSError, WebSocketException, AssertionError):  # the server is away: try the same again
                line = None
                time.sleep(0.1)

    park.seq_known = park.seq()
    threads = [threading.Thread(target=phone, args=(who,), daemon=True) for who in park.joined]
    for thread in threads:
        thread.start()
    for _ in range(3):
        so_far = len(acknowledged)
        until(lambda: len(acknowledged) >= so_far + 60, "sixty more deeds", within=40)
        server.kill()
        server.start()
    so_far = len(acknowledged)
    until(lambda: len(acknowledged) >= so_far + 40, "phones that are back", within=40)
    going = False
    for thread in threads:
        thread.join(30)

    assert not lost, lost[:3]
    texts = [idea["text"] for idea in park.snapshot()["ideas"]]
    assert len(texts) == len(set(texts))
    assert {data["text"] for deed, data in acknowledged.values() if deed == "post_idea"} <= set(texts)
    for who in park.joined:
        cast = [(number, data["marks"]) for (whose, number), (deed, data) in acknowledged.items()
                if whose == who and deed == "cast_ballot"]
        standing = park.snapshot(who)["mine"]["ballots"].get(park.steps["dots"])
        last = max(cast)[0]  # the one after it may be in without having been answered
        assert standing in [ballot(options, number) for number in (last, last + 5)], (who, last, standing)
    assert [event["seq"] for event in park.news("desk")] == list(range(1, park.seq() + 1))
    seq, screens = park.seq(), [park.line("screen", after) for after in (0, park.seq_known)]
    whole, part = (screen.reaches(seq) for screen in screens)
    assert part == [event for event in whole if event["seq"] > park.seq_known]
    assert server.complained() == ""
    park.leave()
