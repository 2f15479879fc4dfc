"""D11: every setting has a default, and what it cannot be is refused by its name."""

import json

import pytest

from workshop.activities import KINDS, as_settings, rules_for
from workshop.refusals import Refused

DECIDING = {
    "options": "proposals", "from": None, "decided_by": "equal_footing", "release": "ballots",
}
DEFAULTS = {
    "ideas": {
        "columns": [], "think_first": False, "each": None,
        "show_group": "after_themes", "longest": 280, "by_table": False,
    },
    "themes": {"from": None, "who": "helpers", "least": 6, "most": 8},
    "proposals": {"from": None, "top": None, "sheets": "opening"},
    "talk": {"notes": False},
    "questions": {"longest": 280},
    "statements": {**DECIDING, "own": False, "longest": 280},
    "dots": {**DECIDING, "dots_each": 5, "most_on_one": 3},
    "approval": DECIDING,
    "scale": {**DECIDING, "criteria": [{"key": "overall", "label": "", "weight": 1}]},
    "ranking": DECIDING,
    "pairs": {**DECIDING, "most": 30},
    "budget": {**DECIDING, "mode": "projects", "total": 100, "within_total": True, "lots": "server"},
}
DEFAULTS |= {
    "quick_question": {**DECIDING, "type": "one", "live": False,
                       "choices": [{"key": "yes", "label": ""}, {"key": "no", "label": ""}, {"key": "unsure", "label": ""}]},
    "safe_to_try": DECIDING,
}
A_CHOICE = {"key": "bus", "label": "By bus"}
NOT_WHOLE = [True, 1.0, 2.5, float("nan"), float("inf"), "3", [], {}]
NOT_ON_OR_OFF = [0, 1, "true", None, []]
NOT_A_CHOICE = ["", "Everyone", None, 1, True, [], {}]
A_CRITERION = {"key": "fair", "label": "How fair", "weight": 1}
BAD = {
    ("ideas", "columns"): [
        None, "Before", {}, [1], [None], [""], ["  "], ["a", "a"], ["a", " a "], ["x" * 41],
        ["a\x00"], ["\ud800"], [str(n) for n in range(13)],
    ],
    ("ideas", "think_first"): NOT_ON_OR_OFF,
    ("ideas", "each"): [*NOT_WHOLE, 0, -1, 51, 10**30],
    ("ideas", "show_group"): [*NOT_A_CHOICE, "sometimes"],
    ("ideas", "by_table"): NOT_ON_OR_OFF,
    ("themes", "from"): [1, True, "", "a b", "x" * 41, [], {}],
    ("themes", "who"): [*NOT_A_CHOICE, "participants"],
    ("themes", "least"): [*NOT_WHOLE, None, 0, -1, 51],
    ("themes", "most"): [*NOT_WHOLE, None, 0, -1, 51],
    ("ideas", "longest"): [*NOT_WHOLE, None, 9, 1001],
    ("proposals", "from"): [1, True, "", "a b", "x" * 41, [], {}],
    ("proposals", "top"): [*NOT_WHOLE, 0, -1, 41],
    ("proposals", "sheets"): [*NOT_A_CHOICE, "table"],
    ("talk", "notes"): NOT_ON_OR_OFF,
    ("questions", "longest"): [*NOT_WHOLE, None, 9, 1001],
    ("statements", "longest"): [*NOT_WHOLE, None, 9, 1001],
    ("statements", "own"): NOT_ON_OR_OFF,
    ("dots", "dots_each"): [*NOT_WHOLE, None, 0, -1, 101],
    ("dots", "most_on_one"): [*NOT_WHOLE, None, 0, -1, 101],
    ("scale", "criteria"): [
        None, {}, [], "fair", ["fair"], [None], [[]], [{}], [{"label": "How fair"}],
        *([{**A_CRITERION, "key": key}] for key in ("", "a b", "é", "x" * 41, 1, None, [])),
        *([{**A_CRITERION, "label": label}] for label in ("x" * 61, 1, None, "a\x00", ["a"])),
        *([{**A_CRITERION, "weight": weight}] for weight in (*NOT_WHOLE, None, -1, 101)),
        [{**A_CRITERION, "colour": "red"}], [A_CRITERION, {**A_CRITERION, "key": "ease"}],
        [A_CRITERION, {**A_CRITERION, "label": "How easy"}], [A_CRITERION, {"key": "ease", "label": " "}],
        [{"key": str(n), "label": str(n)} for n in range(7)],
    ],
    ("quick_question", "type"): [*NOT_A_CHOICE, "text"],
    ("quick_question", "live"): NOT_ON_OR_OFF,
    ("quick_question", "choices"): [
        None, {}, [], "bus", ["bus", "car"], [A_CHOICE], [A_CHOICE, A_CHOICE], [A_CHOICE, {"key": "car", "label": "By bus"}],
        *([A_CHOICE, {"key": key, "label": "By car"}] for key in ("", "a b", "é", "x" * 41, 1, None, [])),
        *([A_CHOICE, {"key": "car", "label": label}] for label in ("", "x" * 121, 1, None, "a\x00", ["a"])),
        [A_CHOICE, {"key": "car", "label": "By car", "weight": 1}], [{"key": str(n), "label": str(n)} for n in range(13)],
    ],
    ("pairs", "most"): [*NOT_WHOLE, None, 0, -1, 101],
    ("budget", "mode"): [*NOT_A_CHOICE, "shares"],
    ("budget", "total"): [*NOT_WHOLE, None, 0, -1, 10**12 + 1],
    ("budget", "within_total"): NOT_ON_OR_OFF,
    ("budget", "lots"): [*NOT_A_CHOICE, "people"],
    **{
        (kind, name): bad
        for kind in ("statements", "dots", "approval", "scale", "ranking", "pairs", "budget", "quick_question", "safe_to_try")
        for name, bad in {
            "options": [*NOT_A_CHOICE, "statements"],
            "from": [1, True, "", "a b", "x" * 41, [], {}],
            "decided_by": [*NOT_A_CHOICE, "lived"],
            "release": NOT_A_CHOICE,
        }.items()
    },
}


