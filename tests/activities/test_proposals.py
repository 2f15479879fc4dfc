"""The rules of a step in which themes are written up."""

import pytest

from workshop.activities import rules_for

PLACES = [["t1"], ["t2", "t3"], ["t4"]]


def test_each_table_gets_one_theme_first_place_first():
    assert rules_for("proposals", {}).given(PLACES, [3, 1, 2]) == [("t1", 3), ("t2", 1), ("t3", 2)]


def test_without_tables_every_theme_is_there_for_anyone_to_take():
    assert rules_for("proposals", {}).given(PLACES, []) == [("t1", None), ("t2", None), ("t3", None), ("t4", None)]


@pytest.mark.parametrize("top, themes", [(1, ["t1"]), (2, ["t1", "t2", "t3"]), (3, ["t1", "t2", "t3"]), (9, ["t1", "t2", "t3", "t4"])])
def test_those_that_are_equal_at_the_end_of_the_first_few_are_all_written_up(top, themes):
    assert [theme for theme, _ in rules_for("proposals", {"top": top}).given(PLACES, [])] == themes


def test_sheets_are_no_ballots():
    rules = rules_for("proposals", {})
    assert rules.kind == rules.takes == "proposals"
    assert not rules.takes_ballots
