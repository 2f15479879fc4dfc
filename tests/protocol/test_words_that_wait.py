"""Words on ballots while somebody is muted: all of them wait, so that nothing says whose ballot is whose (B2, B3, N4, X3)."""

import json

import pytest

from tests.world.park import until
from workshop.record.checker import verify

AGENDA = [{"kind": "safe_to_try", "title": "Could this hurt anyone?"},
          {"kind": "quick_question", "title": "One word", "settings": {"type": "word"}},
          {"kind": "ideas", "title": "Ideas"}]


def voted(served, muted_votes):
    """Three citizens and two keepers, of whom citizen is muted; the others write a reason and a word, and citizen may too."""
    park = served.park(agenda=AGENDA, proposals=("Shade",))
    park.safe, park.word, board = (step["id"] for step in park.session["activities"])
    for step in (park.safe, park.word, board):
        park.does("desk", "open_activity", activity=step)
    rude = park.idea("citizen", "Rude", activity=board)
    park.does("desk", "mute", what="idea", id=rude, on=True)
    shade, = park.proposals
    for who in park.joined:
        if who != "citizen" or muted_votes:
            park.does(who, "cast_ballot", activity=park.safe, marks={shade: {"answer": "stop", "reason": f"Because of {who}"}})
            park.does(who, "cast_ballot", activity=park.word, marks={"answer": f"word{who}"})
    for step in (park.safe, park.word):
        park.does("desk", "close_activity", activity=step)
        park.does("desk", "reveal_results", activity=step)
        until(lambda: park.snapshot()["activities"][0 if step == park.safe else 1]["state"] == "revealed")
    return park


@pytest.fixture(scope="module")
def told(served):
    park = voted(served, muted_votes=True)
    yield park
    park.leave()


def texts(park, who):
    return [each["text"] for each in park.snapshot(who)["sayings"]]


def test_all_words_wait_whoever_wrote_them_and_the_answers_count(told):  # B3
    for who in ("citizen", "citizen2", "screen"):
        assert texts(told, who) == [None] * 10
        assert "Because of" not in json.dumps([told.news(who), told.as_(who).get(f"/sessions/{told.id}/results")])
    assert {(each["state"], each["reason"]) for each in told.snapshot("desk")["sayings"]} == {("hidden", "muted")}
    assert None not in texts(told, "desk")
    safe, word = told.results()
    assert safe["counts"][told.proposals[0]] == {"safe": 0, "worry": 0, "stop": 5} and safe["reasons"] == {}
    assert sorted(word["counts"].values()) == [1] * 5 and all(ref.startswith("y") for ref in word["counts"])


def test_words_wait_also_where_the_muted_person_did_not_vote(served):  # B3: else one that waits would be theirs
    park = voted(served, muted_votes=False)
    assert texts(park, "screen") == [None] * 8
    park.leave()


def test_words_that_were_read_are_shown_and_the_record_holds(told):  # N6, X3
    held = next(each for each in told.snapshot("desk")["sayings"] if each["text"] == "Because of citizen2")
    line = told.line("screen", told.seq())
    for each in told.snapshot("desk")["sayings"]:
        if each["id"] != held["id"]:
            told.does("desk", "show", what="saying", id=each["id"])
    line.hears("results", lambda body: len(body.get("reasons", {}).get(told.proposals[0], [])) == 4)
    line.hears("results", lambda body: sorted(body["counts"]) == sorted(f"word{who}" for who in told.joined))
    assert sorted(filter(None, texts(told, "screen"))) == sorted(
        [f"Because of {who}" for who in told.joined if who != "citizen2"] + [f"word{who}" for who in told.joined])
    told.does("desk", "close_session")
    until(lambda: told.snapshot()["session"]["state"] == "closed")
    organisers = told.organiser.get(f"/sessions/{told.id}/record.json")
    told.organiser.post(f"/sessions/{told.id}/publication")
    public = told.as_(None).get(f"/sessions/{told.id}/record.json")

    for copy in (organisers, public):
        assert any("5 texts on its ballots are those that were promised" in said for said in verify(json.dumps(copy)))
        again = told.organiser.post("/imports", copy)["session"]
        assert {**told.organiser.get(f"/sessions/{again}/record.json"), "exported_at": None} == {**copy, "exported_at": None}
    assert "Because of citizen2" not in json.dumps(public) and "Because of citizen2" in json.dumps(organisers)
