"""Ranked pairs: the strongest wins are kept first, and equal ones count at once."""

import itertools

import numpy as np
from hypothesis import given, settings, strategies as st

from tests.counting.examples import ways_of
from workshop.counting.ranked_pairs import above


def table(**wins):
    """Head-to-heads from wins such as AB=6: six prefer A to B, nobody B to A."""
    letters = sorted({letter for pair in wins for letter in pair})
    votes = np.zeros((len(letters), len(letters)), dtype=np.int64)
    for pair, number in wins.items():
        votes[letters.index(pair[0]), letters.index(pair[1])] = number
    return votes


def pairs(found):
    """What stands above what, in letters: "AB" says A above B."""
    return {"ABCDEF"[i] + "ABCDEF"[j] for i, j in np.argwhere(found)}


def test_the_weakest_win_of_a_circle_is_dropped():
    assert pairs(above(table(AB=7, BC=6, CA=5))) == {"AB", "BC", "AC"}


def test_a_win_is_as_strong_as_its_voters_not_as_its_margin():
    # A beats B 4:2, B beats C 5:4, C beats A 6:3. By margins it would be C>A>B.
    assert ways_of((3, "A>B>C"), (2, "B>C>A"), (3, "C>A=B"), (1, "C>A>B"))["ranked_pairs"] == "B>C>A"


def test_equal_wins_that_do_not_contradict_each_other_are_all_kept():
    assert pairs(above(table(AB=5, BC=5, AC=5, CD=5))) == {"AB", "AC", "AD", "BC", "BD", "CD"}


def test_a_circle_of_equal_wins_is_a_tie_and_stands_together_against_others():
    found = above(table(AB=6, BC=6, CA=6, CD=5, DA=4))
    assert pairs(found) == {"AD", "BD", "CD"}


def test_equal_wins_that_contradict_a_stronger_one_together_do_not_undo_it():
    # B over A is the stronger; A over C and C over B cannot both be kept beside it.
    assert pairs(above(table(BA=6, AC=5, CB=5))) == {"BA"}


def test_a_draw_is_no_win_and_stands_in_no_way():
    assert pairs(above(table(AB=5, BA=5, BC=4, CA=3))) == {"BC", "CA", "BA"}


def test_who_neither_wins_nor_loses_is_put_above_nobody():
    assert ways_of((2, "A>B"), (1, "A=C"), (1, "C"), (1, "B=C"))["ranked_pairs"] == "A>B=C"


def test_strengths_beyond_64_bits_are_compared_exactly():
    huge = 2**70
    votes = table(AB=0, BC=0, CA=0).astype(object)
    votes[0, 1], votes[1, 2], votes[2, 0] = huge + 2, huge + 1, huge
    assert pairs(above(votes)) == {"AB", "BC", "AC"}


@st.composite
def strengths(draw, among):
    """Wins in every head-to-head of four or five options."""
    m = draw(st.integers(4, 5))
    votes = np.zeros((m, m), dtype=np.int64)
    for i, j in itertools.combinations(range(m), 2):
        winner, loser = draw(st.permutations((i, j)))
        votes[winner, loser] = draw(among)
    return votes


def one_by_one(votes, turn):
    """Tideman's method with equal wins taken in the order of `turn`."""
    wins = sorted(np.argwhere(votes > votes.T).tolist(), key=lambda pair: (-votes[tuple(pair)], turn(pair)))
    chained = np.eye(len(votes), dtype=bool)
    for winner, loser in wins:
        if not chained[loser, winner]:
            chained |= chained[:, [winner]] & chained[[loser], :]
    return chained & ~np.eye(len(votes), dtype=bool)


def equal_wins_contradict_each_other(votes):
    """Whether a circle arises among wins that no chain of stronger wins contradicts."""
    chained = np.eye(len(votes), dtype=bool)
    for strength in sorted(set(votes[votes > votes.T].tolist()), reverse=True):
        open_wins = (votes == strength) & (votes > votes.T) & ~chained.T
        for _ in range(len(votes)):
            chained = chained | (chained | open_wins).astype(int) @ (chained | open_wins).astype(int) > 0
        if (chained & chained.T).sum() > len(votes):
            return True
    return False


@settings(max_examples=150, deadline=None)
@given(strengths(st.integers(1, 4)), st.randoms(use_true_random=False))
def test_where_the_order_of_equal_wins_makes_no_difference_this_is_tidemans_method(votes, chance):
    if equal_wins_contradict_each_other(votes):
        return
    turns = {(i, j): chance.random() for i in range(len(votes)) for j in range(len(votes))}
    assert (above(votes) == one_by_one(votes, lambda pair: turns[tuple(pair)])).all()


@settings(max_examples=40, deadline=None)
@given(strengths(st.integers(1, 4)))
def test_equal_wins_that_contradict_each_other_are_those_whose_order_makes_a_difference(votes):
    orders = itertools.permutations(range(len(votes)))
    found = {
        one_by_one(votes, lambda pair: [order.index(option) for option in pair]).tobytes()
        for order in orders
    }
    if len(found) > 1:
        assert equal_wins_contradict_each_other(votes)


@settings(max_examples=100, deadline=None)
@given(strengths(st.integers(1, 3)))
def test_nothing_stands_above_itself_however_wins_run_in_circles(votes):
    found = above(votes)
    through = (found.astype(int) @ found.astype(int)) > 0
    assert not (found & found.T).any()
    assert (through <= found).all()
