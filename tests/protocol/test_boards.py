"""Who puts ideas together, what closing that step shows, guesses of what is alike, and boards of tables (D9, D11, N4, N8)."""

import json

import pytest


@pytest.fixture
def written(park):
    """A board with three ideas by two groups."""
    park.open("board")
    park.shade, park.shadow, park.gate = (
        park.idea(who, text) for who, text in
        (("citizen", "Shade by the gate"), ("citizen2", "More shade at the gate"), ("keeper", "Longer hours")))
    return park


def step(park, kind="themes", **settings):
    """A new step, open."""
    added = park.does("desk", "add_activity", kind=kind, title="Together", settings=settings)["events"][0]["activity"]
    park.does("desk", "open_activity", activity=added)
    return added


def theme(park, who="desk", title="Shade", ideas=()):
    return park.does(who, "make_theme", title=title, ideas=list(ideas))["events"][0]["theme"]


def barred(park, who, made):
    """The deeds of putting together that somebody is refused, in a word."""
    deeds = {"make_theme": {"title": "No", "ideas": [park.gate]}, "move_idea": {"idea": park.gate, "theme": made},
             "rename_theme": {"theme": made, "title": "Nope"}, "dissolve_theme": {"theme": made}}
    return {deed for deed, data in deeds.items()
            if park.tries(who, deed, **data).get("error", {}).get("code") == "not_allowed"}


ALL = {"make_theme", "move_idea", "rename_theme", "dissolve_theme"}


def test_participants_put_nothing_together_without_a_step_that_lets_them(written):  # D9
    made = theme(written, ideas=[written.shade])
    assert barred(written, "citizen", made) == ALL
    step(written, who="helpers")
    assert barred(written, "citizen", made) == ALL
    other = written.does("desk", "add_activity", kind="ideas", title="Other")["events"][0]["activity"]
    step(written, **{"who": "everyone", "from": other})
    assert barred(written, "citizen", made) == ALL


def test_everyone_puts_together_while_the_step_is_open(written):  # D9
    together = step(written, who="everyone")
    made = theme(written, "citizen", "Shadow", [written.shade])
    written.does("keeper", "move_idea", idea=written.shadow, theme=made)
    written.does("citizen2", "rename_theme", theme=made, title="Shade")
    assert written.refused("keeper", "dissolve_theme", theme=made)["code"] == "not_allowed"
    for idea in (written.shade, written.shadow):
        written.does("keeper", "move_idea", idea=idea, theme=None)
    written.does("keeper", "dissolve_theme", theme=made)
    again = theme(written, "citizen", "Shade", [written.shade])

    written.does("desk", "close_activity", activity=together)
    assert barred(written, "citizen", again) == ALL


def test_a_step_for_facilitators_leaves_helpers_out(written):  # D9
    made = theme(written, ideas=[written.shade])
    step(written, who="facilitators")
    assert barred(written, "helper", made) == ALL
    assert barred(written, "desk", made) == set()


def test_a_renamed_theme_forgets_its_first_title(written):  # N6
    made = theme(written, title="About Mrs Marker", ideas=[written.shade])
    event, = written.does("helper", "rename_theme", theme=made, title="Shade")["events"]

    assert (event["type"], event["title"]) == ("theme_renamed", "Shade")
    assert "Marker" not in json.dumps([written.snapshot(), written.news()])
    assert written.does("helper", "rename_theme", theme=made, title="Shade")["events"] == []


def test_a_dissolved_theme_gives_its_ideas_back(written):  # D9, N6
    made = theme(written, title="Marker", ideas=[written.shade])
    written.does("helper", "dissolve_theme", theme=made)

    found, = written.snapshot("citizen")["themes"]
    assert (found["state"], found["ideas"], found["title"]) == ("withdrawn", [], None)
    assert "Marker" not in json.dumps(written.news())
    assert written.refused("desk", "move_idea", idea=written.shade, theme=made)["code"] == "closed"


def test_titles_go_with_whoever_wrote_them(written):  # N6
    step(written, who="everyone")
    theme(written, "citizen", "Marker of mine", [written.shade])
    theme(written, "keeper", "Kept", [written.gate])
    written.does("desk", "erase_participant", participant=written.person("citizen"))

    assert "Marker" not in json.dumps([written.snapshot(), written.news()])
    assert [each["title"] for each in written.snapshot()["themes"]] == [None, "Kept"]


def test_closing_the_step_shows_groups_where_that_was_planned(written):  # N8
    never = step(written, "ideas", show_group="never")
    silent = written.idea("citizen", "Who am I?", activity=never)
    written.open("quiet")
    written.idea("citizen", "Unseen", activity=written.steps["quiet"], column="Now")
    together = step(written)
    assert all(idea["side"] is None for idea in written.snapshot()["ideas"])

    events = written.does("desk", "close_activity", activity=together)["events"]
    shown = [event for event in events if event["type"] == "groups_shown"]
    assert [event["activity"] for event in shown] == [written.board]
    assert shown[0]["sides"] == {written.shade: "lived", written.shadow: "lived", written.gate: "professional"}
    assert {idea["id"]: idea["side"] for idea in written.snapshot("screen")["ideas"]}[silent] is None

    written.does("desk", "open_activity", activity=together)
    again = written.does("desk", "close_activity", activity=together)["events"]
    assert "groups_shown" not in {event["type"] for event in again}


def test_guesses_are_for_those_who_put_together_and_move_nothing(written):
    address, seq = f"/sessions/{written.code}/suggestions", written.seq()
    for who in ("desk", "helper", "organiser"):
        found = written.as_(who).get(address)
        assert found["themes"] == [{"ideas": [written.shade, written.shadow], "words": ["gate", "shade"]}]
        assert found["alike"] == [[written.shade, written.shadow]]
    for who in ("citizen", "screen"):
        assert written.as_(who).call("GET", address).status_code == 403
    assert written.seq() == seq

    written.does("desk", "hide", what="idea", id=written.shadow, reason="twice")
    assert written.as_("desk").get(address) == {"themes": [], "alike": []}
    assert written.as_("desk").call("GET", address + "?activity=a999").status_code == 404
    assert written.as_("desk").get(f"{address}?activity={step(written)}") == {"themes": [], "alike": []}


def test_boards_of_tables_are_brought_together_once(park):  # D9, N8
    board = step(park, "ideas", by_table=True)
    event, = park.does("desk", "join_boards", activity=board)["events"]

    assert (event["type"], event["activity"]) == ("boards_joined", board)
    assert next(each for each in park.snapshot("citizen")["activities"] if each["id"] == board)["together"] is True
    assert park.does("desk", "join_boards", activity=board)["events"] == []
    assert park.refused("desk", "join_boards", activity=park.board)["code"] == "invalid"
    for who in ("citizen", "helper"):
        assert park.refused(who, "join_boards", activity=board)["code"] == "not_allowed"


def test_an_idea_says_at_which_table_it_was_written(park):  # N4
    board = step(park, "ideas", by_table=True)
    park.does("desk", "add_person", voice="carer", name="Gus", table=2)
    person = park.snapshot()["people"][-1]["id"]
    park.does("helper", "enter_for", participant=person, source="paper", deed="post_idea",
              data={"activity": board, "text": "From paper"})

    assert [idea["table"] for idea in park.snapshot("citizen")["ideas"]] == [2]
    assert [event["table"] for event in park.news("citizen") if event["type"] == "idea_posted"] == [2]
