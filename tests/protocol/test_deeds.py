"""Deeds: once, in order, tidied, paused (D1–D5)."""

import threading

import pytest

from tests.world.park import until


def texts(park, who="desk"):
    return [idea["text"] for idea in park.snapshot(who)["ideas"]]


def test_an_answer_has_the_events_as_the_doer_sees_them(park):  # D1
    park.open("board")
    answer = park.does("citizen", "post_idea", activity=park.board, text="Shade")

    event, = answer["events"]
    assert answer["seq"] == event["seq"] == park.seq()
    assert (event["type"], event["text"], event["activity"], event["side"]) == ("idea_posted", "Shade", park.board, None)
    assert event == park.news("citizen")[-1]
    assert park.does("citizen", "raise_hand", up=True)["events"] == []  # for the desk alone
    again = park.does("citizen", "raise_hand", up=True)  # so already
    assert (again["events"], again["seq"]) == ([], park.seq())


def test_a_refusal_is_in_the_language_of_who_asked(park):  # D1
    park.join("reader", language="ar")
    english, arabic = (park.refused(who, "post_idea", activity="a999", text="x") for who in ("citizen", "reader"))
    assert english["code"] == arabic["code"] == "not_found"
    assert english["message"] == "There is no such step."
    assert arabic["message"] == "لا توجد خطوة كهذه."


# D3


def test_a_phone_that_tries_again_posts_once(park):  # D3
    park.open("board")
    first = park.does("citizen", "post_idea", key="k1", activity=park.board, text="Shade")
    again = park.does("citizen", "post_idea", key="k1", text="Shade", activity=park.board)

    assert first == again
    assert texts(park) == ["Shade"]


def test_the_same_deed_three_times_over_two_sockets_and_http_has_one_effect(park):  # D3, F3
    park.open("board")
    lines = [park.line("citizen"), park.line("citizen")]
    deed = {"key": "same", "deed": "post_idea", "data": {"activity": park.board, "text": "Shade"}}
    asked = [(line, line.ask("do", deed)) for line in lines for _ in range(3)]
    answers = [line.answer(number) for line, number in asked]
    answers.append(park.post("citizen", "post_idea", key="same", activity=park.board, text="Shade").json())

    assert all(answer == answers[0] and answer["ok"] for answer in answers)
    assert texts(park) == ["Shade"]


def test_the_same_key_with_something_else_in_it_is_a_conflict(park):  # D3
    park.open("board")
    options = park.open("dots")
    park.does("citizen", "post_idea", key="k", activity=park.board, text="Shade")
    before = park.seq()
    for deed, data in (("post_idea", {"activity": park.board, "text": "Sun"}), ("raise_hand", {"up": True}),
                       ("post_idea", {"activity": park.board, "text": "Shade", "column": None}),
                       ("cast_ballot", {"activity": park.steps["dots"], "marks": {options[0]: 1}})):
        error = park.refused("citizen", deed, key="k", **data)
        assert (error["code"], error["field"]) == ("conflict", "key")
    park.does("citizen", "cast_ballot", key="b", activity=park.steps["dots"], marks={options[0]: 1})
    for deed, data in (("post_idea", {"activity": park.board, "text": "Sun"}),
                       ("cast_ballot", {"activity": park.steps["dots"], "marks": {options[0]: 2}})):
        assert park.refused("citizen", deed, key="b", **data)["code"] == "conflict"
    assert park.seq() == before


def test_keys_of_different_people_never_meet(park):  # D3
    park.open("board")
    for who in ("citizen", "citizen2", "keeper"):
        park.does(who, "post_idea", key="k", activity=park.board, text=f"From {who}")
    for who in ("desk", "helper"):
        park.does(who, "add_person", key="k", voice="carer")
    assert len(texts(park)) == 3


def test_only_an_accepted_deed_uses_up_its_key(park):  # D3
    assert park.refused("citizen", "post_idea", key="k", activity=park.board, text="Too early")["code"] == "closed"
    park.open("board")
    park.does("citizen", "post_idea", key="k", activity=park.board, text="In time")
    assert texts(park) == ["In time"]


def test_the_same_answer_is_what_may_be_seen_of_it_now(park):  # D3, N6
    park.open("board")
    data = {"activity": park.board, "text": "Mrs Smith"}
    first = park.does("citizen", "post_idea", key="k", **data)
    park.does("citizen", "edit_idea", idea=first["events"][0]["idea"], text="Somebody")

    again = park.does("citizen", "post_idea", key="k", **data)

    assert again["seq"] == first["seq"]
    assert again["events"] == [{**first["events"][0], "text": None}]


