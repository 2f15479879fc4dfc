"""Every deed × everything that can be wrong with what is sent: refused in a sentence, by name, without effect (D5)."""

import inspect
import json
import types
import typing

import pytest

from tests.world.deeds import ROWS
from workshop import wire
from workshop.actions import DEEDS

MANY_DIGITS = "a number of 5,000 digits"
NAN, INFINITY = float("nan"), float("inf")
ODD = [[], {}, [[]], {"a": 1}]
NUMBERS = [1.0, 0.5, NAN, INFINITY, -INFINITY, 2**53, -(2**53), 10**30, MANY_DIGITS]
CONTROL = ["a\x00b", "a\x1bb", "a\x7fb", "a\x85b", "a\ud800b", "\udfff"]
NESTED = [{"a": each} for each in [NAN, INFINITY, 1.5, MANY_DIGITS, 2**60, *CONTROL]]
DEEP = json.loads("[" * 30 + "]" * 30)
WIDE = {"a\x00": 1}


def bad_values(kind):
    """Values that are no `kind`, as the parameters of deeds declare it."""
    origin = typing.get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        inner = next(each for each in typing.get_args(kind) if each is not type(None))
        return [value for value in bad_values(inner) if value is not None]
    if origin is typing.Literal:
        return [None, True, 3, "banana", "", "\ud800", MANY_DIGITS, *ODD]
    if kind is wire.Id:
        return [None, True, 7, 1.0, NAN, MANY_DIGITS, "", "a b", "ä", "a" * 41, *CONTROL, *ODD]
    if origin is typing.Annotated or kind is str:
        longest = typing.get_args(kind)[1].longest if origin is typing.Annotated else 5000
        return [None, True, 7, *NUMBERS, "a" * (longest + 1), "é" * (longest + 1), "a" * 30_000, *CONTROL, *ODD]
    if kind is int:
        return [None, True, "1", "", *NUMBERS, *ODD]
    if kind is bool:
        return [None, 0, 1, "true", "", NAN, MANY_DIGITS, *ODD]
    if kind is dict:
        return [None, True, 7, "x", [], NAN, *NESTED, {"a": DEEP}, WIDE]
    if origin is list or kind is list:
        return [None, True, 7, "x", {}, NAN, [None], [1], [NAN], [MANY_DIGITS], ["a b"], ["a\x00"], [[]], ["x1"] * 1001]
    raise AssertionError(f"say in bad_values what is no {kind}")


def wrong(deed, right):
    """Every way to get a deed wrong, as (what, data, the field that is at fault)."""
    parameters = list(inspect.signature(DEEDS[deed].function).parameters.values())[1:]
    kinds = typing.get_type_hints(DEEDS[deed].function, include_extras=True)
    for parameter in parameters:
        name = parameter.name
        for value in bad_values(kinds[name]):
            yield f"{name} = {str(value)[:20]!r}", {**right, name: value}, name
        if parameter.default is inspect.Parameter.empty:
            yield f"no {name}", {key: value for key, value in right.items() if key != name}, name
    for name in ("nonsense", "Activity", "__class__", "turn", "self"):
        yield f"unknown {name}", {**right, name: 1}, name


def frame(number, deed, data):
    """The message as it goes over the wire; with numbers that no JSON library would write."""
    body = json.dumps(["do", {"key": f"bad-{number}", "deed": deed, "data": data}])
    return f"42{number}" + body.replace(f'"{MANY_DIGITS}"', "9" * 5000)


def is_sentence(text):
    return text[0].isupper() and text[-1] in ".?!" and "%(" not in text


@pytest.mark.parametrize("deed", sorted(DEEDS))
def test_what_is_wrong_is_refused_in_a_sentence_and_changes_nothing(lively, deed):  # D5
    who = ROWS[deed].by[0]
    right = ROWS[deed].data(lively) if deed not in ("withdraw_idea", "erase", "reveal_results") else {
        "withdraw_idea": {"idea": lively.own}, "erase": {"what": "idea", "id": lively.own, "reason": "twice"},
        "reveal_results": {"activity": lively.steps["dots"]}}[deed]
    line = lively.line(who)
    before, cases = lively.snapshot(), list(wrong(deed, right))

    for number, (_what, data, _field) in enumerate(cases):
        line.send(frame(number, deed, data))
    for number, (what, _data, field) in enumerate(cases):
        answer = line.answer(number)
        assert answer["ok"] is False, (what, answer)
        error = answer["error"]
        assert error["code"] == "invalid", (what, error)
        assert error["field"].split(".")[0].split("[")[0] == field, (what, error)
        assert is_sentence(error["message"]), (what, error)

    after = lively.snapshot()
    assert {**after, "now": None} == {**before, "now": None}
    line.close()


