"""X3, X4: whatever happens in a session, its record holds, in both copies, and can be imported again."""

import json

import pytest

from tests.record.browser import Visitor
from tests.world.park import until
from workshop.record.checker import verify

VOICES = [{"key": "user", "label": "I use it", "side": "lived"}, {"key": "staff", "label": "I work in it", "side": "professional"},
          {"key": "guest", "label": "I look on", "side": "other"}]


def copies(park):
    """Close the session; both copies of its record."""
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed", "the end of the session")
    organisers = park.organiser.get(f"/sessions/{park.id}/record.json")
    park.organiser.post(f"/sessions/{park.id}/publication")
    return organisers, park.as_(None).get(f"/sessions/{park.id}/record.json")


def all_hold(park):
    """Both copies hold, and come out again as they went in when they are imported (X4)."""
    found = copies(park)
    for copy in found:
        assert verify(json.dumps(copy), copy["fingerprint"])
        session = park.organiser.post("/imports", copy)["session"]
        again = park.organiser.get(f"/sessions/{session}/record.json")
        assert {**again, "exported_at": None} == {**copy, "exported_at": None}
    return found


def test_an_agenda_changed_on_the_way(park):
    park.does("desk", "open_activity", activity=park.steps["dots"])
    park.does("desk", "close_activity", activity=park.steps["dots"], in_seconds=30)
    park.does("desk", "cancel_closing", activity=park.steps["dots"])
    park.does("desk", "close_activity", activity=park.steps["dots"])
    park.does("desk", "repeat_activity", activity=park.steps["dots"])
    park.does("desk", "add_activity", kind="ranking", title="In between", after=park.steps["board"])
    park.does("desk", "add_activity", kind="ideas", title="Last", settings={"show_group": "always"})
    _organisers, public = all_hold(park)

    assert [step["title"] for step in public["activities"]][1] == "In between"
    assert [step["repeats"] for step in public["activities"]].count(park.steps["dots"]) == 1


def test_everything_that_moderation_does(park):
    park.does("citizen", "set_name", name="Ann")
    park.open("board")
    park.open("statements")
    idea, other = park.idea("citizen", "One"), park.idea("keeper", "Two")
    remark = park.does("keeper", "comment", what="idea", id=idea, sort="worry", text="Hm")["events"][0]["comment"]
    said = park.does("citizen", "add_own_statement", activity=park.steps["statements"], text="Three")["events"][0]["statement"]
    sheet = park.proposals[1]
    theme, gone = (park.does("desk", "make_theme", title=title, ideas=[idea])["events"][0]["theme"] for title in ("A", "B"))
    for what, ref in (("idea", idea), ("comment", remark), ("statement", said), ("theme", theme), ("proposal", sheet),
                      ("name", park.person("citizen"))):
        park.does("desk", "hide", what=what, id=ref, reason="twice", words="Why I did this")
        park.does("desk", "show", what=what, id=ref)
        park.does("desk", "hide", what=what, id=ref, reason="mistake", words="And again")
    park.does("helper", "move_idea", idea=other, theme=gone)
    park.does("desk", "erase", what="theme", id=gone, reason="hurtful")
    park.does("desk", "show", what="proposal", id=sheet)
    park.does("desk", "edit_proposal", proposal=sheet, summary="Better", ideas=[idea, other])
    park.does("desk", "erase", what="comment", id=remark, reason="hurtful")
    park.does("desk", "erase", what="name", id=park.person("citizen"), reason="names_person")
    park.does("citizen2", "report", what="idea", id=other, reason="off_topic", words="Not about this")
    park.does("keeper2", "ask_for_help", text="Help")
    park.does("desk", "erase_participant", participant=park.person("keeper2"))
    park.does("desk", "remove_participant", participant=park.person("keeper"), reason="hurtful")
    all_hold(park)


def test_thoughts_that_were_first_and_groups_that_were_shown(park):
    park.open("quiet")
    first = park.idea("citizen", "Mine first", activity=park.steps["quiet"], column="Now")
    park.does("citizen", "edit_idea", idea=first, text="Mine first, better")
    gone = park.idea("citizen2", "Not after all", activity=park.steps["quiet"], column="Now")
    park.does("citizen2", "withdraw_idea", idea=gone)
    park.does("desk", "show_ideas", activity=park.steps["quiet"])
    park.does("desk", "show_groups", activity=park.steps["quiet"])
    park.idea("keeper", "After the groups", activity=park.steps["quiet"], column="Later")
    _organisers, public = all_hold(park)

    assert [(idea["text"], idea["side"]) for idea in public["ideas"]] == [
        ("Mine first, better", "lived"), ("After the groups", "professional")]


