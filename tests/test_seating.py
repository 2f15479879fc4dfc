"""Seats by lot: whatever the room, groups are spread evenly or sit together, and everybody has a seat."""

import random
from collections import Counter

from hypothesis import given, strategies as st

from workshop import seating

SIDES = ("lived", "professional", "other")
rooms = st.lists(st.sampled_from(SIDES), max_size=60).map(lambda sides: dict(enumerate(sides)))
tables = st.lists(st.integers(1, 99), min_size=1, max_size=12, unique=True)


def spread(people, drawn, tables, side=None):
    seated = Counter(table for person, table in drawn.items() if side in (None, people[person]))
    counts = [seated[table] for table in tables]
    return max(counts) - min(counts)


@given(rooms, tables, st.randoms(use_true_random=False))
def test_mixed_spreads_each_group_and_the_room_evenly(people, tables, rng):
    drawn = seating.draw(people, tables, "mixed", rng)

    assert set(drawn) == set(people)
    assert all(spread(people, drawn, tables, side) <= 1 for side in (*SIDES, None))


@given(rooms, tables, st.randoms(use_true_random=False))
def test_by_group_puts_no_two_groups_at_one_table_where_there_are_tables_enough(people, tables, rng):
    drawn = seating.draw(people, tables, "by_group", rng)
    groups = {table: {people[person] for person, at in drawn.items() if at == table} for table in tables}

    assert set(drawn) == set(people) and set(drawn.values()) <= set(tables)
    if len(tables) >= len(set(people.values())):
        assert all(len(group) <= 1 for group in groups.values())


def test_who_comes_late_sits_where_fewest_of_their_group_are_or_with_their_own():
    seated = [("lived", 1), ("lived", 1), ("professional", 2), ("professional", 2), ("lived", 3)]

    assert seating.place("professional", seated, [1, 2, 3], "mixed") == 3
    assert seating.place("professional", seated, [1, 2, 3], "by_group") == 2
    assert seating.place("other", seated, [1, 2, 3, 4], "by_group") == 4


def test_a_draw_is_by_chance():
    people = {number: "lived" for number in range(12)}
    draws = {tuple(seating.draw(people, [1, 2], "mixed", random.Random(seed)).items()) for seed in range(20)}
    assert len({tuple(sorted(draw)) for draw in draws}) > 1
