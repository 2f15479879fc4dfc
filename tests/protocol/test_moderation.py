"""Hiding, showing, erasing: whose words are seen by whom, now and in every later answer (N6, N4)."""

import sqlite3

import pytest


def text_of(park, who, idea):
    return next(each for each in park.snapshot(who)["ideas"] if each["id"] == idea)["text"]


def texts_in_news(park, who, idea):
    return [event["text"] for event in park.news(who) if event.get("idea") == idea and "text" in event]


def everywhere(park, who):
    """Everything that somebody can fetch, as one text."""
    return str(park.snapshot(who)) + str(park.news(who))


@pytest.fixture
def marked(park):
    """A board with one idea of the citizen's that holds a marker word."""
    park.open("board")
    park.marked = park.idea("citizen", "Mrs Marker is rude")
    return park


def test_hidden_words_are_gone_for_everyone_but_desk_and_author(marked):  # N6
    marked.does("desk", "hide", what="idea", id=marked.marked, reason="names_person", words="Names Marker")

    for who in ("citizen2", "keeper", "screen"):
        assert "Marker" not in everywhere(marked, who), who
        assert text_of(marked, who, marked.marked) is None
    for who in ("desk", "helper", "citizen"):
        assert texts_in_news(marked, who, marked.marked) == ["Mrs Marker is rude"]
        assert text_of(marked, who, marked.marked) == "Mrs Marker is rude"


def test_what_is_shown_again_comes_whole_and_without_the_facilitators_remark(marked):  # N6
    marked.does("desk", "hide", what="idea", id=marked.marked, reason="names_person", words="A private remark")
    marked.does("desk", "show", what="idea", id=marked.marked)

    shown = marked.news("keeper")[-1]
    assert (shown["type"], shown["id"], shown["text"]) == ("shown", marked.marked, "Mrs Marker is rude")
    assert texts_in_news(marked, "keeper", marked.marked) == ["Mrs Marker is rude"]
    assert "private remark" not in everywhere(marked, "keeper")


def test_every_thing_has_one_id_only(marked):  # H, N6
    alias = marked.marked.replace("i", "i0")

    assert marked.refused("desk", "hide", what="idea", id=alias, reason="twice")["code"] == "not_found"
    assert text_of(marked, "keeper", marked.marked) == "Mrs Marker is rude"


def test_an_edit_leaves_no_trace_of_the_earlier_words(marked):  # N6
    marked.does("citizen", "edit_idea", idea=marked.marked, text="Somebody is rude")

    for who in ("citizen", "desk", "helper", "keeper", "screen"):
        assert "Marker" not in everywhere(marked, who), who
        assert texts_in_news(marked, who, marked.marked) == [None, "Somebody is rude"]


def test_what_is_withdrawn_is_gone_for_everyone_its_numbers_stay(marked):  # N6
    before = marked.seq()
    marked.does("citizen", "withdraw_idea", idea=marked.marked)

    for who in ("citizen", "desk", "keeper"):
        assert "Marker" not in everywhere(marked, who), who
    assert [event["seq"] for event in marked.news("desk")] == list(range(1, before + 2))
    assert marked.refused("citizen", "edit_idea", idea=marked.marked, text="Back")["code"] == "closed"


def test_what_is_erased_is_gone_for_everyone_its_author_and_the_database(marked, served):  # N6
    marked.does("desk", "hide", what="idea", id=marked.marked, reason="names_person", words="Marker again")
    marked.does("desk", "erase", what="idea", id=marked.marked, reason="names_person")

    for who in ("citizen", "desk", "helper", "keeper"):
        assert "Marker" not in everywhere(marked, who), who
    assert "Marker" not in kept_words(served.server, marked.id)


def test_a_person_erased_leaves_no_word_behind(park, served):  # N6, D9
    park.open("board")
    park.does("citizen", "set_name", name="Marker")
    idea = park.idea("citizen", "Marker wrote this")
    park.does("citizen", "comment", what="proposal", id=park.proposals[0], sort="build", text="Marker adds")
    park.does("citizen", "ask_for_help", text="Marker needs help")
    park.does("citizen", "edit_idea", idea=idea, text="Marker wrote that")

    park.does("desk", "erase_participant", participant=park.person("citizen"))

    for who in ("desk", "helper", "keeper"):
        assert "Marker" not in everywhere(park, who), who
    assert "Marker" not in kept_words(served.server, park.id)
    assert park.as_("citizen").call("GET", f"/sessions/{park.code}/snapshot").status_code == 401


