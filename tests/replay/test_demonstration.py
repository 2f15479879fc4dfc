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

from workshop.demonstration.meanings import QUESTIONS, THEMES, WORRIES
from workshop.demonstration.redesigns import proposals
from workshop.demonstration.words import AS_IT_IS, IDEAS, IN_ENGLISH, NAMES_A_PERSON, ONE_IDEA
from workshop.replay.api import Api
from workshop.replay.person import Person

PATIENCE = 120  # seconds
FAST = "40"


@dataclass
class Instance:
    """A running server with the demonstration of its first start, its organiser and the session that was held then."""

    address: str
    settings: dict
    api: Api
    earlier: str

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
        said = "".join(iter(lambda: heard(server), ""))
        token = subprocess.run(
            workshop("token", "issue", "facilitator@example.org"), env=settings, capture_output=True,
            text=True, check=True,
        ).stdout.strip()
        address = f"http://127.0.0.1:{port}"
        yield Instance(address, settings, Api(address, token), re.search(r"/sessions/(\S+)/record", said)[1])
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
    """Places as letters A to E."""
    letter_of = {proposal["title"]: letter for proposal, letter in zip(proposals(), "ABCDE")}
    letters = {proposal["id"]: letter_of[proposal["title"]] for proposal in record["proposals"]}
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

    assert set(ideas) == {idea.text for idea in (*AS_IT_IS, *IDEAS)}
    assert [idea["language"] for idea in ideas.values()].count("pl") == 1
    hidden = [text for text, idea in ideas.items() if idea["state"] == "hidden"]
    assert hidden == [idea.text for idea in IDEAS if idea.number == NAMES_A_PERSON]
    assert sorted(comment["sort"] for comment in record["comments"]) == ["build", "question", "worry"]
    assert {one["text"] for one in record["questions"] if one["answered"]} == {one.text for one in QUESTIONS if one.answer and one.settled}
    reasons = [each["text"] for given in result(record, "safe_to_try")["reasons"].values() for each in given]
    assert sorted(reasons) == sorted(WORRIES.values())


def test_two_ideas_are_one_and_a_third_is_there_in_two_languages(record):
    ideas = {idea["id"]: idea for idea in record["ideas"]}
    text_of = {idea.number: idea.text for idea in IDEAS}
    merged = [(ideas[idea["into"]]["text"], idea["text"]) for idea in ideas.values() if idea["into"]]

    assert merged == [tuple(text_of[number] for number in ONE_IDEA)]
    (translation,) = record["translations"]
    assert (ideas[translation["about"]]["language"], translation["language"], translation["text"]) == ("pl", "en", IN_ENGLISH)


def test_each_table_wrote_up_one_theme_with_people_of_both_groups(record):
    sheets = record["proposals"]

    assert sorted(sheet["table"] for sheet in sheets) == [1, 2, 3, 4, 5]
    assert all(sheet["authors"]["lived"] == sheet["authors"]["professional"] == 1 for sheet in sheets)
    themes = {theme["id"]: theme["title"] for theme in record["themes"]}
    assert {themes[sheet["theme"]] for sheet in sheets} == {theme.title for theme in THEMES[:5]}
    for sheet, written in zip(sorted(sheets, key=lambda sheet: sheet["table"]), proposals()):
        assert {name: sheet[name] for name in written} == written


def test_the_sitting_of_the_first_start_has_all_of_it_too(instance):
    record = instance.api.get(f"/sessions/{instance.earlier}/record.json")

    assert titles(record, result(record, "ranking")["order"]) == "ABECD"
    assert [len(record[name]) for name in ("proposals", "themes", "questions", "translations")] == [5, 7, 6, 1]
    assert [bool(idea["into"]) for idea in record["ideas"]].count(True) == 1
    assert record["session"]["demonstration"]


def test_a_used_session_is_left_alone_and_the_people_follow_whoever_runs_the_desk(instance, record):
    playing = instance.demo("--people-only")
    lines = iter(playing.stdout.readline, "")
    session = next(match[1] for line in lines if (match := re.search(r"/desk/(\S+)", line)))
    assert session != record["session"]["id"]

    desk = Person(instance.api, session, instance.api.post(f"/sessions/{session}/facilitate", {})["token"])
    until(desk, lambda seen: len(seen["people"]) == 32)
    desk.do("start_session")
    for step in seen_by(desk)["activities"]:
        desk.do("open_activity", activity=step["id"])
        until(desk, lambda seen: DONE.get(step["kind"], everybody_voted)(seen, step))
        if step["kind"] == "ideas":
            desk.do("show_ideas", activity=step["id"])
            until(desk, lambda seen: sum(idea["supporters"] for idea in seen["ideas"] if idea["activity"] == step["id"]) > 60)
        if step["kind"] == "ideas" and not step["settings"]["columns"]:
            until(desk, lambda seen: len(seen["comments"]) == 3 and seen["reports"] and seen["translations"])
        desk.do("close_activity", activity=step["id"])
        if step["kind"] == "dots":
            desk.do("reveal_results", activity=step["id"])
            until(desk, lambda seen: seen["results"])
    desk.do("close_session")

    assert playing.wait(PATIENCE) == 0
    record = instance.api.get(f"/sessions/{session}/record.json")
    assert titles(record, result(record, "ranking")["order"]) == "ABECD"


def everybody_voted(seen, step):
    return seen["progress"][step["id"]]["ballots"] == 32


DONE = {
    "talk": lambda seen, step: any(person["ready"] for person in seen["people"]),
    "ideas": lambda seen, step: True,
    "questions": lambda seen, step: len([one for one in seen["questions"] if one["answer"]]) == 5,
    "themes": lambda seen, step: len(seen["themes"]) == len(THEMES),
    "proposals": lambda seen, step: len([one for one in seen["proposals"] if one["information"] and one["information"].get("facts")]) == 5,
}
"""When the people who follow are done with a step, by its kind; what is thought first nobody sees before it is shown."""


def until(desk, so):
    begun = time.monotonic()
    while not so(seen_by(desk)):
        assert time.monotonic() - begun < PATIENCE
        time.sleep(0.3)


def seen_by(desk):
    return desk.api.get(f"/sessions/{desk.session}/snapshot")


def heard(server):
    """The next line that a starting server says; nothing once it listens."""
    line = server.stdout.readline()
    assert line, "the server did not start"
    return "" if line.startswith("Listening on ") else line


def workshop(*command):
    return [sys.executable, "-m", "workshop", *command]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
