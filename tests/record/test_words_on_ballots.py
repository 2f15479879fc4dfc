"""Quick questions, "safe to try?", hands and channels from the phone to the record: words carry nobody and can be taken off."""

import csv
import hashlib
import io
import json
import zipfile
from html import unescape

import pytest

from tests.record.browser import Visitor
from tests.record.test_check_page import checked
from tests.world.park import until
from workshop.record import checker
from workshop.record.chain import follows

CHOICES = [{"key": "yes", "label": "Yes"}, {"key": "mostly", "label": "Mostly"}, {"key": "no", "label": "No"}]
AGENDA = {
    "know": {"kind": "quick_question", "title": "Do you know enough?", "settings": {"choices": CHOICES}},
    "word": {"kind": "quick_question", "title": "One word", "settings": {"type": "word"}},
    "safe": {"kind": "safe_to_try", "title": "Could this hurt anyone?"},
    "live": {"kind": "quick_question", "title": "How did you get here?", "settings": {"live": True}},
}
REASONS = ("No lift in most cars", "Mrs Jones would be left behind", "Cheaper than today")


@pytest.fixture(scope="module")
def park(served):
    """Six citizens and six keepers; one citizen on paper, one keeper aloud; a hurtful word and a reason that names a person."""
    park = served.park(people=(6, 6), agenda=list(AGENDA.values()), proposals=("Cars", "Later buses"))
    park.steps = dict(zip(AGENDA, (step["id"] for step in park.session["activities"])))
    park.does("desk", "start_session")
    for name in AGENDA:
        park.open(name)
    yield park
    park.leave()


def marks_of(park, name, number, keeper):
    cars, later = park.proposals
    word = "stupid" if number == 0 else "Tired" if keeper else "tired"
    return {
        "know": {"answer": "no" if keeper else "yes"},
        "word": {"answer": word},
        "safe": {cars: {"answer": "stop", "reason": REASONS[number]} if number < 2 else {"answer": "safe"},
                 later: {"answer": "worry" if keeper else "safe", **({"reason": REASONS[2]} if number == 7 else {})}},
        "live": {"answer": "yes"},
    }[name]


def cast(park):
    for name in AGENDA:
        for number, who in enumerate(park.joined):
            ballot = {"activity": park.steps[name], "marks": marks_of(park, name, number, who.startswith("keeper"))}
            source = {"citizen6": "paper", "keeper6": "spoken"}.get(who)
            if source:
                park.does("helper", "enter_for", participant=park.person(who), source=source, deed="cast_ballot", data=ballot)
            else:
                park.does(who, "cast_ballot", **ballot)


def result(park, name):
    return next(each for each in park.results() if each["activity"] == park.steps[name])


@pytest.fixture(scope="module")
def played(park):
    """What each viewer saw before anything was shown, and the session at its end."""
    cast(park)
    park.does("desk", "count_hands", activity=park.steps["know"], counts={"answer": {"yes": 4, "no": 3}})
    park.before = {who: json.dumps([park.snapshot(who), park.news(who)], ensure_ascii=False)
                   for who in ("citizen", "screen", "helper", "desk")}
    park.progress = park.snapshot("screen")["progress"]
    for name in AGENDA:
        park.does("desk", "close_activity", activity=park.steps[name])
    park.closed = {who: json.dumps([park.snapshot(who), park.news(who)], ensure_ascii=False) for who in ("citizen", "desk")}
    for name in AGENDA:
        park.does("desk", "reveal_results", activity=park.steps[name])
        until(lambda: park.activity(name)["state"] == "revealed")
    sayings = {each["text"]: each["id"] for each in park.snapshot()["sayings"]}
    park.sayings = sayings
    for text, reason in (("stupid", "hurtful"), (REASONS[1], "names_person")):
        park.does("desk", "hide", what="saying", id=sayings[text], reason=reason)
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")
    return park


@pytest.fixture(scope="module")
def organisers(played):
    return played.organiser.get(f"/sessions/{played.id}/record.json")


@pytest.fixture(scope="module")
def public(played):
    played.organiser.post(f"/sessions/{played.id}/publication")
    return played.as_(None).get(f"/sessions/{played.id}/record.json")