def test_themes_and_a_vote_on_them(park):
    park.open("board")
    ideas = [park.idea(who, f"From {who}") for who in park.joined]
    first, second, third = (park.does("desk", "make_theme", title=title, ideas=ideas[at:])["events"][0]["theme"]
                            for at, title in enumerate(("First", "Second", "Third")))
    park.does("helper", "move_idea", idea=ideas[3], theme=first)
    park.does("helper", "move_idea", idea=ideas[4], theme=None)
    step = park.does("desk", "add_activity", kind="dots", title="Which theme?", settings={"options": "themes"})["events"][0]["activity"]
    park.does("desk", "open_activity", activity=step)
    for who in park.joined:
        park.does(who, "cast_ballot", activity=step, marks={first: 1, second: 3})
    park.does("desk", "hide", what="theme", id=first, reason="mistake")
    _organisers, public = all_hold(park)

    assert [(theme["title"], theme["ideas"]) for theme in public["themes"]] == [
        (None, [ideas[0], ideas[3]]), ("Second", [ideas[1]]), ("Third", [ideas[2]])]
    assert public["results"][0]["order"] == [[second], [first], [third]]
    assert "Second" in public["results"][0]["sentence"] and "First" not in json.dumps(public)


def test_people_on_paper_at_the_door_and_with_another_voice(park):
    park.does("desk", "lock", locked=True)
    waiting = park.join("late", "carer")
    park.does("desk", "admit", participant=waiting["participant"])
    park.does("desk", "change_voice", participant=waiting["participant"], voice="staff")
    park.does("desk", "add_person", voice="service-user", name="Old Tom")
    organisers, public = all_hold(park)

    assert public["participation"]["joined"]["people"] == 7
    assert organisers["participation"]["noted"]["on_paper"] == organisers["participation"]["noted"]["voices_corrected"] == 1


@pytest.mark.parametrize("people", [
    {"user": 6, "staff": 6, "guest": 1}, {"user": 6, "staff": 5, "guest": 5}, {"user": 6, "staff": 2, "guest": 0},
    {"user": 3, "staff": 0, "guest": 2}, {"user": 0, "staff": 0, "guest": 0},
])
def test_every_split_of_a_room(served, people):
    park = served.park(people=(0, 0), voices=VOICES)
    for voice, number in people.items():
        for n in range(number):
            park.join(f"{voice}{n}", voice)
    for step in ("ranking", "dots"):
        options = park.open(step)
        for place, who in enumerate(park.joined):
            assert park.cast(who, step, {options[place % 5]: 1, options[(place + 1) % 5]: 2})["ok"]
    _organisers, public = all_hold(park)

    assert [len(ballots) for ballots in public["ballots"].values()] == [sum(people.values())] * 2
    assert park.organiser.call("GET", f"/sessions/{park.id}/record.csv.zip").status_code == 200
    assert Visitor(served.address).get(f"/sessions/{park.id}/record").status_code == 200


def test_a_session_that_was_moved_and_whom_to_go_to(served):
    park = served.park(people=(1, 1), notice={"safeguarding": {"name": "Ruth", "where": "By the door"}}, held={"place": "The hall"})
    visitor = Visitor(served.address, "organiser@example.org")
    page = f"/sessions/{park.id}/when"
    visitor.post(page, visitor.get(page).text, place="Eastmoor library", day="2027-03-15", time="18:30")
    seen = park.snapshot("citizen")["session"]
    assert (seen["place"], seen["safeguarding"]) == ("Eastmoor library", "Ruth · By the door")
    park.does("desk", "start_session")
    _organisers, public = all_hold(park)

    assert (public["session"]["place"], public["session"]["safeguarding"]) == ("Eastmoor library", "Ruth · By the door")
    park.leave()


def test_a_muted_writer_tables_and_a_shared_phone(park):
    park.open("board")
    park.open("statements")
    park.does("desk", "set_tables", tables=[{"number": 1, "name": "By the door"}, {"number": 2}])
    park.does("desk", "draw_tables", how="mixed")
    park.joined["rosa"] = park.does("citizen", "add_person", voice="carer", name="Rosa")
    first = park.idea("rosa", "Fine so far")
    park.does("desk", "mute", what="idea", id=first, on=True)
    park.idea("rosa", "Marker one")
    shown = park.idea("rosa", "Shown after all")
    park.does("rosa", "comment", what="idea", id=first, sort="build", text="Marker two")
    said = [park.does("rosa", "add_own_statement", activity=park.steps["statements"], text=text)["events"][0]["statement"]
            for text in ("Marker three", "It is too dark")]
    park.does("desk", "show", what="idea", id=shown)
    park.does("desk", "show", what="statement", id=said[1])
    park.does("rosa", "edit_idea", idea=first, text="Marker four")
    assert park.cast("rosa", "statements", {said[1]: 1})["ok"]
    organisers, public = all_hold(park)

    assert "Marker" not in json.dumps(public) and "Marker four" in json.dumps(organisers)
    assert "Rosa" not in json.dumps(public)
    assert organisers["participation"]["noted"]["on_paper"] == 0
