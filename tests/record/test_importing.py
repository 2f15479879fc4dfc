"""X4: everything exported can be imported again, and exporting it again gives the same."""

import io
import json
import uuid
import zipfile

import pytest

from tests.record.browser import Visitor
from tests.world.http import Http
from tests.world.park import until
from tests.world.server import command
from workshop.interchange.files import read_bytes
from workshop.record.checker import verify

POLIS = {
    "comments": "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
                "1000,x,0,0,1,1,1,Dogs belong here\n1001,x,4,2,1,0,-1,\"Ride, slowly\"\n",
    "votes": "timestamp,datetime,comment-id,voter-id,vote\n2000,x,0,1,-1\n2001,x,0,1,1\n2002,x,4,2,0\n2003,x,0,3,-1\n",
}
FILES = {
    "step.toi": b"# TITLE: Which park?\n# DESCRIPTION: Tell us\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: \xe5\x85\xac\n"
                b"# ALTERNATIVE NAME 3: C\n3: 2,{1,3}\n2: 1\n",
    "step.soc": b"# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n2: 2,1\n1: 1,2\n",
    "step.cat": b"# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Approved\n# CATEGORY NAME 2: Not approved\n"
                b"# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n3: {1,2},{}\n4: {2},{1}\n",
    "step.pb": b"META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost;name\n7;60;Shade\n12;50;Benches\n"
               b"203;50;Lights\nVOTES\nvoter_id;vote\n1;7,12,203\n2;7\n3;12\n",
}


@pytest.fixture(scope="module")
def brings(served):
    """Imports bytes under a name; the answer."""
    def bring(name, raw, token=None):
        http = Http(served.address, token or served.organiser)
        return http, http.call("POST", f"/imports?name={name}", raw=raw)

    return bring


def again(brings, record):
    """The record of the session that importing a record makes."""
    http, answer = brings("record.json", json.dumps(record).encode())
    assert answer.status_code == 201, answer.text
    return http.get(f"/sessions/{answer.json()['session']}/record.json")


def but_for_its_time(record):
    return {part: value for part, value in record.items() if part != "exported_at"}


@pytest.mark.parametrize("copy", ["organisers", "public"])
def test_a_record_comes_out_as_it_went_in(copy, request, brings):  # X4
    record = request.getfixturevalue(copy)
    exported = again(brings, record)

    assert but_for_its_time(exported) == but_for_its_time(record)
    assert verify(json.dumps(exported), record["fingerprint"])


def test_of_a_public_copy_there_is_no_other_copy(public, brings):  # X4
    assert again(brings, public)["copy"] == "public"


def test_what_was_imported_can_be_imported_again(organisers, brings):  # X4
    assert but_for_its_time(again(brings, again(brings, organisers))) == but_for_its_time(organisers)


def test_a_record_that_does_not_hold_is_not_brought_in(organisers, brings):  # X3, X4
    spoilt = json.loads(json.dumps(organisers))
    spoilt["proposals"][0]["title"] = "Something else"
    _, answer = brings("record.json", json.dumps(spoilt).encode())

    assert (answer.status_code, answer.json()["field"]) == (422, "file")
    assert "does not hold" in answer.json()["detail"]


@pytest.mark.parametrize("name", FILES)
def test_an_interchange_file_becomes_a_closed_session_with_the_same_ballots(name, brings):  # X4
    http, answer = brings(name, FILES[name])
    made = answer.json()
    assert answer.status_code == 201 and set(made) == {"workshop", "session", "notes"}
    record = http.get(f"/sessions/{made['session']}/record.json")
    assert verify(json.dumps(record)) and record["session"]["state"] == "closed"

    step, extension = record["activities"][0]["id"], name.rpartition(".")[2]
    written = http.call("GET", f"/sessions/{made['session']}/ballots/{step}.{extension}").content
    before, after = read_bytes(name, FILES[name]), read_bytes(name, written)
    assert (after.kind, after.options, after.settings) == (before.kind, before.options, before.settings)
    assert as_a_set(after) == as_a_set(before)


def as_a_set(election):
    """The ballots in no order, each as often as it was cast."""
    return sorted(str(sorted(vote.marks.items())) for vote in election.votes for _ in range(vote.count))


@pytest.mark.parametrize("how", ["a form", "curl"])
def test_a_file_may_come_as_a_field_of_a_form_or_as_curl_sends_it(how, served):  # X4
    sent = {"files": {"file": ("step.soc", FILES["step.soc"])}} if how == "a form" else {
        "data": FILES["step.soc"], "params": {"name": "step.soc"},
        "headers": {"Content-Type": "application/x-www-form-urlencoded"}}
    sent.setdefault("headers", {})["Authorization"] = f"Bearer {served.organiser}"

    answer = Http(served.address).session.post(f"{served.address}/api/v1/imports", **sent)
    assert answer.status_code == 201, answer.text


def test_a_polis_export_becomes_a_closed_session_with_the_latest_answers(brings):  # X4
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as zipped:
        for name, text in POLIS.items():
            zipped.writestr(f"export/{name}.csv", text)
    http, answer = brings("polis.zip", raw.getvalue())
    written = read_bytes("x.zip", http.call("GET", f"/sessions/{answer.json()['session']}/polis.zip").content)

    assert [(each.text, each.moderated_out) for each in written.statements] == [
        ("Dogs belong here", False), ("Ride, slowly", True)]
    assert sorted((vote.statement, vote.mark) for vote in written.votes) == [("0", -1), ("0", 1), ("1", 0)]


