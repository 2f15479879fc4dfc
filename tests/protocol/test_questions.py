"""Asking what one needs to know, and answering it in the room (D5, D6, N6)."""

import json

import pytest


@pytest.fixture
def asking(park):
    park.asking = park.does("desk", "add_activity", kind="questions", title="What do you need to know?")["events"][0]["activity"]
    park.does("desk", "open_activity", activity=park.asking)
    return park


def ask(park, who="citizen", text="What does a bench cost?"):
    return park.does(who, "ask", activity=park.asking, text=text)["events"][0]["question"]


def seen(park, question, who="screen"):
    return next(each for each in park.snapshot(who)["questions"] if each["id"] == question)


def test_a_question_is_there_for_everyone_with_how_many_want_to_know(asking):  # D6, N8
    question = ask(asking)
    asking.does("keeper", "support_question", question=question, support=True)
    asking.does("citizen2", "support_question", question=question, support=True)
    asking.does("keeper", "support_question", question=question, support=False)

    shown = seen(asking, question)
    assert (shown["text"], shown["supporters"], shown["side"], shown["answered"]) == ("What does a bench cost?", 1, None, False)
    assert asking.snapshot("citizen")["mine"]["questions"] == [question]
    assert asking.snapshot("citizen2")["mine"]["wanted"] == [question]


def test_nobody_supports_their_own_question(asking):  # D6
    assert asking.refused("citizen", "support_question", question=ask(asking), support=True)["field"] == "question"


@pytest.mark.parametrize("text", ["", "  ", "x" * 281])
def test_a_question_is_a_few_words(asking, text):  # D5
    error = asking.refused("citizen", "ask", activity=asking.asking, text=text)
    assert (error["code"], error["field"]) == ("invalid", "text")


def test_only_people_who_work_in_the_service_answer(asking):  # D6
    question = ask(asking)

    assert asking.refused("citizen2", "answer_question", question=question, text="£5", settled=True)["code"] == "not_allowed"
    asking.does("keeper", "answer_question", question=question, text="About £600", settled=True)
    assert seen(asking, question)["answer"] == "About £600"
    assert seen(asking, question)["answered"] is True


def test_what_is_known_by_friday_stays_open(asking):  # D6
    question = ask(asking)
    asking.does("keeper", "answer_question", question=question, text="We'll know by Friday", settled=False)

    assert (seen(asking, question)["answer"], seen(asking, question)["answered"]) == ("We'll know by Friday", False)


def test_the_desk_settles_without_words_what_was_answered_aloud(asking):  # D9
    question = ask(asking)
    asking.does("desk", "answer_question", question=question, text="", settled=True)

    assert (seen(asking, question)["answer"], seen(asking, question)["answered"]) == (None, True)
    assert asking.refused("keeper", "answer_question", question=question, text="", settled=False)["field"] == "text"


def test_two_who_answer_at_once_do_not_write_over_each_other(asking):  # D4
    question = ask(asking)
    asking.does("keeper", "answer_question", question=question, text="About £600", settled=True, base="")

    error = asking.refused("keeper2", "answer_question", question=question, text="It depends", settled=True, base="")
    assert (error["code"], error["field"]) == ("conflict", "base")
    assert seen(asking, question)["answer"] == "About £600"
    asking.does("keeper2", "answer_question", question=question, text="About £600. It depends", settled=True, base="About £600")


def test_an_answer_that_was_replaced_is_nowhere(asking):  # N6
    question = ask(asking)
    asking.does("keeper", "answer_question", question=question, text="Zanzibarquark", settled=False)
    asking.does("keeper", "answer_question", question=question, text="About £600", settled=True)

    for who in ("desk", "citizen", "screen"):
        assert "Zanzibarquark" not in json.dumps(asking.news(who)) + json.dumps(asking.snapshot(who))


def test_whoever_asked_takes_a_question_back_and_its_words_are_gone(asking):  # N6
    question = ask(asking, text="Zanzibarquark?")
    assert asking.refused("citizen2", "withdraw_question", question=question)["code"] == "not_allowed"
    asking.does("citizen", "withdraw_question", question=question)

    assert seen(asking, question)["state"] == "withdrawn"
    assert "Zanzibarquark" not in json.dumps(asking.news("desk")) + json.dumps(asking.snapshot("citizen"))


def test_a_hidden_question_hides_its_answer_too(asking):  # N6
    question = ask(asking, text="Is Zanzibarquark paid?")
    asking.does("keeper", "answer_question", question=question, text="Zanzibarquark is", settled=True)
    asking.does("desk", "hide", what="question", id=question, reason="names_person")

    for who in ("screen", "keeper"):
        assert "Zanzibarquark" not in json.dumps(asking.news(who)) + json.dumps(asking.snapshot(who))
    assert seen(asking, question, "citizen")["text"] == "Is Zanzibarquark paid?"
    asking.does("desk", "show", what="question", id=question)
    assert seen(asking, question)["answer"] == "Zanzibarquark is"


def test_the_room_is_on_one_question_at_a_time(asking):  # D9
    first, second = ask(asking), ask(asking, "citizen2", "Who locks up?")
    asking.does("desk", "take_question", question=first)
    asking.does("desk", "take_question", question=second)

    assert [seen(asking, each)["being_answered"] for each in (first, second)] == [False, True]
    asking.does("desk", "take_question", question=second, on=False)
    assert not seen(asking, second)["being_answered"]


def test_a_closed_step_takes_no_questions_but_still_answers(asking):  # D10
    question = ask(asking)
    asking.does("desk", "close_activity", activity=asking.asking)

    assert asking.refused("citizen", "ask", activity=asking.asking, text="Too late?")["code"] == "closed"
    asking.does("keeper", "answer_question", question=question, text="About £600", settled=True)


def test_somebody_without_a_phone_asks_through_a_helper(asking):  # D9
    asked = asking.does("helper", "enter_for", participant=asking.person("citizen3"), source="paper", deed="ask",
                        data={"activity": asking.asking, "text": "Is there a ramp?"})["events"][0]["question"]

    assert asking.snapshot("citizen3")["mine"]["questions"] == [asked]


def test_erasing_a_person_erases_what_they_asked_and_answered(asking):  # D9
    asked = ask(asking, "keeper", "Zanzibarquark one?")
    answered = ask(asking)
    asking.does("keeper", "answer_question", question=answered, text="Zanzibarquark two", settled=True)
    asking.does("desk", "answer_question", question=answered, text="Zanzibarquark two", settled=False)
    asking.does("desk", "erase_participant", participant=asking.person("keeper"))

    assert "Zanzibarquark" not in json.dumps(asking.news("desk")) + json.dumps(asking.snapshot("desk"))
    assert seen(asking, asked)["state"] == "erased"
    assert seen(asking, answered)["text"] == "What does a bench cost?"


def test_a_report_names_a_question(asking):  # D6
    question = ask(asking)
    asking.does("citizen2", "report", what="question", id=question, reason="hurtful")

    assert asking.snapshot("desk")["reports"][0]["about"] == question
