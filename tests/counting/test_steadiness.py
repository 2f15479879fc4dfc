"""How little it would take for something else to come first (counting.md, "How firm")."""

from itertools import combinations, product

import pytest

from tests.counting.examples import PROPOSALS, counted, ranking, rankings, tarrow
from workshop.activities import rules_for
from workshop.counting.divisiveness import divisiveness
from workshop.counting.groups import Group
from workshop.counting.small_numbers import Ballot

OPTIONS = ["p1", "p2", "p3"]


def first_of(kind, sides, settings):
    """The first place on equal footing, or None where it is shared."""
    rules = rules_for(kind, settings)
    groups = [Group(len(marks), rules.tally(marks, OPTIONS), marks) for marks in sides if marks]
    first = rules.count(groups, OPTIONS, None)["order"][0]
    return first[0] if len(first) == 1 else None


def fewest_by_trying(kind, ballots, sides, settings, choices):
    """How many ballots must change for another option to be strictly above the first, by trying all."""
    apart = [[marks for side, marks in ballots if side == one] for one in sides]
    rules = rules_for(kind, settings)

    def scores(groups):
        tables = [Group(len(marks), rules.tally(marks, OPTIONS), marks) for marks in groups if marks]
        return rules.count(tables, OPTIONS, None)["order"]

    first = first_of(kind, apart, settings)
    for number in range(1, len(ballots) + 1):
        for changed in combinations(range(len(ballots)), number):
            for new in product(choices, repeat=number):
                tried = [list(ballot) for ballot in ballots]
                for place, marks in zip(changed, new):
                    tried[place][1] = marks
                order = scores([[marks for side, marks in tried if side == one] for one in sides])
                if first not in order[0]:
                    return number
    return None


DOTS = [{}, {"p1": 2}, {"p2": 2}, {"p3": 2}, {"p1": 1, "p2": 1}, {"p2": 1, "p3": 1}]
TICKS = [dict.fromkeys(chosen, 1) for n in range(4) for chosen in combinations(OPTIONS, n)]


@pytest.mark.parametrize("kind, settings, choices", [
    ("dots", {"dots_each": 2, "most_on_one": 2}, DOTS), ("approval", {}, TICKS)])
@pytest.mark.parametrize("sides", [("lived",), ("lived", "professional")])
@pytest.mark.parametrize("turn", range(6))
def test_the_fewest_changes_are_the_fewest_that_trying_finds(kind, settings, choices, sides, turn):
    marks = [choices[(turn * n + n * n + turn) % len(choices)] or choices[1] for n in range(5)]
    ballots = [(sides[n * len(sides) // 5], each) for n, each in enumerate(marks)]
    rules = rules_for(kind, settings)
    apart = [[each for side, each in ballots if side == one] for one in sides]
    groups = [Group(len(each), rules.tally(each, OPTIONS), each) for each in apart]

    found = rules.steadiness(groups, OPTIONS, None)["changes_to_unseat"]
    if first_of(kind, apart, settings) is None:
        assert found is None
    else:
        assert found == fewest_by_trying(kind, ballots, sides, settings, choices)


def test_one_ballot_that_decides_is_told():
    close = counted("ranking", rankings((3, "A>B"), (2, "B>A")), ["p1", "p2"])
    assert close["appendix"]["one_fewer_would_do"] is True
    assert counted("ranking", tarrow(), PROPOSALS)["appendix"]["one_fewer_would_do"] is False


def test_where_ballots_are_not_kept_it_cannot_be_told():
    assert counted("ranking", tarrow(), PROPOSALS, release="tables")["appendix"]["one_fewer_would_do"] is None
    ticks = [Ballot("lived", {"p1": 1}) for _ in range(6)]
    assert counted("approval", ticks, OPTIONS, release="tables")["appendix"]["changes_to_unseat"] is None


def test_what_nobody_disagrees_about_does_not_divide():
    assert divisiveness([ranking("A>B>C")] * 4, OPTIONS) == {"p1": 0, "p2": 0, "p3": 0}


def test_what_half_put_first_and_half_last_divides_most():
    # Among those who put A above B its Borda score is 1, among the others 0; the same for C. B: 0.5 against 0.5.
    assert divisiveness([ranking("A>B>C")] * 3 + [ranking("C>B>A")] * 3, OPTIONS) == {"p1": 1, "p2": 0, "p3": 1}
