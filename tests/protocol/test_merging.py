"""Ideas put together as one: all are kept, supporters are united, and it can be undone (D8, D9, N4, N6, N7)."""

import json
import random

import pytest

PEOPLE = ("citizen", "citizen2", "citizen3", "keeper", "keeper2")


@pytest.fixture
def written(park):
    """A board with five ideas, one by each, some of them supported."""
    park.open("board")
    park.tap, park.water, park.shade, park.roof, park.lamp = park.all = [
        park.idea(who, text) for who, text in
        zip(PEOPLE, ("A tap", "Drinking water", "Shade", "A roof for shade", "A lamp"))]
    for who, idea in (("keeper", park.tap), ("keeper2", park.tap), ("keeper2", park.water), ("citizen3", park.water)):
        park.does(who, "support_idea", idea=idea, support=True)
    return park


def ideas(park, who="citizen"):
    return {idea["id"]: idea for idea in park.snapshot(who)["ideas"]}


def behind(park, idea):
    return ideas(park)[idea]["supporters"]


def merge(park, into, *others):
    return park.does("desk", "merge_ideas", into=into, ideas=list(others))["events"]


def test_supporters_are_united_and_nobody_counts_twice(written):  # D9
    event, = merge(written, written.tap, written.water)

    assert {name: event[name] for name in ("type", "into", "ideas", "supporters")} == {
        "type": "ideas_merged", "into": written.tap, "ideas": [written.water], "supporters": 4}
    seen = ideas(written)
    assert (seen[written.water]["into"], seen[written.water]["text"], seen[written.water]["supporters"]) == (
        written.tap, "Drinking water", 2)
    assert seen[written.tap]["into"] is None


def test_who_wrote_the_one_that_stays_is_no_supporter_of_it(written):  # D9
    written.does("citizen", "support_idea", idea=written.water, support=True)
    merge(written, written.tap, written.water)

    assert behind(written, written.tap) == 4


def test_supporting_a_part_is_supporting_the_whole(written):  # D9
    merge(written, written.shade, written.roof)
    written.does("citizen", "support_idea", idea=written.roof, support=True)
    assert behind(written, written.shade) == 2
    assert written.does("citizen", "support_idea", idea=written.shade, support=True)["events"] == []
    assert written.refused("keeper", "support_idea", idea=written.shade, support=True)["field"] == "idea"

    written.does("desk", "unmerge", idea=written.roof)
    assert (behind(written, written.shade), behind(written, written.roof)) == (1, 0)


def test_support_taken_back_is_taken_from_every_part(written):  # D6
    merge(written, written.tap, written.water)
    written.does("keeper2", "support_idea", idea=written.tap, support=False)

    assert behind(written, written.tap) == 3
    written.does("desk", "unmerge", idea=written.water)
    assert (behind(written, written.tap), behind(written, written.water)) == (1, 1)


def test_a_comment_on_a_part_goes_to_the_whole(written):  # D6
    merge(written, written.tap, written.water)
    said = written.does("keeper", "comment", what="idea", id=written.water, sort="build", text="With a cup")

    assert said["events"][0]["idea"] == written.tap


@pytest.mark.parametrize("seed", range(6))
def test_taken_apart_in_any_order_all_is_as_it_was(written, seed):  # N4
    chance = random.Random(seed)
    theme = written.does("desk", "make_theme", title="Wet", ideas=[written.water])["events"][0]["theme"]
    written.does("desk", "make_theme", title="Dry", ideas=[written.shade, written.roof])
    before, seq = written.snapshot("citizen"), written.seq()
    merged = []
    for _ in range(chance.randint(1, 4)):
        alone = [idea for idea in written.all if idea not in merged]
        into, *others = chance.sample(alone, chance.randint(2, len(alone)))
        merge(written, into, *others)
        merged += others
        if len(merged) == len(written.all) - 1:
            break
    for idea in chance.sample(merged, len(merged)):
        written.does("desk", "unmerge", idea=idea)

    after = written.snapshot("citizen")
    assert (after["ideas"], after["themes"], after["mine"]) == (before["ideas"], before["themes"], before["mine"])
    assert written.seq() > seq and theme


