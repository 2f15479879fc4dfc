"""Answers to proposals (X1, X5): drafts stay with those who write, what is published is an event, and nobody writes over another."""

import json
import re
import uuid
from datetime import date, timedelta

import pytest

from tests.record.browser import Visitor
from tests.world.http import Http
from tests.world.park import until
from workshop.record.checker import verify

LATE = {"decides": "first_n", "promise": 2, "body": "The council", "who": "The head gardener", "answer_by": "2020-03-04"}
LATER = (date.today() + timedelta(days=90)).isoformat()
YES = {"decision": "will", "why": "You asked for it.", "owner": "The head gardener", "due": LATER, "language": "en"}
NO = {"decision": "no", "why": "There is no water there.", "language": "en"}


@pytest.fixture
def park(served):
    """A closed session in which Shade came first, then Benches, then A gate."""
    park = served.park(people=(2, 1), proposals=("Shade", "Benches", "A gate"), remit=LATE)
    park.does("desk", "start_session")
    park.open("board")
    park.idea("citizen", "Shade by the gate")
    park.own = park.does("citizen2", "post_idea", activity=park.board, text="A roof of leaves")["events"][0]["idea"]
    park.does("desk", "edit_proposal", proposal=park.proposals[0], ideas=[park.own], summary="Sails over the benches")
    options = park.open("ranking")
    for who in park.joined:
        park.cast(who, "ranking", {option: place for place, option in enumerate(options, start=1)})
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed", "the end of the session")
    park.visitor = Visitor(served.address, "organiser@example.org")
    yield park
    park.leave()


@pytest.fixture
def manager(served, park):
    """A manager who was given the workshop."""
    email = f"{uuid.uuid4().hex}@example.org"
    served.server.account(email, "manager")
    team = f"/workshops/{park.workshop}/team"
    park.visitor.post(team, park.visitor.get(team).text, email=email)
    return Visitor(served.address, email)


def writes(visitor, park, ref, do="keep", **fields):
    path = f"/sessions/{park.id}/answer/{ref}"
    page = visitor.get(path).text
    base = re.search(r'name="base" value="([^"]*)"', page)[1]
    return visitor.post(path, page, **{"base": base, "do": do, **fields})


def publishes(visitor, park, *refs):
    look = visitor.get(f"/sessions/{park.id}/answer/publish")
    bases = dict(re.findall(r'name="base-(p\d+)" value="([^"]*)"', look.text))
    return visitor.post(f"/sessions/{park.id}/answer/publish", look.text,
                        ref=list(refs), **{f"base-{ref}": bases[ref] for ref in refs})


def answers(visitor, park, ref, **fields):
    writes(visitor, park, ref, **fields)
    return publishes(visitor, park, ref)


def seen_by_all(served, park):
    return Visitor(served.address).get(f"/sessions/{park.id}/answers")


def test_a_draft_is_seen_by_those_who_answer_and_by_nobody_else(served, park, manager):
    writes(manager, park, park.proposals[0], **YES | {"why": "Marker of a draft"})

    assert "Marker of a draft" in park.visitor.get(f"/sessions/{park.id}/answer/{park.proposals[0]}").text
    assert "/sign-in" in seen_by_all(served, park).url
    everywhere = [park.snapshot("desk"), park.snapshot("citizen"), park.news("desk"), park.as_("citizen").get("/my"),
                  park.organiser.get(f"/sessions/{park.id}/record.json")]
    assert "Marker" not in json.dumps(everywhere)


def test_what_was_given_to_nobody_is_answered_by_nobody(served, park):
    email = f"{uuid.uuid4().hex}@example.org"
    served.server.account(email, "manager")
    stranger = Visitor(served.address, email)
    for path in ("", f"/{park.proposals[0]}", "/publish"):
        assert stranger.get(f"/sessions/{park.id}/answer{path}").status_code == 404
    page = stranger.get("/account").text
    assert stranger.post(f"/sessions/{park.id}/answer/{park.proposals[0]}", page, **NO).status_code == 404


