"""A result in one or two sentences."""

import gettext
import json
import re

import pytest

from tests.counting.examples import PROPOSALS, TITLES, counted, rankings, tarrow
from workshop.counting.small_numbers import Ballot
from workshop.counting.words import Words, said as said_of

USUAL = {"lived": "people who use the service", "professional": "people who work in it"}


def said(result, titles=TITLES, labels=USUAL):
    return sentence(result, titles, labels, gettext.gettext, gettext.ngettext)


def sentence(result, titles, labels, translate, ntranslate):
    return said_of(result, Words(titles, labels, translate, ntranslate, "£{:,}".format))["sentence"]


def votes(*groups):
    """The sentence of rankings given as (lived order, number) and (professional order, number)."""
    (lived, professional) = groups
    ballots = rankings(*lived) + rankings(*professional, side="professional")
    return said(counted("ranking", ballots, PROPOSALS), dict(zip(PROPOSALS, "ABCDE")))


DEMONSTRATION = (
    "“Tell me if it's late” came first, whichever way we count. We differ most on “Hospital first”: "
    "most people who work in the service put it top, and everyone who uses it put it last."
)


@pytest.mark.parametrize("labels", [USUAL, {}, {"lived": None, "professional": ""}])
def test_the_demonstration_says_its_sentence(labels):
    assert said(counted("ranking", tarrow(), PROPOSALS), labels=labels) == DEMONSTRATION


def test_a_result_read_back_from_a_record_says_the_same():
    result = json.loads(json.dumps(counted("ranking", tarrow(), PROPOSALS), sort_keys=True))
    assert said(result) == DEMONSTRATION


def test_groups_go_by_the_names_that_the_organiser_gave_them():
    result = counted("ranking", tarrow(), PROPOSALS)
    text = said(result, labels={"lived": "members", "professional": "officers"})
    assert text.endswith("most officers put it top, and all members put it last.")
    text = said(result, labels={**USUAL, "professional": "officers"})
    assert text.endswith("most officers put it top, and everyone who uses the service put it last.")


def test_the_catalogue_of_the_reader_is_used():
    def loud(text):
        return re.sub(r"%\(\w+\)[sd]|\w+", lambda found: found[0] if found[0][0] == "%" else found[0].upper(), text)

    result = counted("ranking", rankings((6, "B>A")), PROPOSALS)
    text = sentence(result, TITLES, {}, loud, gettext.ngettext)
    assert text == "“Book when I can” CAME FIRST."


def test_a_catalogue_that_fills_in_the_number_itself_works_too():
    def filled(one, many, num):
        return (one if num == 1 else many) % {"num": num}

    result = counted("dots", [Ballot("lived", {p: 1 for p in PROPOSALS})] * 6, PROPOSALS)
    text = sentence(result, TITLES, {}, gettext.gettext, filled)
    assert text == "5 options share first place."


def test_titles_are_taken_as_they_are():
    result = counted("ranking", rankings((6, "B>A")), PROPOSALS)
    assert said(result, {"p2": "100 % %(first)s <b>"}) == "“100 % %(first)s <b>” came first."
    assert said(result, {}) == "something that was taken off came first."


@pytest.mark.parametrize("kind", ["ranking", "dots", "statements"])
def test_nobody_voted(kind):
    assert said(counted(kind, [], PROPOSALS)) == "Nobody voted."
    assert said(counted(kind, [], [])) == "Nobody voted."


def test_first_place_is_shared():
    text = votes([(6, "A=B>C")], [(6, "A=B>C")])
    assert text == (
        "“A” and “B” share first place, whichever way we count. The order is the same for each group."
    )
    assert votes([(6, "A=B=C")], [(6, "A=B=C")]).startswith("“A”, “B” and “C” share first place,")
    assert votes([(6, "A=B=C=D=E")], [(6, "A=B=C=D=E")]).startswith("5 options share first place,")


def test_the_two_ways_of_counting_choose_differently():
    # As many use it as work in it by weight, but not by head: B, then A, is put first.
    lived, professional = [(6, "B>A>C>D>E")], [(5, "B>A>C>D>E"), (15, "A>B>C>D>E")]
    assert votes(lived, professional).startswith(
        "“B” came first when each group counts for half; "
        "when each person counts the same, first place goes to “A”. "
    )
    ballots = rankings(*lived) + rankings(*professional, side="professional")
    result = counted("ranking", ballots, PROPOSALS, decided_by="everyone")
    assert said(result).startswith(
        "“Tell me if it's late” came first when each person counts the same; "
        "when each group counts for half, first place goes to “Book when I can”."
    )


def test_a_tie_in_one_way_of_counting_alone():
    lived, professional = [(6, "B>A")], [(9, "A>B")]
    assert votes(lived, professional).startswith(
        "“A” and “B” share first place when each group counts for half; "
        "when each person counts the same, first place goes to “A”."
    )


def test_everyone_votes_the_same():
    assert votes([(6, "C>A>B")], [(9, "C>A>B")]) == (
        "“C” came first, whichever way we count. The order is the same for each group."
    )


def test_most_is_only_said_when_it_is_certain():
    # Half of those who work in it put D first; it is in the top half for all of them.
    text = votes([(6, "A>B=C=E>D")], [(3, "D>A>B>C>E"), (3, "A>D>B>C>E")])
    assert text.endswith(
        "We differ most on “D”: everyone who works in the service put it in the top half of their list, "
        "and everyone who uses it put it last."
    )


