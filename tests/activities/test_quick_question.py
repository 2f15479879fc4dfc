"""D7, B6: a quick question takes one answer of its own sort, and words stand apart from ballots once it closes."""

import pytest

from tests.counting.examples import counted
from workshop.activities import rules_for
from workshop.counting.small_numbers import Ballot
from workshop.refusals import Refused

CHOICES = [{"key": "bus", "label": "By bus"}, {"key": "foot", "label": "On foot"}, {"key": "car", "label": "By car"}]


def check(answer, **settings):
    return rules_for("quick_question", settings).check({"answer": answer}, [])


@pytest.mark.parametrize("settings, answer, taken", [
    ({}, "yes", "yes"),
    ({"choices": CHOICES}, "foot", "foot"),
    ({"type": "many", "choices": CHOICES}, ["car", "bus"], ["bus", "car"]),
    ({"type": "scale"}, 1, 1),
    ({"type": "number"}, -40, -40),
    ({"type": "number"}, 0, 0),
    ({"type": "word"}, "  very \n tired ", "very tired"),
])
def test_an_answer_is_taken_tidied(settings, answer, taken):
    assert check(answer, **settings) == {"answer": taken}


@pytest.mark.parametrize("settings, answers", [
    ({}, ["maybe", "", ["yes"], 1, True, None, {}]),
    ({"type": "many"}, ["yes", ["yes", "yes"], ["maybe"], [["yes"]], [1], 1, None, {"yes": 1}]),
    ({"type": "scale"}, [0, 6, 3.0, True, "3", None, float("nan")]),
    ({"type": "number"}, [1.0, True, "7", None, 10**9, -(10**9), float("inf")]),
    ({"type": "word"}, [7, None, ["tired"], "x" * 61, "a\x00", "\ud800"]),
])
def test_what_is_no_answer_is_refused(settings, answers):
    for answer in answers:
        with pytest.raises(Refused) as refused:
            check(answer, **settings)
        assert (refused.value.code, refused.value.field) == ("invalid", "marks"), answer


@pytest.mark.parametrize("settings, answer", [({"type": "many"}, []), ({"type": "word"}, "  ")])
def test_an_empty_answer_takes_the_ballot_back(settings, answer):
    assert rules_for("quick_question", settings).check({"answer": answer}, []) == {}


def test_words_are_never_shown_while_people_write_them():
    with pytest.raises(Refused) as refused:
        rules_for("quick_question", {"type": "word", "live": True})
    assert refused.value.field == "settings.live"


def test_spellings_of_a_word_are_one_and_it_is_shown_as_most_wrote_it():
    rules = rules_for("quick_question", {"type": "word"})
    ballots = [{"answer": word} for word in ("Tired", "tired", "tired", "“tired!”", "Hopeful", "تعب")]

    said = rules.said(ballots)
    assert [text for _name, _option, _mark, text in said] == ["Hopeful", "tired", "تعب"]
    refs = {name: f"y{place}" for place, (name, *_rest) in enumerate(said)}
    kept = [rules.without_words(marks, refs)["answer"] for marks in ballots]
    assert len(set(kept[:4])) == 1 and len(set(kept)) == 3


def test_counts_go_by_words_that_can_be_read_and_back():
    rules = rules_for("quick_question", {"type": "word"})
    plain = counted("quick_question", [Ballot("lived", {"answer": "y1"})] * 2 + [Ballot("lived", {"answer": "y2"})], [], type="word")
    readable = [{"id": "y1", "option": None, "mark": None, "text": "tired"}]

    told = rules.with_words(plain, readable)
    assert told["counts"] == told["views"]["everyone"]["counts"] == {"tired": 2, "y2": 1}
    assert rules.bare(told, readable) == plain


def test_the_answer_in_the_middle_weighs_each_group_the_same():
    ballots = [Ballot("lived", {"answer": 1})] * 5 + [Ballot("professional", {"answer": 5})] * 20

    result = counted("quick_question", ballots, [], type="scale")
    assert result["views"]["everyone"]["median"] == 5
    assert result["views"]["equal_footing"]["median"] == 1  # the lower one of two in the middle
    assert result["counts"] == {"1": 5, "2": 0, "3": 0, "4": 0, "5": 20}
    assert result["order"] == [] and result["agreement"] is None


def test_a_small_group_is_not_shown_apart():  # R3
    ballots = [Ballot("lived", {"answer": "yes"})] * 9 + [Ballot("professional", {"answer": "no"})] * 4

    result = counted("quick_question", ballots, [])
    assert result["withheld"] and result["views"]["professional"] is None and result["views"]["equal_footing"] is None
    assert result["counts"] == {"yes": 9, "no": 4, "unsure": 0}


def test_tables_alone_give_the_same_counts():  # R4
    ballots = [Ballot("lived", {"answer": ["yes", "no"]})] * 6 + [Ballot("professional", {"answer": ["no"]})] * 6

    whole, tables = (counted("quick_question", ballots, [], type="many", release=release) for release in ("ballots", "tables"))
    assert whole["counts"] == tables["counts"] == {"yes": 6, "no": 12, "unsure": 0}
