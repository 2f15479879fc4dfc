"""The pen of a proposal: held by one, asked for, passed on, never kept from anyone for long; no words are lost (D6, D9, N6)."""

import pytest

from tests.world.park import until

TABLES = [{"number": 1}, {"number": 2}]


@pytest.fixture
def table(park):
    """A park with a step open in which two tables write: citizen, citizen2 and keeper at the first."""
    park.does("desk", "set_tables", tables=TABLES, choose=True)
    for who in ("citizen", "citizen2", "keeper"):
        park.does(who, "choose_table", table=1)
    for who in ("citizen3", "keeper2"):
        park.does(who, "choose_table", table=2)
    return opened(park)


def opened(park):
    park.writing = park.does("desk", "add_activity", kind="proposals", title="Write it up")["events"][0]["activity"]
    park.does("desk", "open_activity", activity=park.writing)
    return park


def sheet_of(park, sheet, who="desk"):
    return next(each for each in park.snapshot(who)["proposals"] if each["id"] == sheet)


def started(park, who="desk", **more):
    more = more or {"title": "A shelter", **({"table": 1} if who == "desk" else {})}
    return park.does(who, "start_proposal", activity=park.writing, **more)["events"][0]["proposal"]


def test_whoever_holds_or_wants_the_pen_is_shown_by_a_drawn_number_that_says_nothing_of_them(served):  # N8, D6
    park = opened(served.park(people=(5, 5)))
    before = park.add("A pond")
    for number in range(6, 8):
        park.join(f"citizen{number}", "carer")
    after = park.add("A map")
    sheet = started(park, "citizen", title="A shelter")
    park.does("keeper", "ask_for_pen", proposal=sheet)
    seen = sheet_of(park, sheet, "screen")
    numbers = [int(park.person(who)[1:]) for who in park.joined]

    assert (seen["pen"], seen["asked"]) == (park.person("citizen"), [park.person("keeper")])
    assert numbers != sorted(numbers)  # everyone hears in which order voices came: numbers must not follow it
    assert int(after[1:]) == int(before[1:]) + 1  # nor leave gaps where somebody came
    assert [each["id"] for each in park.snapshot("desk")["people"]] == [park.person(who) for who in park.joined]
    for news in (park.news("screen"), park.news("keeper2")):
        told = [event["type"] for event in news if park.person("citizen") in str(event)]
        assert set(told) <= {"proposal_added", "pen_passed", "pen_asked"}, told
    park.leave()


def earlier(park, who, sheet):
    return park.as_(who).call("GET", f"/sessions/{park.code}/proposals/{sheet}/earlier")


def test_each_table_finds_a_sheet_for_a_theme_when_the_step_opens(park):
    park.does("desk", "set_tables", tables=TABLES)
    park.open("board")
    idea = park.idea("citizen", "Shade by the gate")
    themes = [park.does("desk", "make_theme", title=title, ideas=ideas)["events"][0]["theme"]
              for title, ideas in (("At the gate", [idea]), ("Water", []), ("Lights", []))]
    opened(park)

    sheets = [each for each in park.snapshot("citizen")["proposals"] if each["activity"] == park.writing]
    assert [(each["title"], each["table"], each["theme"], each["ideas"], each["pen"]) for each in sheets] == [
        ("At the gate", 1, themes[0], [idea], None), ("Water", 2, themes[1], [], None)]


def test_a_vote_gives_its_sheets_once_its_result_is_out_and_no_earlier(park):  # B2
    for title in ("At the gate", "Water"):
        park.does("desk", "make_theme", title=title, ideas=[])
    vote = park.does("desk", "add_activity", kind="dots", title="Which theme?", settings={"options": "themes"})["events"][0]["activity"]
    park.does("desk", "open_activity", activity=vote)
    options = next(each["options"] for each in park.snapshot()["activities"] if each["id"] == vote)
    park.does("citizen", "cast_ballot", activity=vote, marks={options[1]: 3})
    park.does("desk", "close_activity", activity=vote)
    early, late = (park.does("desk", "add_activity", kind="proposals", title="Write it up", settings={
        "from": vote, "top": 1})["events"][0]["activity"] for _ in range(2))
    park.does("desk", "open_activity", activity=early)
    assert not [each for each in park.snapshot()["proposals"] if each["activity"] == early]

    park.does("desk", "reveal_results", activity=vote)
    until(lambda: park.snapshot()["results"], "the result")
    park.does("desk", "open_activity", activity=late)
    assert [each["title"] for each in park.snapshot()["proposals"] if each["activity"] == late] == ["Water"]