def test_groups_of_which_the_same_would_be_said_are_not_described():
    # B is in the top half for 1 of 10 and for 4 of 10: "fewer than half" of both.
    text = votes([(1, "A>B>C>D>E"), (9, "A>C>B>D>E")], [(4, "A>B>C>D>E"), (6, "A>C>B>D>E")])
    assert text == "“A” came first, whichever way we count. We differ most on “B”."


def test_a_shut_split_says_why():
    ballots = rankings((9, "A>B")) + rankings((2, "B>A"), side="professional")
    assert said(counted("ranking", ballots, PROPOSALS)) == (
        "“Tell me if it's late” came first. Only a few people from at least one group voted, "
        "so the groups are not shown apart and each person counts the same."
    )


def test_one_group_alone_has_nobody_to_differ_from():
    assert said(counted("ranking", rankings((9, "A>B")), PROPOSALS)) == (
        "“Tell me if it's late” came first."
    )


def test_pooled_people_are_part_of_everyone():
    ballots = (
        rankings((9, "A>B>C>D>E"))
        + rankings((6, "E>B>C>D>A"), side="professional")
        + rankings((2, "A>B>C>D>E"), side="other")
    )
    text = said(counted("ranking", ballots, PROPOSALS))
    assert "everyone who uses the service put it top" in text
    assert "everyone who works in it put it last" in text


def dots(lived, professional):
    ballots = [Ballot("lived", m) for m in lived] + [Ballot("professional", m) for m in professional]
    return said(counted("dots", ballots, PROPOSALS))


def test_dots_in_words():
    assert dots([{"p1": 2, "p4": 1}] * 6, [{"p1": 2}] * 9) == (
        "“Tell me if it's late” came first, whichever way we count. We differ most on “Hospital first”: "
        "everyone who uses the service gave it dots, and nobody who works in it gave it dots."
    )
    assert dots(
        [{"p1": 3, "p4": 1}] * 3 + [{"p1": 3}] * 3, [{"p1": 3}] * 9
    ).endswith("half of the people who use the service gave it dots, and nobody who works in it gave it dots.")


def test_groups_that_differ_little_are_said_to():
    assert dots([{"p1": 2, "p2": 1}] * 6, [{"p1": 2, "p2": 1}] * 8 + [{"p1": 2, "p3": 1}]).endswith(
        "The groups differ little."
    )


def answers(lived, professional):
    """The sentence of a room of ten on each side, from how many agree with statements A, B …"""
    def room(side, agreeing):
        return [
            Ballot(side, {f"s{n}": 1 if person < yes else -1 for n, yes in enumerate(agreeing, start=1)})
            for person in range(10)
        ]

    ids = [f"s{n}" for n in range(1, len(lived) + 1)]
    ballots = room("lived", lived) + (room("professional", professional) if professional else [])
    return said(counted("statements", ballots, ids), dict(zip(ids, "ABC")))


def test_statements_in_words():
    assert answers([9, 8, 0], [8, 2, 0]) == (
        "We agree most on “A”: most people in each group agreed. We differ most on “B”: "
        "most people who use the service agreed, and fewer than half of the people who work in it agreed."
    )
    assert answers([9, 8, 0], [8, 8, 0]).endswith("The groups differ little.")
    assert answers([9, 9], [0, 0]).startswith("No statement has both groups clearly behind it.")


def test_statements_in_words_without_groups():
    assert answers([9, 8, 0], None) == "We agree most on “A”: 9 of 10 people agreed."
    assert answers([9, 9, 0], None) == "We agree most on “A” and “B”."
    assert answers([0, 0], None) == "Nobody agreed with any of the statements."
    assert answers([0, 0], [0, 0]).startswith("Nobody agreed with any of the statements.")


def few(*marks):
    """The sentence of people of one group who answer statements A, B … like this."""
    ballots = [Ballot("lived", {f"s{n}": mark for n, mark in enumerate(each, start=1)}) for each in marks]
    ids = [f"s{n}" for n in range(1, len(marks[0]) + 1)]
    return said(counted("statements", ballots, ids), dict(zip(ids, "ABC")))


def test_only_more_than_half_agree_most():
    assert few((1, 1), (-1, -1)) == "Opinions are split on “A” and “B”: as many people agreed as disagreed."
    assert few((1, 0), (-1, 0)) == "Opinions are split on “A”: as many people agreed as disagreed."
    assert few((1, -1), (0, -1)) == "No statement has more than half of the people behind it."
    assert few((1, -1), (1, -1), (-1, -1)) == "We agree most on “A”: 2 of 3 people agreed."
    assert few((-1,),) == "Nobody agreed with any of the statements."


def test_a_room_of_one_on_each_side_is_not_said_to_agree():
    ballots = [Ballot("lived", {"s1": 1, "s2": 1}), Ballot("professional", {"s1": -1, "s2": -1})]
    assert said(counted("statements", ballots, ["s1", "s2"]), {"s1": "A", "s2": "B"}) == (
        "Opinions are split on “A” and “B”: as many people agreed as disagreed. Only a few people from at least one "
        "group voted, so the groups are not shown apart and each person counts the same."
    )


def test_statements_that_both_groups_share_alike_are_a_tie():
    assert answers([9, 9, 0], [8, 8, 0]).startswith("We agree most on “A” and “B”: most people in each group agreed.")


def test_too_few_answers_to_the_same_statement_compare_nothing():
    lived = [Ballot("lived", {"s1": 1})] * 6
    professional = [Ballot("professional", {"s2": 1})] * 6
    assert said(counted("statements", lived + professional, ["s1", "s2"])) == (
        "Too few people of each group answered the same statement to say where they agree.")


def test_no_dot_was_placed():
    assert said(counted("dots", [Ballot("lived", {})] * 6, PROPOSALS)) == "Nobody placed a dot."
