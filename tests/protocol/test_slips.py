"""Seat slips: one slip, one vote; and what an open door cannot promise (B7, H4)."""

import json
import sqlite3
import threading
import uuid

import pytest

from tests.world.http import Http
from tests.world.park import until


@pytest.fixture
def hall(served):
    """A session that nobody enters without a slip; the desk has started it."""
    hall = served.park(people=(0, 0), held={"slips": True})
    hall.does("desk", "start_session")
    yield hall
    hall.leave()


def slips(hall, count=1, **more):
    """The numbers of new slips."""
    return [slip["code"] for slip in hall.organiser.post(f"/sessions/{hall.id}/slips", {"count": count, **more})["slips"]]


def asks_in(hall, slip=None, voice="service-user", **more):
    """The whole answer to somebody who asks to join."""
    asked = {"voice": voice, "consent": True, **({} if slip is None else {"slip": slip}), **more}
    return Http(hall.address).call("POST", f"/sessions/{hall.code}/join", asked)


def kept(served, query, *values):
    connection = sqlite3.connect(f"file:{served.server.instance / 'workshop.db'}?mode=ro", uri=True)
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.close()


def test_without_a_slip_nobody_gets_in_and_the_sentence_says_what_to_do(hall):  # H4
    assert Http(hall.address).get(f"/sessions/{hall.code}")["slips"] is True
    answer = asks_in(hall)
    assert (answer.status_code, answer.json()["field"]) == (422, "slip")
    assert "seat slip" in answer.json()["detail"]
    assert hall.snapshot()["people"] == []


def test_one_slip_lets_one_person_in_once(hall):  # B7
    slip, = slips(hall)
    assert asks_in(hall, slip).status_code == 201
    again = asks_in(hall, slip)
    assert (again.status_code, again.json()["code"], again.json()["field"]) == (409, "conflict", "slip")
    unknown = asks_in(hall, "000000000000")
    assert (unknown.status_code, unknown.json()["code"], unknown.json()["field"]) == (422, "invalid", "slip")
    assert len(hall.snapshot()["people"]) == 1


def test_of_two_phones_with_one_slip_exactly_one_gets_in(hall):  # B7
    slip, = slips(hall)
    begin, answers = threading.Barrier(8), []

    def phone():
        begin.wait()
        answers.append(asks_in(hall, slip).status_code)

    phones = [threading.Thread(target=phone) for _ in range(8)]
    for one in phones:
        one.start()
    for one in phones:
        one.join(30)
    assert sorted(answers) == [201] + [409] * 7
    assert len(hall.snapshot()["people"]) == 1


def test_a_number_is_read_in_any_digits_with_whatever_stands_between(hall):
    slip, = slips(hall)
    eastern = " ".join(slip[at:at + 4] for at in (0, 4, 8)).translate({0x30 + n: 0x660 + n for n in range(10)})
    assert asks_in(hall, f"{eastern} ").status_code == 201


def test_a_slip_of_one_group_lets_in_that_group_alone_and_is_not_lost_by_asking(hall):  # B7
    slip, = slips(hall, side="professional")
    assert Http(hall.address).post(f"/sessions/{hall.code}/slip", {"slip": slip}) == {"side": "professional"}
    refused = asks_in(hall, slip, voice="carer").json()
    assert (refused["code"], refused["field"]) == ("invalid", "voice")
    assert asks_in(hall, slip, voice="staff").status_code == 201
    assert hall.snapshot()["people"][0]["side"] == "professional"
    used = Http(hall.address).call("POST", f"/sessions/{hall.code}/slip", {"slip": slip})
    assert (used.status_code, used.json()["field"]) == (409, "slip")


def test_who_heard_no_answer_and_asks_again_with_the_same_key_is_the_same_person(hall, served):  # H4
    slip, = slips(hall)
    key = uuid.uuid4().hex
    first, second = (asks_in(hall, slip, key=key).json() for _ in range(2))
    assert (first["participant"], first["token"]) == (second["participant"], second["token"])
    assert asks_in(hall, slip, key=uuid.uuid4().hex).status_code == 409
    assert asks_in(hall, slip, key="short").json()["field"] == "key"
    assert len(hall.snapshot()["people"]) == 1
    open_door = served.park(people=(0, 0))
    assert len({asks_in(open_door, key=key).json()["participant"] for _ in range(2)}) == 1


def test_somebody_without_a_phone_holds_a_slip_too(hall):  # D6
    slip, = slips(hall)
    assert hall.refused("helper", "add_person", voice="carer")["field"] == "slip"
    hall.does("helper", "add_person", voice="carer", slip=slip)
    assert hall.refused("helper", "add_person", voice="carer", slip=slip)["code"] == "conflict"


def test_an_open_door_takes_no_slips_and_makes_none(served):
    park = served.park(people=(0, 0))
    assert asks_in(park, "123456789012").json()["field"] == "slip"
    answer = park.organiser.call("POST", f"/sessions/{park.id}/slips", {"count": 1})
    assert answer.status_code == 403


