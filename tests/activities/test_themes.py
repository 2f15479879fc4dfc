"""The rules of putting ideas together."""

from workshop.activities import rules_for


def test_themes_take_no_ballots():
    rules = rules_for("themes", {})
    assert rules.kind == rules.takes == "themes"
    assert not rules.takes_ballots


def test_themes_are_of_every_board_unless_one_is_named():
    assert rules_for("themes", {}).source is None
    assert rules_for("themes", {"from": "a1"}).source == "a1"
