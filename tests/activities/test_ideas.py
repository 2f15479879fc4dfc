"""The rules of a board of ideas."""

import pytest

from workshop.activities import rules_for
from workshop.refusals import Refused


def test_a_note_belongs_in_a_column_of_its_board():
    rules = rules_for("ideas", {"columns": ["Before", "After"]})
    assert rules.check_column("After") == "After"
    assert rules.check_column(None) is None
    assert rules_for("ideas", {}).check_column(None) is None


@pytest.mark.parametrize("columns", [[], ["Before"]])
@pytest.mark.parametrize("column", ["During", "before", "", 1, True, [], {}])
def test_another_column_is_refused(columns, column):
    with pytest.raises(Refused) as refused:
        rules_for("ideas", {"columns": columns}).check_column(column)
    assert (refused.value.code, refused.value.field) == ("invalid", "column")


def test_ideas_take_no_ballots():
    rules = rules_for("ideas", {})
    assert rules.kind == rules.takes == "ideas"
    assert not rules.takes_ballots
