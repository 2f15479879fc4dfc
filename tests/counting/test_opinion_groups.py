"""Groups of opinion: people who answer alike, found the same way on every machine."""

import random
from math import dist

import numpy as np
import pytest

from workshop.activities import rules_for
from workshop.counting.groups import Group
from workshop.counting.opinion_groups import groups_of_opinion
from workshop.counting.opinion_map import positions
from workshop.counting.typical import typical

STATEMENTS = [f"s{number}" for number in range(1, 25)]


def camps(*sizes, seed=1, answered=0.8, of_one_mind=0.9):
    """People of so many camps; each camp agrees with a share of the statements of its own, and not with the others'."""
    chance = random.Random(seed)
    return [
        {
            option: (1 if number % len(sizes) == camp else -1) if chance.random() < of_one_mind else chance.choice([1, 0, -1])
            for number, option in enumerate(STATEMENTS)
            if chance.random() < answered
        }
        for camp, size in enumerate(sizes)
        for _ in range(size)
    ]


@pytest.mark.parametrize("sizes", [(16, 9), (20, 14, 8)])
def test_camps_are_found_the_largest_first(sizes):
    found = groups_of_opinion(camps(*sizes), STATEMENTS)

    assert found["groups"] == [number for number, size in enumerate(sizes, start=1) for _ in range(size)]
    assert found["sizes"] == list(sizes)
    assert found["silhouette"] > 0.6


def test_what_is_typical_of_a_camp_is_what_it_alone_agrees_with():
    found = groups_of_opinion(camps(16, 12), STATEMENTS)

    for number, telling in enumerate(found["typical"]):
        assert 1 <= len(telling) <= 5
        for each in telling:
            own = STATEMENTS.index(each["option"]) % 2 == number
            assert each["answer"] == ("agree" if own else "disagree")
            assert 2 * each["given"] > each["asked"] and each["times"] > 1


def test_no_order_of_ballots_or_statements_matters():
    ballots = camps(15, 10, seed=3)
    order = random.Random(5).sample(range(25), 25)
    before = groups_of_opinion(ballots, STATEMENTS)
    after = groups_of_opinion([dict(reversed(ballots[place].items())) for place in order], STATEMENTS[::-1])

    for each in ("groups", "map"):
        assert after[each] == [before[each][place] for place in order]
    for each in ("sizes", "silhouette", "typical"):
        assert after[each] == before[each]


def test_turning_every_answer_round_leaves_the_groups_as_they_are():
    ballots = camps(15, 10, seed=4)
    turned = [{option: -mark for option, mark in marks.items()} for marks in ballots]

    assert groups_of_opinion(turned, STATEMENTS)["groups"] == groups_of_opinion(ballots, STATEMENTS)["groups"]


def test_it_takes_twenty_people_who_answered():
    assert groups_of_opinion(camps(10, 9), STATEMENTS) is None
    assert groups_of_opinion(camps(10, 10), STATEMENTS)
    hasty = [{"s1": 1}] * 10

    found = groups_of_opinion(camps(10, 10) + hasty, STATEMENTS)
    assert found["groups"][20:] == found["map"][20:] == [None] * 10
    assert sum(found["sizes"]) == 20
    assert groups_of_opinion(camps(10, 9) + hasty, STATEMENTS) is None


def test_with_few_statements_it_takes_an_answer_to_each():
    ballots = [{"s1": 1, "s2": 1}] * 11 + [{"s1": -1, "s2": -1}] * 11 + [{"s1": 1}]

    found = groups_of_opinion(ballots, ["s1", "s2"])
    assert found["groups"] == [1] * 11 + [2] * 11 + [None] or found["groups"] == [2] * 11 + [1] * 11 + [None]
    assert found["silhouette"] == 1.0


def test_a_group_has_at_least_five_people():
    assert groups_of_opinion(camps(20, 4, of_one_mind=1, answered=1), STATEMENTS) is None
    assert groups_of_opinion(camps(20, 5, of_one_mind=1, answered=1), STATEMENTS)["sizes"] == [20, 5]


def test_the_silhouette_is_rousseeuws():
    found = groups_of_opinion(camps(12, 9, seed=7), STATEMENTS)
    people = list(zip(found["groups"], found["map"]))

    def one(place):
        group, here = people[place]
        away = {number: [dist(here, at) for i, (other, at) in enumerate(people) if other == number and i != place]
                for number in (1, 2)}
        means = {number: sum(each) / len(each) for number, each in away.items()}
        own, next_one = means.pop(group), min(means.values())
        return (next_one - own) / max(own, next_one)

    assert found["silhouette"] == pytest.approx(sum(map(one, range(21))) / 21, abs=1e-5)


def test_people_of_one_mind_are_no_groups():
    assert groups_of_opinion([{option: 1 for option in STATEMENTS}] * 30, STATEMENTS) is None
    assert groups_of_opinion([{}] * 30, []) is None
    assert groups_of_opinion([], STATEMENTS) is None


def test_positions_are_those_of_principal_components():
    votes = np.random.default_rng(2).integers(-1, 2, (40, 12)).astype(float)
    votes[:, :4] = np.sign(np.linspace(-1, 1, 40) + 0.01)[:, None]
    centred = votes - votes.mean(axis=0)
    _, _, directions = np.linalg.svd(centred)

    found = positions(votes)
    for axis in range(2):
        expected = centred @ directions[axis]
        assert min(np.abs(found[:, axis] - expected).max(), np.abs(found[:, axis] + expected).max()) < 1e-4


def test_an_axis_points_to_where_its_largest_weight_is_positive():
    votes = np.array([[1, -1, -1], [-1, 1, 1]] * 8 + [[1, 0, -1], [-1, 1, 0]])

    assert positions(votes)[0, 0] > 0 > positions(votes)[1, 0]
    assert positions(-votes)[0, 0] < 0


def test_who_answered_less_is_moved_outwards():
    votes = np.array([[1, 1, 1, 1], [-1, -1, -1, -1]] * 5 + [[1, np.nan, np.nan, np.nan]])
    found = positions(votes)[:, 0]
    means = np.nanmean(votes, axis=0)

    assert found[0] == pytest.approx(np.sum(1 - means) / 2, abs=0.05)
    assert found[10] == pytest.approx((1 - means[0]) / 2 * 2, abs=0.05)


def test_the_numbers_behind_what_is_typical():
    # 9 of 10 agree inside, 2 of 10 outside: (10/12) ÷ (3/12) = 3⅓ times as many.
    votes = np.array([[1.0]] * 9 + [[-1.0]] + [[1.0]] * 2 + [[0.0]] * 8)
    inside, _ = typical(votes, np.array([0] * 10 + [1] * 10), ["s1"])

    assert inside == [{"option": "s1", "answer": "agree", "given": 9, "asked": 10, "times": 3.333333}]


def test_groups_are_in_the_appendix_and_only_from_ballots():
    rules, ballots = rules_for("statements", {}), camps(12, 10)
    table = rules.tally(ballots, STATEMENTS)

    everyone = Group(22, table, ballots)
    assert rules.appendix_of_everyone(everyone, STATEMENTS) == {"opinion_groups": groups_of_opinion(ballots, STATEMENTS)}
    assert rules.appendix_of_everyone(Group(22, table, None), STATEMENTS) == {"opinion_groups": None}
