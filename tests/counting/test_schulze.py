"""Schulze's method on the worked examples of counting.md, and against votelib."""

import votelib.evaluate.condorcet
from hypothesis import given, settings, strategies as st

from tests.counting.examples import LETTERS, counted, in_letters, ranking, rankings
from workshop.counting import schulze
from workshop.counting.groups import Group
from workshop.counting.places import weighed
from workshop.counting.rankings import head_to_head, tally


def order_of(*groups):
    options = sorted({option for _, order in groups for option in ranking(order)})
    return in_letters(counted("ranking", rankings(*groups), options)["order"])


def test_tennessee_chooses_nashville():
    # A Memphis, B Nashville, C Chattanooga, D Knoxville
    assert order_of((42, "A>B>C>D"), (26, "B>C>D>A"), (15, "C>D>B>A"), (17, "D>C>B>A")) == "B>C>D>A"


def test_schulzes_45_voters():
    order = order_of(
        (5, "A>C>B>E>D"), (5, "A>D>E>C>B"), (8, "B>E>D>A>C"), (3, "C>A>B>E>D"),
        (7, "C>A>E>B>D"), (2, "C>B>A>D>E"), (7, "D>C>E>B>A"), (8, "E>B>A>D>C"),
    )
    assert order == "E>A>C>B>D"


def test_schulze_2011_example_1():
    order = order_of(
        (8, "A>C>D>B"), (2, "B>A>D>C"), (4, "C>D>B>A"), (4, "D>B>A>C"), (3, "D>C>B>A"),
    )
    assert order == "D>A>C>B"


def test_a_three_way_cycle_is_a_tie():
    assert order_of((1, "A>B>C"), (1, "B>C>A"), (1, "C>A>B")) == "A=B=C"


def test_condorcets_81_voters_choose_the_condorcet_winner():
    order = order_of(
        (30, "A>B>C"), (1, "A>C>B"), (29, "B>A>C"), (10, "B>C>A"), (10, "C>A>B"), (1, "C>B>A"),
    )
    assert order == "A>B>C"


def test_unmarked_options_are_below_the_marked_ones_and_equal_among_themselves():
    result = counted("ranking", rankings((5, "B")), ["p1", "p2", "p3"])
    assert in_letters(result["order"]) == "B>A=C"
    assert result["scores"] == {"p1": 0, "p2": 2, "p3": 0}
    assert result["counts"]["p2:p1"] == 5
    assert result["counts"]["p1:p3"] == result["counts"]["p3:p1"] == 0


def test_a_win_is_as_strong_as_its_voters_not_as_its_margin():
    # A beats B 4:2, B beats C 5:4, C beats A 6:3. By margins it would be C>A>B.
    assert order_of((3, "A>B>C"), (2, "B>C>A"), (3, "C>A=B"), (1, "C>A>B")) == "B>C>A"


def test_weights_beyond_64_bits_are_counted_exactly():
    huge = 2**70
    sizes = [huge + 1, huge]
    tables = [heads([ranking("A>B")], ["p1", "p2"]), heads([ranking("B>A")], ["p1", "p2"])]
    votes = weighed(tables, sizes)
    assert votes[0, 1] - votes[1, 0] == 1
    assert schulze.beats(votes)[0, 1]


def heads(ballots, options):
    return head_to_head(tally(ballots, options), options)


def alone(ballots):
    """Everyone as one group."""
    return [Group(len(ballots), tally(ballots, OPTIONS), ballots)]


def ballots_of(options):
    """Any partial ranking with ties, as marks."""
    places = st.integers(1, len(options))
    return st.dictionaries(st.sampled_from(options), places, min_size=1)


OPTIONS = list(LETTERS.values())[:5]
MANY_BALLOTS = st.lists(ballots_of(OPTIONS), min_size=1, max_size=12)


def oracle(table, options):
    """How many options each beats, by votelib."""
    votes = {
        (one, other): int(table[i, j])
        for i, one in enumerate(options)
        for j, other in enumerate(options)
        if i != j
    }
    paths = votelib.evaluate.condorcet.Schulze.widest_paths(votes)
    beats = {option: 0 for option in options}
    for one, other in votes:
        beats[one] += paths.get((one, other), 0) > paths.get((other, one), 0)
    return beats


@settings(max_examples=200, deadline=None)
@given(MANY_BALLOTS)
def test_votelib_finds_the_same_paths(ballots):
    table = heads(ballots, OPTIONS)
    assert schulze.count(alone(ballots), OPTIONS)["scores"] == oracle(table, OPTIONS)


@settings(max_examples=100, deadline=None)
@given(MANY_BALLOTS)
def test_turning_every_ballot_round_turns_every_win_round(ballots):
    unmarked = len(OPTIONS) + 1
    turned = [
        {option: 1 + unmarked - ballot.get(option, unmarked) for option in OPTIONS}
        for ballot in ballots
    ]
    wins = schulze.beats(heads(ballots, OPTIONS))
    assert (wins.T == schulze.beats(heads(turned, OPTIONS))).all()


@settings(max_examples=100, deadline=None)
@given(MANY_BALLOTS)
def test_whoever_beats_another_is_placed_above_it(ballots):
    wins = schulze.beats(heads(ballots, OPTIONS))
    order = schulze.count(alone(ballots), OPTIONS)["order"]
    place = {option: n for n, tied in enumerate(order) for option in tied}
    for i, one in enumerate(OPTIONS):
        for j, other in enumerate(OPTIONS):
            assert not wins[i, j] or place[one] < place[other]
