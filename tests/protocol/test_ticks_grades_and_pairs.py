"""Approval, grades and pairs from opening to the record (D7, D10, R1, R4, X3)."""

import pytest

from tests.world.park import until
from workshop.record import recount

CRITERIA = [{"key": "impact", "label": "How much it helps", "weight": 2}, {"key": "ease", "label": "How easy it is", "weight": 1}]
AGENDA = [
    {"kind": "approval", "title": "Could you support it?"},
    {"kind": "scale", "title": "How good is it?", "settings": {"criteria": CRITERIA}},
    {"kind": "pairs", "title": "Which of the two?", "settings": {"most": 2}},
]


@pytest.fixture
def voting(served):
    def opened(**settings):
        agenda = [{**step, "settings": {**step.get("settings", {}), **settings}} for step in AGENDA]
        park = served.park(agenda=agenda, proposals=())
        park.steps = {step["kind"]: park.session["activities"][n]["id"] for n, step in enumerate(AGENDA)}
        add = [park.does("desk", "add_proposal", title=title)["events"][-1]["proposal"] for title in ("Shade", "Benches", "A path")]
        for step in park.steps.values():
            park.does("desk", "open_activity", activity=step)
        return park, add
    return opened


def finished(park):
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")
    return {result["kind"]: result for result in park.results()}


def test_each_is_counted_its_own_way_and_can_be_counted_again(voting):
    park, (shade, benches, path) = voting()
    assert park.cast("citizen", "approval", {shade: 1, path: 1})["ok"]
    assert park.cast("citizen", "scale", {shade: {"impact": 5, "ease": 2}, path: {"impact": 1}})["ok"]
    assert park.cast("citizen", "pairs", {f"{benches}:{shade}": shade, f"{path}:{shade}": "neither"})["ok"]
    results = finished(park)

    assert {kind: result["method"] for kind, result in results.items()} == {
        "approval": "approval", "scale": "majority_judgment", "pairs": "bradley_terry"}
    assert results["approval"]["order"] == [[shade, path], [benches]]
    assert results["scale"]["order"] == [[shade], [path], [benches]]
    assert results["scale"]["scores"] == {shade: 4, path: 1, benches: 0} and results["scale"]["few"] == [benches]
    assert results["pairs"]["order"] == [[shade], [path], [benches]]
    assert results["pairs"]["counts"][f"{shade}:{benches}"] == {shade: 1, benches: 0, "neither": 0}

    record = park.as_("organiser").get(f"/sessions/{park.id}/record.json")
    assert len(recount.results(record)) == 3


def test_pairs_are_added_and_replaced_one_by_one_up_to_the_limit(voting):
    park, (shade, benches, path) = voting()
    cast = {"activity": park.steps["pairs"]}
    park.does("citizen", "cast_ballot", **cast, marks={f"{shade}:{benches}": shade})
    park.does("citizen", "cast_ballot", **cast, marks={f"{path}:{benches}": benches})
    park.does("citizen", "cast_ballot", **cast, marks={f"{benches}:{shade}": "neither"})

    error = park.refused("citizen", "cast_ballot", **cast, marks={f"{shade}:{path}": path})
    assert (error["code"], error["field"]) == ("limit", "marks")
    assert park.snapshot("citizen")["mine"]["ballots"][cast["activity"]] == {
        f"{shade}:{benches}": "neither", f"{benches}:{path}": benches}

    park.does("citizen", "cast_ballot", **cast, marks={})
    assert park.snapshot()["progress"][cast["activity"]]["ballots"] == 0


def test_tables_alone_give_the_same_orders(voting):
    park, (shade, benches, path) = voting(release="tables")
    park.cast("citizen", "scale", {shade: {"impact": 5, "ease": 2}, path: {"impact": 1}, benches: {"ease": 3}})
    park.cast("citizen", "pairs", {f"{benches}:{shade}": shade})
    results = finished(park)

    assert results["scale"]["order"] == [[shade], [benches], [path]]
    assert results["pairs"]["order"] == [[shade], [path], [benches]]
    record = park.as_("organiser").get(f"/sessions/{park.id}/record.json")
    assert len(recount.results(record)) == 3
