"""What one person, one session or one fault must not do to everybody else."""

from concurrent.futures import ThreadPoolExecutor

from tests.world.http import Http
from tests.world.park import until


def test_a_crowd_that_joins_at_once_is_let_in(park):  # H4
    def join(number):
        voice = ("service-user", "staff")[number % 2]
        return Http(park.address).call("POST", f"/sessions/{park.code}/join", {"voice": voice, "consent": True})

    before = len(park.snapshot()["people"])
    with ThreadPoolExecutor(150) as crowd:
        answers = list(crowd.map(join, range(150)))

    assert {answer.status_code for answer in answers} == {201}
    assert len(park.snapshot()["people"]) == before + 150


def test_who_waits_at_the_door_is_shown_no_result(park):  # H4, B2
    park.does("desk", "lock", locked=True)
    assert park.join("latecomer")["waiting"] is True
    outside, inside = park.line("latecomer"), park.line("citizen")
    options = park.open("ranking")
    park.cast("citizen", "ranking", {options[0]: 1})
    park.does("desk", "close_activity", activity=park.steps["ranking"])
    park.does("desk", "reveal_results", activity=park.steps["ranking"])

    inside.hears("results")
    assert outside.answer(outside.ask("ping_app", {}))["seq"]
    assert outside.messages["results"] == []


def test_a_session_that_cannot_close_stops_no_other(own_server):  # D10
    broken, other = own_server.park(), own_server.park()
    options = broken.open("ranking")
    broken.cast("citizen", "ranking", {options[0]: 1})
    for key in (own_server.server.instance / "keys").glob("*.key"):
        key.unlink()
    broken.does("desk", "close_session")

    other.open("ranking")
    other.does("desk", "close_activity", activity=other.steps["ranking"], in_seconds=1)
    until(lambda: other.activity("ranking")["state"] == "closed", "the other session's close")
    other.does("desk", "close_session")
    until(lambda: other.snapshot()["session"]["state"] == "closed", "the other session's end")


def test_a_name_that_is_gone_is_erased_once(park):  # D4
    park.does("citizen", "set_name", name="Ann")
    who = park.person("citizen")
    assert park.does("desk", "erase", what="name", id=who, reason="mistake")["events"]
    assert park.does("desk", "erase", what="name", id=who, reason="mistake")["events"] == []
    assert park.does("desk", "set_timer", seconds=0)["events"] == []