def test_a_published_answer_is_an_event_that_everyone_reads_though_the_record_is_not_published(served, park, manager):  # X5
    fingerprint = park.snapshot()["session"]["fingerprint"]
    answers(manager, park, park.proposals[0], **YES)

    event = park.news("citizen")[-1]
    assert (event["type"], event["proposal"], event["decision"], event["why"], event["version"]) == (
        "proposal_answered", park.proposals[0], "will", "You asked for it.", 1)
    page = seen_by_all(served, park).text
    assert "Yes, we will do this." in page and "You asked for it." in page and "Benches" in page
    assert Visitor(served.address).get(f"/sessions/{park.id}/record").url.partition("?")[0].endswith("/sign-in")
    record = park.organiser.get(f"/sessions/{park.id}/record.json")
    assert record["fingerprint"] == fingerprint and verify(json.dumps(record), fingerprint)
    assert [each["decision"] for each in record["responses"]] == ["will"]


def test_a_changed_answer_does_not_pass_the_checker(park, manager):  # X3
    answers(manager, park, park.proposals[0], **YES)
    record = park.organiser.get(f"/sessions/{park.id}/record.json")
    record["responses"][0]["decision"] = "no"

    with pytest.raises(Exception, match="Response"):
        verify(json.dumps(record))


def test_answers_survive_being_brought_in_elsewhere(served, park, manager):  # X4
    answers(manager, park, park.proposals[0], **YES, avoided_low="4000", avoided_high="", avoided_source="Our books",
            trial="Two benches", trial_until=LATER, done="", follower="A citizen")
    answers(manager, park, park.proposals[0], **NO)
    record = park.organiser.get(f"/sessions/{park.id}/record.json")
    brought = Http(served.address, served.organiser).call("POST", "/imports?name=record.json", raw=json.dumps(record).encode())
    again = Http(served.address, served.organiser).get(f"/sessions/{brought.json()['session']}/record.json")

    assert again["responses"] == record["responses"] and len(again["responses"]) == 2
    assert again["responses"][0]["avoided"] == {"low": 4000, "high": 4000, "yearly": False}
    assert {**again, "exported_at": ""} == {**record, "exported_at": ""}


def test_earlier_answers_stay_readable_and_their_words_can_be_erased(served, park, manager):
    first = answers(manager, park, park.proposals[0], **YES | {"owner": "Mrs Slippedin"})
    assert first.ok
    answers(manager, park, park.proposals[0], **YES | {"owner": "The head gardener", "why": "Now by a post."})
    assert "Mrs Slippedin" in seen_by_all(served, park).text

    path = f"/sessions/{park.id}/answer/{park.proposals[0]}"
    earlier, standing = (each["id"] for each in park.snapshot()["responses"])
    manager.post(f"{path}/erase/{standing}", manager.get(path).text)
    assert "Now by a post." in seen_by_all(served, park).text
    manager.post(f"{path}/erase/{earlier}", manager.get(path).text)

    record = park.organiser.get(f"/sessions/{park.id}/record.json")
    assert "Slippedin" not in json.dumps(record) + seen_by_all(served, park).text + manager.get(path).text
    assert [(each["state"], each["decision"], each["owner"]) for each in record["responses"]] == [
        ("erased", "will", None), ("up", "will", "The head gardener")]
    assert verify(json.dumps(record), record["fingerprint"])


def test_two_who_write_at_once_lose_nothing(park, manager):
    path = f"/sessions/{park.id}/answer/{park.proposals[0]}"
    page = manager.get(path).text
    writes(park.visitor, park, park.proposals[0], **NO | {"why": "Written by the organiser"})
    refused = manager.post(path, page, base=re.search(r'name="base" value="([^"]*)"', page)[1], do="keep", **YES)

    assert refused.status_code == 409
    assert "Written by the organiser" in refused.text and "You asked for it." in refused.text
    assert "Written by the organiser" in park.visitor.get(path).text

    taken_over = manager.post(path, refused.text, base=re.search(r'name="base" value="([^"]*)"', refused.text)[1], do="keep", **YES)
    assert taken_over.ok and "You asked for it." in park.visitor.get(path).text


