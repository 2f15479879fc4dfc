"""The demonstration on a server as its first start leaves it: alone, and with somebody else at the desk."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass

import pytest

from workshop.demonstration.words import IDEAS, NAMES_A_PERSON, STATEMENTS
from workshop.replay.api import Api
from workshop.replay.person import Person

PATIENCE = 120  # seconds
FAST = "40"


@dataclass
class Instance:
    """A running server with the demonstration of its first start, and its organiser."""

    address: str
    settings: dict
    api: Api

    def demo(self, *options):
        return subprocess.Popen(
            workshop("demo", "--server", self.address, "--speed", FAST, *options),
            env=self.settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )


@pytest.fixture(scope="module")
def instance(tmp_path_factory):
    port = free_port()
    settings = os.environ | {"INSTANCE_PATH": str(tmp_path_factory.mktemp("instance")), "PORT": str(port)}
    server = subprocess.Popen(
        workshop("serve", "--port", str(port)), env=settings, stdout=subprocess.PIPE, text=True,
    )
    try:
        assert any(line.startswith("Listening on ") for line in server.stdout)
        token = subprocess.run(
            workshop("token", "issue", "facilitator@example.org"), env=settings, capture_output=True,
            text=True, check=True,
        ).stdout.strip()
        address = f"http://127.0.0.1:{port}"
        yield Instance(address, settings, Api(address, token))
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(20)


@pytest.fixture(scope="module")
def record(instance):
    """The organiser's record after `demo --close`."""
    playing = instance.demo("--close")
    said, _ = playing.communicate(timeout=PATIENCE)
    assert playing.returncode == 0, said
    session = re.search(r"/desk/(\S+)", said)[1]
    return instance.api.get(f"/sessions/{session}/record.json")


def result(record, kind):
    return next(each for each in record["results"] if each["kind"] == kind)


def titles(record, order):
    """Places as letters A to E in the order of the proposals."""
    letters = {proposal["id"]: letter for proposal, letter in zip(record["proposals"], "ABCDE")}
    return "".join(letters[id] for (id,) in order)


@pytest.mark.parametrize("view, order", [
    ("everyone", "ADBEC"), ("equal_footing", "ABECD"), ("lived", "ACEBD"), ("professional", "DABEC"),
])
def test_it_ends_with_the_four_orders(record, view, order):
    assert titles(record, result(record, "ranking")["views"][view]["order"]) == order


def test_its_sentence_says_what_the_product_exists_for(record):
    sentence = result(record, "ranking")["sentence"]

    assert re.search("Tell me if it’s late.* came first, whichever way we count", sentence)
    assert re.search("differ most on .*Hospital first", sentence)
    assert "most people who work in the service put it top, and everyone who uses it put it last" in sentence


def test_everyone_voted_in_every_step_four_of_them_on_paper(record):
    for each in record["results"]:
        assert (each["ballots"], each["by_side"]["lived"], each["by_side"]["professional"]) == (32, 13, 19)
    assert record["participation"]["noted"]["on_paper"] == 4


def test_everything_that_they_wrote_is_there_and_what_names_a_person_is_hidden(record):
    ideas = {idea["text"]: idea for idea in record["ideas"]}

    assert set(ideas) == {idea.text for idea in IDEAS}
    assert [idea["language"] for idea in ideas.values()].count("pl") == 1
    hidden = [text for text, idea in ideas.items() if idea["state"] == "hidden"]
    assert hidden == [idea.text for idea in IDEAS if idea.number == NAMES_A_PERSON]
    assert sorted(comment["sort"] for comment in record["comments"]) == ["build", "question", "worry"]
    assert {statement["text"] for statement in record["statements"]} == {text for _, text in STATEMENTS}


def test_a_used_session_is_left_alone_and_the_people_follow_whoever_runs_the_desk(instance, record):
    playing = instance.demo("--people-only")
    lines = iter(playing.stdout.readline, "")
    session = next(match[1] for line in lines if (match := re.search(r"/desk/(\S+)", line)))
    assert session != record["session"]["id"]

    desk = Person(instance.api, session, instance.api.post(f"/sessions/{session}/facilitate", {})["token"])
    until(desk, lambda seen: len(seen["people"]) == 32)
    desk.do("start_session")
    desk.do("open_activity", activity=step_of(desk, "ideas"))
    desk.do("open_activity", activity=step_of(desk, "ranking"))
    until(desk, lambda seen: seen["progress"][step_of(desk, "ranking")]["ballots"] == 32)
    desk.do("show_ideas", activity=step_of(desk, "ideas"))
    until(desk, lambda seen: len(seen["comments"]) == 3 and seen["reports"])
    desk.do("close_session")

    assert playing.wait(PATIENCE) == 0
    record = instance.api.get(f"/sessions/{session}/record.json")
    assert titles(record, result(record, "ranking")["order"]) == "ABECD"


def step_of(desk, kind):
    return next(step["id"] for step in seen_by(desk)["activities"] if step["kind"] == kind)


def until(desk, so):
    begun = time.monotonic()
    while not so(seen_by(desk)):
        assert time.monotonic() - begun < PATIENCE
        time.sleep(0.3)


def seen_by(desk):
    return desk.api.get(f"/sessions/{desk.session}/snapshot")


def workshop(*command):
    return [sys.executable, "-m", "workshop", *command]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
