"""Opt-in: pref_voting finds the same in rankings with ties and gaps; where it parts ways, the check says why.

It names options by whole numbers, and gives winners, or a relation, rather than an order.
"""

import random
from fractions import Fraction

import pytest

from tests.counting.examples import SECRET
from workshop.activities import rules_for
from workshop.counting.groups import Group
from workshop.counting.lots import Lots
from workshop.counting.places import equal_weights

with_ties = pytest.importorskip("pref_voting.profiles_with_ties")
margins = pytest.importorskip("pref_voting.margin_based_methods")
iterative = pytest.importorskip("pref_voting.iterative_methods")
scoring = pytest.importorskip("pref_voting.scoring_methods")

PROFILES = 1500
RULES = rules_for("ranking", {})


class Profile:
    """One or two groups of random rankings, counted by us, and as pref_voting reads them."""

    def __init__(self, number):
        chance = random.Random(number)
        self.names = list(range(1, chance.randint(2, 6) + 1))
        self.strict = chance.random() < 0.5
        self.sides = [[self._ballot(chance) for _ in range(chance.randint(1, 14))] for _ in range(chance.randint(1, 2))]
        self.weights = equal_weights([len(side) for side in self.sides])
        self.options = [f"p{name}" for name in self.names]
        groups = [Group(len(side), RULES.tally(_ours(side), self.options), _ours(side)) for side in self.sides]
        self.lots = Lots(SECRET)
        self.ways = {"schulze": RULES.count(groups, self.options, self.lots),
                     **RULES.others(groups, self.options, self.lots)}

    def _ballot(self, chance):
        marked = chance.sample(self.names, chance.randint(0, len(self.names)))
        places = range(1, len(marked) + 1)
        return dict(zip(marked, places if self.strict else [chance.choice(places) for _ in marked]))

    def theirs(self):
        """Unmarked options stand below marked ones; a ballot of a group counts as many times as it weighs."""
        ballots = [(marks, weight) for side, weight in zip(self.sides, self.weights) for marks in side]
        profile = with_ties.ProfileWithTies(
            [marks for marks, _ in ballots], rcounts=[weight for _, weight in ballots], candidates=self.names)
        profile.use_extended_strict_preference()
        return profile

    @property
    def weight(self):
        return sum(weight * len(side) for side, weight in zip(self.sides, self.weights))

    def first(self, way):
        return sorted(int(option[1:]) for option in self.ways[way]["order"][0])


def _ours(side):
    return [{f"p{name}": place for name, place in marks.items()} for marks in side]


@pytest.fixture(scope="module")
def profiles():
    return [Profile(number) for number in range(PROFILES)]


def test_schulze_beats_the_same(profiles):
    for profile in profiles:
        theirs = profile.theirs()
        beats = margins.beat_path_defeat(theirs, strength_function=theirs.support)
        assert profile.ways["schulze"]["scores"] == {f"p{name}": beats.out_degree(name) for name in profile.names}
        assert margins.beat_path(theirs, strength_function=theirs.support) == [
            name for name in profile.names if not beats.in_degree(name)]


def test_schulze_puts_first_those_whom_nobody_beats_or_some_of_them(profiles):
    """We order by how many one beats, so of several unbeaten ones those that beat fewer come later."""
    same = 0
    for profile in profiles:
        theirs = profile.theirs()
        unbeaten = margins.beat_path(theirs, strength_function=theirs.support)
        assert set(profile.first("schulze")) <= set(unbeaten)
        same += profile.first("schulze") == unbeaten
    print(f"the same first places in {same} of {len(profiles)}")


def test_ranked_pairs_keeps_the_same_where_no_wins_are_equal(profiles):
    compared = 0
    for profile in profiles:
        theirs = profile.theirs()
        pairs = [(a, b) for a in profile.names for b in profile.names if theirs.margin(a, b) > 0]
        strengths = [theirs.support(a, b) for a, b in pairs]
        ties = any(a < b and not theirs.margin(a, b) for a in profile.names for b in profile.names)
        if ties or len(set(strengths)) < len(strengths):
            continue
        (kept,) = margins.ranked_pairs_defeats(theirs, strength_function=theirs.support)
        above = {name: sum(other != name and _leads(kept, name, other) for other in profile.names) for name in profile.names}
        assert profile.ways["ranked_pairs"]["scores"] == {f"p{name}": number for name, number in above.items()}
        compared += 1
    assert compared > 100


def _leads(graph, one, other):
    seen, next_ones = set(), [one]
    while next_ones:
        for found in graph.successors(next_ones.pop()):
            if found not in seen:
                seen.add(found)
                next_ones.append(found)
    return other in seen


def test_borda_gives_the_same_points(profiles):
    """Its symmetric points are those below less those above: ours are half of that and (m - 1) / 2, a ballot."""
    for profile in profiles:
        points = scoring.symmetric_borda_scores(profile.theirs())
        last = len(profile.names) - 1
        for name, number in points.items():
            ours = Fraction(last, 2) + Fraction(number, 2 * profile.weight)
            assert profile.ways["borda"]["scores"][f"p{name}"] == pytest.approx(float(ours), abs=1e-6)


def test_copeland_has_the_same_wins(profiles):
    for profile in profiles:
        wins = profile.theirs().copeland_scores(scores=(1, 0.5, 0))
        assert profile.ways["copeland"]["scores"] == {f"p{name}": number for name, number in wins.items()}


def test_instant_runoff_is_one_of_its_ways_to_draw_lots(profiles):
    """It tries every order in which equals may leave, down to one alone; where all who stand have the same, we stop."""
    alone = 0
    for profile in profiles:
        possible = set(iterative.instant_runoff_put(profile.theirs(), score_method="split"))
        first = set(profile.first("instant_runoff"))
        assert first & possible and (len(first) > 1 or first <= possible)
        alone += len(first) == 1
    print(f"one alone in {alone} of {len(profiles)}")


def test_instant_runoff_of_strict_ballots_is_the_same_where_no_lots_are_drawn(profiles):
    compared = 0
    for profile in profiles:
        rounds = profile.ways["instant_runoff"]["rounds"]
        if not profile.strict or profile.lots.used or any(len(each["left"]) > 1 for each in rounds):
            continue
        theirs = with_ties.ProfileWithTies(
            [marks for side in profile.sides for marks in side],
            rcounts=[weight for side, weight in zip(profile.sides, profile.weights) for _ in side],
            candidates=profile.names)
        assert profile.first("instant_runoff") == iterative.instant_runoff_for_truncated_linear_orders(theirs)
        compared += 1
    assert compared > 100
