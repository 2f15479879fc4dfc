"""Statements (D7): agree, pass or disagree, each answer by itself."""

from tests.activities.test_ballots import check, refusal
from workshop.activities import rules_for


def test_answers_to_statements():
    assert check("statements", {"p1": 1, "p2": 0, "p3": -1}) == {"p1": 1, "p2": 0, "p3": -1}
    assert refusal("statements", {"p1": 2}) == "invalid"


def test_each_answer_to_a_statement_stands_by_itself():
    standing = {"p1": 1, "p2": -1}
    merged = rules_for("statements", {}).merge(standing, {"p2": 0, "p3": 1})
    assert merged == {"p1": 1, "p2": 0, "p3": 1}
    assert standing == {"p1": 1, "p2": -1}
