"""R3: what a few people chose is never shown apart."""

import itertools
import json

import pytest

from tests.counting.examples import counted
from workshop.counting.small_numbers import Ballot, from_published, publish

K = 5
SIZES = list(itertools.product(range(7), repeat=3))


def room(lived, professional, other):
    """So many ballots from each side, each recognisable by its own marks."""
    sizes = {"lived": lived, "professional": professional, "other": other}
    numbers = itertools.count(1)
    return [
        Ballot(side, {"p1": 1 + next(numbers) % 3, "p2": 3})
        for side, size in sizes.items()
        for _ in range(size)
    ]


@pytest.mark.parametrize("lived, professional, other", SIZES)
def test_a_group_is_shown_only_with_enough_people_in_it(lived, professional, other):
    published = publish(room(lived, professional, other), K)

    groups = {}
    for ballot in published.ballots:
        groups[ballot.side] = groups.get(ballot.side, 0) + 1
    if published.open:
        assert min(groups.values()) >= K
        assert {"lived", "professional"} <= groups.keys()
    else:
        assert groups.keys() <= {None}


@pytest.mark.parametrize("lived, professional, other", SIZES)
def test_the_split_is_open_exactly_as_the_rule_says(lived, professional, other):
    published = publish(room(lived, professional, other), K)

    sides = {"lived": lived, "professional": professional}
    if 0 < other < K:                                                       # (a)
        sides["lived" if lived >= professional else "professional"] += other
    with_ballots = [size for size in sides.values() if size]
    several = len(with_ballots) == 2
    assert published.open == (several and min(with_ballots) >= K)           # (b)
    assert published.withheld == (several and not published.open)           # (c), (d)
    assert published.by_side == {"lived": lived, "professional": professional, "other": other}


@pytest.mark.parametrize("lived, professional, other", SIZES)
def test_a_shut_split_shows_nothing_by_side_but_who_voted(lived, professional, other):
    result = counted("dots", room(lived, professional, other), ["p1", "p2"], K)

    if publish(room(lived, professional, other), K).open:
        return
    assert result["decided_by"] == "everyone"
    assert result["views"]["equal_footing"] is None
    assert result["views"]["lived"] is None and result["views"]["professional"] is None
    assert result["agreement"] is None and result["weights"] is None and result["pooled"] is None
    assert result["order"] == result["views"]["everyone"]["order"]


@pytest.mark.parametrize("lived, professional, other", SIZES)
def test_nobodys_answer_follows_by_subtraction(lived, professional, other):
    """Whatever is left of the whole without some shown groups is nothing, or of at least K people."""
    result = counted("dots", room(lived, professional, other), ["p1", "p2"], K)

    sides = [side for side in ("lived", "professional") if result["views"][side]]
    people = {side: result["views"][side]["counts"]["p2"]["people"] for side in sides}
    everyone = result["views"]["everyone"]["counts"]["p2"]["people"]
    for chosen in itertools.chain.from_iterable(
        itertools.combinations(sides, n) for n in range(1, len(sides) + 1)
    ):
        rest = everyone - sum(people[side] for side in chosen)
        assert rest == 0 or rest >= K


@pytest.mark.parametrize("lived, professional, other", SIZES)
@pytest.mark.parametrize("other_is_side", [False, True])
def test_the_same_follows_from_what_was_published(lived, professional, other, other_is_side):
    published = publish(room(lived, professional, other), K, other_is_side)

    again = from_published(reversed(published.ballots), published.by_side, K, other_is_side)
    assert again == published


def test_a_few_others_join_the_larger_side_and_it_says_so():
    assert publish(room(5, 6, 1), K).pooled == "professional"
    assert publish(room(6, 5, 4), K).pooled == "lived"
    assert publish(room(6, 6, 4), K).pooled == "lived"
    assert publish(room(6, 6, 0), K).pooled is None
    assert publish(room(6, 6, 5), K).pooled is None


def test_enough_others_count_in_everyone_only():
    result = counted("dots", room(5, 5, 6), ["p1", "p2"], K)

    assert result["views"]["everyone"]["counts"]["p2"]["people"] == 16
    assert result["views"]["equal_footing"]["counts"]["p2"]["people"] == 10
    assert result["weights"] == {"lived": 1, "professional": 1}


def test_others_can_be_a_side_of_their_own():
    published = publish(room(5, 6, 6), K, other_is_side=True)
    assert published.sides == ("lived", "professional", "other")
    assert not publish(room(6, 6, 1), K, other_is_side=True).open


def test_published_ballots_tell_neither_when_nor_how_they_were_made():
    cast = [Ballot("lived", {"p2": 1, "p10": 2}), Ballot("professional", {"p1": 3}),
            Ballot("lived", {"p10": 2, "p2": 1})]

    for order in itertools.permutations(cast):
        published = publish(order, 1)
        assert [json.dumps(ballot.marks) for ballot in published.ballots] == [
            '{"p10": 2, "p2": 1}', '{"p10": 2, "p2": 1}', '{"p1": 3}'
        ]
        assert [ballot.side for ballot in published.ballots] == ["lived", "lived", "professional"]
    shut = publish(cast, 5)
    assert [ballot.marks for ballot in shut.ballots] == [
        {"p1": 3}, {"p10": 2, "p2": 1}, {"p10": 2, "p2": 1}
    ]
