"""The rules of talking: nothing to do on the phone, unless tables take notes."""

from workshop.activities import rules_for


def test_phones_stay_down_unless_tables_take_notes():
    assert rules_for("talk", {}).notes is False
    assert rules_for("talk", {"notes": True}).notes is True


def test_talking_takes_no_ballots():
    rules = rules_for("talk", {})
    assert rules.kind == rules.takes == "talk"
    assert not rules.takes_ballots
