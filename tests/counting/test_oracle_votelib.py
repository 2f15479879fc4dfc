"""votelib as an oracle on random rankings with ties and gaps; where it parts ways, the test says why and counts around it."""

import itertools
import random
from collections import Counter
from fractions import Fraction

import pytest
import votelib.component.pairwin_scorer as pairwin
from votelib.component.rankscore import Borda
from votelib.component.transfer import Gregory
from votelib.convert import (
    ApprovalToSimpleVotes, RankedToCondorcetVotes, RankedToFirstPreference, RankedToPositionalVotes,
    ScoreToSimpleVotes, SubsettedVotes,
)
from votelib.evaluate.cardinal import MajorityJudgment
from votelib.evaluate.condorcet import CondorcetWinner, Copeland, RankedPairs, Schulze
from votelib.evaluate.core import Plurality, Tie, VotingSystemError, get_n_best
from votelib.evaluate.sequential import TransferableVoteSelector, allocation_totals, initial_allocation
from votelib.vote import RankedSubsetter

from tests.counting.examples import SECRET, every_way
from workshop.activities import rules_for
from workshop.counting.groups import Group
from workshop.counting.lots import Lots
from workshop.counting.places import equal_weights
from workshop.counting.rankings import head_to_head
from workshop.counting.ranked_pairs import above

PROFILES = 3000
STANDING = SubsettedVotes(RankedSubsetter())


class Profile:
    """One or two groups of random rankings, as we count them and as votelib reads them."""

    def __init__(self, number):
        chance = random.Random(number)
        self.options = [f"p{place}" for place in range(1, chance.randint(2, 6) + 1)]
        self.strict = chance.random() < 0.4
        self.sides = [
            [self._ballot(chance) for _ in range(chance.randint(1, 12))] for _ in range(chance.randint(1, 2))
        ]
        self.lots = Lots(SECRET)
        self.ways = every_way(*self.sides, options=self.options, lots=self.lots)

    def _ballot(self, chance):
        marked = chance.sample(self.options, chance.randint(0, len(self.options)))
        places = range(1, len(marked) + 1)
        if not self.strict:
            places = [chance.choice(places) for _ in marked]
        return dict(zip(marked, places))

    def votes(self):
        """votelib's ranked votes, a ballot of a group counting as many times as it weighs.

        It knows options from the ballots alone, so one of no weight names them all.
        """
        return weighed(self.sides, as_vote, tuple(self.options))

    def heads(self):
        """votelib's head-to-heads; it leaves out that nobody prefers the one to the other."""
        heads = RankedToCondorcetVotes().convert(self.votes())
        return {(one, other): heads.get((one, other), 0) for one in self.options for other in self.options if one != other}


def weighed(sides, read, *of_no_weight):
    """How much each vote weighs, every side weighing the same; `read` makes one of marks."""
    votes = Counter(dict.fromkeys(of_no_weight, 0))
    for weight, side in zip(equal_weights([len(side) for side in sides]), sides):
        for marks in side:
            votes[read(marks)] += weight
    return votes


def as_vote(marks):
    by_place = {}
    for option, place in marks.items():
        by_place.setdefault(place, []).append(option)
    tied = [by_place[place] for place in sorted(by_place)]
    return tuple(frozenset(same) if len(same) > 1 else same[0] for same in tied)


@pytest.fixture(scope="module")
def profiles():
    return [Profile(number) for number in range(PROFILES)]


def test_the_profiles_are_worth_asking(profiles):
    """There are cycles, ties, gaps, empty ballots, two weights and lots among them."""
    assert sum(len(profile.sides) == 2 for profile in profiles) > PROFILES / 3
    assert sum(profile.strict for profile in profiles) > PROFILES / 4
    assert sum(not CondorcetWinner().evaluate(profile.heads()) for profile in profiles) > PROFILES / 10
    assert sum(bool(profile.lots.used) for profile in profiles) > PROFILES / 20
    assert sum({} in profile.sides[0] for profile in profiles) > PROFILES / 10
    assert sum(len(place) > 1 for p in profiles for place in p.ways["schulze"]["order"]) > PROFILES / 10


def test_schulze(profiles):
    """votelib leaves out who neither beats nor is beaten by anyone; we put them with those who beat nobody."""
    for profile in profiles:
        heads = profile.heads()
        paths = Schulze.widest_paths(heads)
        told = {option for pair in paths if paths[pair] != paths.get(pair[::-1], 0) for option in pair}
        silent = set(profile.options) - told

        view = profile.ways["schulze"]
        assert all(view["scores"][option] == 0 for option in silent)
        order = [[option for option in place if option in told] for place in view["order"]]
        for seats in range(1, len(told) + 1):
            assert sorted(Schulze().evaluate(heads, seats), key=str) == sorted(first(order, seats), key=str)


