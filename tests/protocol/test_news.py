"""News: dense numbers, exact answers from any place, fields that others rely on (N1, N2, N6, N8)."""

import pytest

from tests.world.deeds import lively as liven
from tests.world.park import until

FIELDS = {
    "session_started": set(), "session_closed": {"fingerprint"}, "participant_joined": {"voice", "side"},
    "activity_added": {"activity", "kind", "title"}, "activity_opened": {"activity", "options"},
    "activity_closing": {"activity", "closes_at"}, "activity_closed": {"activity"}, "results_revealed": {"activity"},
    "focus_moved": {"activity"}, "timer_set": {"ends_at"}, "paused": {"on", "message"},
    "idea_posted": {"idea", "activity", "text", "column", "side", "language"},
    "idea_shown": {"idea", "activity", "text", "column", "side", "language"}, "idea_edited": {"idea", "text"},
    "idea_withdrawn": {"idea"}, "hidden": {"what", "id", "reason"}, "shown": {"what", "id"}, "erased": {"what", "id"},
    "idea_supported": {"idea", "supporters"}, "comment_posted": {"comment", "idea", "sort", "text"},
    "proposal_added": {"proposal", "title", "summary", "cost"}, "statement_added": {"statement", "activity", "text", "side"},
    "groups_shown": {"activity", "sides"}, "person_joined": {"participant", "name", "voice", "table"},
}
DESK_ONLY = {"person_joined", "person_named", "person_admitted", "person_moved", "person_removed", "hand_raised",
             "person_ready", "help_asked", "reported"}


@pytest.fixture(scope="module")
def story(served):
    """A session in which nearly everything happened, ended."""
    park = liven(served.park())
    kept_back = park.idea("citizen", "For later", activity=park.steps["quiet"])
    park.idea("keeper", "Also for later", activity=park.steps["quiet"])
    park.does("citizen", "edit_idea", idea=kept_back, text="For later, in better words")
    park.does("desk", "show_ideas", activity=park.steps["quiet"])
    park.does("citizen", "edit_idea", idea=park.own, text="More shade")
    park.does("citizen", "support_idea", idea=park.theirs, support=True)
    park.does("citizen", "set_name", name="Ann")
    park.does("citizen", "raise_hand", up=True)
    park.does("citizen", "ask_for_help", text="I cannot hear")
    park.does("desk", "show", what="idea", id=park.hidden)
    park.does("keeper", "withdraw_idea", idea=park.theirs)
    park.does("desk", "erase", what="comment", id=park.comment, reason="mistake")
    park.does("desk", "set_timer", seconds=60)
    park.does("desk", "pause", on=True, message="Tea")
    park.does("desk", "pause", on=False)
    park.does("desk", "show_groups", activity=park.board)
    park.does("desk", "admit", participant=park.person("late"))
    park.cast("citizen", "dots", {park.proposals[0]: 1})
    park.does("desk", "close_activity", activity=park.steps["dots"], in_seconds=300)
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")
    yield park
    park.leave()


def test_numbers_are_dense_and_rise_from_one(story):  # N2
    everyone, desk = story.news("screen"), story.news("desk")
    author = story.news("citizen")
    seqs = {event["seq"] for event in desk} | {event["seq"] for event in author} | {
        event["seq"] for event in story.news("keeper")}

    assert seqs == set(range(1, story.seq() + 1))
    for events in (everyone, desk, author):
        assert [event["seq"] for event in events] == sorted({event["seq"] for event in events})
    assert [event["seq"] for event in everyone] != list(range(1, story.seq() + 1))


@pytest.mark.parametrize("who", ["citizen", "keeper", "helper", "desk", "screen"])
def test_any_place_is_answered_exactly_over_http_and_socket(story, who):  # N1, N6
    everything, seq, line = story.news(who), story.seq(), story.line(who)
    api = story.as_(who)
    for after in range(0, seq + 1, 3):
        expected = [event for event in everything if event["seq"] > after]
        page = api.get(f"/sessions/{story.code}/news?after={after}")
        assert (page["after"], page["upto"], page["events"]) == (after, seq, expected)
        caught = line.answer(line.ask("catch_up", {"after": after}))
        assert (caught["after"], caught["upto"], caught["events"]) == (after, seq, expected)
        assert page["epoch"] == caught["epoch"]
    line.close()


@pytest.mark.parametrize("who", ["citizen", "keeper", "screen"])
def test_what_is_for_the_desk_alone_is_seen_by_nobody_else(story, who):  # N7
    assert not {event["type"] for event in story.news(who)} & DESK_ONLY
    assert {"person_joined", "hand_raised", "help_asked", "person_named"} <= {event["type"] for event in story.news("desk")}


def test_events_have_the_fields_that_others_rely_on(story):  # N8
    seen = {}
    for event in story.news("desk") + story.news("citizen"):
        seen[event["type"]] = seen.get(event["type"], event.keys()) & event.keys()
    for type, fields in FIELDS.items():
        assert type in seen, f"{type} did not happen"
        assert fields | {"seq", "type", "at"} <= seen[type], type
    for event in story.news("desk"):
        assert "blind" not in event and not any(isinstance(value, float) for value in event.values())  # X5


def test_a_socket_and_a_fetch_hear_the_same(story):  # N1, N5
    assert story.line("citizen").reaches(story.seq()) == story.news("citizen")
