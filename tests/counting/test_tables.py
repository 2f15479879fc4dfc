"""Where only tables are released, a result holds just what they give (R4)."""

import json

import pytest

from tests.counting.examples import PROPOSALS, SECRET, counted, tarrow
from tests.counting.test_certainty import ANSWERS, CHOICES, DOTS, GRADES, TICKS
from workshop.activities import rules_for
from workshop.counting.result import result
from workshop.counting.small_numbers import Ballot, from_published, only_tables, publish

KINDS = [("ranking", tarrow()), ("dots", DOTS), ("statements", ANSWERS), ("approval", TICKS), ("scale", GRADES),
         ("pairs", CHOICES)]
FROM_BALLOTS_ALONE = {"certainty", "lottery", "methods", "agreement", "appendix"}


@pytest.mark.parametrize("kind, ballots", KINDS)
def test_tables_give_the_same_orders_in_every_view(kind, ballots):
    whole = counted(kind, ballots, PROPOSALS)
    tables = counted(kind, ballots, PROPOSALS, release="tables")

    assert {name: tables[name] for name in tables if name not in FROM_BALLOTS_ALONE} == {
        name: whole[name] for name in whole if name not in FROM_BALLOTS_ALONE}
    assert tables["certainty"] is None
    assert tables["agreement"]["shared"] == whole["agreement"]["shared"] or kind == "ranking"
    assert {name: view["order"] for name, view in tables["methods"].items()} == {
        name: view["order"] for name, view in whole["methods"].items() if name != "instant_runoff"}


@pytest.mark.parametrize("kind, ballots", KINDS)
def test_a_result_follows_from_the_published_tables_alone(kind, ballots):
    rules = rules_for(kind, {"release": "tables"})
    kept = only_tables(publish(ballots, 5), lambda marks: rules.tally(marks, PROPOSALS))
    read_back = json.loads(json.dumps(kept.listed()))
    again = from_published(read_back, kept.by_side, 5)

    assert "marks" not in json.dumps(kept.listed())
    assert result(rules, again, PROPOSALS, SECRET) == counted(kind, ballots, PROPOSALS, release="tables")


@pytest.mark.parametrize("kind, ballots", KINDS)
def test_a_shut_split_has_the_table_of_everyone_alone(kind, ballots):
    few = [Ballot("lived" if n < 4 else "professional", ballot.marks) for n, ballot in enumerate(ballots)]
    kept = only_tables(publish(few, 5), lambda marks: rules_for(kind, {}).tally(marks, PROPOSALS))

    assert set(kept.tables) == {"everyone"}
    assert counted(kind, few, PROPOSALS, release="tables")["views"]["lived"] is None
