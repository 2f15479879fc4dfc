"""The same protocol through the client library that everybody uses, over WebSocket and over polling (S, S1–S7)."""

import threading

import pytest
import requests
import socketio
from socketio.exceptions import ConnectionError as Refused

from tests.world.park import until

TRANSPORTS = ["websocket", "polling"]


class Client:
    """python-socketio's client with everything it heard, in order."""

    def __init__(self, park, who, transport, after=0, token=None):
        session = requests.Session()
        session.trust_env = False
        self.client = socketio.Client(reconnection=False, http_session=session)
        self.heard, self.changed, self.ended = [], threading.Condition(), threading.Event()
        self.client.on("*", self._heard)
        self.client.on("disconnect", lambda *reason: self.ended.set())
        self.client.connect(park.address, transports=[transport], wait_timeout=10, auth={
            "token": token or park.token(who), "after": after})

    def hears(self, name, such=lambda body: True):
        def found():
            return [body for heard, body in self.heard if heard == name and such(body)]

        with self.changed:
            assert self.changed.wait_for(found, 15), (name, [heard for heard, _body in self.heard])
            return found()[-1]

    def do(self, deed, key, **data):
        return self.client.call("do", {"key": key, "deed": deed, "data": data}, timeout=15)

    def _heard(self, name, body=None):
        with self.changed:
            self.heard.append((name, body))
            self.changed.notify_all()


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_a_phone_takes_part_from_joining_to_the_result(park, transport):  # S1–S5
    phone = Client(park, "citizen", transport)
    first = phone.hears("news")
    assert first["upto"] == park.seq()  # this client hands out what it hears in any order; test_sockets.py has the order
    options = park.open("dots")
    park.open("board")

    posted = phone.do("post_idea", "k1", activity=park.board, text="Shade")
    assert posted["ok"] and posted == phone.do("post_idea", "k1", activity=park.board, text="Shade")
    assert phone.do("cast_ballot", "k2", activity=park.steps["dots"], marks={options[0]: 2})["ok"]
    assert phone.do("cast_ballot", "k3", activity=park.steps["dots"], marks={options[0]: 9})["error"]["code"] == "limit"
    phone.hears("news", lambda news: any(event["type"] == "idea_posted" for event in news["events"]))
    assert phone.hears("mine", lambda body: body["ballots"])["ballots"] == {park.steps["dots"]: {options[0]: 2}}
    assert phone.hears("progress")["ballots"] == 1
    assert phone.hears("presence")["here"] >= 1
    assert phone.client.call("ping_app", {})["seq"] == park.seq()
    assert phone.client.call("catch_up", {"after": first["upto"]})["events"]

    park.does("desk", "close_activity", activity=park.steps["dots"])
    park.does("desk", "reveal_results", activity=park.steps["dots"])
    assert phone.hears("results")["ballots"] == 1
    phone.client.disconnect()


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_a_wrong_token_is_refused(still, transport):  # S1
    with pytest.raises(Refused):
        Client(still, "citizen", transport, token="wrong")


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_who_is_removed_is_told_and_disconnected(park, transport):  # S7
    phone = Client(park, "citizen", transport)
    phone.hears("news")
    park.does("desk", "remove_participant", participant=park.person("citizen"), reason="mistake")
    assert phone.hears("farewell") == {"reason": "removed"}
    assert phone.ended.wait(10)


@pytest.mark.parametrize("transport", TRANSPORTS)
def test_many_deeds_sent_at_once_come_back_in_order(park, transport):  # D4, S6
    park.open("board")
    phone = Client(park, "citizen", transport)
    answers = []
    for number in range(60):
        phone.client.emit("do", {"key": f"{number}", "deed": "post_idea", "data": {
            "activity": park.board, "text": f"{number}"}}, callback=answers.append)
    until(lambda: len(answers) == 60)
    assert all(answer["ok"] for answer in answers)
    assert [idea["text"] for idea in park.snapshot()["ideas"]] == [f"{number}" for number in range(60)]
    phone.client.disconnect()


class Polls:
    """Engine.IO polling by hand."""

    def __init__(self, address):
        self.session = requests.Session()
        self.session.trust_env = False
        self.url = f"{address}/socket.io/?EIO=4&transport=polling"
        self.sid = self.session.get(self.url, timeout=20).text.split('"sid":"')[1].split('"')[0]

    def post(self, body):
        return self.session.post(f"{self.url}&sid={self.sid}", data=body, timeout=20)

    def get(self):
        return self.session.get(f"{self.url}&sid={self.sid}", timeout=20)

    def is_over(self):
        answer = self.get()
        return answer.status_code == 400 or answer.text.endswith("1")


def test_what_polls_and_never_joins_is_ended(park):  # S1
    polls = Polls(park.address)
    until(polls.is_over, within=10)


@pytest.mark.parametrize("body", [
    "4" + "x" * 70_000, b"\xff\xfe", "x", "", "4{}", "451-[1]", "bAAAA", "4\x1e4\x1e4", "42" + "[" * 3000, "\x1e",
])
def test_malformed_polls_never_raise(still, served, body):  # S6
    before = served.server.complained()
    polls = Polls(still.address)
    polls.post(body)
    complained = served.server.complained()[len(before):]
    assert "Traceback" not in complained and complained.count("\n") <= 1, complained
    assert still.seq()