def test_the_pen_is_offered_first_to_somebody_who_uses_the_service(table):
    sheet = started(table)
    assert table.does("keeper", "ask_for_pen", proposal=sheet)["events"][0]["type"] == "pen_asked"
    told = table.does("citizen", "ask_for_pen", proposal=sheet)["events"][0]
    assert (told["type"], told["pen"], told["asked"]) == ("pen_passed", table.person("citizen"), [table.person("keeper")])


def test_a_table_starts_one_sheet_however_many_press_the_button(table):
    sheet = started(table, "keeper", title="A shelter")
    assert sheet_of(table, sheet)["pen"] is None
    assert table.does("citizen", "start_proposal", activity=table.writing, title="Another")["events"] == []
    assert table.refused("citizen3", "start_proposal", activity=table.writing, title="For them", table=1)["code"] == "not_allowed"


def test_only_who_holds_the_pen_writes_and_everyone_sees_it(table):
    sheet = started(table)
    table.does("citizen", "ask_for_pen", proposal=sheet)
    assert table.refused("citizen2", "edit_proposal", proposal=sheet, problem="Mine")["code"] == "not_allowed"
    table.does("citizen", "edit_proposal", proposal=sheet, problem="It rains", cost={"low": 1, "high": 2})
    seen = sheet_of(table, sheet, "keeper2")
    assert (seen["problem"], seen["cost"], seen["version"]) == ("It rains", {"low": 1, "high": 2, "yearly": False}, 2)
    assert seen["authors"] == {"lived": 1, "professional": 0, "other": 0}
    table.does("citizen", "edit_proposal", proposal=sheet, cost=None)
    assert sheet_of(table, sheet)["cost"] is None


def test_two_ask_at_once_and_get_it_in_turn(table):
    sheet = started(table)
    for who in ("citizen", "keeper", "citizen2"):
        table.does(who, "ask_for_pen", proposal=sheet)
    assert table.refused("citizen2", "pass_pen", proposal=sheet)["code"] == "not_allowed"
    table.does("citizen", "pass_pen", proposal=sheet)
    assert sheet_of(table, sheet)["pen"] == table.person("keeper")
    table.does("keeper", "edit_proposal", proposal=sheet, risk="It leaks")
    table.does("keeper", "pass_pen", proposal=sheet)
    now = sheet_of(table, sheet)
    assert (now["pen"], now["asked"], now["pen_from"]) == (table.person("citizen2"), [], None)
    assert now["authors"] == {"lived": 0, "professional": 1, "other": 0}


def test_a_sheet_is_its_tables_own(table):
    sheet = started(table)
    assert table.refused("citizen3", "ask_for_pen", proposal=sheet)["code"] == "not_allowed"
    assert table.refused("desk", "pass_pen", proposal=sheet, to=table.person("citizen3"))["code"] == "not_allowed"
    assert table.does("helper", "pass_pen", proposal=sheet, to=table.person("keeper"))["events"][0]["by"] == "desk"


@pytest.mark.parametrize("deed, data", [
    ("remove_participant", {"reason": "mistake"}), ("erase_participant", {}),
])
def test_whoever_leaves_leaves_the_pen_to_who_asked_first(table, deed, data):
    sheet = started(table)
    for who in ("citizen", "keeper"):
        table.does(who, "ask_for_pen", proposal=sheet)
    table.does("desk", deed, participant=table.person("citizen"), **data)
    assert sheet_of(table, sheet)["pen"] == table.person("keeper")


