"""Tables, helpers, shared phones, the speaking queue, muting, and what waits for the desk (D6, D9, H5)."""

import pytest

TWO = [{"number": 1, "name": "By the door"}, {"number": 2}]


def people(park):
    return {person["id"]: person for person in park.snapshot()["people"]}


def seats(park):
    """How many of each group sit where: {table: [lived, professional]}."""
    found = {}
    for person in people(park).values():
        found.setdefault(person["table"], [0, 0])[person["side"] == "professional"] += 1
    return found


def beside(park, who="citizen", **more):
    """Somebody is added on a phone; the answer."""
    return park.does(who, "add_person", voice="carer", **more)


def as_guest(park, name, answer):
    park.joined[name] = answer
    return name


def test_seats_are_drawn_evenly_and_a_late_comer_is_put_where_they_fit(park):  # D9
    park.does("desk", "set_tables", tables=TWO)
    park.does("desk", "draw_tables", how="mixed")
    assert sorted(seats(park)) == [1, 2]
    assert all(abs(one - other) <= 1 for one, other in zip(*seats(park).values()))

    late = park.join("late", "staff")["participant"]

    assert people(park)[late]["table"] in (1, 2)
    assert sorted(sum(seat) for seat in seats(park).values()) == [3, 3]
    assert park.snapshot("citizen")["mine"]["table"] in (1, 2)
    assert "people" not in park.snapshot("screen")


def test_a_table_that_is_gone_seats_nobody(park):  # D9
    park.does("desk", "set_tables", tables=TWO)
    park.does("desk", "seat", participant=park.person("citizen"), table=2)
    assert park.refused("desk", "seat", participant=park.person("citizen"), table=7)["field"] == "table"
    assert park.refused("citizen", "choose_table", table=1)["code"] == "not_allowed"

    park.does("desk", "set_tables", tables=TWO[:1], choose=True)

    assert people(park)[park.person("citizen")]["table"] is None
    park.does("citizen", "choose_table", table=1)
    assert park.snapshot("citizen")["mine"]["table"] == 1


def test_who_sits_where_is_told_to_the_desk_alone(park):  # N7
    park.does("desk", "set_tables", tables=TWO)
    park.does("desk", "draw_tables", how="by_group")

    for who in ("citizen", "screen"):
        assert not [event for event in park.news(who) if event["type"] == "person_seated"]


def test_two_on_one_phone_vote_and_write_each_for_themselves(park):  # D6, B1
    park.open("dots")
    guest = as_guest(park, "guest", beside(park, name="Rosa"))
    for who in ("citizen", guest):
        assert park.cast(who, "dots", {park.proposals[0]: 1})["ok"]

    assert park.snapshot()["progress"][park.steps["dots"]]["ballots"] == 2
    rosa = people(park)[park.person(guest)]
    assert (rosa["name"], rosa["source"], rosa["host"]) == ("Rosa", "shared", park.person("citizen"))


def test_the_same_key_gives_the_same_person_and_token(park):  # D3
    first = park.does("citizen", "add_person", key="k1", voice="carer")
    assert park.does("citizen", "add_person", key="k1", voice="carer") == first
    assert first["token"] not in str(park.news("desk")) + str(park.snapshot("desk"))


def test_three_share_a_phone_and_no_more_until_one_leaves(park):  # D6
    as_guest(park, "rosa", beside(park))
    sam = as_guest(park, "sam", beside(park, "rosa"))
    assert park.refused("sam", "add_person", voice="staff")["code"] == "limit"

    park.does("desk", "remove_participant", participant=park.person(sam), reason="mistake")

    beside(park)
    assert park.as_(sam).call("GET", f"/sessions/{park.code}/snapshot").status_code == 401


def test_a_phone_brings_nobody_past_seat_slips_or_a_locked_door(served, park):  # D6, H4, B7
    slips = served.park(people=(0, 0), proposals=(), held={"slips": True})
    made = slips.organiser.post(f"/sessions/{slips.id}/slips", {"count": 1})["slips"][0]["code"]
    slips.join("citizen", slip=made)
    assert slips.refused("citizen", "add_person", voice="carer")["code"] == "not_allowed"

    park.does("desk", "lock", locked=True)
    guest = as_guest(park, "guest", beside(park))
    assert "activities" not in park.snapshot(guest)
    park.does("desk", "admit", participant=park.person(guest))
    assert "activities" in park.snapshot(guest)


def test_a_phone_counts_as_here_for_all_who_share_it(park):  # S4
    as_guest(park, "guest", beside(park))
    park.line("citizen")
    desk = park.line("desk")

    assert desk.hears("presence", lambda body: body["here"] == 2)["by_side"]["lived"] == 2


