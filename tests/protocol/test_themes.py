"""Themes: ideas put together under a title, and voted on (D8, D9, D10, N4, N6, N8)."""

import pytest

from tests.world.park import until


def made(park, title, *ideas, by="desk"):
    return park.does(by, "make_theme", title=title, ideas=list(ideas))["events"][0]["theme"]


def themes(park, who="desk"):
    return {theme["id"]: theme["ideas"] for theme in park.snapshot(who)["themes"]}


def theme_dots(park, **settings):
    """A vote on themes that is not open yet."""
    added = park.does("desk", "add_activity", kind="dots", title="Which theme?",
                      settings={"options": "themes", **settings})
    return added["events"][0]["activity"]


def options(park, step):
    park.does("desk", "open_activity", activity=step)
    return next(each for each in park.snapshot()["activities"] if each["id"] == step)["options"]


@pytest.fixture
def written(park):
    """A board with four ideas."""
    park.open("board")
    park.shade, park.bench, park.gate, park.lamp = (
        park.idea(who, text) for who, text in
        (("citizen", "Shade"), ("citizen2", "A bench"), ("keeper", "A wide gate"), ("keeper2", "A lamp")))
    return park


def test_a_theme_holds_its_ideas_for_everyone_to_see(written):  # D9, N8, H6
    event = written.does("helper", "make_theme", title=" Sitting \n down ", ideas=[written.bench, written.shade])["events"][0]

    assert (event["type"], event["title"], event["ideas"]) == ("theme_made", "Sitting down", [written.shade, written.bench])
    for who in ("desk", "helper", "citizen", "screen"):
        assert written.snapshot(who)["themes"] == [{
            "id": event["theme"], "title": "Sitting down", "ideas": [written.shade, written.bench], "language": "en",
            "state": "up", "reason": None, "off_screen": False}]


def test_an_idea_is_in_one_theme_at_most(written):  # D9
    first, second = made(written, "First", written.shade, written.bench), made(written, "Second", written.gate)
    third = made(written, "Third", written.bench, written.gate, written.bench)
    assert themes(written) == {first: [written.shade], second: [], third: [written.bench, written.gate]}

    written.does("helper", "move_idea", idea=written.shade, theme=third)
    written.does("desk", "move_idea", idea=written.gate, theme=None)

    assert themes(written) == {first: [], second: [], third: [written.shade, written.bench]}


def test_moving_an_idea_to_where_it_is_changes_nothing(written):  # D4
    theme = made(written, "Light", written.lamp)
    before = written.seq()

    written.does("desk", "move_idea", idea=written.lamp, theme=theme)
    written.does("desk", "move_idea", idea=written.shade, theme=None)

    assert written.seq() == before


def test_only_what_is_up_is_put_together(written):  # D9, N7
    written.open("quiet")
    secret = written.idea("citizen", "Not shown yet", activity=written.steps["quiet"], column="Now")
    written.does("citizen", "withdraw_idea", idea=written.shade)
    written.does("desk", "hide", what="idea", id=written.bench, reason="twice")
    theme, down = made(written, "Ways in", written.gate), made(written, "Gone")
    written.does("desk", "hide", what="theme", id=down, reason="mistake")

    for idea, code in ((secret, "not_found"), (written.shade, "closed"), (written.bench, "closed"),
                       ("i999", "not_found"), (theme, "not_found")):
        error = written.refused("desk", "make_theme", title="More", ideas=[written.gate, idea])
        assert (error["code"], error["field"]) == (code, "ideas")
        error = written.refused("desk", "move_idea", idea=idea, theme=theme)
        assert (error["code"], error["field"]) == (code, "idea")
    for to, code in ((down, "closed"), ("t999", "not_found"), (written.gate, "not_found")):
        error = written.refused("desk", "move_idea", idea=written.lamp, theme=to)
        assert (error["code"], error["field"]) == (code, "theme")
    assert written.refused("desk", "make_theme", title=" \n ", ideas=[])["field"] == "title"
    assert themes(written) == {theme: [written.gate], down: []}


