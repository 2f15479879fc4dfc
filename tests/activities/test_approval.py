"""D7: the ballots of approval."""

import pytest

from workshop.activities import rules_for
from workshop.refusals import Refused

RULES = rules_for("approval", {})


def test_ticks_are_ones():
    assert RULES.check({"p1": 1, "p3": 1}, ["p1", "p2", "p3"]) == {"p1": 1, "p3": 1}


@pytest.mark.parametrize("tick", [0, 2, -1, True, 1.0, "1", None, {}, 10**30])
def test_anything_else_is_no_tick(tick):
    with pytest.raises(Refused) as refused:
        RULES.check({"p1": 1, "p2": tick}, ["p1", "p2"])
    assert (refused.value.code, refused.value.field) == ("invalid", "marks")


def test_one_option_is_enough_to_ask():  # D10
    assert RULES.fewest_options == 1


def test_a_new_ballot_replaces_the_old_one():
    assert RULES.merge({"p1": 1}, {"p2": 1}) == {"p2": 1}