@pytest.mark.parametrize("way", ["erase", "withdraw", "person"])
def test_a_sheet_called_by_the_words_of_an_idea_loses_them_with_it(marked, served, way):  # N6
    writing = marked.does("desk", "add_activity", kind="proposals", title="Write it up")["events"][0]["activity"]
    marked.does("desk", "open_activity", activity=writing)
    sheet = marked.does("citizen2", "start_proposal", activity=writing, theme=marked.marked)["events"][0]["proposal"]
    marked.does("citizen2", "edit_proposal", proposal=sheet, summary="At both gates")
    if way == "erase":
        marked.does("desk", "erase", what="idea", id=marked.marked, reason="names_person")
    elif way == "withdraw":
        marked.does("citizen", "withdraw_idea", idea=marked.marked)
    else:
        marked.does("desk", "erase_participant", participant=marked.person("citizen"))

    for who in ("desk", "keeper", "screen"):
        assert "Marker" not in everywhere(marked, who), who
    kept = next(each for each in marked.snapshot("keeper")["proposals"] if each["id"] == sheet)
    assert (kept["title"], kept["summary"]) == ("Write it up", "At both gates")
    assert "Marker" not in kept_words(served.server, marked.id)


def test_an_idea_changes_by_its_author_alone(marked):  # D6
    for deed, data in (("edit_idea", {"text": "Mine now"}), ("withdraw_idea", {})):
        assert marked.refused("citizen2", deed, idea=marked.marked, **data)["code"] == "not_allowed"
    assert text_of(marked, "keeper", marked.marked) == "Mrs Marker is rude"


def test_a_word_kept_back_is_seen_by_its_author_alone_until_it_is_shown(park):  # N7
    park.open("quiet")
    phone, other, desk, screen = (park.line(who) for who in ("citizen", "citizen2", "desk", "screen"))
    idea = park.idea("citizen", "A secret wish", activity=park.steps["quiet"], column="Now")
    later = park.idea("citizen2", "Another one", activity=park.steps["quiet"])
    park.does("desk", "message_all", text="Still thinking")
    for line in (phone, other, desk, screen):
        line.reaches(park.seq())

    assert [event["idea"] for event in park.news("citizen") if event["type"] == "idea_posted"] == [idea]
    assert idea in park.snapshot("citizen")["mine"]["ideas"]
    for who, line in (("citizen2", other), ("desk", desk), ("helper", None), ("screen", screen), ("organiser", None)):
        assert "secret wish" not in everywhere(park, who), who
        assert line is None or "secret wish" not in str(line.frames), who
    assert "idea_posted" not in [event["type"] for event in phone.events()]  # what is for one alone is not pushed (N1)

    for who, deed, data in (
            ("desk", "hide", {"what": "idea", "id": idea, "reason": "twice"}),
            ("desk", "erase", {"what": "idea", "id": idea, "reason": "twice"}),
            ("desk", "off_screen", {"what": "idea", "id": idea}),
            ("citizen2", "support_idea", {"idea": idea, "support": True}),
            ("citizen2", "comment", {"what": "idea", "id": idea, "sort": "build", "text": "Yes"}),
            ("citizen2", "edit_idea", {"idea": idea, "text": "Mine"}),
            ("citizen2", "withdraw_idea", {"idea": idea}),
            ("citizen2", "report", {"what": "idea", "id": idea, "reason": "twice"})):
        assert park.refused(who, deed, **data)["code"] == "not_found", deed

    park.does("desk", "show_ideas", activity=park.steps["quiet"])
    events = other.reaches(park.seq())
    shown = [event for event in events if event["type"] == "idea_shown"]
    assert [(event["idea"], event["text"], event["column"]) for event in shown] == [
        (idea, "A secret wish", "Now"), (later, "Another one", None)]


def test_a_name_hidden_or_erased_stays_with_the_desk_or_nobody(park):  # D9
    park.does("citizen", "set_name", name="Ann Marker")
    assert "Marker" not in everywhere(park, "keeper")
    park.does("desk", "hide", what="name", id=park.person("citizen"), reason="hurtful")
    assert "Marker" in everywhere(park, "desk")
    park.does("desk", "erase", what="name", id=park.person("citizen"), reason="hurtful")
    assert "Marker" not in everywhere(park, "desk")
    assert park.person("citizen") not in everywhere(park, "keeper")  # nor is anybody told of whom there was one


def kept_words(server, session):
    """Every row of every table that belongs to a session, as one text."""
    connection = sqlite3.connect(f"file:{server.instance / 'workshop.db'}?mode=ro", uri=True)
    number, = connection.execute("select id from live_session where public_id = ?", (session,)).fetchone()
    found = []
    for table, in connection.execute("select name from sqlite_master where type = 'table'").fetchall():
        columns = [column[1] for column in connection.execute(f"pragma table_info({table})")]
        if "session_id" in columns:
            found += connection.execute(f"select * from {table} where session_id = ?", (number,)).fetchall()
    connection.close()
    assert found
    return str(found)