def first(order, seats):
    """The first so many of an order as votelib tells them: those whom a cut goes through are a Tie for each seat left."""
    told = []
    for place in order:
        left = seats - len(told)
        told += place if len(place) <= left else [Tie(place)] * left
    return told


def test_copeland(profiles):
    """votelib takes wins less losses, we wins and half the draws; who only draws is not in its list."""
    for profile in profiles:
        heads = profile.heads()
        wins = [pair for pair in heads if heads[pair] > heads[pair[::-1]]]
        scores = Copeland.scores(wins)
        others = len(profile.options) - 1
        assert profile.ways["copeland"]["scores"] == {
            option: (scores.get(option, 0) + others) / 2 for option in profile.options}


def test_ranked_pairs_where_wins_are_told_apart(profiles):
    """Where each head-to-head is won and no two alike, the rankings are the same."""
    seen = 0
    for profile in profiles:
        heads = profile.heads()
        strengths = [heads[pair] for pair in heads if heads[pair] > heads[pair[::-1]]]
        if len(set(strengths)) == len(heads) / 2:
            seen += 1
            ranking = RankedPairs().evaluate(heads, len(profile.options))
            assert profile.ways["ranked_pairs"]["order"] == [[option] for option in ranking]
    assert seen > PROFILES / 10


def test_ranked_pairs_where_they_are_not(profiles):
    """votelib takes equal wins one after the other in the order in which they are given, and draws like wins of no strength.

    Told apart in the same order, they give us the same ranking as votelib gives of the profile itself.
    """
    for profile in profiles:
        heads = profile.heads()
        strength = pairwin.winning_votes(heads)
        in_turn = sorted(sorted(heads, key=heads.get, reverse=True), key=strength.get, reverse=True)
        told_apart = {}
        for turn, pair in enumerate(in_turn):
            told_apart[pair] = 0 if pair[::-1] in told_apart else len(in_turn) - turn
        table = head_to_head({f"{one}:{other}": n for (one, other), n in told_apart.items()}, profile.options)
        below = dict(zip(profile.options, above(table).sum(axis=1)))
        ranking = RankedPairs().evaluate(heads, len(profile.options))
        assert sorted(profile.options, key=below.get, reverse=True) == ranking


def test_borda(profiles):
    """votelib gives tied options the points of the higher place, those after them one point less, and unmarked ones none.

    Two ballots without ties, in which every tie goes once this way and once the other, have the mean.
    It takes a name for a place that its letters share, so options go by number.
    """
    for profile in profiles:
        def untied(options):
            return lambda marks: tuple(
                int(option[1:]) for option in sorted(options, key=lambda option: marks.get(option, len(options) + 1)))

        votes = weighed(profile.sides, untied(profile.options)) + weighed(profile.sides, untied(profile.options[::-1]))
        points = RankedToPositionalVotes(Borda(base=0)).convert(votes)
        assert profile.ways["borda"]["scores"] == {
            option: round(float(Fraction(points[int(option[1:])], votes.total())), 6) for option in profile.options}


def test_instant_runoff_round_by_round(profiles):
    """votelib moves the shares of a leaving option on to the next place, even while one it was tied with still stands.

    With us the ballot is theirs. So each round is allocated anew among those who stand, which votelib does the same way.
    It knows no lots and refuses several lowest.
    """
    for profile in profiles:
        votes, standing = profile.votes(), set(profile.options)
        ballots = sum(map(len, profile.sides))
        scale = Fraction(ballots, votes.total())
        for each in profile.ways["instant_runoff"]["rounds"]:
            totals = allocation_totals(initial_allocation(STANDING.convert(votes, standing)))
            totals = {option: totals.get(option, 0) for option in standing}
            assert each["votes"] == {option: round(float(scale * total), 6) for option, total in totals.items()}
            assert each["exhausted"] == round(float(ballots - scale * sum(totals.values())), 6)
            agree_on_who_leaves(each["left"], totals, profile.lots)
            standing -= set(each["left"])
        assert set(profile.ways["instant_runoff"]["order"][0]) == standing