def test_a_key_of_64_characters_is_long_enough_for_all(park):  # D3
    park.open("board")
    for key in ("x", "k" * 64, "ключ-\U0001f511" * 8, "with a space"):
        park.does("citizen", "post_idea", key=key, activity=park.board, text="Shade")
        park.does("citizen", "post_idea", key=key, activity=park.board, text="Shade")
    assert len(texts(park)) == 4


# D4


def test_deeds_sent_in_one_go_take_effect_in_their_order(park):  # D4
    park.open("board")
    lines = {who: park.line(who) for who in ("citizen", "citizen2", "keeper")}
    asked = {who: [line.ask("do", {"key": f"{number}", "deed": "post_idea",
                                   "data": {"activity": park.board, "text": f"{who} {number}"}}) for number in range(40)]
             for who, line in lines.items()}
    for who, line in lines.items():
        assert all(line.answer(number)["ok"] for number in asked[who])
        said = [text for text in texts(park) if text.startswith(f"{who} ")]
        assert said == [f"{who} {number}" for number in range(40)]


def test_what_waits_behind_a_pause_is_paused_as_well(park):  # D1, D4
    park.open("board")
    line, desk = park.line("citizen"), park.line("desk")
    park.does("desk", "pause", on=True, message="Tea")
    asked = [line.ask("do", {"key": f"{number}", "deed": "post_idea", "data": {"activity": park.board, "text": f"{number}"}})
             for number in range(200)]
    line.answer(asked[0])
    desk.ask("do", {"key": "on", "deed": "pause", "data": {"on": False}})
    answers = [line.answer(number) for number in asked]

    codes = [answer["ok"] or answer["error"]["code"] for answer in answers]
    first_fine = codes.index(True) if True in codes else len(codes)
    assert set(codes[:first_fine]) <= {"paused"}
    assert codes[0] == "paused" and set(codes[first_fine:]) <= {True}


def test_a_pause_lets_calls_for_help_through_and_nothing_else_of_participants(park):  # D1
    park.open("board")
    idea = park.idea("keeper")
    options = park.open("dots")
    park.does("desk", "pause", on=True, message="We are taking a moment")
    for deed, data in (("post_idea", {"activity": park.board, "text": "x"}), ("raise_hand", {"up": True}),
                       ("cast_ballot", {"activity": park.steps["dots"], "marks": {options[0]: 1}}),
                       ("support_idea", {"idea": idea, "support": True}),
                       ("ready", {"activity": park.board, "ready": True})):
        assert park.refused("citizen", deed, **data)["code"] == "paused"
    for deed, data in (("ask_for_help", {}), ("set_name", {"name": "Ann"}),
                       ("report", {"what": "idea", "id": idea, "reason": "hurtful"})):
        park.does("citizen", deed, **data)
    park.does("desk", "message_all", text="Back in five minutes")
    park.does("desk", "pause", on=False)
    park.does("citizen", "raise_hand", up=True)


def test_an_older_revision_of_a_ballot_changes_nothing(park):  # D4
    options = park.open("dots")
    line = park.line("citizen")
    assert park.cast("citizen", "dots", {options[0]: 1}, rev=5)["ok"]
    for rev in (5, 4, -1):
        line.messages["mine"].clear()
        assert park.cast("citizen", "dots", {options[1]: 1}, rev=rev)["ok"]
        assert line.hears("mine")["ballots"] == {park.steps["dots"]: {options[0]: 1}}
    assert park.cast("citizen", "dots", {options[1]: 1}, rev=6)["ok"]
    assert park.snapshot("citizen")["mine"]["ballots"] == {park.steps["dots"]: {options[1]: 1}}
    for rev in ("7", 7.0, True, 2**53):
        assert park.cast("citizen", "dots", {}, rev=rev)["error"]["field"] == "rev"


def test_asking_for_what_is_so_already_is_fine_and_changes_nothing(park):  # D4
    park.open("board")
    idea = park.idea()
    first = {"start_session": {}, "open_activity": {"activity": park.board}, "focus": {"activity": park.board},
             "lock": {"locked": False}, "pause": {"on": False}}
    hide = {"what": "idea", "id": idea}
    park.does("desk", "hide", reason="twice", **hide)
    park.does("desk", "off_screen", **hide)
    before = park.seq()
    for deed, data in [*first.items(), ("hide", {**hide, "reason": "twice"}), ("off_screen", hide)]:
        answer = park.does("desk", deed, **data)
        assert (answer["seq"], answer["events"]) == (before, []), deed
    park.does("desk", "erase", reason="twice", **hide)
    park.does("desk", "close_activity", activity=park.board)
    before = park.seq()
    assert park.does("desk", "erase", reason="twice", **hide)["events"] == []
    assert park.does("desk", "close_activity", activity=park.board)["events"] == []
    assert park.seq() == before


