"""The worked examples of docs/counting.md, by every method (R2)."""

from votelib.evaluate.condorcet import KemenyYoung

from tests.counting.examples import PROPOSALS, every_way, in_letters, rankings, tarrow, ways_of
from workshop.counting.rankings import tally


def test_tennessees_capital():
    # A Memphis, B Nashville, C Chattanooga, D Knoxville. Most put Memphis first, and most put it last.
    ways = ways_of((42, "A>B>C>D"), (26, "B>C>D>A"), (15, "C>D>B>A"), (17, "D>C>B>A"))
    assert ways == {
        "schulze": "B>C>D>A",
        "ranked_pairs": "B>C>D>A",
        "borda": "B>C>A>D",
        "copeland": "B>C>D>A",
        "instant_runoff": "D>A>B>C",
    }


def test_schulzes_45_voters():
    ways = ways_of(
        (5, "A>C>B>E>D"), (5, "A>D>E>C>B"), (8, "B>E>D>A>C"), (3, "C>A>B>E>D"),
        (7, "C>A>E>B>D"), (2, "C>B>A>D>E"), (7, "D>C>E>B>A"), (8, "E>B>A>D>C"),
    )
    assert ways["schulze"] == "E>A>C>B>D"
    assert ways["ranked_pairs"] == "A>C>E>B>D"
    assert ways["borda"] == "E>A>B>C>D"
    assert ways["copeland"] == "E>A=B=C>D"


def test_schulze_2011_example_1():
    ways = ways_of((8, "A>C>D>B"), (2, "B>A>D>C"), (4, "C>D>B>A"), (4, "D>B>A>C"), (3, "D>C>B>A"))
    assert ways["schulze"] == "D>A>C>B"
    assert ways["ranked_pairs"] == "A>C>D>B"


def test_a_three_way_cycle_is_a_tie_whichever_way_it_is_counted():
    ways = ways_of((1, "A>B>C"), (1, "B>C>A"), (1, "C>A>B"))
    assert set(ways.values()) == {"A=B=C"}


def test_condorcets_60_voters():
    # Kemeny's order is B>C>A: what is left of the circle without its weakest win, C over A.
    voters = ((23, "A>B>C"), (17, "B>C>A"), (2, "B>A>C"), (10, "C>A>B"), (8, "C>B>A"))
    ways = ways_of(*voters)
    assert ways["schulze"] == ways["ranked_pairs"] == kemeny(*voters) == "B>C>A"
    assert ways["copeland"] == "A=B=C"
    assert ways["instant_runoff"] == "A>B>C"


def test_condorcets_81_voters():
    ways = ways_of((30, "A>B>C"), (1, "A>C>B"), (29, "B>A>C"), (10, "B>C>A"), (10, "C>A>B"), (1, "C>B>A"))
    assert ways["schulze"] == ways["ranked_pairs"] == ways["copeland"] == "A>B>C"
    assert ways["borda"] == "B>A>C"


def test_the_demonstration_on_equal_footing():
    lived, professional = ([b.marks for b in tarrow() if b.side == side] for side in ("lived", "professional"))
    ways = every_way(lived, professional, options=PROPOSALS)
    assert {name: in_letters(view["order"]) for name, view in ways.items()} == {
        "schulze": "A>B>E>C>D",
        "ranked_pairs": "A>B>E>C>D",
        "borda": "A>D>C>B>E",
        "copeland": "A>C>B=E>D",
        "instant_runoff": "A>D>C>B>E",
    }


def kemeny(*groups):
    ballots = [ballot.marks for ballot in rankings(*groups)]
    options = sorted({option for marks in ballots for option in marks})
    pairs = {tuple(pair.split(":")): number for pair, number in tally(ballots, options).items()}
    return in_letters([option] for option in KemenyYoung().evaluate(pairs, len(options)))