def test_a_hidden_theme_keeps_its_ideas_and_gives_up_its_title(written):  # N6
    theme = made(written, "About Mrs Marker", written.bench)
    written.does("citizen", "report", what="theme", id=theme, reason="names_person")
    written.does("desk", "hide", what="theme", id=theme, reason="names_person")

    for who in ("citizen", "screen"):
        assert "Marker" not in str(written.snapshot(who)) + str(written.news(who))
        assert themes(written, who) == {theme: [written.bench]}
    for who in ("desk", "helper"):
        assert "Marker" in str(written.snapshot(who))
    written.does("desk", "move_idea", idea=written.bench, theme=None)
    written.does("desk", "move_idea", idea=written.lamp, theme=made(written, "Light"))
    written.does("desk", "show", what="theme", id=theme)
    shown = written.news("citizen")[-1]
    assert (shown["type"], shown["what"], shown["title"], shown["ideas"]) == ("shown", "theme", "About Mrs Marker", [])


def test_an_erased_theme_is_gone_for_the_desk_as_well(written):  # N6
    theme = made(written, "About Mrs Marker", written.bench)
    written.does("desk", "erase", what="theme", id=theme, reason="names_person")

    assert "Marker" not in str(written.snapshot()) + str(written.news())
    assert written.snapshot()["themes"][0]["state"] == "erased"
    assert written.refused("desk", "show", what="theme", id=theme)["code"] == "closed"


def test_an_idea_taken_down_stays_in_its_theme(written):  # N6
    theme = made(written, "Sitting", written.shade, written.bench)
    written.does("citizen", "withdraw_idea", idea=written.shade)
    written.does("desk", "erase", what="idea", id=written.bench, reason="hurtful")

    assert themes(written) == {theme: [written.shade, written.bench]}


def test_a_vote_is_on_the_themes_that_are_up_when_it_opens(written):  # D8
    first, hidden, empty = made(written, "First", written.shade), made(written, "Hidden", written.gate), made(written, "None")
    written.does("desk", "hide", what="theme", id=hidden, reason="mistake")
    step = theme_dots(written)

    assert options(written, step) == [first, empty]
    later = made(written, "Later", written.lamp)
    for strange in (later, hidden, written.shade, written.proposals[0]):
        error = written.refused("citizen", "cast_ballot", activity=step, marks={strange: 1})
        assert (error["code"], error["field"]) == ("invalid", "marks")
    written.does("citizen", "cast_ballot", activity=step, marks={first: 3, empty: 2})


def test_a_vote_on_the_themes_of_one_board_leaves_the_others_out(written):  # D8, D11
    written.open("quiet")
    elsewhere = written.idea("citizen", "Soon", activity=written.steps["quiet"], column="Now")
    written.does("desk", "show_ideas", activity=written.steps["quiet"])
    both, here = made(written, "Both", written.shade, elsewhere), made(written, "Here", written.gate)
    made(written, "Only there", written.idea("keeper", "Later", activity=written.steps["quiet"], column="Later"))
    made(written, "Empty")

    assert options(written, theme_dots(written, **{"from": written.board})) == [both, here]


def test_a_vote_on_themes_needs_two_of_them(written):  # D10
    made(written, "Alone", written.shade)

    error = written.refused("desk", "open_activity", activity=theme_dots(written))

    assert (error["code"], error["field"]) == ("invalid", "activity")


def test_a_theme_taken_off_a_vote_still_counts_and_has_no_words(written):  # D10
    one, other = made(written, "Marker", written.shade), made(written, "Other", written.bench)
    step = theme_dots(written)
    options(written, step)
    for who in ("citizen", "citizen2", "keeper"):
        written.does(who, "cast_ballot", activity=step, marks={one: 3})
    written.does("desk", "hide", what="theme", id=one, reason="names_person")
    written.does("desk", "close_activity", activity=step)
    written.does("desk", "reveal_results", activity=step)

    result, = until(lambda: written.results())
    assert result["order"][0] == [one] and result["counts"][one]["dots"] == 9
    assert "Marker" not in result["sentence"] and other in result["scores"]


def test_themes_are_made_until_the_session_ends(written):  # D9
    theme = made(written, "First", written.shade)
    written.does("desk", "close_activity", activity=written.board)
    written.does("desk", "move_idea", idea=written.bench, theme=theme)
    written.does("desk", "close_session")

    for deed, data in (("make_theme", {"title": "Late", "ideas": []}), ("move_idea", {"idea": written.bench, "theme": None})):
        assert written.refused("desk", deed, **data)["code"] == "closed"
