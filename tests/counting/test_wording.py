"""A result in one or two sentences."""

import gettext
import json
import re

import pytest

from tests.counting.examples import PROPOSALS, SECRET, TITLES, counted, rankings, tarrow
from workshop.activities import rules_for
from workshop.counting.result import result
from workshop.counting.small_numbers import Ballot, publish
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


@pytest.mark.parametrize("first, then", [("A>B", "everyone who uses the service put it top, but not everyone who works in it did."),
                                         ("B>A", "everyone who uses the service put it last, but not everyone who works in it did.")])
def test_where_all_of_one_group_and_most_of_the_other_did_the_same_it_says_who_did_not(first, then):
    ballots = rankings((6, first)) + rankings((4, first), (2, first[::-1]), side="professional")
    result = counted("ranking", ballots, PROPOSALS[:2])
    text = said(result, dict(zip(PROPOSALS, "AB")))
    assert text.endswith(f"We differ most on “A”: {then}"), text


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


def lines(kind, ballots, options=PROPOSALS, k=5, **settings):
    result = counted(kind, ballots, options, k, **settings)
    return said_of(result, Words(TITLES, USUAL, gettext.gettext, gettext.ngettext, "£{:,}".format))


def room(lived, professional, of_lived, of_professional):
    """So many people of each side, each side of one mind."""
    return [Ballot("lived", of_lived)] * lived + [Ballot("professional", of_professional)] * professional


def test_ticks_are_said_to_be_a_yes():
    text = lines("approval", room(6, 9, {"p1": 1, "p3": 1}, {"p1": 1, "p4": 1}))["sentence"]
    assert text == ("“Tell me if it's late” came first, whichever way we count. We differ most on “Out in the evening”: "
                    "everyone who uses the service said yes to it, and nobody who works in it said yes to it.")


def test_nobody_said_yes():
    assert lines("approval", room(6, 6, {}, {}))["sentence"].startswith("Nobody said yes to any of them.")


def test_grades_are_said_to_be_marks():
    marks = {option: {"overall": 4} for option in PROPOSALS}
    text = lines("scale", room(6, 9, marks, {**marks, "p4": {"overall": 0}, "p1": {"overall": 5}}))["sentence"]
    assert text.endswith("We differ most on “Hospital first”: everyone who uses the service gave it a high mark, and "
                         "nobody who works in it gave it a high mark.")


def test_too_few_marks_put_nothing_first():
    ballots = [*room(6, 6, {}, {}), Ballot("lived", {"p1": {"overall": 5}})]
    assert lines("scale", ballots)["sentence"].startswith("Too few people gave marks to put anything first.")


def test_what_a_side_chose_in_pairs_is_no_count_of_people():
    text = lines("pairs", room(6, 6, {"p1:p2": "p1"}, {"p1:p2": "p2"}), ["p1", "p2"])["sentence"]
    assert "We differ most on “Tell me if it's late”." in text


def budget(ballots, total, **settings):
    rules = rules_for("budget", {"total": total, **settings}, {"p1": 40, "p2": 50, "p3": 60})
    body = result(rules, publish(ballots, 5), ["p1", "p2", "p3"], SECRET)
    return said_of(body, Words(TITLES, USUAL, gettext.gettext, gettext.ngettext, "£{:,}".format))


def test_a_budget_says_what_the_money_pays_for():
    said = budget(room(6, 6, {"p1": 1}, {"p1": 1, "p2": 1}), 90)
    assert said["sentence"].startswith("The money pays for “Tell me if it's late” and “Book when I can”, whichever way we count.")
    assert said["words"]["other_way"] == "Paying for the most popular first, until the money is gone, gives the same list."


def test_a_budget_that_pays_for_something_else_each_way_says_both():
    said = budget(room(5, 25, {"p1": 1, "p3": 1}, {"p2": 1}), 60)
    assert said["sentence"] == (
        "When each group counts for half, the money pays for “Tell me if it's late”; when each person counts the same, for "
        "“Book when I can”. We differ most on “Book when I can”: everyone who works in the service voted for it, and nobody "
        "who uses it voted for it.")
    assert said["words"]["other_way"].endswith("would give another list: “Book when I can”.")
    assert "would pay for “Tell me if it's late” about 0 times in 100." in said["words"]["firm"]


def test_amounts_name_where_most_of_the_money_goes():
    said = budget(room(6, 6, {"p1": 60, "p2": 30}, {"p1": 60, "p3": 30}), 90, mode="amounts")
    assert said["sentence"].startswith("Most money goes to “Tell me if it's late”: £")


def test_one_vote_of_a_small_group_weighs_as_much_as_many():
    said = lines("ranking", rankings((300, "A>B")) + rankings((5, "B>A"), side="professional"), ["p1", "p2"])
    assert said["words"]["footing"] == (
        "Where each group counts the same, one vote from the smaller group (people who work in it) weighs as much as 60 "
        "from the larger (people who use the service), and the result is as steady as one of about 20 people.")
    assert said["words"]["who"] == "305 people voted: 300 people who use the service, 5 people who work in it."


@pytest.mark.parametrize("votes, words", [
    (((20, "A>B"), (1, "B>A")), "This is firm: "),
    (((13, "A>B"), (9, "B>A")), "This is "),
    (((11, "A>B"), (10, "B>A")), "This is not firm: "),
    (((5, "A>B"),), "Too few people voted to say how firm this is."),
])
def test_how_firm_a_result_is(votes, words):
    assert lines("ranking", rankings(*votes), ["p1", "p2"])["words"]["firm"].startswith(words)


def test_other_ways_that_change_the_first_place_are_named():
    # Condorcet's 81: A beats everyone head to head, B has the most points.
    votes = rankings((30, "A>B>C"), (1, "A>C>B"), (29, "B>A>C"), (10, "B>C>A"), (10, "C>A>B"), (1, "C>B>A"))
    said = lines("ranking", votes, ["p1", "p2", "p3"])["words"]["other_way"]
    assert said.startswith("Another way of counting would change the first place: Borda’s points: “Book when I can”")