def agree_on_who_leaves(left, totals, lots):
    stay = get_n_best(totals, len(totals) - 1)
    lowest = {option for option in totals if option not in stay}
    if not Tie.any(stay):
        assert set(left) == lowest
    elif len(left) == 1:
        assert {"for": "instant_runoff:leaves", "among": sorted(stay[-1])} in lots.used and left[0] in stay[-1]
    else:
        higher = [total for option, total in totals.items() if option not in stay[-1]]
        assert set(left) == (set(stay[-1]) if higher else set())
        assert not higher or sum(totals[option] for option in left) < min(higher)


def test_instant_runoff_as_a_whole(profiles):
    """Without tied places and several lowest, votelib's own count goes the same way to the end.

    It is told to keep the highest by plurality: by default it counts the exhausted pile among those who may stay.
    """
    whole = TransferableVoteSelector(quota_function=None, retainer=Plurality())
    seen = 0
    for profile in profiles:
        view, votes = profile.ways["instant_runoff"], profile.votes()
        lone = all(len(place) == 1 for place in view["order"]) and not profile.lots.used
        if profile.strict and lone:
            seen += 1
            assert [whole.evaluate(votes, 1)] == [view["order"][0]]
            allocation = initial_allocation(votes)
            for each in view["rounds"]:
                totals = allocation_totals(allocation)
                scale = Fraction(sum(map(len, profile.sides)), votes.total())
                assert each["votes"] == {o: round(float(scale * t), 6) for o, t in totals.items() if o is not None}
                allocation = Gregory().transfer(allocation, each["left"])
    assert seen > PROFILES / 20


def test_first_choices_are_the_first_round(profiles):
    """Shared first places aside, which votelib counts as an option of their own."""
    for profile in filter(lambda profile: profile.strict and profile.ways["instant_runoff"]["rounds"], profiles):
        votes = profile.votes()
        choices = RankedToFirstPreference().convert(votes)
        scale = Fraction(sum(map(len, profile.sides)), votes.total())
        assert profile.ways["instant_runoff"]["rounds"][0]["votes"] == {
            option: round(float(scale * choices.get(option, 0)), 6) for option in profile.options}


def view_of(kind, sides, options, **chosen):
    rules = rules_for(kind, chosen)
    groups = [Group(len(ballots), rules.tally(ballots, options), ballots) for ballots in sides]
    return rules.count(groups, options, Lots(SECRET))


def test_approval(profiles):
    """What is marked at all is approved of."""
    for profile in profiles[:500]:
        votes = weighed(profile.sides, frozenset, frozenset(profile.options))
        ticks = ApprovalToSimpleVotes().convert(votes)
        sides = [[dict.fromkeys(marks, 1) for marks in side] for side in profile.sides]
        assert view_of("approval", sides, profile.options)["scores"] == {
            option: round(float(Fraction(ticks[option], votes.total())), 6) for option in profile.options}


def test_dots(profiles):
    """Places stand for dots; votelib adds them up, and leaves shares to us."""
    add = ScoreToSimpleVotes(function="sum")
    for profile in profiles[:500]:
        nothing = frozenset((option, 0) for option in profile.options)
        votes = weighed(profile.sides, lambda marks: frozenset(marks.items()), nothing)
        dots, there_are = add.convert(votes), 36 * votes.total()
        view = view_of("dots", profile.sides, profile.options, dots_each=36, most_on_one=6)
        assert view["scores"] == {
            option: round(float(Fraction(dots[option], there_are)), 6) for option in profile.options}


def test_majority_judgment_of_any_two():
    """Where everybody grades everything: votelib takes a grade away from each, we a share.

    Of three it lets one that has lost to another come back later, so it is asked about two at a time.
    It has no answer where they are equal to the last.
    """
    for number in range(500):
        chance = random.Random(number)
        options = [f"p{place}" for place in range(1, chance.randint(2, 4) + 1)]
        best = chance.randint(1, 5)
        sides = [
            [{option: {"overall": chance.randint(0, best)} for option in options} for _ in range(chance.randint(1, 9))]
            for _ in range(chance.randint(1, 2))
        ]
        place = {option: n for n, tied in enumerate(view_of("scale", sides, options)["order"]) for option in tied}
        for one, other in itertools.combinations(options, 2):
            votes = weighed(sides, lambda marks: frozenset((o, marks[o]["overall"]) for o in (one, other)))
            try:
                (higher,) = MajorityJudgment().evaluate(votes, 1)
                assert place[higher] < place[other if higher == one else one]
            except VotingSystemError:
                assert place[one] == place[other]
