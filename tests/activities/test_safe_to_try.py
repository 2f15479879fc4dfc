"""D7, R1: safe, worry or stop with a reason; one stop is enough, and reasons carry no group."""

import pytest

from tests.counting.examples import counted
from workshop.activities import rules_for
from workshop.counting.small_numbers import Ballot
from workshop.refusals import Refused

OPTIONS = ["p1", "p2", "p3"]
RULES = rules_for("safe_to_try", {})


def test_a_reason_is_tidied_and_left_out_where_it_is_empty():
    marks = {"p1": {"answer": "stop", "reason": "  no\n lift "}, "p2": {"answer": "worry", "reason": " "}, "p3": {"answer": "safe"}}

    assert RULES.check(marks, OPTIONS) == {
        "p1": {"answer": "stop", "reason": "no lift"}, "p2": {"answer": "worry"}, "p3": {"answer": "safe"}}


@pytest.mark.parametrize("mark", [
    "safe", 1, None, [], {}, {"answer": "no"}, {"answer": ["safe"]}, {"reason": "why"}, {"answer": "stop", "reason": 7},
    {"answer": "stop", "reason": "x" * 281}, {"answer": "stop", "reason": "a\x00"}, {"answer": "stop", "name": "Ann"},
])
def test_what_is_no_answer_is_refused(mark):
    with pytest.raises(Refused) as refused:
        RULES.check({"p1": mark}, OPTIONS)
    assert (refused.value.code, refused.value.field) == ("invalid", "marks")


def test_reasons_stand_apart_in_an_order_that_tells_nothing():
    ballots = [{"p2": {"answer": "stop", "reason": "late"}, "p1": {"answer": "worry", "reason": "cost"}},
               {"p2": {"answer": "stop", "reason": "early"}}]

    assert RULES.said(ballots) == RULES.said(ballots[::-1]) == [
        (None, "p1", "worry", "cost"), (None, "p2", "stop", "early"), (None, "p2", "stop", "late")]
    assert RULES.without_words(ballots[0], {}) == {"p2": {"answer": "stop"}, "p1": {"answer": "worry"}}


def test_one_stop_of_the_larger_group_is_enough_to_be_heard():
    ballots = [Ballot("lived", {"p1": {"answer": "safe"}, "p2": {"answer": "worry"}})] * 5 + [
        Ballot("professional", {"p1": {"answer": "safe"}, "p2": {"answer": "safe"}})] * 29 + [
        Ballot("professional", {"p1": {"answer": "stop"}})]

    result = counted("safe_to_try", ballots, OPTIONS)
    assert result["safe"] == ["p2", "p3"]
    assert result["counts"]["p1"] == {"safe": 34, "worry": 0, "stop": 1}
    assert result["order"] == [] and result["scores"] == {}
    assert result["agreement"]["rows"]["p2"]["lived"] == 0.0 and result["agreement"]["divided"] == ["p2"]


def test_one_option_is_enough():  # D10
    assert RULES.fewest_options == 1


def test_reasons_that_can_be_read_stand_beside_the_counts():
    readable = [{"id": "y2", "option": "p1", "mark": "stop", "text": "b"}, {"id": "y1", "option": "p1", "mark": "stop", "text": "a"}]
    plain = counted("safe_to_try", [], ["p1"])

    told = RULES.with_words(plain, readable)
    assert told["reasons"] == {"p1": [{"answer": "stop", "text": "a"}, {"answer": "stop", "text": "b"}]}
    assert RULES.bare(told, readable) == plain