def test_what_cannot_be_put_together(written):  # D5, D9
    merge(written, written.tap, written.water)
    elsewhere = written.does("desk", "add_activity", kind="ideas", title="Elsewhere")["events"][0]["activity"]
    written.does("desk", "open_activity", activity=elsewhere)
    other = written.idea("citizen", "Far away", activity=elsewhere)
    hidden = written.idea("citizen", "Rude")
    written.does("desk", "hide", what="idea", id=hidden, reason="hurtful")
    for into, parts, code, field in (
        (written.shade, [written.shade], "invalid", "ideas"), (written.shade, [other], "invalid", "ideas"),
        (written.shade, [hidden], "closed", "ideas"), (written.shade, [written.water], "closed", "ideas"),
        (written.water, [written.shade], "closed", "into"), ("i999", [written.shade], "not_found", "into"),
        (written.shade, ["i999"], "not_found", "ideas"),
    ):
        error = written.refused("desk", "merge_ideas", into=into, ideas=parts)
        assert (error["code"], error["field"]) == (code, field), (into, parts)
    assert merge(written, written.tap, written.water) == []
    for who in ("helper", "citizen"):
        assert written.refused(who, "merge_ideas", into=written.shade, ideas=[written.roof])["code"] == "not_allowed"
    assert written.refused("desk", "move_idea", idea=written.water, theme=None)["code"] == "closed"


def test_a_thought_that_is_not_shown_is_merged_with_nothing(written):  # N7
    written.open("quiet")
    first, second = (written.idea("citizen", text, activity=written.steps["quiet"], column="Now") for text in ("Marker one", "Marker two"))
    for into, parts in ((first, [second]), (written.shade, [first])):
        assert written.refused("desk", "merge_ideas", into=into, ideas=parts)["code"] == "not_found"
    assert written.refused("desk", "unmerge", idea=first)["code"] == "not_found"
    assert written.refused("desk", "make_theme", title="No", ideas=[first])["code"] == "not_found"
    found = written.as_("desk").get(f"/sessions/{written.code}/suggestions")
    assert "Marker" not in json.dumps(found) and first not in json.dumps(found)


@pytest.mark.parametrize("gone", ["hide", "withdraw_idea", "erase"])
def test_parts_come_back_to_the_board_when_the_whole_goes(written, gone):  # N6
    merge(written, written.tap, written.water)
    merge(written, written.shade, written.tap)
    if gone == "withdraw_idea":
        written.does("citizen", gone, idea=written.tap)
    else:
        written.does("desk", gone, what="idea", id=written.tap, reason="names_person")

    seen = ideas(written)
    assert seen[written.water]["into"] is None and seen[written.water]["text"] == "Drinking water"
    assert seen[written.tap]["into"] == (written.shade if gone == "hide" else None)
    assert "A tap" not in json.dumps([written.snapshot("keeper"), written.news("keeper")])
    assert seen[written.shade]["supporters"] == (3 if gone == "hide" else 0)


def test_a_hidden_part_is_read_by_nobody_and_comes_back_as_a_part(written):  # N6
    merge(written, written.tap, written.water)
    written.does("desk", "hide", what="idea", id=written.water, reason="names_person")
    for who in ("citizen", "screen"):
        assert "Drinking water" not in json.dumps([written.snapshot(who), written.news(who)])
    assert behind(written, written.tap) == 4

    written.does("desk", "show", what="idea", id=written.water)
    assert ideas(written)[written.water]["into"] == written.tap
    assert ideas(written)[written.water]["text"] == "Drinking water"


def test_somebody_who_is_erased_leaves_nothing_in_a_whole(written):  # N6
    merge(written, written.tap, written.water)
    written.does("desk", "erase_participant", participant=written.person("citizen2"))

    assert "Drinking water" not in json.dumps([written.snapshot(), written.news()])
    assert behind(written, written.tap) == 2


def test_parts_are_no_options_of_a_vote(written):  # D8
    merge(written, written.tap, written.water)
    options = written.open("idea_dots")

    assert written.water not in options and written.tap in options
    merge(written, written.shade, written.lamp)
    assert written.cast("citizen", "idea_dots", {written.lamp: 1})["ok"]


def test_their_authors_are_told_at_once(written):  # S4
    line = written.line("citizen2", after=written.seq())
    merge(written, written.tap, written.water)

    assert line.hears("news", such=lambda news: any(event["type"] == "ideas_merged" for event in news["events"]))
    assert line.hears("mine")
