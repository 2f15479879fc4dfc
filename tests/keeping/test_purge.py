"""Product §10: names and words go on the promised day, also beside a running server, and the chain stays."""

import json
import sqlite3

from tests.world.park import until
from workshop.record.checker import verify

WORD, NAME, HELP, DRAFT = "Zanzibarquark", "Annabel Leeward", "Helpmequick", "Draftbeforethat"


def ended(served, days):
    """A closed session with a name, words and a call for help, so many days ago."""
    park = served.park(people=(2, 1))
    park.open("board")
    idea = park.idea("citizen", f"An idea {WORD}")
    park.does("citizen2", "comment", what="idea", id=idea, sort="build", text=f"A comment {WORD}")
    park.does("citizen", "set_name", name=NAME)
    park.does("keeper", "ask_for_help", text=HELP)
    park.does("citizen2", "report", what="idea", id=idea, reason="off_topic", words=HELP)
    _everything_else(park, idea)
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")
    with sqlite3.connect(served.server.instance / "workshop.db", timeout=10) as database:
        database.execute(
            "UPDATE live_session SET closed_at = datetime(closed_at, ?) WHERE public_id = ?", (f"-{days} days", park.id))
    return park


def _everything_else(park, idea):
    """A question and its answer, a note, a translation, words on a ballot, a sheet with earlier words, a helper's name."""
    park.does("helper", "translate", what="idea", id=idea, language="pl", text=f"Pomysł {WORD}")
    park.does("desk", "invite_helper", name=NAME)
    steps = {}
    for kind, settings in (("questions", {}), ("talk", {"notes": True}), ("proposals", {}), ("safe_to_try", {})):
        steps[kind] = park.does("desk", "add_activity", kind=kind, title=kind, settings=settings)["events"][0]["activity"]
        park.does("desk", "open_activity", activity=steps[kind])
    asked = park.does("citizen", "ask", activity=steps["questions"], text=f"Why {WORD}?")["events"][0]["question"]
    park.does("keeper", "answer_question", question=asked, text=f"Because {WORD}", settled=True)
    park.does("citizen", "write_note", activity=steps["talk"], text=f"We said {WORD}")
    park.does("citizen", "cast_ballot", activity=steps["safe_to_try"], marks={
        park.proposals[0]: {"answer": "stop", "reason": f"Not {WORD}"}})
    sheet = park.does("citizen", "start_proposal", activity=steps["proposals"], title=f"A shelter {DRAFT}")["events"][0]["proposal"]
    park.does("citizen", "edit_proposal", proposal=sheet, title="A roof")


def copy(park):
    return park.organiser.get(f"/sessions/{park.id}/record.json")


def in_tables(served, word):
    """Whether a word is in any row of any table."""
    with sqlite3.connect(served.server.instance / "workshop.db", timeout=10) as database:
        return any(word in line for line in database.iterdump())


def fingerprint_holds(served, park):
    """The time of closing was set back by hand, which a check of the whole record rightly finds; put it right first."""
    found = copy(park)
    found["session"]["closed_at"] = next(e["at"] for e in found["journal"] if e["type"] == "session_closed")
    return verify(json.dumps(found), found["fingerprint"])


def test_nothing_goes_before_its_day(own_server):
    park = ended(own_server, 29)
    done = own_server.server.command("purge")

    assert done.returncode == 0 and done.stdout.count(": 0.") == len(done.stdout.splitlines())
    assert NAME in json.dumps(copy(park)) and WORD in json.dumps(copy(park))
    assert in_tables(own_server, DRAFT)


def test_names_go_after_thirty_days_and_words_stay(own_server):
    park = ended(own_server, 31)
    assert own_server.server.command("purge").returncode == 0
    text = json.dumps(copy(park))

    assert NAME not in text and HELP not in text and WORD in text
    assert in_tables(own_server, WORD) and not any(in_tables(own_server, word) for word in (NAME, HELP, DRAFT))
    assert fingerprint_holds(own_server, park)


def test_words_go_after_two_years_and_the_chain_stays(own_server):
    park = ended(own_server, 731)
    done = own_server.server.command("purge")

    assert "gone, 24 months after their session: 5." in done.stdout
    assert WORD not in json.dumps(copy(park)) and not in_tables(own_server, WORD)
    assert any("erased since" in line for line in fingerprint_holds(own_server, park))
    again = own_server.server.command("purge").stdout
    assert again.count(": 0.") == len(again.splitlines())
    assert own_server.server.complained() == ""


def test_what_is_let_go_of_is_in_no_file(own_server):
    ended(own_server, 731)
    assert own_server.server.command("purge").returncode == 0
    own_server.server.stop()

    for path in own_server.server.instance.rglob("*"):
        if path.is_file():
            assert not any(word.encode() in path.read_bytes() for word in (WORD, NAME, HELP, DRAFT)), path


def test_a_session_that_was_never_closed_lets_go_too(own_server):
    park = own_server.park(people=(1, 0))
    park.does("citizen", "set_name", name=NAME)
    with sqlite3.connect(own_server.server.instance / "workshop.db", timeout=10) as database:
        database.execute("UPDATE event SET at = datetime(at, '-40 days')")
    assert own_server.server.command("purge").returncode == 0

    assert [person["name"] for person in park.snapshot("desk")["people"]] == [None]


def test_spent_tokens_go(own_server):
    with sqlite3.connect(own_server.server.instance / "workshop.db", timeout=10) as database:
        database.execute("INSERT INTO api_token (user_id, digest, expires_at, revoked) VALUES (1, 'x', '2020-01-01', 0)")
    done = own_server.server.command("purge")

    assert "no longer open anything: 1." in done.stdout
    assert own_server.park(people=(1, 0)).seq() > 0


def test_an_erased_word_is_in_no_file_of_a_running_server(own_server):
    park = own_server.park(people=(1, 1))
    park.open("board")
    idea = park.idea("citizen", f"Never again {WORD}")
    park.does("desk", "erase", what="idea", id=idea, reason="hurtful")

    def gone():
        files = [path for path in own_server.server.folder.rglob("*") if path.is_file()]
        return not any(WORD.encode() in path.read_bytes() for path in files)

    until(gone, "the end of the erased word")
