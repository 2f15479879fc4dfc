"""D7, D11: the ballots of a scale, and its criteria."""

import pytest

from workshop.activities import as_settings, rules_for
from workshop.refusals import Refused

CRITERIA = [{"key": "impact", "label": "How much it helps", "weight": 2}, {"key": "ease", "label": "How easy", "weight": 0}]
RULES = rules_for("scale", {"criteria": CRITERIA})


def test_grades_by_option_and_criterion():
    marks = {"p1": {"impact": 5, "ease": 0}, "p2": {"ease": 3}}
    assert RULES.check(marks, ["p1", "p2"]) == marks
    assert RULES.check({"p1": {}, "p2": {"ease": 3}}, ["p1", "p2"]) == {"p2": {"ease": 3}}
    assert rules_for("scale", {}).check({"p1": {"overall": 4}}, ["p1"]) == {"p1": {"overall": 4}}


@pytest.mark.parametrize("given", [
    5, None, [], "5", {"impact": 6}, {"impact": -1}, {"impact": True}, {"impact": 2.0}, {"impact": "2"}, {"impact": None},
    {"impact": float("nan")}, {"impact": 10**30}, {"Impact": 3}, {"overall": 3}, {1: 3}, {"impact": {"ease": 1}},
])
def test_anything_else_is_no_grade(given):
    with pytest.raises(Refused) as refused:
        RULES.check({"p1": given}, ["p1"])
    assert (refused.value.code, refused.value.field) == ("invalid", "marks")


def test_a_new_ballot_replaces_the_old_one():
    assert RULES.merge({"p1": {"impact": 1}}, {"p2": {"ease": 1}}) == {"p2": {"ease": 1}}


def test_criteria_are_tidied_and_a_weight_left_out_is_one():
    rules = rules_for("scale", {"criteria": [{"key": "a", "label": "  How\n fair "}, {"key": "B-2_", "label": "Cafe\u0301"}]})

    assert as_settings(rules)["criteria"] == [
        {"key": "a", "label": "How fair", "weight": 1}, {"key": "B-2_", "label": "Caf\u00e9", "weight": 1}]
    assert rules_for("scale", {"criteria": as_settings(rules)["criteria"]}) == rules


def test_a_criterion_alone_needs_no_label():
    assert rules_for("scale", {"criteria": [{"key": "a"}]}).criteria == ({"key": "a", "label": "", "weight": 1},)
