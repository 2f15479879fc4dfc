"""Ballots: one each, secret before the reveal, nobody's after closing (B1–B7)."""

import json
import sqlite3
import threading

import pytest

from tests.world.park import until


def close(park, step):
    park.does("desk", "close_activity", activity=park.steps[step])


def reveal(park, step):
    park.does("desk", "reveal_results", activity=park.steps[step])
    until(lambda: park.activity(step)["state"] == "revealed")
    return next(result for result in park.results() if result["activity"] == park.steps[step])


def rows(served, query, *values):
    """Rows of the server's database, read beside it."""
    connection = sqlite3.connect(f"file:{served.server.instance / 'workshop.db'}?mode=ro", uri=True)
    try:
        return connection.execute(query, values).fetchall()
    finally:
        connection.close()


def row_of(served, park, step):
    """The key of a step in the database."""
    (number,), = rows(
        served, "select a.id from activity a join live_session s on s.id = a.session_id where s.public_id = ? and a.number = ?",
        park.id, int(park.steps[step][1:]))
    return number


def key_file(served, park, step):
    return served.server.instance / "keys" / f"{row_of(served, park, step)}.key"


def test_twenty_casts_at_once_leave_one_ballot(park):  # B1
    options = park.open("ranking")
    begin, answers = threading.Barrier(20), []

    def cast(number):
        marks = {options[number % 5]: 1, options[(number + 1) % 5]: 2}
        begin.wait()
        answers.append((marks, park.cast("citizen", "ranking", marks)))

    threads = [threading.Thread(target=cast, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert len(answers) == 20 and all(answer["ok"] for _marks, answer in answers)
    assert park.snapshot()["progress"][park.steps["ranking"]]["ballots"] == 1
    assert park.snapshot("citizen")["mine"]["ballots"][park.steps["ranking"]] in [marks for marks, _answer in answers]
    close(park, "ranking")
    assert reveal(park, "ranking")["ballots"] == 1


def test_paper_phone_and_helper_are_one_ballot(park):  # B1, B7
    options = park.open("dots")
    park.cast("citizen", "dots", {options[0]: 1})
    for who, source in (("helper", "paper"), ("desk", "spoken")):
        park.does(who, "enter_for", participant=park.person("citizen"), source=source, deed="cast_ballot",
                  data={"activity": park.steps["dots"], "marks": {options[1]: 3}})
    assert park.snapshot()["progress"][park.steps["dots"]]["ballots"] == 1
    assert park.snapshot("citizen")["mine"]["ballots"] == {park.steps["dots"]: {options[1]: 3}}
    close(park, "dots")
    assert reveal(park, "dots")["counts"][options[1]] == {"dots": 3, "people": 1}


def test_empty_marks_take_a_ballot_back(park):  # D7
    options = park.open("dots")
    park.cast("citizen", "dots", {options[0]: 1}, rev=1)
    park.cast("citizen", "dots", {}, rev=2)
    assert park.snapshot()["progress"][park.steps["dots"]]["ballots"] == 0
    assert park.cast("citizen", "dots", {options[0]: 1}, rev=1)["ok"]  # older than what stands
    assert park.snapshot("citizen")["mine"]["ballots"] == {}
    close(park, "dots")
    assert reveal(park, "dots")["ballots"] == 0


def test_each_answer_to_a_statement_is_changed_by_itself(park):  # D7
    step = park.steps["statements"]
    one, two = (park.does("desk", "add_statement", activity=step, text=text)["events"][0]["statement"] for text in "AB")
    park.open("statements")
    park.cast("citizen", "statements", {one: 1})
    park.cast("citizen", "statements", {two: -1})
    park.cast("citizen", "statements", {one: 0})
    assert park.snapshot("citizen")["mine"]["ballots"] == {step: {one: 0, two: -1}}
    close(park, "statements")
    counts = reveal(park, "statements")["counts"]
    assert counts[one] == {"agree": 0, "disagree": 0, "pass": 1} and counts[two] == {"agree": 0, "disagree": 1, "pass": 0}


@pytest.mark.parametrize("step, marks", [
    ("dots", [{0: 3, 1: 1}, {2: 2}, {0: 1, 3: 3}]), ("ranking", [{0: 1, 1: 2}, {1: 1, 0: 2}, {4: 1}])])
def test_nobody_in_any_role_learns_a_total_or_a_mark_before_the_reveal(park, served, step, marks):  # B2, B5
    others = ("citizen3", "helper", "desk", "screen")
    lines = {who: park.line(who) for who in others}
    options = park.open(step)
    before, seq = served.server.complained(), park.seq()
    voters = ("citizen", "citizen2", "keeper")
    for who, ballot in zip(voters, marks):
        assert park.cast(who, step, {options[option]: mark for option, mark in ballot.items()})["events"] == []
    for line in lines.values():
        line.hears("progress", lambda body: body["ballots"] == 3)
    assert park.seq() == seq  # ballots leave no event
    close(park, step)
    until(lambda: rows(served, "select 1 from result where activity_id = ?", row_of(served, park, step)))  # counted

    for who in others:
        heard = " ".join(lines[who].frames)
        seen = json.dumps({part: value for part, value in park.snapshot(who).items() if part not in ("activities", "proposals")})
        for text in (heard.replace('"proposal":', "").replace('"options":', ""), seen):
            assert '"marks"' not in text and '"order"' not in text and '"scores"' not in text and '"counts"' not in text
        assert lines[who].messages["progress"][-1].keys() == {"activity", "ballots", "by_side", "by_source"}
        assert not lines[who].messages["results"] and not lines[who].messages["mine"]
        assert park.snapshot(who)["results"] == [] and park.results(who) == []
        for option in options:  # an option is named where it was put on the board and on the ballot, and nowhere else
            named = sum(frame.count(f'"{option}"') for frame in lines[who].frames)
            assert named <= 3, (who, named)
    assert served.server.complained() == before
    reveal(park, step)
    for line in lines.values():
        assert line.hears("results")["ballots"] == 3


def test_a_person_sees_their_own_ballot_and_nobody_elses(park):  # B2, S4
    options = park.open("dots")
    park.cast("citizen", "dots", {options[0]: 3})
    park.cast("citizen2", "dots", {options[1]: 3})
    assert park.snapshot("citizen")["mine"]["ballots"] == {park.steps["dots"]: {options[0]: 3}}
    assert park.snapshot("citizen2")["mine"]["ballots"] == {park.steps["dots"]: {options[1]: 3}}
    close(park, "dots")
    assert park.snapshot("citizen")["mine"]["ballots"] == {}  # the link is destroyed


def test_an_open_ballot_is_nowhere_in_plain_on_the_disk(own_server):  # B3
    park = own_server.park()
    options = park.open("ranking")
    for number, who in enumerate(park.joined):
        assert park.cast(who, "ranking", {options[number]: 1, options[number - 1]: 2}, key=f"casting-{who}")["ok"]
    park.does("helper", "enter_for", key="casting-for", participant=park.person("citizen"), source="paper",
              deed="cast_ballot", data={"activity": park.steps["ranking"], "marks": {options[0]: 1, options[3]: 2}})

    everything = b"".join(path.read_bytes() for path in own_server.server.instance.glob("workshop.db*"))
    for word in [b"casting-", b'"marks"', b"cast_ballot",
                 *(b'"%s":%d' % (option.encode(), place) for option in options for place in (1, 2))]:
        assert word not in everything, word
    sizes = {len(sealed) for sealed, in rows(own_server, "select sealed from open_ballot")}
    assert len(sizes) == 1
    assert key_file(own_server, park, "ranking").stat().st_mode & 0o077 == 0


def test_closing_destroys_the_key_and_everything_that_named_anyone(own_server):  # B3
    park = own_server.park()
    options = park.open("dots")
    for who in park.joined:
        park.cast(who, "dots", {options[0]: 1}, key=f"k-{who}", rev=1)
    key, step = key_file(own_server, park, "dots"), row_of(own_server, park, "dots")
    assert key.exists()
    kept = key.read_bytes()
    assert len(rows(own_server, "select * from open_ballot")) == len(rows(own_server, "select * from ballot_answer")) == 5

    close(park, "dots")

    assert not key.exists()
    assert rows(own_server, "select * from open_ballot") == rows(own_server, "select * from ballot_answer") == []
    assert len(rows(own_server, "select * from closed_key where activity_id = ?", step)) == 5
    assert rows(own_server, "select distinct side from ballot where activity_id = ?", step) == [(None,)]  # R3: 3 and 2
    assert not any(deed == "dots" for _key, deed in rows(own_server, "select key, actor from deed where key like 'k-%'"))
    assert rows(own_server, "select * from deed where key like 'k-%'") == []
    for path in own_server.server.instance.rglob("*"):
        assert not path.is_file() or kept not in path.read_bytes(), path
    until(lambda: (own_server.server.instance / "workshop.db-wal").stat().st_size == 0, "an empty write-ahead log")


def test_a_ballot_that_is_sent_again_after_closing_is_answered_with_the_closing(park):  # D3, B3
    options = park.open("dots")
    marks = {options[0]: 1}
    first = park.cast("citizen", "dots", marks, key="mine")
    assert park.cast("citizen", "dots", marks, key="mine") == first
    entered = {"participant": park.person("keeper"), "source": "paper", "deed": "cast_ballot",
               "data": {"activity": park.steps["dots"], "marks": marks}}
    park.does("helper", "enter_for", key="paper", **entered)
    close(park, "dots")
    closing = next(event["seq"] for event in park.news("desk") if event["type"] == "activity_closed")
    park.does("desk", "message_all", text="Thank you")

    settled = {"ok": True, "seq": closing, "events": []}
    assert park.cast("citizen", "dots", marks, key="mine") == settled
    assert park.cast("citizen", "dots", {options[1]: 3}, key="mine") == settled  # whatever its content
    assert park.tries("helper", "enter_for", key="paper", **entered) == settled
    for who, key in (("citizen", "another"), ("citizen2", "mine"), ("keeper", "paper")):
        assert park.cast(who, "dots", marks, key=key)["error"]["code"] == "closed", (who, key)
    assert reveal(park, "dots")["ballots"] == 2


def test_an_open_ballot_of_somebody_removed_is_taken_out(park):  # B7
    options = park.open("dots")
    park.cast("citizen", "dots", {options[0]: 3})
    park.cast("citizen2", "dots", {options[1]: 3})
    line = park.line("screen")
    park.does("desk", "remove_participant", participant=park.person("citizen"), reason="mistake")
    line.hears("progress", lambda body: body["ballots"] == 1)
    close(park, "dots")
    park.does("desk", "remove_participant", participant=park.person("citizen2"), reason="mistake")
    result = reveal(park, "dots")
    assert (result["ballots"], result["counts"][options[0]]["dots"], result["counts"][options[1]]["dots"]) == (1, 0, 3)


def test_small_groups_are_not_shown_apart_and_larger_ones_are(served):  # R3, R1
    for people, split in (((5, 4), False), ((6, 5), True)):
        park = served.park(people=people)
        options = park.open("dots")
        for who in park.joined:
            park.cast(who, "dots", {options[0 if "citizen" in who else 1]: 3})
        close(park, "dots")
        result = reveal(park, "dots")
        assert result["by_side"] == {"lived": people[0], "professional": people[1], "other": 0}
        assert bool(result["views"]["equal_footing"]) is split
        assert bool(result["views"]["lived"]) is split and bool(result["agreement"]) is split
        assert result["withheld"] is not split
        assert result["decided_by"] == ("equal_footing" if split else "everyone")
        assert result["order"][0] == ([options[0], options[1]] if split else [options[0]])
