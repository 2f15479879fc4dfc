"""Copeland's method: head-to-heads won, draws counting half."""

from tests.counting.examples import every_way, ranking, ways_of


def test_the_score_is_how_many_are_beaten_and_half_of_those_drawn_with():
    view = every_way([ranking("A>B"), ranking("A>C"), ranking("B=C>D")], options=["p1", "p2", "p3", "p4"])["copeland"]
    assert view == {"order": [["p1"], ["p2", "p3"], ["p4"]], "scores": {"p1": 3, "p2": 1.5, "p3": 1.5, "p4": 0}}


def test_how_high_a_win_is_makes_no_difference():
    assert ways_of((99, "A>B>C"), (1, "B>A=C"))["copeland"] == ways_of((51, "A>B>C"), (49, "B>A=C"))["copeland"]


def test_a_head_to_head_is_won_on_equal_footing():
    one, three = [ranking("A>B")], [ranking("B>A")] * 3
    assert every_way(one, three, options=["p1", "p2"])["copeland"]["order"] == [["p1", "p2"]]