def test_nobody_reads_a_word_or_a_reason_before_the_result_is_shown(played):  # B2
    for seen in [*(played.before[who] for who in ("screen", "helper", "desk")), *played.closed.values()]:
        assert not [text for text in (*REASONS, "stupid", "tired") if text in seen]


def test_a_show_of_hands_is_the_desks_until_the_result_is_shown(played):  # B2
    assert "hands_counted" in played.before["desk"] and "hands_counted" not in played.before["citizen"] + played.before["screen"]
    assert next(step for step in json.loads(played.before["screen"])[0]["activities"] if step["id"] == played.steps["know"])["hands"] is None
    assert played.activity("know")["hands"] == {"answer": {"yes": 4, "no": 3}}
    assert result(played, "know")["counts"] == {"yes": 6, "mostly": 0, "no": 6}


def test_only_a_live_question_shows_its_counts_as_they_move_and_no_group_beside_them(played):  # B6
    assert played.progress[played.steps["live"]] == {"ballots": 12, "counts": {"yes": 12, "no": 0, "unsure": 0}}
    assert played.progress[played.steps["know"]] == {
        "ballots": 12, "by_side": {"lived": 6, "professional": 6, "other": 0},
        "by_source": {"phone": 10, "paper": 1, "spoken": 1, "shared": 0}}


def test_a_result_has_the_words_that_can_be_read(played):  # R1
    counts = result(played, "word")["counts"]
    assert counts.pop(played.sayings["stupid"]) == 1 and set(counts.values()) == {11} and len(counts) == 1
    told = result(played, "safe")
    cars, later = played.proposals
    assert told["method"] == "consent" and told["safe"] == [later]
    assert told["counts"][cars] == {"safe": 10, "worry": 0, "stop": 2}
    assert told["reasons"] == {cars: [{"answer": "stop", "text": REASONS[0]}], later: [{"answer": "worry", "text": REASONS[2]}]}
    assert REASONS[1] not in json.dumps(played.snapshot("citizen"))


def test_reasons_carry_no_group(public):
    safe = next(step["id"] for step in public["activities"] if step["kind"] == "safe_to_try")

    assert {ballot["side"] for ballot in public["ballots"][safe]} == {"lived", "professional"}
    assert "reason" not in json.dumps(public["ballots"][safe])
    assert all("side" not in each for each in public["sayings"])


def test_both_copies_hold_and_only_the_organisers_has_what_was_hidden(public, organisers):  # X3, X4
    for copy in (public, organisers):
        assert checker.verify(json.dumps(copy), copy["fingerprint"])
    assert "stupid" not in json.dumps(public) and REASONS[1] not in json.dumps(public)
    assert {each["text"] for each in organisers["sayings"] if each["state"] == "hidden"} == {REASONS[1], "stupid"}


def test_the_browsers_check_counts_them_again(public):  # X3
    said = json.loads(checked(json.dumps(public)))
    assert sum("Its counts were counted again, each way: the same." in part["said"] for part in said) == len(AGENDA)

    spoilt = json.loads(json.dumps(public))
    next(each for each in spoilt["results"] if each["kind"] == "safe_to_try")["counts"]["p5"] = {"safe": 1, "worry": 0, "stop": 0}
    assert checked(json.dumps(spoilt)).startswith("Wrong:")


def told_otherwise(record, change):
    """The record with its words on ballots told otherwise from the reveal on, all else rebuilt upon it: chain, closing, result."""
    spoilt = json.loads(json.dumps(record))
    told = [entry for entry in spoilt["journal"] if entry.get("type") == "saying_told"]
    change(spoilt, told)
    previous, before = "", []
    for entry in spoilt["journal"]:
        if entry.get("type") == "session_closed":
            entry["digests"] = hashlib.sha256(bytes.fromhex("".join(before))).hexdigest()
        if "type" in entry:
            entry["digest"] = follows(previous, entry)
        if entry.get("type") == "session_closed":
            entry["fingerprint"] = spoilt["fingerprint"] = entry["digest"]
        previous = entry["digest"]
        before.append(previous)
    spoilt["chain"]["latest"]["digest"] = previous
    return spoilt


