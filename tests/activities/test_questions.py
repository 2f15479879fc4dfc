"""The rules of a list of questions."""

from workshop.activities import rules_for


def test_a_question_is_as_long_as_an_idea():
    assert rules_for("questions", {}).longest == rules_for("ideas", {}).longest == 280


def test_questions_take_no_ballots():
    rules = rules_for("questions", {})
    assert rules.kind == rules.takes == "questions"
    assert not rules.takes_ballots