def refusal(kind, settings):
    with pytest.raises(Refused) as refused:
        rules_for(kind, settings)
    assert str(refused.value)
    return refused.value.code, refused.value.field


@pytest.mark.parametrize("kind", KINDS)
def test_settings_left_out_take_their_defaults(kind):
    assert as_settings(rules_for(kind, {})) == DEFAULTS[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_every_setting_has_values_that_it_refuses(kind):
    assert {name for known, name in BAD if known == kind} == set(DEFAULTS[kind])


@pytest.mark.parametrize("kind, name, value", [
    (kind, name, value) for (kind, name), values in BAD.items() for value in values
])
def test_a_wrong_value_is_refused_by_the_name_of_its_setting(kind, name, value):
    assert refusal(kind, {name: value}) == ("invalid", f"settings.{name}")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["colour", "source", "kind", "takes_ballots", "count", ""])
def test_an_unknown_setting_is_refused_by_its_name(kind, name):
    assert refusal(kind, {name: 1}) == ("invalid", f"settings.{name}")


@pytest.mark.parametrize("kind", ["budget_", "", None, 1, True, [], {}, "Ideas"])
def test_an_unknown_kind_is_refused(kind):
    assert refusal(kind, {}) == ("invalid", "kind")


@pytest.mark.parametrize("settings", [None, [], "dots_each", 1])
def test_settings_are_names_and_values(settings):
    assert refusal("dots", settings) == ("invalid", "settings")


@pytest.mark.parametrize("kind, settings", [
    ("ideas", {"columns": ["Before", "Getting it"], "think_first": True, "each": 3,
               "show_group": "never", "longest": 1000}),
    ("ideas", {"each": 1, "longest": 10}),
    ("ideas", {"each": 50}),
    ("statements", {"own": True, "from": "a1", "decided_by": "everyone", "longest": 500}),
    ("dots", {"dots_each": 100, "most_on_one": 1, "options": "ideas"}),
    ("approval", {"options": "themes"}),
    ("scale", {"criteria": [{"key": str(n), "label": str(n), "weight": 20 * n} for n in range(6)]}),
    ("pairs", {"most": 100}),
    ("ranking", {"release": "tables", "options": "themes"}),
])
def test_settings_come_back_as_they_were_given(kind, settings):
    rules = rules_for(kind, settings)
    assert as_settings(rules) == {**DEFAULTS[kind], **settings}
    assert rules_for(kind, json.loads(json.dumps(as_settings(rules)))) == rules


def test_columns_are_tidied():
    rules = rules_for("ideas", {"columns": ["  Getting\n it ", "Cafe\u0301"]})
    assert as_settings(rules)["columns"] == ["Getting it", "Caf\u00e9"]


def test_rules_are_values():
    assert rules_for("dots", {"dots_each": 5}) == rules_for("dots", {})
    with pytest.raises(AttributeError):
        rules_for("dots", {}).dots_each = 9
