"""A rehearsal's pretend people on a server: they join, do what the desk opens, and leave when it ends."""

import threading
import time

import pytest

from tests.world.http import Http
from tests.world.server import Server
from workshop.rehearsal.crowd import Crowd
from workshop.replay.api import Api
from workshop.replay.person import Person

PATIENCE = 120  # seconds
PEOPLE = 5
AGENDA = [
    {"kind": "quick_question", "title": "Getting here", "settings": {"choices": [{"key": "bus", "label": "Bus"}, {"key": "foot", "label": "On foot"}]}},
    {"kind": "ideas", "title": "What would you change?", "settings": {"think_first": True, "columns": ["Before", "After"]}},
    {"kind": "questions", "title": "What do you need to know?"},
    {"kind": "dots", "title": "What matters?", "settings": {"options": "ideas", "from": "a2"}},
    {"kind": "ranking", "title": "In order", "settings": {"options": "ideas", "from": "a2"}},
    {"kind": "safe_to_try", "title": "Safe?", "settings": {"options": "ideas", "from": "a2"}},
]


@pytest.fixture(scope="module")
def organiser(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("rehearsal")).start()
    yield Http(server.address, server.account("fay@example.org"))
    server.stop()


def test_pretend_people_do_what_each_step_asks_and_leave_with_the_session(organiser):
    workshop = organiser.post("/workshops", {"title": "Shade", "agenda": AGENDA})["id"]
    session = organiser.post(f"/workshops/{workshop}/sessions")
    desk = Person(Api(organiser.address), session["id"], organiser.post(f"/sessions/{session['id']}/facilitate")["token"])
    crowd = Crowd(Api(organiser.address), session["code"], PEOPLE, "en", speed=20)
    living = threading.Thread(target=lambda: (crowd.come(), crowd.take_part(), crowd.leave()), daemon=True)
    living.start()
    seen = lambda: desk.api.get(f"/sessions/{session['id']}/snapshot")  # noqa: E731
    _wait(lambda: len(seen()["people"]) == PEOPLE)
    desk.do("start_session")

    for number, step in enumerate(AGENDA, 1):
        desk.do("open_activity", activity=f"a{number}")
        if step["kind"] == "ideas":
            desk.do("show_ideas", activity=f"a{number}")
            _wait(lambda: len(seen()["ideas"]) >= PEOPLE)
            _wait(lambda: any(idea["supporters"] for idea in seen()["ideas"]))
        elif step["kind"] == "questions":
            _wait(lambda: seen()["questions"])
        else:
            _wait(lambda name=f"a{number}": seen()["progress"][name]["ballots"] == PEOPLE)
        desk.do("close_activity", activity=f"a{number}")
    assert {person["voice"] for person in seen()["people"]} == {"service-user", "carer", "staff"}
    desk.do("close_session")
    living.join(PATIENCE)

    assert not living.is_alive()


def _wait(so):
    until = time.monotonic() + PATIENCE
    while not so():
        assert time.monotonic() < until
        time.sleep(0.1)