@pytest.mark.parametrize("body, field", [
    ({"deed": "raise_hand", "data": {"up": True}}, "key"),
    ({"key": "", "deed": "raise_hand", "data": {"up": True}}, "key"),
    ({"key": "k" * 65, "deed": "raise_hand", "data": {"up": True}}, "key"),
    ({"key": 7, "deed": "raise_hand", "data": {"up": True}}, "key"),
    ({"key": None, "deed": "raise_hand", "data": {"up": True}}, "key"),
    ({"key": "a\x00", "deed": "raise_hand", "data": {"up": True}}, "key"),
    ({"key": "\ud800", "deed": "raise_hand", "data": {"up": True}}, "key"),
    ({"key": "k", "deed": "fly", "data": {}}, "deed"),
    ({"key": "k", "deed": None, "data": {}}, "deed"),
    ({"key": "k", "deed": ["raise_hand"], "data": {}}, "deed"),
    ({"key": "k", "deed": "__class__", "data": {}}, "deed"),
    ({"key": "k", "data": {"up": True}}, "deed"),
    ({"key": "k", "deed": "raise_hand"}, "data"),
    ({"key": "k", "deed": "raise_hand", "data": [True]}, "data"),
    ({"key": "k", "deed": "raise_hand", "data": "up"}, "data"),
    ({"key": "k", "deed": "raise_hand", "data": None}, "data"),
    ({"key": "k", "deed": "raise_hand", "data": {"up": True}, "more": 1}, "more"),
    ({"key": "k", "deed": "raise_hand", "data": {"up": True}, "\ud800\x00": 1}, "data"),
])
def test_a_deed_comes_with_key_deed_and_data_and_nothing_else(lively, body, field):  # D1, D3, D5
    before = lively.seq()
    line = lively.line("citizen")

    by_socket = line.answer(line.ask("do", body))
    by_http = lively.as_("citizen").call("POST", f"/sessions/{lively.code}/do", body)

    for answer in (by_socket, by_http.json()):
        assert answer["ok"] is False
        assert (answer["error"]["code"], answer["error"]["field"]) == ("invalid", field)
    assert by_http.status_code == 422
    assert lively.seq() == before
    line.close()


@pytest.mark.parametrize("marks, code", [
    ("strange option", "invalid"), ("strange text", "invalid"), ("half", "invalid"), ("true", "invalid"),
    ("text", "invalid"), ("negative", "invalid"), ("nested", "invalid"), ("many digits", "invalid"),
    ("too many on one", "limit"), ("too many in all", "limit"),
])
def test_a_ballot_out_of_bounds_is_refused_with_its_field(lively, marks, code):  # D5, D7, D8
    one, two = lively.proposals[:2]
    data = {
        "strange option": {"p9999": 1}, "strange text": {"\u202e": 1}, "half": {one: 0.5}, "true": {one: True},
        "text": {one: "1"}, "negative": {one: -1}, "nested": {one: {one: 1}}, "many digits": {one: 10**30},
        "too many on one": {one: 4}, "too many in all": {one: 3, two: 3}}[marks]
    before = lively.snapshot("citizen")

    error = lively.cast("citizen", "dots", data)["error"]

    assert (error["code"], error["field"]) == (code, "marks")
    assert lively.snapshot("citizen")["mine"] == before["mine"]
    assert lively.snapshot()["progress"] == before["progress"]


@pytest.mark.parametrize("settings, field", [
    ({"colour": "red"}, "settings.colour"), ({"dots_each": 0}, "settings.dots_each"),
    ({"dots_each": True}, "settings.dots_each"), ({"dots_each": 10**9}, "settings.dots_each"),
    ({"options": "moods"}, "settings.options"), ({"from": 7}, "settings.from"),
    ({"decided_by": "me"}, "settings.decided_by"), ({"longest": 20}, "settings.longest"),
])
def test_an_unknown_or_impossible_setting_is_refused_by_name(lively, settings, field):  # D11
    before = lively.seq()

    error = lively.refused("desk", "add_activity", kind="dots", title="Dots", settings=settings)

    assert (error["code"], error["field"]) == ("invalid", field)
    assert lively.seq() == before


def test_a_step_that_draws_on_one_that_is_not_there_opens_for_nobody(park):  # D8, D10
    for source in ("a999999999999999999999999999999", "a77", "x1"):
        added = park.does("desk", "add_activity", kind="dots", title="Dots", settings={"options": "ideas", "from": source})

        error = park.refused("desk", "open_activity", activity=added["events"][0]["activity"])

        assert (error["code"], error["field"]) == ("invalid", "activity")
