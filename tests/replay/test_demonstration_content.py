"""The demonstration: its ballots give the orders it was made for, and its words fit the rules."""

from datetime import date

import pytest

from workshop.activities import rules_for
from tests.counting.examples import SECRET
from workshop.counting.result import result
from workshop.counting.small_numbers import Ballot, publish
from workshop.demonstration import plan, proposals
from workshop.demonstration.people import ARRIVALS, PEOPLE, PHONE
from workshop.demonstration.words import COMMENTS, IDEAS, STATEMENTS

IDS = dict(zip("ABCDE", ("p1", "p2", "p3", "p4", "p5")))
SIDES = {voice["key"]: voice["side"] for voice in plan()["voices"]}


def counted(kind):
    """The result of everybody's ballots in the step of this kind."""
    step = next(step for step in plan()["agenda"] if step["kind"] == kind)
    marks_of = {"ranking": lambda one: one.ranking(), "dots": lambda one: one.dots()}[kind]
    ballots = [
        Ballot(SIDES[one.voice], {IDS[letter]: mark for letter, mark in marks_of(one).items()})
        for one in PEOPLE
    ]
    return result(rules_for(kind, step["settings"]), publish(ballots, 5), list(IDS.values()), SECRET)


def letters(order):
    letter = {id: letter for letter, id in IDS.items()}
    return "".join("=".join(letter[id] for id in place) for place in order)


@pytest.mark.parametrize("view, order", [
    ("everyone", "ADBEC"), ("equal_footing", "ABECD"), ("lived", "ACEBD"), ("professional", "DABEC"),
])
def test_the_ballots_give_the_four_orders(view, order):
    assert letters(counted("ranking")["views"][view]["order"]) == order


def test_each_group_counts_for_half_where_it_decides():
    assert counted("ranking")["decided_by"] == "equal_footing"
    assert letters(counted("ranking")["order"]) == "ABECD"


def test_the_groups_differ_most_on_hospital_first():
    agreement = counted("ranking")["agreement"]
    gaps = {id: abs(row["gap"]) for id, row in agreement["rows"].items()}

    assert max(gaps, key=gaps.get) == IDS["D"]
    assert agreement["shared"] == [IDS["A"]]


def test_thirteen_use_it_and_nineteen_work_in_it_four_of_them_on_paper():
    sides = [SIDES[one.voice] for one in PEOPLE]

    assert (sides.count("lived"), sides.count("professional")) == (13, 19)
    assert len([one for one in PEOPLE if one.way != PHONE]) == 4
    assert sorted(one.number for one in ARRIVALS) == list(range(32))


def test_every_ballot_of_dots_keeps_to_its_step():
    step = next(step for step in plan()["agenda"] if step["kind"] == "dots")
    rules = rules_for("dots", step["settings"])
    for one in PEOPLE:
        assert sum(one.dots().values()) == rules.dots_each
        rules.check({IDS[letter]: dots for letter, dots in one.dots().items()}, list(IDS.values()))


def test_every_step_of_the_agenda_has_valid_settings():
    assert [step["kind"] for step in plan()["agenda"]] == ["ideas", "statements", "dots", "ranking"]
    for step in plan()["agenda"]:
        rules_for(step["kind"], step["settings"])


def test_the_answer_is_due_six_weeks_after_the_session():
    assert plan(date(2026, 1, 1))["remit"]["answer_by"] == "2026-02-12"


def test_everything_written_fits_and_has_an_author():
    assert all(len(idea.text) <= 280 for idea in IDEAS)
    assert all(len(text) <= 280 for _, text in STATEMENTS)
    assert {idea.author for idea in IDEAS} | {author for author, _ in STATEMENTS} <= set(range(32))
    assert [(comment.idea, comment.sort) for comment in COMMENTS] == [(9, "worry"), (14, "build"), (12, "question")]


def test_there_are_five_proposals_with_every_field():
    for proposal in proposals():
        assert set(proposal) == {
            "title", "summary", "problem", "helps", "gain", "evidence", "risk", "smallest_test",
            "helps_count", "cost",
        }
    assert len(proposals()) == 5