def test_a_helper_has_a_name_and_a_table_and_the_desk_hears_of_both(park):  # H5
    park.does("desk", "set_tables", tables=TWO)
    made = park.organiser.post(f"/sessions/{park.id}/help", {"name": "Hana", "table": 2})
    assert "/helper/" in made["url"]
    assert {"id": made["link"], "name": "Hana", "table": 2} in park.snapshot()["helpers"]
    assert park.snapshot("citizen").get("helpers") is None

    invited = park.does("desk", "invite_helper", table=1)
    park.links["second"] = invited
    assert park.snapshot("second")["viewer"] == {"role": "helper", "participant": None, "link": invited["link"]}
    park.does("desk", "dismiss_helper", link=invited["link"])

    assert park.as_("second").call("GET", f"/sessions/{park.code}/snapshot").status_code == 401
    assert park.refused("desk", "dismiss_helper", link=park.links["desk"]["link"])["code"] == "not_allowed"
    park.organiser.delete(f"/sessions/{park.id}/links/{made['link']}")
    assert made["link"] not in {helper["id"] for helper in park.snapshot()["helpers"]}


def test_a_helper_hears_who_of_their_table_has_not_voted_the_desk_only_how_many(park):  # S4, B2, B5
    park.does("desk", "set_tables", tables=TWO)
    for who, table in (("citizen", 1), ("citizen2", 1), ("keeper", 2)):
        park.does("desk", "seat", participant=park.person(who), table=table)
    park.links["hana"] = park.does("desk", "invite_helper", table=1)
    park.open("dots")
    park.line("citizen2")
    hana, desk, phone = park.line("hana"), park.line("desk"), park.line("keeper")
    assert park.cast("citizen", "dots", {park.proposals[0]: 1})["ok"]

    assert hana.hears("missing", lambda body: body["people"] == [park.person("citizen2")])
    heard = desk.hears("unheard", lambda body: body["here"] + body["away"] == 4)
    assert (heard["here"], heard["away"]) == (2, 2)
    assert not phone.messages["unheard"] + phone.messages["missing"] + desk.messages["missing"]


def test_the_desk_goes_on_hearing_who_has_not_voted_while_voting_closes(park):  # S4, D10
    options = park.open("dots")
    park.line("citizen2")
    desk = park.line("desk")
    park.does("desk", "close_activity", activity=park.steps["dots"], in_seconds=300)
    assert park.cast("citizen", "dots", {options[0]: 1})["ok"]
    desk.hears("unheard", lambda body: (body["here"], body["away"]) == (1, 3))
    assert park.cast("citizen2", "dots", {options[0]: 1})["ok"]
    desk.hears("unheard", lambda body: (body["here"], body["away"]) == (0, 3))
    assert park.activity("dots")["state"] == "closing"


def test_a_nudge_reaches_those_alone_who_have_not_taken_part(park):  # S4
    park.open("dots")
    voted, other = park.line("citizen"), park.line("citizen2")
    assert park.cast("citizen", "dots", {park.proposals[0]: 1})["ok"]
    park.does("desk", "nudge", activity=park.steps["dots"])
    other.hears("notice", lambda body: body["kind"] == "nudge")
    park.does("desk", "message_all", text="Tea")
    voted.hears("notice", lambda body: body["kind"] == "message")

    assert [body["kind"] for body in voted.messages["notice"]] == ["message"]


def test_whoever_spoke_from_the_queue_is_counted_and_their_hand_goes_down(park):  # D9
    park.does("citizen", "raise_hand", up=True)
    assert people(park)[park.person("citizen")]["hand_at"]
    assert park.refused("desk", "spoke", side="professional", participant=park.person("citizen"))["field"] == "side"

    park.does("desk", "spoke", side="lived", participant=park.person("citizen"))

    citizen = people(park)[park.person("citizen")]
    assert (citizen["hand"], citizen["hand_at"], citizen["spoken"]) == (False, None, 1)
    assert park.snapshot()["session"]["turns"]["lived"] == 1
    assert park.snapshot("citizen")["mine"]["hand"] is False


def test_calls_and_reports_are_settled_for_every_desk(park):  # D9
    park.open("board")
    idea = park.idea("keeper")
    park.does("citizen", "report", what="idea", id=idea, reason="hurtful")
    park.does("citizen", "ask_for_help")
    now = park.snapshot()
    park.does("desk", "settle_report", report=now["reports"][0]["id"])
    park.does("helper", "settle_call", call=now["calls"][0]["id"])

    now = park.snapshot("helper")
    assert now["reports"][0]["settled"] and now["calls"][0]["settled"]


