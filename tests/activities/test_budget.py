"""D7, D11: what a budget takes and refuses, and what must be known before it opens."""

import pytest
from hypothesis import given, strategies as st

from workshop.activities import as_settings, rules_for
from workshop.refusals import Refused

COSTS = {"p1": 600, "p2": 500, "p3": 400, "p4": 0}
OPTIONS = list(COSTS)
CHOICES = [(option, f"Title of {option}", {"low": 0, "high": cost, "yearly": False}) for option, cost in COSTS.items()]


def rules(**settings):
    projects = settings.get("mode", "projects") == "projects"
    return rules_for("budget", {"total": 1000, **settings}, COSTS if projects else None)


def refusal(refused_by, *given):
    with pytest.raises(Refused) as refused:
        refused_by(*given)
    return refused.value


def test_what_people_would_pay_for_within_the_sum():
    assert rules().check({"p1": 1, "p3": 1, "p4": 1}, OPTIONS) == {"p1": 1, "p3": 1, "p4": 1}
    assert rules().check({}, OPTIONS) == {}


def test_over_the_sum_says_how_much_too_much():
    refused = refusal(rules().check, {"p1": 1, "p2": 1}, OPTIONS)
    assert (refused.code, refused.field) == ("limit", "marks")
    assert str(refused) == "This is 100 too much: there is 1000 to spend."

    refused = refusal(rules(mode="amounts").check, {"p1": 999, "p2": 3}, OPTIONS)
    assert (refused.code, refused.field) == ("limit", "marks")
    assert str(refused) == "This is 2 too much: there is 1000 to spend."


@pytest.mark.parametrize("mark", [0, 2, -1, True, 1.0, "1", None, 10**30])
def test_a_mark_on_what_has_a_cost_is_a_one(mark):
    assert refusal(rules().check, {"p1": mark}, OPTIONS).code == "invalid"


def test_amounts_are_whole_and_need_not_use_up_the_sum():
    assert rules(mode="amounts").check({"p1": 10, "p2": 0, "p3": 990}, OPTIONS) == {"p1": 10, "p3": 990}
    assert rules(mode="amounts").check({"p1": 1}, OPTIONS) == {"p1": 1}
    for amount in (-1, 1.0, True, "5"):
        assert refusal(rules(mode="amounts").check, {"p1": amount}, OPTIONS).code == "invalid"


def test_where_ballots_need_not_be_within_the_sum_anything_may_be_ticked():
    assert rules(within_total=False).check(dict.fromkeys(OPTIONS, 1), OPTIONS) == dict.fromkeys(OPTIONS, 1)


def test_a_new_ballot_takes_the_place_of_the_one_before():
    assert rules().merge({"p1": 1}, {"p2": 1}) == {"p2": 1}


def test_costs_are_fixed_at_their_high_end_when_the_step_opens():
    assert rules_for("budget", {"total": 1000}).costs_of(CHOICES) == COSTS
    assert rules_for("budget", {"mode": "amounts"}).costs_of([("i1", "An idea", None)]) is None


def test_nothing_opens_while_an_option_has_no_cost():
    refused = refusal(rules_for("budget", {}).costs_of, [*CHOICES[:1], ("p9", "Shade", None)])
    assert str(refused) == "Say first what “Shade” costs: every option needs a cost."
    assert refused.field == "activity"


def test_nothing_opens_where_nothing_can_be_bought():
    refused = refusal(rules_for("budget", {"total": 99}).costs_of, CHOICES[:3])
    assert str(refused) == "Each of these costs more than the whole sum of 99."


def test_costs_are_no_setting():
    assert "costs" not in as_settings(rules())
    assert refusal(rules_for, "budget", {"costs": {}}).field == "settings.costs"


def test_a_budget_always_releases_its_ballots():  # R4
    assert refusal(rules_for, "budget", {"release": "tables"}).field == "settings.release"


def test_the_method_and_the_number_of_recounts_go_with_the_mode():
    assert (rules().method, rules().recounts) == ("equal_shares", 50)
    assert (rules(mode="amounts").method, rules(mode="amounts").recounts) == ("median_amounts", 300)


@pytest.mark.parametrize("mode", ["projects", "amounts"])
@given(marks=st.dictionaries(st.sampled_from([*OPTIONS, "p9"]), st.integers(-1, 1200)))
def test_no_ballot_is_taken_over_the_sum(mode, marks):
    try:
        taken = rules(mode=mode).check(marks, OPTIONS)
    except Refused as refused:
        assert refused.code in ("invalid", "limit") and refused.field == "marks"
    else:
        assert sum(COSTS[option] if mode == "projects" else amount for option, amount in taken.items()) <= 1000