def test_a_table_of_ballots_keeps_its_groups(day, brings):  # X4, R3
    step = day.park.steps["dots"]
    table = day.park.organiser.call("GET", f"/sessions/{day.park.id}/ballots/{step}.csv").content
    http, answer = brings("dots.csv", table)
    record = http.get(f"/sessions/{answer.json()['session']}/record.json")

    assert record["results"][0]["by_side"] == {"lived": 6, "professional": 7, "other": 0}
    again = http.call("GET", f"/sessions/{answer.json()['session']}/ballots/{record['activities'][0]['id']}.csv").content
    assert read_bytes("x.csv", again).votes == read_bytes("x.csv", table).votes


@pytest.mark.parametrize("name, raw, says", [
    ("x.soc", b"", "empty"), ("x.doc", b"x", "No session can be made"), ("record.json", b"{}", "not a record"),
    ("record.json", b"{\"a\": 1", "can't be read"), ("ideas.csv", b"text\nShade\n", "no votes in this file"),
    ("x.csv", b"kind,settings,side,p1 A\nmagic,{},,1\n", "no vote of a kind")])
def test_what_cannot_be_brought_in_is_refused_in_a_sentence(name, raw, says, brings):  # X4
    _, answer = brings(name, raw)

    assert (answer.status_code, answer.json()["code"]) == (422, "invalid")
    assert says in answer.json()["detail"]


def test_only_who_plans_workshops_brings_something_in(served, brings):  # X4
    manager = served.server.account(f"{uuid.uuid4().hex}@example.org", "manager")
    park = served.park(people=(1, 0), proposals=())

    assert brings("x.soc", FILES["step.soc"], manager)[1].status_code == 403
    for who in ("citizen", "helper", "screen", "desk"):
        assert brings("x.soc", FILES["step.soc"], park.token(who))[1].status_code == 401
    assert brings("x.soc", FILES["step.soc"], "wrong")[1].status_code == 401


def test_the_pages_say_that_it_was_held_elsewhere(served, organisers, brings):  # X4
    visitor = Visitor(served.address, "organiser@example.org")
    for name, raw in [("record.json", json.dumps(organisers).encode()), *FILES.items()]:
        session = brings(name, raw)[1].json()["session"]
        page = visitor.get(f"/sessions/{session}/record")

        assert page.status_code == 200 and "This session was held elsewhere" in page.text and name in page.text
        assert "Held elsewhere" in visitor.get(f"/sessions/{session}").text


def test_tables_without_ballots_come_out_as_they_went_in_and_are_no_ballot_file(served, brings):  # R4, X4, H10
    park = served.park(agenda=[{"kind": kind, "title": "Which?", "settings": {"release": "tables"}}
                               for kind in ("ranking", "approval")], people=(6, 7))
    for step in park.steps.values():
        park.does("desk", "open_activity", activity=step)
        options = park.proposals
        for number, who in enumerate(park.joined):
            park.does(who, "cast_ballot", activity=step, marks={options[number % 3]: 1})
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")
    record = park.organiser.get(f"/sessions/{park.id}/record.json")

    assert all("tables" in cast for cast in record["ballots"].values())
    assert but_for_its_time(again(brings, record)) == but_for_its_time(record)
    for step, extension in zip(record["ballots"], ("soi", "cat")):
        for each in (extension, "csv"):
            answer = park.organiser.call("GET", f"/sessions/{park.id}/ballots/{step}.{each}")
            assert answer.status_code == 409 and "No ballot of this vote leaves the server" in answer.json()["detail"]


def test_the_command_brings_in_what_the_door_does(served, tmp_path):  # P4, X4
    (tmp_path / "step.toi").write_bytes(FILES["step.toi"])
    done = command(served.server.instance, "import", tmp_path / "step.toi", "--owner", "organiser@example.org")
    assert done.returncode == 0, done.stderr
    record = Http(served.address, served.organiser).get(f"/sessions/{done.stdout.strip()}/record.json")
    assert record["results"][0]["ballots"] == 5


@pytest.mark.parametrize("words, says", [(("nothing.soc",), "can't be read"), (("step.soc", "--owner", "x@y.z"), "no account x@y.z")])
def test_the_command_says_why_it_cannot(served, tmp_path, words, says):  # P4
    (tmp_path / "step.soc").write_bytes(FILES["step.soc"])
    done = command(served.server.instance, "import", tmp_path / words[0], *words[1:])

    assert done.returncode == 1 and says in done.stderr and "Traceback" not in done.stderr


def test_the_public_copy_of_what_was_imported_is_the_public_copy(organisers, public, brings):  # X1, X4
    http, answer = brings("record.json", json.dumps(organisers).encode())
    session = answer.json()["session"]
    http.post(f"/sessions/{session}/publication")

    copy = Http(http.address).get(f"/sessions/{session}/record.json")
    assert but_for_its_time(copy) == but_for_its_time(public)


def test_words_that_were_imported_can_be_erased_for_good(day, organisers, brings):  # N6, X4
    http, answer = brings("record.json", json.dumps(organisers).encode())
    session = answer.json()["session"]
    desk = Http(http.address, http.post(f"/sessions/{session}/facilitate")["token"])
    done = desk.post(f"/sessions/{session}/do", {"key": "k", "deed": "erase", "data": {
        "what": "idea", "id": day.shade, "reason": "names_person"}})
    after = http.get(f"/sessions/{session}/record.json")

    assert done["ok"] and "Shade by the gate" not in json.dumps(after)
    assert after["fingerprint"] == organisers["fingerprint"] and verify(json.dumps(after), organisers["fingerprint"])