def test_a_helper_hears_no_names_where_counts_move(park):  # B6
    hana = park.line("helper")
    asked = {name: park.does("desk", "add_activity", kind="quick_question", title=name, settings={"live": live})["events"][0]["activity"]
             for name, live in (("Live?", True), ("Quiet?", False))}
    for step in asked.values():
        park.does("desk", "open_activity", activity=step)
        park.does("citizen", "cast_ballot", activity=step, marks={"answer": "yes"})

    assert hana.hears("missing", lambda body: body["activity"] == asked["Quiet?"] and park.person("citizen") not in body["people"])
    assert asked["Live?"] not in {body["activity"] for body in hana.messages["missing"]}


def test_counts_that_moved_stand_until_the_result_is_shown(park):  # B6, S4
    park.does("desk", "start_session")
    for settings in ({"live": True}, {"live": True, "release": "tables"}):
        step = park.does("desk", "add_activity", kind="quick_question", title="Now?", settings=settings)["events"][0]["activity"]
        park.does("desk", "open_activity", activity=step)
        for who, answer in (("citizen", "yes"), ("citizen2", "no"), ("keeper", "yes")):
            park.does(who, "cast_ballot", activity=step, marks={"answer": answer})
        moved = park.snapshot("screen")["progress"][step]

        park.does("desk", "close_activity", activity=step)

        assert park.snapshot("screen")["progress"][step] == moved == {"ballots": 3, "counts": {"yes": 2, "no": 1, "unsure": 0}}
        assert "counts" not in park.snapshot("screen")["progress"].get(park.steps["dots"], {})


def test_the_desk_hears_how_many_have_written_while_ideas_are_thought_first(park):  # S4, N7
    park.open("quiet")
    desk, phone = park.line("desk"), park.line("keeper")
    kept = park.idea("citizen", activity=park.steps["quiet"])
    park.idea("citizen", "And a bench", activity=park.steps["quiet"])
    park.idea("citizen2", activity=park.steps["quiet"])

    assert desk.hears("wrote", lambda body: body["people"] == 2) == {"activity": park.steps["quiet"], "people": 2}
    assert kept not in str(desk.messages) and not phone.messages["wrote"]


def test_everyone_hears_how_many_sit_at_each_table(park):  # S4
    park.does("desk", "set_tables", tables=TWO)
    screen = park.line("screen")
    for who, table in (("citizen", 1), ("citizen2", 1), ("keeper", 2)):
        park.does("desk", "seat", participant=park.person(who), table=table)

    assert screen.hears("presence", lambda body: body["at_tables"] == {"1": 2, "2": 1})


def test_a_helpers_link_is_shown_again_to_whoever_runs_the_session(park):  # H5
    made = park.does("desk", "invite_helper", name="Hana")
    path = f"/sessions/{park.code}/helpers/{made['events'][0]['link']}"

    shown = park.as_("desk").get(path)

    assert shown["url"].endswith(f"/helper/{park.id}#{made['token']}")
    assert shown["qr"].startswith("data:image/svg+xml")
    assert park.as_("helper").call("GET", path).status_code == 403
    park.does("desk", "dismiss_helper", link=made["events"][0]["link"])
    assert park.as_("desk").call("GET", path).status_code == 404


def test_a_sheet_is_heard_until_everybody_goes_on(park):  # D9, N4
    first, second = park.proposals[:2]
    park.open("dots")
    park.does("desk", "hear_proposal", proposal=first)
    park.does("desk", "hear_proposal", proposal=second)
    assert [one["id"] for one in park.snapshot()["proposals"] if one["being_heard"]] == [second]

    park.open("ranking")

    assert not any(one["being_heard"] for one in park.snapshot()["proposals"])
    heard = [event["proposal"] for event in park.news("citizen") if event["type"] == "proposal_heard"]
    assert heard == [first, second, None]


@pytest.fixture
def muted(park):
    """The keeper was muted by an idea of theirs."""
    park.open("board")
    park.open("statements")
    park.first = park.idea("keeper", "Fine so far")
    park.does("desk", "mute", what="idea", id=park.first, on=True)
    return park