def test_earlier_words_are_there_for_who_writes_and_gone_for_everybody_else(table):  # N6
    sheet = started(table)
    for who in ("citizen", "keeper"):
        table.does(who, "ask_for_pen", proposal=sheet)
    for text in ("It rains", "It rains on the benches", "Nobody sits there"):
        table.does("citizen", "edit_proposal", proposal=sheet, problem=text)
    found = earlier(table, "citizen", sheet).json()
    assert [each["words"] for each in found] == [{"problem": "It rains on the benches"}]
    assert earlier(table, "desk", sheet).json() == earlier(table, "helper", sheet).json() == found
    for who in ("keeper", "citizen3", "screen"):
        assert earlier(table, who, sheet).status_code == 403
    assert "benches" not in str([table.snapshot("keeper"), table.news("keeper"), table.news("desk")])

    table.does("desk", "erase", what="proposal", id=sheet, reason="mistake")
    assert earlier(table, "desk", sheet).json() == []


def test_what_one_person_alone_wrote_goes_with_them(table):
    alone, both = started(table), started(table)
    for sheet in (alone, both):
        table.does("citizen", "ask_for_pen", proposal=sheet)
        table.does("citizen", "edit_proposal", proposal=sheet, problem="It rains")
    table.does("citizen", "edit_proposal", proposal=both, problem="Changed")
    table.does("desk", "pass_pen", proposal=both, to=table.person("keeper"))
    table.does("keeper", "edit_proposal", proposal=both, risk="It leaks")
    table.does("desk", "erase_participant", participant=table.person("citizen"))
    assert [sheet_of(table, each)["state"] for each in (alone, both)] == ["erased", "up"]
    assert earlier(table, "desk", both).json() == []


def test_nobody_writes_once_the_step_is_over(table):
    sheet = started(table)
    table.does("citizen", "ask_for_pen", proposal=sheet)
    table.does("desk", "close_activity", activity=table.writing)
    for deed, data in (("edit_proposal", {"problem": "Late"}), ("pass_pen", {}), ):
        assert table.refused("citizen", deed, proposal=sheet, **data)["code"] == "closed"
    table.does("desk", "edit_proposal", proposal=sheet, problem="The desk may")


def test_a_server_that_is_killed_loses_nobodys_words(own_server):  # D2, D3
    park = opened(own_server.park())
    sheet = started(park, "citizen", title="A shelter")
    park.does("citizen", "edit_proposal", proposal=sheet, problem="It rains")
    for who in ("citizen2", "keeper"):
        park.does(who, "ask_for_pen", proposal=sheet)
    key = park.key()
    told = park.does("citizen", "edit_proposal", key, proposal=sheet, problem="It rains, and the wind blows")
    park.does("citizen", "pass_pen", proposal=sheet)
    own_server.server.kill()
    own_server.server.start()

    again = park.does("citizen", "edit_proposal", key, proposal=sheet, problem="It rains, and the wind blows")
    assert again["seq"] == told["seq"]
    late = park.refused("citizen", "edit_proposal", proposal=sheet, problem="What the dead phone had not sent")
    assert (late["code"], late["field"]) == ("not_allowed", "proposal")
    park.does("citizen2", "edit_proposal", proposal=sheet, summary="A roof on four posts")
    texts = {who: {name: sheet_of(park, sheet, who)[name] for name in ("problem", "summary", "pen", "asked", "version")}
             for who in ("citizen", "citizen2", "keeper", "desk", "screen")}
    assert list(texts.values()) == [{
        "problem": "It rains, and the wind blows", "summary": "A roof on four posts", "pen": park.person("citizen2"),
        "asked": [park.person("keeper")], "version": 4}] * 5


def test_one_sheet_at_a_time_is_heard_and_everyone_is_told(table):
    one, other = started(table), started(table, title="A bench", table=2)
    for sheet in (one, other):
        table.does("desk", "hear_proposal", proposal=sheet)
    assert [sheet_of(table, sheet, "screen")["being_heard"] for sheet in (one, other)] == [False, True]
    table.does("desk", "hear_proposal", proposal=other, on=False)
    assert not sheet_of(table, other, "citizen")["being_heard"]
    table.does("desk", "hide", what="proposal", id=one, reason="mistake")
    assert table.refused("desk", "hear_proposal", proposal=one)["code"] == "closed"