@pytest.mark.parametrize("body", [{"count": 0}, {"count": 501}, {"count": 5001}, {}, {"count": 1, "side": "all"}])
def test_slips_are_made_in_sensible_numbers(hall, body):
    assert hall.organiser.call("POST", f"/sessions/{hall.id}/slips", body).status_code == 422


def test_only_organisers_make_slips(hall):
    for who in ("desk", "helper", None):
        assert hall.as_(who).call("POST", f"/sessions/{hall.id}/slips", {"count": 1}).status_code in (401, 404)


def test_of_a_slip_neither_number_nor_bearer_nor_time_is_kept_and_closing_forgets_it(hall, served):  # B7
    numbers = slips(hall, 30, side="lived") + slips(hall, 20)
    for number in numbers[:5]:
        assert asks_in(hall, number).status_code == 201
    of_hall = "from slip s join live_session l on l.id = s.session_id where l.public_id = ?"
    rows = kept(served, f"select s.* {of_hall}", hall.id)
    assert len(rows) == 50 and sum(used for *_, used in rows) == 5
    columns = [name for _, name, *_ in kept(served, "pragma table_info(slip)")]
    assert columns == ["session_id", "digest", "side", "used"]
    everything = b"".join(path.read_bytes() for path in served.server.instance.glob("workshop.db*"))
    assert not any(number.encode() in everything for number in numbers)
    assert not any(number in served.server.said() + served.server.complained() for number in numbers)

    hall.does("desk", "close_session")
    until(lambda: hall.snapshot()["session"]["state"] == "closed")
    assert kept(served, f"select count(*) {of_hall}", hall.id) == [(0,)]
    door = hall.organiser.get(f"/sessions/{hall.id}/record.json")["participation"]["door"]
    assert door == {"slips": True, "made": {"lived": 30, "professional": 0, "other": 0, "any": 20},
                    "joined_late": {"lived": 0, "professional": 0, "other": 0}}


def test_a_session_brought_in_keeps_what_its_door_promised(hall):  # X4
    slips(hall, 3)
    hall.does("desk", "close_session")
    until(lambda: hall.snapshot()["session"]["state"] == "closed")
    record = hall.organiser.get(f"/sessions/{hall.id}/record.json")
    brought = hall.organiser.call("POST", "/imports?name=record.json", raw=json.dumps(record).encode()).json()
    again = hall.organiser.get(f"/sessions/{brought['session']}/record.json")
    assert again["participation"]["door"] == record["participation"]["door"]
    door = hall.organiser.get(f"/sessions/{brought['session']}/snapshot")["session"]["door"]
    assert door == record["participation"]["door"] and door["made"]["any"] == 3


def test_who_joins_after_the_first_vote_has_opened_is_counted_by_group(park):  # counting.md, Equal footing
    assert park.snapshot("screen")["session"]["door"] == {
        "slips": False, "made": None, "joined_late": {"lived": 0, "professional": 0, "other": 0}}
    park.open("board")
    park.join("before", "staff")
    park.open("dots")
    park.join("after", "staff")
    park.does("helper", "add_person", voice="carer")
    park.does("desk", "lock", locked=True)
    park.join("outside", "carer")
    late = {"lived": 1, "professional": 1, "other": 0}
    assert park.snapshot("screen")["session"]["door"]["joined_late"] == late
    park.does("desk", "admit", participant=park.person("outside"))
    late = {"lived": 2, "professional": 1, "other": 0}
    assert park.snapshot("citizen")["session"]["door"]["joined_late"] == late

    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")
    record = park.organiser.get(f"/sessions/{park.id}/record.json")
    assert record["participation"]["door"] == {"slips": False, "made": None, "joined_late": late}


def test_wrong_slips_are_limited_like_wrong_codes(serve):  # H4
    served = serve(RATE_LIMITS="on")
    hall = served.park(people=(0, 0), held={"slips": True})
    answers = [asks_in(hall, f"{number:012d}").status_code for number in range(200)]
    assert 429 in answers and answers[:20] == [422] * 20
    served.server.stop()


def test_a_record_whose_slips_were_changed_is_found_out(hall, tmp_path):  # X3
    from tests.world.server import command

    slips(hall, 3)
    hall.does("desk", "close_session")
    until(lambda: hall.snapshot()["session"]["state"] == "closed")
    record, file = hall.organiser.get(f"/sessions/{hall.id}/record.json"), tmp_path / "record.json"
    file.write_text(json.dumps(record))
    assert command(tmp_path / "none", "record", "verify", file, ASYNC_MODE="threading").returncode == 0
    record["participation"]["door"]["made"]["any"] = 2
    file.write_text(json.dumps(record))
    found = command(tmp_path / "none", "record", "verify", file, ASYNC_MODE="threading")
    assert found.returncode == 1 and "door" in found.stdout + found.stderr
