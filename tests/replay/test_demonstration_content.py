"""The demonstration: its ballots give the orders it was made for, and its words fit the rules."""

from collections import Counter
from datetime import date

import pytest

from workshop.activities import rules_for
from tests.counting.examples import SECRET
from workshop.counting.result import result
from workshop.counting.small_numbers import Ballot, publish
from workshop.demonstration import plan, proposals
from workshop.demonstration.people import ARRIVALS, PEOPLE, PHONE
from workshop.demonstration.meanings import QUESTIONS, THEMES, WORRIES
from workshop.demonstration.redesigns import PROPOSALS
from workshop.demonstration.words import AS_IT_IS, COMMENTS, IDEAS, ONE_IDEA

IDS = dict(zip("ABCDEFG", ("p1", "p2", "p3", "p4", "p5", "p6", "p7")))
SHEETS = [*IDS.values()][:5]
SIDES = {voice["key"]: voice["side"] for voice in plan()["voices"]}


def counted(kind):
    """The result of everybody's ballots in the step of this kind."""
    step = next(step for step in plan()["agenda"] if step["kind"] == kind)
    marks_of = {"ranking": lambda one: one.ranking(), "dots": lambda one: one.dots()}[kind]
    ballots = [
        Ballot(SIDES[one.voice], {IDS[letter]: mark for letter, mark in marks_of(one).items()})
        for one in PEOPLE
    ]
    options = {"ranking": SHEETS, "dots": [*IDS.values()]}[kind]
    return result(rules_for(kind, step["settings"]), publish(ballots, 5), options, SECRET)


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
        rules.check({IDS[letter]: dots for letter, dots in one.dots().items()}, [*IDS.values()])


def test_the_dots_send_five_themes_to_five_tables_where_each_group_counts_for_half():
    assert letters(counted("dots")["order"])[:5] == "ABCDE"
    assert [theme.letter for theme in THEMES] == [*IDS]


def test_its_agenda_is_the_method_for_redesigning_a_service():
    assert [step["kind"] for step in plan()["agenda"]] == [
        "quick_question", "talk", "ideas", "questions", "ideas", "themes", "dots", "proposals", "talk", "safe_to_try",
        "ranking", "talk", "quick_question"]
    assert sum(step["minutes"] or 0 for step in plan()["agenda"]) == 90
    for step in plan()["agenda"]:
        rules_for(step["kind"], step["settings"])


def test_the_proposals_come_from_the_themes_with_most_dots():
    agenda = plan()["agenda"]
    step = next(step for step in agenda if step["kind"] == "proposals")

    assert agenda[int(step["settings"]["from"][1:]) - 1]["kind"] == "dots"
    assert step["settings"]["top"] == len(PROPOSALS)


def test_the_answer_is_due_six_weeks_after_the_session():
    assert plan(date(2026, 1, 1))["remit"]["answer_by"] == "2026-02-12"


def test_everything_written_fits_and_has_an_author():
    notes = (*AS_IT_IS, *IDEAS)
    assert all(len(each.text) <= 280 for each in (*notes, *QUESTIONS))
    assert all(len(reason) <= 280 for reason in WORRIES.values())
    assert {each.author for each in (*notes, *QUESTIONS)} <= set(range(32))
    assert [(comment.idea, comment.sort) for comment in COMMENTS] == [(9, "worry"), (14, "build"), (12, "question")]


def test_nobody_writes_more_than_three_on_one_board():
    for notes in (AS_IT_IS, IDEAS):
        assert max(Counter(idea.author for idea in notes).values()) <= 3


def test_eight_ideas_come_from_people_who_use_it_and_eight_from_people_who_work_in_it():
    sides = [PEOPLE[idea.author].uses_it for idea in IDEAS[:16]]

    assert sides == [True] * 8 + [False] * 8
    assert [PEOPLE[idea.author].voice for idea in IDEAS[5:8]] == ["carer"] * 3


def test_every_idea_but_the_hidden_one_is_in_one_theme():
    grouped = [number for theme in THEMES for number in theme.ideas]

    assert sorted(grouped) == [*range(1, 17), 18]
    assert set(ONE_IDEA) <= set(THEMES[0].ideas)


def test_only_the_staff_answer_and_one_question_stays_open_with_an_answer():
    assert not any(PEOPLE[asked.answerer].uses_it for asked in QUESTIONS if asked.answer)
    assert [asked.settled for asked in QUESTIONS if asked.answer].count(False) == 1
    assert [asked for asked in QUESTIONS if not asked.answer]


def test_there_are_five_proposals_with_every_field():
    for proposal in proposals():
        assert set(proposal) == {
            "title", "summary", "problem", "helps", "gain", "evidence", "strength", "risk", "smallest_test", "trouble",
            "stopper", "answerer", "helps_count", "cost", "information",
        }
        assert all(fact["source"] for fact in proposal["information"]["facts"])
    assert len(proposals()) == 5
