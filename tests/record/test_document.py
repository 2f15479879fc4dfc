"""X1: what a record holds, and for whom."""

import json
import time
from pathlib import Path

import jsonschema
import pytest

from tests.record.park_day import HIDDEN, MARKER, NAME
from tests.world.park import until
from workshop.record import __path__ as room

SCHEMA = json.loads((Path(room[0]) / "record.schema.json").read_text())


@pytest.mark.parametrize("copy", ["public", "organisers"])
def test_a_record_follows_its_schema(copy, request):
    jsonschema.validate(request.getfixturevalue(copy), SCHEMA)


def test_the_journal_is_whole_and_the_record_names_its_ends(public):
    assert [entry["seq"] for entry in public["journal"]] == list(range(1, len(public["journal"]) + 1))
    assert public["chain"]["latest"]["digest"] == public["journal"][-1]["digest"]
    assert public["fingerprint"] in [entry["digest"] for entry in public["journal"]]


def test_a_public_copy_holds_no_hidden_word_and_no_name(public):
    text = json.dumps(public, ensure_ascii=False)

    for word in (HIDDEN, "Names somebody", NAME, "Where is the door?", "blind"):
        assert word not in text


def test_the_organisers_copy_holds_what_was_hidden_and_what_the_desk_saw(organisers):
    text = json.dumps(organisers, ensure_ascii=False)

    for word in (HIDDEN, "Names somebody", NAME, "Where is the door?"):
        assert word in text
    assert all("type" in entry for entry in organisers["journal"])


def test_words_that_are_gone_are_in_no_copy(public, organisers):
    for copy in (public, organisers):
        text = json.dumps(copy)
        assert not any(word in text for word in (MARKER, "oopsword", "droppedword"))


def test_hidden_ideas_stay_in_the_record_without_their_words(public, day):
    hidden = next(idea for idea in public["ideas"] if idea["id"] == day.hidden)

    assert (hidden["text"], hidden["state"], hidden["reason"]) == (None, "hidden", "names_person")


def test_ballots_are_there_of_revealed_steps_alone_and_name_nobody(public, day):
    assert set(public["ballots"]) == {step["id"] for step in public["activities"] if step["state"] == "revealed"}
    assert all(len(ballots) == day.votes for ballots in public["ballots"].values())
    assert all(set(ballot) == {"side", "marks"} for ballots in public["ballots"].values() for ballot in ballots)


def test_a_thought_that_was_never_shown_stays_its_authors_own(served):
    park = served.park(people=(1, 1))
    park.open("quiet")
    park.does("citizen", "post_idea", activity=park.steps["quiet"], text="Never shown", column="Now")
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")
    copy = park.organiser.get(f"/sessions/{park.id}/record.json")

    assert copy["ideas"] == [] and "Never shown" not in json.dumps(copy)


def test_exporting_again_gives_the_same_but_for_the_moment(day, organisers):
    time.sleep(0.01)
    again = day.organiser_copy()

    assert {**again, "exported_at": None} == {**organisers, "exported_at": None}


def test_what_is_erased_after_closing_is_gone_and_the_fingerprint_stays(served):
    from workshop.record.checker import verify

    park = served.park(people=(1, 1))
    park.does("desk", "start_session")
    park.open("board")
    idea = park.idea("citizen", f"Late regret {MARKER}")
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")
    before = park.organiser.get(f"/sessions/{park.id}/record.json")
    park.does("desk", "erase", what="idea", id=idea, reason="mistake")
    after = park.organiser.get(f"/sessions/{park.id}/record.json")

    assert MARKER in json.dumps(before) and MARKER not in json.dumps(after)
    assert before["fingerprint"] == after["fingerprint"] and before["chain"] != after["chain"]
    assert any("erased since" in line for line in verify(json.dumps(after), before["fingerprint"]))
    assert any(entry.get("withheld") for entry in after["journal"])