def another_reason(record, told):
    entry = next(each for each in told if each["text"] == REASONS[2])
    entry["text"] = "Never"
    next(each for each in record["sayings"] if each["id"] == entry["saying"])["text"] = "Never"
    for result in record["results"]:
        for reasons in result.get("reasons", {}).values():
            for each in reasons:
                each["text"] = "Never" if each["text"] == REASONS[2] else each["text"]


def another_mark(record, told):
    """A reason that this copy withholds is said to be one for another answer."""
    entry = next(each for each in told if each["text"] is None and each["mark"] == "stop")
    entry["mark"] = next(each for each in record["sayings"] if each["id"] == entry["saying"])["mark"] = "worry"


@pytest.mark.parametrize("change", [another_reason, another_mark], ids=lambda change: change.__name__)
def test_words_changed_between_closing_and_result_are_noticed(public, change):  # X3, X5: closing promises them
    same = told_otherwise(public, lambda record, told: None)
    assert same == public
    spoilt = json.dumps(told_otherwise(public, change))

    with pytest.raises(checker.Wrong, match="the words on its ballots are not those that were promised"):
        checker.verify(spoilt)
    assert "the words on its votes are not those that were promised" in checked(spoilt)


def test_closing_promises_words_without_saying_how_many_there_are(played):  # B2
    closed = [event for event in played.news("citizen") if event["type"] == "activity_closed"]
    assert all(len(event["sayings"]) == 64 for event in closed)
    assert len({event["sayings"] for event in closed}) == len(AGENDA)
    said = [int(ref[1:]) for ref in played.sayings.values()]
    others = [int(each["id"][1:]) for shelf in ("activities", "proposals") for each in played.snapshot()[shelf]]
    assert max(others) < 100_000_000 <= min(said)  # numbers of their own, drawn: what comes after them jumps over none


def test_a_reason_put_into_somebody_elses_mouth_is_noticed(public):
    spoilt = json.loads(json.dumps(public))
    told = next(each for each in spoilt["sayings"] if each["text"] == REASONS[2])
    told["text"] = "Never"
    with pytest.raises(checker.Wrong):
        checker.verify(json.dumps(spoilt))


@pytest.mark.parametrize("copy", ["public", "organisers"])
def test_what_is_brought_in_comes_out_the_same(played, copy, request):  # X4
    record = request.getfixturevalue(copy)
    made = played.organiser.call("POST", "/imports?name=record.json", raw=json.dumps(record).encode())
    assert made.status_code == 201, made.text
    again = played.organiser.get(f"/sessions/{made.json()['session']}/record.json")
    assert {**again, "exported_at": None} == {**record, "exported_at": None}


def test_the_tables_have_words_hands_and_channels(played):
    body = played.organiser.call("GET", f"/sessions/{played.id}/record.csv.zip").content
    with zipfile.ZipFile(io.BytesIO(body)) as whole:
        tables = {name: list(csv.DictReader(io.StringIO(whole.read(f"{name}.csv").decode("utf-8-sig"), newline="")))
                  for name in ("sayings", "hands", "channels", "counts", "ballots")}
    know, safe = played.steps["know"], played.steps["safe"]
    assert {(row["option"], row["answer"], row["people"]) for row in tables["hands"]} == {("answer", "yes", "4"), ("answer", "no", "3")}
    assert {"activity": know, "channel": "paper", "people": "1"} in tables["channels"]
    assert [row["mark"] for row in tables["counts"] if row["activity"] == know and row["view"] == "everyone"] == ["yes", "mostly", "no"]
    assert {row["mark"] for row in tables["ballots"] if row["activity"] == safe} == {"safe", "worry", "stop"}
    assert REASONS[0] in [row["text"] for row in tables["sayings"]]


def test_the_page_tells_answers_reasons_hands_and_channels(played, served):
    page = unescape(Visitor(served.address, "organiser@example.org").get(f"/sessions/{played.id}/record").text)

    assert "By show of hands in the room: Yes: 4, No: 3. This is not part of the count." in page
    assert "10 by phone, 1 on paper, 1 said it aloud" in page
    assert REASONS[0] in page and REASONS[1] not in page and "stupid" not in page
    assert "Reasons, without names and groups" in page
    assert page.count("How everyone answered: One word") == 2