def test_what_a_muted_writer_writes_waits_for_the_desk_and_is_seen_by_nobody_else(muted):  # D9, N6
    line = muted.line("citizen")
    held = muted.idea("keeper", "Marker one")
    muted.does("keeper", "comment", what="idea", id=muted.first, sort="build", text="Marker two")
    muted.does("keeper", "add_own_statement", activity=muted.steps["statements"], text="Marker three")
    muted.does("keeper", "edit_idea", idea=muted.first, text="Marker four")
    line.reaches(muted.seq())

    for who in ("citizen", "screen"):
        assert "Marker" not in str(muted.snapshot(who)) + str(muted.news(who)), who
    assert "Marker" not in str(line.frames)
    for who in ("desk", "keeper"):
        assert all(f"Marker {n}" in str(muted.snapshot(who)) for n in ("one", "two", "three", "four")), who
    mine = next(idea for idea in muted.snapshot("keeper")["ideas"] if idea["id"] == held)
    assert (mine["state"], mine["reason"]) == ("hidden", "muted")
    assert muted.activity("statements")["options"] == []

    muted.does("desk", "show", what="idea", id=held)
    assert "Marker one" in str(muted.snapshot("citizen"))


def test_muting_tells_nobody_who_it_is_and_touches_no_vote(muted):  # D9
    keeper = muted.person("keeper")
    assert not [event for event in muted.news("desk") if event["type"] == "muted" and keeper in str(event)]
    assert "muted" not in str(people(muted)[keeper])
    for who in ("citizen", "keeper"):
        assert "muted" not in [event["type"] for event in muted.news(who)]
    muted.open("dots")
    assert muted.cast("keeper", "dots", {muted.proposals[0]: 1})["ok"]
    assert muted.snapshot()["progress"][muted.steps["dots"]]["ballots"] == 1
    assert muted.refused("desk", "mute", what="name", id=keeper, on=True)["field"] == "what"


def test_a_muted_writer_is_read_again_by_anything_of_theirs(muted):  # D9
    held = muted.idea("keeper", "Waits")
    assert muted.snapshot()["mutes"] == [{"what": "idea", "id": muted.first}]

    muted.does("desk", "mute", what="idea", id=held, on=False)

    assert muted.snapshot()["mutes"] == []
    muted.idea("keeper", "Read at once")
    assert "Read at once" in str(muted.snapshot("citizen"))


def test_a_statement_that_was_held_back_can_be_answered_once_it_is_shown(muted):  # D8
    said = muted.does("keeper", "add_own_statement", activity=muted.steps["statements"], text="It is too dark")["events"][0]["statement"]
    muted.does("desk", "show", what="statement", id=said)

    assert muted.activity("statements")["options"] == [said]
    assert muted.cast("citizen", "statements", {said: 1})["ok"]


def test_thoughts_of_a_muted_writer_wait_also_when_all_are_shown(muted):  # N7
    muted.open("quiet")
    muted.idea("keeper", "Marker thought", activity=muted.steps["quiet"])
    muted.does("desk", "show_ideas", activity=muted.steps["quiet"])

    assert "Marker" not in str(muted.snapshot("citizen")) + str(muted.news("citizen"))
    assert "Marker" in str(muted.snapshot("desk"))


def test_a_muted_writer_writes_on_nothing_that_others_write_too(muted):  # D9
    talking = muted.does("desk", "add_activity", kind="talk", title="Talk", settings={"notes": True})["events"][0]["activity"]
    sorting = muted.does("desk", "add_activity", kind="themes", title="Sort", settings={"who": "everyone"})["events"][0]["activity"]
    writing = muted.does("desk", "add_activity", kind="proposals", title="Write it up")["events"][0]["activity"]
    for step in (talking, sorting, writing):
        muted.does("desk", "open_activity", activity=step)
    theme = muted.does("desk", "make_theme", title="At the gate", ideas=[muted.first])["events"][0]["theme"]
    before = muted.seq()

    for deed, data in {
        "write_note": {"activity": talking, "text": "Marker"}, "make_theme": {"title": "Marker", "ideas": [muted.first]},
        "rename_theme": {"theme": theme, "title": "Marker"}, "start_proposal": {"activity": writing, "title": "Marker"},
    }.items():
        assert muted.refused("keeper", deed, **data)["code"] == "not_allowed", deed

    assert muted.seq() == before and "Marker" not in str(muted.snapshot())
    muted.does("citizen", "make_theme", title="Theirs", ideas=[muted.first])


def test_how_much_each_group_wrote_is_told_ten_at_a_time(park):  # S4
    park.open("board")
    desk = park.line("desk")
    for _ in range(3):
        park.idea("keeper")
    for number in range(7):
        assert not any(sum(body.values()) for body in desk.messages["written"])
        park.idea("citizen", f"Shade {number}")

    assert desk.hears("written", lambda body: sum(body.values()) == 10) == {"lived": 7, "professional": 3, "other": 0}
