"""My page: what somebody said and what became of it, moving by three words, leaving, erasing (H4, B7, product §10)."""

import json
from types import SimpleNamespace

import pytest

from tests.world.http import Http
from tests.world.park import until
from workshop import three_words
from workshop.api import my
from workshop.identity import Keyring


@pytest.fixture
def room(park):
    park.does("desk", "start_session")
    park.open("board")
    park.own = park.idea("citizen", "Shade by the gate")
    return park


def page(park, who="citizen"):
    return park.as_(who).get("/my")


def find(park, words, code=None):
    return Http(park.address).call("POST", "/my/find", {"code": code or park.code, "words": words})


def test_what_i_said_and_what_became_of_it(room):
    gone = room.idea("citizen", "Mrs Smith")
    room.does("keeper", "support_idea", idea=room.own, support=True)
    room.does("desk", "make_theme", title="At the gate", ideas=[room.own])
    room.does("desk", "hide", what="idea", id=gone, reason="names_person")
    room.does("citizen", "comment", what="proposal", id=room.proposals[0], sort="worry", text="Who pays?")

    shade, smith, comment = page(room)["said"]
    assert (shade["text"], shade["theme"], shade["supporters"], shade["step"]) == (
        "Shade by the gate", "At the gate", 1, "What would make the park better?")
    assert (smith["text"], smith["state"], smith["reason"]) == ("Mrs Smith", "hidden", "names_person")
    assert (comment["text"], comment["on"]) == ("Who pays?", "Shade")
    assert page(room, "citizen2")["said"] == []


def test_what_the_organiser_notes_of_guardians_is_theirs_alone(served):
    notice = {"responsible": "The council", "guardians": "Marker: letters of 3 March"}
    park = served.park(people=(1, 0), proposals=(), notice=notice)

    assert page(park)["session"]["notice"]["responsible"] == "The council"
    assert "Marker" not in str(page(park)) + str(park.snapshot("citizen")) + str(park.news("citizen"))


def test_it_says_where_i_took_part_and_never_how(room):  # B7
    room.open("dots")
    room.cast("citizen", "dots", {room.proposals[0]: 2})
    steps = {who: page(room, who)["steps"] for who in ("citizen", "citizen2")}
    assert [step["took_part"] for step in steps["citizen"]] == [True] and [step["took_part"] for step in steps["citizen2"]] == [False]
    assert set(steps["citizen"][0]) == {"id", "title", "state", "took_part"}
    assert room.proposals[0] not in json.dumps(page(room))


def test_joining_names_my_page_with_the_secret_behind_the_sign(room):  # H4
    joined = room.joined["citizen"]
    assert joined["my_page"] == f"{room.address}/my#{joined['token']}"


def test_it_stays_after_the_session_and_says_what_was_said_of_staying(room):
    room.does("desk", "close_session")
    until(lambda: room.snapshot()["session"]["state"] == "closed", "the end")
    room.does("citizen", "stay_involved", on=True)
    assert page(room)["stays"] is True and page(room)["session"]["record"] is None
    assert next(one for one in room.snapshot()["people"] if one["id"] == room.person("citizen"))["stays"] is True
    room.organiser.post(f"/sessions/{room.id}/publication")
    assert page(room)["session"]["record"].endswith("/record")


def test_three_words_and_the_code_bring_me_to_another_phone_and_both_work(room):
    words = room.as_("citizen").post("/my/words", {})["words"]
    assert len(words) == 3 and room.as_("citizen").post("/my/words", {})["words"] == words
    arabic = room.as_("citizen").post("/my/words", {"language": "ar"})["words"]

    for typed in (" ".join(words), ", ".join(word.upper() for word in words), " ".join(arabic)):
        assert find(room, typed).json()["token"] == room.token("citizen")
    assert find(room, " ".join(words[::-1])).status_code in (404,) or words == words[::-1]
    assert find(room, " ".join(words), code="000000000").status_code == 404
    room.does("citizen", "set_name", name="Ann")


def test_nobody_is_found_by_words_that_they_never_asked_for(room, served):
    secret = (served.server.instance / "secret_key").read_text().strip() if (served.server.instance / "secret_key").exists() else None
    if secret is None:
        pytest.skip("the key stands elsewhere")
    person = SimpleNamespace(id=1, nonce="n", session_id=1, words=None)
    assert find(room, " ".join(three_words.of(Keyring(secret), person, "en"))).status_code == 404


def test_wrong_words_are_few_in_a_day_and_a_personal_qr_goes_on_passing(own_server):
    park = own_server.park()
    words = " ".join(park.as_("citizen").post("/my/words", {})["words"])
    statuses = [find(park, "acrobat actor adventure").status_code for _try in range(35)]
    assert set(statuses[:20]) == {404} and statuses[-1] == 429
    assert find(park, words).status_code == 429
    assert page(park)["state"] == "in"


def test_the_lists_of_words_are_as_long_as_security_md_reckons():
    lists = [three_words.listed(language) for language in three_words.LANGUAGES]
    assert all(len({three_words.plain(word) for word in words}) == len(words) == 620 for words in lists)
    assert all(3 <= len(word) <= 9 for words in lists for word in words)
    assert my.WRONG_EACH_DAY == 50


def test_who_leaves_is_out_and_keeps_their_page_and_can_erase_it(room):
    line = room.line("citizen", after=room.seq())
    room.open("dots")
    room.cast("citizen", "dots", {room.proposals[0]: 2})
    room.does("citizen", "leave")

    assert until(lambda: line.messages["farewell"], "the farewell")[0]["reason"] == "left"
    assert room.snapshot()["progress"][room.steps["dots"]]["ballots"] == 0
    assert room.tries("citizen", "post_idea", activity=room.board, text="More").get("ok") is not True
    assert page(room)["state"] == "removed" and page(room)["said"][0]["text"] == "Shade by the gate"
    room.as_("citizen").post("/my/erase", {})
    assert page(room) | {"session": 0, "address": 0, "qr": 0, "enter_at": 0} == {
        "state": "erased", "participant": room.person("citizen"), "session": 0, "address": 0, "qr": 0, "enter_at": 0}


def test_erasing_takes_everything_i_wrote_and_my_words(room):
    room.does("citizen", "set_name", name="Zanzibar")
    room.does("helper", "translate", what="idea", id=room.own, language="pl", text="Cień")
    words = " ".join(room.as_("citizen").post("/my/words", {})["words"])
    room.as_("citizen").post("/my/erase", {})

    everything = json.dumps([room.snapshot("desk"), room.news("desk")])
    assert "Shade by the gate" not in everything and "Zanzibar" not in everything and "Cień" not in everything
    assert find(room, words).status_code == 404
    assert page(room)["state"] == "erased"


@pytest.mark.parametrize("path", ["/my/words", "/my/erase"])
def test_nobody_without_a_participants_token_has_a_page(room, path):
    for who in (None, "desk", "helper", "organiser"):
        assert room.as_(who).call("GET", "/my").status_code == 401
        assert room.as_(who).call("POST", path, {}).status_code == 401