@pytest.mark.parametrize("without, says", [
    ("decision", "Choose what the answer is."), ("owner", "Say who does it"), ("due", "Say by when it is done.")])
def test_what_is_missing_is_said_and_the_draft_is_kept(park, manager, without, says):
    answer = writes(manager, park, park.proposals[0], do="look", **{name: said for name, said in YES.items() if name != without})

    assert answer.status_code == 422 and says in answer.text
    assert "You asked for it." in manager.get(f"/sessions/{park.id}/answer/{park.proposals[0]}").text


def test_no_without_a_reason_is_not_published(park, manager):
    answer = writes(manager, park, park.proposals[0], do="look", **NO | {"why": ""})

    assert answer.status_code == 422 and "Say why" in answer.text
    assert park.snapshot()["responses"] == []


def test_what_the_remit_promised_is_held_against_the_answers(served, park, manager):
    park.organiser.post(f"/sessions/{park.id}/publication")
    assert "The answer was promised by 4 March 2020. It has not come yet." in seen_by_all(served, park).text
    assert "It has not come yet." in manager.get("/workshops").text

    answers(manager, park, park.proposals[1], **NO)
    page = re.sub(r"</?bdi>", "", seen_by_all(served, park).text)
    assert "1. “Shade” is not answered yet." in page
    assert "2. “Benches” will not be done now. The answer says why." in page
    assert "2 proposals have none yet." in page

    for ref in (park.proposals[0], park.proposals[2]):
        answers(manager, park, ref, **YES)
    page = re.sub(r"</?bdi>", "", seen_by_all(served, park).text)
    assert "1. “Shade” will be done." in page and "promised by" not in page


def test_what_was_to_be_done_by_a_day_that_is_over_is_flagged_until_it_is_done(served, park, manager):
    answers(manager, park, park.proposals[0], **YES | {"due": "2021-01-01"})
    assert "This was to be done by 1 January 2021." in seen_by_all(served, park).text
    assert park.as_("citizen").get("/my")["answers"]["proposals"][0]["answer"]["late"]

    answers(manager, park, park.proposals[0], **YES | {"due": "2021-01-01", "done": "2021-02-01"})
    assert "This was to be done" not in seen_by_all(served, park).text.partition("<details")[0]


def test_my_page_shows_what_became_of_my_idea_up_to_the_answer(park, manager):  # B7
    assert park.as_("citizen2").get("/my")["answers"]["when"].endswith("It has not come yet.")
    answers(manager, park, park.proposals[0], **YES)

    page = park.as_("citizen2").get("/my")
    assert page["said"][0]["proposals"] == [{"id": park.proposals[0], "title": "Shade"}]
    shade = next(each for each in page["answers"]["proposals"] if each["id"] == park.proposals[0])
    assert (shade["place"], shade["answer"]["decision"]) == (1, "Yes, we will do this.")
    assert "marks" not in json.dumps(page) and "tell" not in page


def test_an_answer_to_a_proposal_that_was_taken_off_repeats_none_of_its_words(served, park, manager):
    answers(manager, park, park.proposals[0], **YES)
    park.does("desk", "hide", what="proposal", id=park.proposals[0], reason="names_person")

    page = seen_by_all(served, park).text
    assert "Sails over the benches" not in page and "A proposal that was taken off the board" in page


def test_words_of_an_answer_come_out_as_text(served, park, manager):
    answers(manager, park, park.proposals[0], **YES | {"why": "<script>alert(1)</script>", "owner": "=1+1"})

    assert "<script>alert(1)" not in seen_by_all(served, park).text
    assert "<script>alert(1)" not in park.visitor.get(f"/sessions/{park.id}/record").text