# D5


@pytest.mark.parametrize("typed, kept", [
    ("  Shade \n\n by\t the  gate ", "Shade by the gate"), ("cafe\u0301", "caf\u00e9"), ("e\u0301" * 280, "\u00e9" * 280),
    ("\U0001f333" * 280, "\U0001f333" * 280), (" " * 900 + "x" + " " * 900, "x"), ("مقعد في الظل", "مقعد في الظل"),
    ("<script>alert(1)</script>", "<script>alert(1)</script>"), ("\u202eevil", "\u202eevil"),
])
def test_words_are_tidied_and_then_measured(park, typed, kept):  # D5
    park.open("board")
    park.does("citizen", "post_idea", activity=park.board, text=typed)
    assert texts(park, "keeper") == [kept]


@pytest.mark.parametrize("typed", ["", "   ", "\n\t", "x" * 281, "\U0001f333" * 281, "a\u0000b", "a\u0085b", "a\u009fb"])
def test_words_that_are_none_or_too_many_are_refused(park, typed):  # D5
    park.open("board")
    error = park.refused("citizen", "post_idea", activity=park.board, text=typed)
    assert (error["code"], error["field"]) == ("invalid", "text")


def test_long_words_keep_their_lines(park):  # D5
    park.does("desk", "edit_proposal", proposal=park.proposals[0], summary=" One \r\n  two\rthree\n\n")
    assert park.snapshot()["proposals"][0]["summary"] == "One\n  two\nthree"


def test_a_board_can_take_longer_ideas_in_columns_so_many_each(park):  # D11, D6
    quiet = park.steps["quiet"]
    park.open("quiet")
    for number in range(3):
        park.does("citizen", "post_idea", activity=quiet, text=f"{number}", column="Now")
    assert park.refused("citizen", "post_idea", activity=quiet, text="One more")["code"] == "limit"
    assert park.refused("citizen2", "post_idea", activity=quiet, text="x", column="Never")["field"] == "column"
    added = park.does("desk", "add_activity", kind="ideas", title="Long", settings={"longest": 1000})["events"][0]
    park.does("desk", "open_activity", activity=added["activity"])
    park.does("citizen", "post_idea", activity=added["activity"], text="x" * 1000)
    assert park.refused("citizen", "post_idea", activity=added["activity"], text="x" * 1001)["field"] == "text"


# Many at once


def test_two_hundred_deeds_of_forty_people_at_once_are_all_there_once(served):  # F4
    park = served.park(people=(24, 16))
    park.open("board")
    park.open("dots")
    people = list(park.joined)
    lines = {who: park.line(who, park.seq()) for who in people}
    answers, begin = {}, threading.Barrier(len(people))

    def take_part(who, line):
        begin.wait()
        asked = [line.ask("do", {"key": f"{number}", "deed": "post_idea", "data": {
            "activity": park.board, "text": f"{who} {number}"}}) for number in range(5)]
        asked += [line.ask("do", {"key": "0", "deed": "post_idea", "data": {"activity": park.board, "text": f"{who} 0"}})]
        asked += [line.ask("do", {"key": f"b{number}", "deed": "cast_ballot", "data": {
            "activity": park.steps["dots"], "marks": {park.proposals[number]: 3, park.proposals[4]: 2 + number // 2}}})
            for number in range(3)]
        answers[who] = [line.answer(number) for number in asked]

    threads = [threading.Thread(target=take_part, args=item) for item in lines.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    ideas = [event for event in park.news("desk") if event["type"] == "idea_posted"]
    assert sorted(event["text"] for event in ideas) == sorted(f"{who} {number}" for who in people for number in range(5))
    for who in people:
        posted, again, cast = answers[who][:5], answers[who][5], answers[who][6:]
        assert all(answer["ok"] for answer in posted) and again == posted[0]
        assert [answer["ok"] or answer["error"]["code"] for answer in cast] == [True, True, "limit"]
        assert park.snapshot(who)["mine"]["ballots"] == {park.steps["dots"]: {park.proposals[1]: 3, park.proposals[4]: 2}}
    assert park.snapshot()["progress"][park.steps["dots"]]["ballots"] == 40
    seq = park.seq()
    heard = [[event for event in lines[who].reaches(seq)] for who in people]
    assert all(events == heard[0] for events in heard)
    assert [event["seq"] for event in park.news("desk")] == list(range(1, seq + 1))
    park.leave()
