"""Instant runoff: the lowest leaves, round by round, with exact weights."""

from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from tests.counting.examples import PROPOSALS, SECRET, counted, every_way, in_letters, ranking, rankings
from workshop.counting.lots import Lots
from workshop.counting.places import equal_weights, rounded


def run(*groups, lots=None):
    ballots = [ballot.marks for ballot in rankings(*groups)]
    options = sorted({option for marks in ballots for option in marks})
    return every_way(ballots, options=options, lots=lots)["instant_runoff"]


def test_rounds_tell_what_each_option_has_who_leaves_and_what_is_exhausted():
    view = run((4, "A>B"), (3, "B>A"), (2, "C"))

    assert view["rounds"] == [
        {"votes": {"p1": 4, "p2": 3, "p3": 2}, "exhausted": 0, "left": ["p3"]},
        {"votes": {"p1": 4, "p2": 3}, "exhausted": 2, "left": ["p2"]},
    ]
    assert in_letters(view["order"]) == "A>B>C"
    assert view["scores"] == {"p1": 2, "p2": 1, "p3": 0}


def test_tied_places_share_a_ballot_among_those_who_still_stand():
    view = run((3, "A"), (4, "B"), (2, "C=D=A>B"), (1, "D>C"))

    # C has 2/3, D 1 2/3; when C leaves, A and D halve the two shared ballots; when D leaves, A has them whole.
    votes = [each["votes"] for each in view["rounds"]]
    assert votes == [
        {"p1": 3.666667, "p2": 4, "p3": 0.666667, "p4": 1.666667},
        {"p1": 4, "p2": 4, "p4": 2},
        {"p1": 5, "p2": 4},
    ]
    assert in_letters(view["order"]) == "A>B>D>C"


def test_an_empty_ballot_is_exhausted_from_the_start():
    view = every_way([{}, ranking("A"), ranking("A>B")], options=["p1", "p2"])["instant_runoff"]
    assert view["rounds"] == [{"votes": {"p1": 2, "p2": 0}, "exhausted": 1, "left": ["p2"]}]


def test_on_equal_footing_votes_are_out_of_as_many_as_there_are_ballots():
    lived, professional = [ranking("A>B")] * 2, [ranking("B>A")] * 5 + [{}]
    view = every_way(lived, professional, options=["p1", "p2"])["instant_runoff"]
    assert view["rounds"] == [
        {"votes": {"p1": 4, "p2": 3.333333}, "exhausted": 0.666667, "left": ["p2"]},
    ]


def test_a_lot_says_who_leaves_where_that_makes_a_difference():
    lots = Lots(SECRET)
    view = run((5, "A>B"), (4, "B>C"), (4, "C>A"), lots=lots)

    assert lots.used == [{"for": "instant_runoff:leaves", "among": ["p2", "p3"]}]
    drawn = Lots(SECRET).ordered(["p2", "p3"])[0]
    assert view["rounds"][0]["left"] == [drawn]
    assert in_letters(view["order"]) == {"p2": "C>A>B", "p3": "A>B>C"}[drawn]


def test_another_seed_may_let_the_other_leave():
    left = {tuple(run((5, "A>B"), (4, "B>C"), (4, "C>A"), lots=Lots(str(n)))["rounds"][0]["left"]) for n in range(20)}
    assert left == {("p2",), ("p3",)}


@pytest.mark.parametrize("groups, order, left", [
    ([(5, "A"), (2, "B>C"), (2, "C")], "A>B=C", ["p2", "p3"]),          # together less than A
    ([(5, "A>B=C=D"), (4, "D")], "A>D>B=C", ["p2", "p3"]),              # nobody's first choice
    ([(1, "A>B>C"), (1, "B>C>A"), (1, "C>A>B")], "A=B=C", []),          # nobody is lower than another
    ([(3, "A>C"), (3, "B>A"), (2, "C")], "A=B>C", ["p3"]),
])
def test_no_lot_is_drawn_where_it_would_make_no_difference_to_who_stays(groups, order, left):
    lots = Lots(SECRET)
    view = run(*groups, lots=lots)
    assert in_letters(view["order"]) == order
    assert view["rounds"][0]["left"] == left
    assert lots.used == []


def test_it_is_left_out_where_only_tables_are_released():  # R4
    ballots = rankings((6, "A>B"), (5, "B>A"))
    methods = [set(counted("ranking", ballots, ["p1", "p2"], release=kept)["methods"]) for kept in ("ballots", "tables")]
    assert methods[0] - methods[1] == {"instant_runoff"}
    assert methods[1] == {"ranked_pairs", "borda", "copeland"}


def test_a_single_option_needs_no_round():
    assert run((2, "A")) == {"order": [["p1"]], "scores": {"p1": 0}, "rounds": []}


def test_shares_are_added_up_exactly():
    # Seven sevenths are as much as one; floating point makes them less.
    assert in_letters(run((7, "A=B=C=D=E=F=G"), (1, "H"))["order"]) == "A=B=C=D=E=F=G=H"


def test_weights_of_groups_and_many_ways_of_sharing_are_exact():
    options = [f"p{number}" for number in range(1, 27)]
    few = [dict.fromkeys(options[:size], 1) for size in range(1, 27)] * 40 + [{}] * 9
    many = [dict.fromkeys(options[size:], 1) for size in range(26)] * 40 + [{}] * 21
    first = every_way(few, many, options=options)["instant_runoff"]["rounds"][0]

    for place, option in enumerate(options):
        own = sum(Fraction(40, shared) for shared in range(place + 1, 27)) / len(few)
        own += sum(Fraction(40, 26 - start) for start in range(place + 1)) / len(many)
        assert first["votes"][option] == rounded(own * (len(few) + len(many)) / 2)


def slowly(sides, options, lots):
    """The same in plain steps, one ballot at a time."""
    weights = equal_weights([len(side) for side in sides])
    standing, left, drawn = set(options), [], 0
    while len(standing) > 1:
        votes = dict.fromkeys(standing, Fraction(0))
        for weight, side in zip(weights, sides):
            for marks in side:
                marked = {option: place for option, place in marks.items() if option in standing}
                top = [option for option, place in marked.items() if place == min(marked.values())]
                for option in top:
                    votes[option] += Fraction(weight, len(top))
        lowest = {option for option in standing if votes[option] == min(votes.values())}
        if lowest == standing:
            break
        if sum(votes[o] for o in lowest) >= min(votes[o] for o in standing - lowest) and len(lowest) > 1:
            lowest, drawn = {lots.ordered(lowest)[0]}, drawn + 1
        left.append(lowest)
        standing -= lowest
    return [standing, *reversed(left)], drawn


SIDES = st.lists(
    st.lists(st.dictionaries(st.sampled_from(PROPOSALS), st.integers(1, 5)), min_size=1, max_size=8),
    min_size=1, max_size=3,
)


@settings(max_examples=150, deadline=None)
@given(SIDES)
def test_the_order_is_that_of_counting_one_ballot_at_a_time(sides):
    lots = Lots(SECRET)
    view = every_way(*sides, options=PROPOSALS, lots=lots)["instant_runoff"]
    order, drawn = slowly(sides, PROPOSALS, Lots(SECRET))

    assert [set(place) for place in view["order"]] == order
    assert len(lots.used) == drawn
    for each in view["rounds"]:
        assert sum(each["votes"].values()) + each["exhausted"] == pytest.approx(sum(map(len, sides)), abs=1e-5)
