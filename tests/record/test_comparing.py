"""Sittings beside each other: the same vote counted over all places, each place or each person counting the same."""

from workshop.record.comparing import counted_together, raised_in_one_place

BENCH, ROOF, LIGHT = "A bench by the gate", "A roof over the stop", "Lights on the path"


def sitting(order_of, title="Put them in order", kind="ranking", settings=None, proposals=(BENCH, ROOF, LIGHT), release="ballots"):
    """So much of a record as is compared: `order_of` is [(how many, titles in their order)]."""
    ids = {name: f"p{at + 10 * len(order_of)}" for at, name in enumerate(proposals, start=1)}
    ballots = [{"side": None, "marks": {ids[name]: place for place, name in enumerate(order, start=1)}} for many, order in order_of for _ in range(many)]
    return {
        "activities": [{"id": "a1", "kind": kind, "title": title, "settings": settings or {}, "options": list(ids.values())}],
        "ballots": {"a1": ballots if release == "ballots" else {"tables": {}}},
        "proposals": [{"id": id, "title": name, "state": "up"} for name, id in ids.items()],
        "themes": [], "ideas": [], "statements": [], "sayings": [], "fingerprint": "00" * 32,
    }


def test_a_small_place_weighs_as_much_as_a_large_one_where_each_place_counts_the_same():
    town, village = sitting([(40, [BENCH, ROOF, LIGHT])]), sitting([(3, [ROOF, LIGHT, BENCH]), (0, [])])
    hamlet = sitting([(2, [ROOF, BENCH, LIGHT]), (0, []), (0, [])])
    (vote,) = counted_together([town, village, hamlet])

    assert vote.people == (40, 3, 2)
    first = {row.title: (row.by_place, row.by_person) for row in vote.rows}
    assert first[ROOF] == (1, 2) and first[BENCH][1] == 1
    assert {row.title: row.places for row in vote.rows}[BENCH] == (1, 3, 2)


def test_with_as_many_people_everywhere_both_ways_are_one():
    places = [sitting([(5, [BENCH, ROOF, LIGHT])]), sitting([(5, [ROOF, BENCH, LIGHT])])]
    (vote,) = counted_together(places)

    assert all(row.by_place == row.by_person for row in vote.rows)


def test_only_what_everybody_could_vote_on_is_counted():
    here, there = sitting([(3, [LIGHT, BENCH, ROOF])]), sitting([(4, [BENCH, ROOF.upper() + " "])], proposals=(BENCH, ROOF.upper() + " "))
    (vote,) = counted_together([here, there])

    assert [row.title for row in vote.rows] == [BENCH, ROOF] and vote.left_out == 1
    assert vote.people == (3, 4)


def test_votes_of_another_title_or_kind_or_with_nothing_in_common_or_unpublished_are_not_counted_together():
    here = sitting([(3, [BENCH, ROOF])])

    assert counted_together([here, sitting([(3, [BENCH, ROOF])], title="Another vote")]) == []
    assert counted_together([here, sitting([(3, [BENCH])], kind="approval")]) == []
    assert counted_together([here, sitting([(3, ["X", "Y"])], proposals=("X", "Y"))]) == []
    assert counted_together([here, sitting([(3, [BENCH, ROOF])], release="tables")]) == []


def test_what_one_place_alone_raised_is_what_no_other_says_similarly():
    here = sitting([], proposals=(BENCH, ROOF))
    there = sitting([], proposals=("A bench at the gate", LIGHT))

    assert [(each.place, each.titles) for each in raised_in_one_place([here, there])] == [(0, (ROOF,)), (1, (LIGHT,))]
