"""What the page that checks a record finds, from the file alone (X3)."""

import json
import subprocess

import pytest

from workshop import config

CHECKING = config.ROOT / "tests" / "record" / "checking.mjs"


def checked(text, code=""):
    done = subprocess.run(["node", CHECKING, code], input=text, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


@pytest.mark.parametrize("copy", ["public", "organisers"])
def test_a_true_record_holds(copy, request):
    record = request.getfixturevalue(copy)
    said = json.loads(checked(json.dumps(record), record["fingerprint"]))

    assert [part["title"] for part in said[2:]] == [
        step["title"] for step in record["activities"] if step["state"] == "revealed"]
    assert said[1]["said"][-1] == "The check code that you typed is that of this file."
    assert sum("counted again, each way" in " ".join(part["said"]) for part in said) >= 3


def step_of(kind, record):
    return next(step["id"] for step in record["activities"] if step["kind"] == kind and step["state"] == "revealed")


def result_of(kind, record):
    return next(each for each in record["results"] if each["kind"] == kind)


def turned(order):
    """Another order: the last comes first, or the first of several equals alone."""
    order.insert(0, [order[-1].pop()])
    order[:] = [place for place in order if place]


EDITS = {
    "an event": lambda r: r["journal"][3].update(at="2020-01-01T00:00:00.000Z"),
    "an event is gone": lambda r: r["journal"].pop(5),
    "a ballot": lambda r: r["ballots"][step_of("ranking", r)][0]["marks"].update(p16=1, p17=1),
    "a ballot is gone": lambda r: r["ballots"][step_of("dots", r)].pop(),
    "a ballot's group": lambda r: r["ballots"][step_of("dots", r)][0].update(side="other"),
    "the order of a ranking": lambda r: turned(result_of("ranking", r)["views"]["everyone"]["order"]),
    "the order of dots": lambda r: turned(result_of("dots", r)["views"]["everyone"]["order"]),
    "a count of statements": lambda r: next(iter(result_of("statements", r)["views"]["everyone"]["counts"].values())).update(agree=99),
    "a head-to-head": lambda r: result_of("ranking", r)["views"]["lived"]["counts"].update({"p15:p16": 99}),
    "the headline": lambda r: turned(result_of("ranking", r)["order"]),
    "which view decides": lambda r: result_of("ranking", r).update(decided_by="everyone"),
    "a view is left out": lambda r: result_of("dots", r)["views"].update(professional=None),
    "the check code": lambda r: r.update(fingerprint="0" * 64),
    "a result is gone": lambda r: r["results"].pop(),
}


@pytest.mark.parametrize("edit", EDITS)
def test_what_was_changed_is_found(edit, spoilt):
    assert checked(spoilt(EDITS[edit])).startswith("Wrong: ")


def test_another_sessions_check_code_is_refused(public):
    assert checked(json.dumps(public), "ab" * 32).startswith("Wrong: The check code that you typed")


@pytest.mark.parametrize("text, why", [("{", "can’t be read"), ("[]", "is not a record"), ('{"format": "x"}', "is not a record")])
def test_a_file_of_another_sort_is_named_as_such(text, why):
    assert why in checked(text)
