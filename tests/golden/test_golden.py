"""Snapshot, news, snapshot: what Python says must be what the browser's state.js makes of it (N4)."""

import json
import subprocess
from datetime import date, datetime, timezone
from pathlib import Path

import pytest

from workshop.events import TYPES

from .played import Played

FOLD = Path(__file__).parent / "fold.mjs"
PLANNED_BEFORE_ANYONE_LOOKS = {"session_planned"}


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    """A session in which everything happens that can happen."""
    played = Played(tmp_path_factory.mktemp("golden"))
    first, second, statements, dots, ranking, money, together, tables = played.activities[:8]
    facilitator = "facilitator"
    for name in ("ann", "bob", "cem", "dee", "eve", "fay"):
        played.join(name)
    for name in ("gus", "hal", "ida", "jon", "kim"):
        played.join(name, "staff")

    played.moves("Eastmoor library", datetime(2027, 3, 15, 18, 30, tzinfo=timezone.utc))
    played.does(facilitator, "start_session")
    played.does(facilitator, "open_activity", activity=first)
    own = idea(played.does("ann", "post_idea", activity=first, text="Shade", column="Before"))
    gone = idea(played.does("ann", "post_idea", activity=first, text="Taken back"))
    played.does("ann", "withdraw_idea", idea=gone)
    other = idea(played.does("gus", "post_idea", activity=first, text="Benches", language="pl"))
    played.does("ann", "edit_idea", idea=own, text="More shade")
    played.does("ann", "edit_idea", idea=own, text="More shade", language="pl")
    played.does("ann", "edit_idea", idea=own, text="More shade", language="en")
    played.does(facilitator, "show_ideas", activity=first)
    later = idea(played.does("bob", "post_idea", activity=first, text="Water", column="After"))
    played.does("bob", "support_idea", idea=own, support=True)
    played.does("cem", "support_idea", idea=own, support=True)
    played.does("bob", "support_idea", idea=own, support=False)
    remark = thing(played.does("gus", "comment", what="idea", id=own, sort="worry", text="Who waters it?"), "comment")
    played.does("bob", "edit_idea", idea=later, text="A water tap")
    played.does("bob", "withdraw_idea", idea=later)
    played.does("helper", "translate", what="idea", id=other, language="en", text="Seats")
    played.does("helper", "translate", what="idea", id=other, language="en", text="More seats")
    played.does("helper", "translate", what="idea", id=other, language="ar", text="مقاعد")
    played.does("helper", "translate", what="idea", id=other, language="ar", text="")
    played.does("helper", "translate", what="idea", id=own, language="pl", text="Cień")
    played.does(facilitator, "off_screen", what="idea", id=other)
    played.does(facilitator, "hide", what="idea", id=own, reason="names_person", words="Sorry")
    played.does("ann", "report", what="comment", id=remark, reason="hurtful", words="Unkind")
    played.does(facilitator, "show", what="idea", id=own)
    played.does(facilitator, "hide", what="comment", id=remark, reason="hurtful")
    played.does(facilitator, "show", what="comment", id=remark)
    played.does(facilitator, "erase", what="comment", id=remark, reason="hurtful")
    played.does(facilitator, "show_groups", activity=first)
    played.does("hal", "post_idea", activity=first, text="Lamps")
    played.does(facilitator, "close_activity", activity=first)
    played.does(facilitator, "open_activity", activity=first)

    played.does(facilitator, "open_activity", activity=second)
    played.does("ann", "post_idea", activity=second, text="A path")
    played.does(facilitator, "set_timer", seconds=300)
    played.does(facilitator, "pause", on=True, message="A moment")
    played.does("ann", "ask_for_help", text="I can't see the screen")
    played.does("ann", "set_name", name="Anna")
    played.does(facilitator, "pause", on=False)
    played.does("ann", "set_language", language="ar")
    played.does("ann", "stay_involved", on=True)
    played.does("ann", "raise_hand", up=True)
    played.does("ann", "ready", activity=second, ready=True)
    played.does("bob", "ready", activity=second, ready=True)
    played.does("bob", "ready", activity=second, ready=False)
    played.does(facilitator, "spoke", side="lived")
    played.does(facilitator, "message_all", text="Five more minutes")
    played.does(facilitator, "nudge", activity=second)
    played.does(facilitator, "change_voice", participant=played.viewers["jon"].ref, voice="carer")
    played.does(facilitator, "change_voice", participant=played.viewers["jon"].ref, voice="staff")
    played.does(facilitator, "lock", locked=True)
    played.join("late")
    played.does(facilitator, "admit", participant=played.viewers["late"].ref)
    played.refresh("late")
    played.does(facilitator, "lock", locked=False)
    played.does("helper", "add_person", voice="carer", name="On paper", table=3, slip=played.slip("lived"))
    in_the_room(played)

    tap = idea(played.does("bob", "post_idea", activity=first, text="A tap"))
    played.does("ann", "support_idea", idea=tap, support=True)
    played.does(facilitator, "merge_ideas", into=other, ideas=[tap])
    played.does("cem", "support_idea", idea=tap, support=True)
    both = idea(played.does("dee", "post_idea", activity=first, text="A tap and a bench"))
    played.does(facilitator, "merge_ideas", into=both, ideas=[other])
    played.does("ann", "support_idea", idea=both, support=False)
    played.does(facilitator, "hide", what="idea", id=tap, reason="twice")
    played.does(facilitator, "show", what="idea", id=tap)
    played.does(facilitator, "unmerge", idea=tap)
    played.does(facilitator, "hide", what="idea", id=both, reason="twice")

    outside = thing(played.does(facilitator, "make_theme", title="Outside", ideas=[other, own]), "theme")
    inside = thing(played.does("helper", "make_theme", title="Inside", ideas=[own]), "theme")
    played.does("helper", "move_idea", idea=own, theme=outside)
    played.does(facilitator, "hide", what="theme", id=outside, reason="twice")
    played.does(facilitator, "move_idea", idea=other, theme=inside)
    played.does(facilitator, "show", what="theme", id=outside)
    played.does(facilitator, "off_screen", what="theme", id=outside)
    played.does(facilitator, "move_idea", idea=other, theme=None)
    played.does(facilitator, "erase", what="theme", id=inside, reason="mistake")
    played.does("helper", "rename_theme", theme=outside, title="Out of doors")
    played.does(facilitator, "open_activity", activity=together)
    played.does("eve", "make_theme", title="Eve's own", ideas=[tap])
    played.does(facilitator, "dissolve_theme", theme=outside)
    played.does(facilitator, "close_activity", activity=together)
    played.does(facilitator, "open_activity", activity=tables)
    played.does("fay", "post_idea", activity=tables, text="At our table")
    played.does(facilitator, "join_boards", activity=tables)

    for title in ("Trees", "Tap"):
        played.does(facilitator, "add_proposal", title=title, summary="More of it", ideas=[own],
                    cost={"low": 1, "high": 9, "yearly": True}, helps_count=40)
    tree = played.steps[-1]["after"]["proposals"][0]["id"]
    played.does("helper", "translate", what="proposal", id=tree, language="pl", text="Drzewa")
    played.does("helper", "edit_proposal", proposal=tree, summary="Twenty trees", risk="Roots")
    played.does("helper", "translate", what="proposal", id=tree, language="pl", text="Drzewa\nDwadzieścia drzew")
    played.does("helper", "edit_proposal", proposal=tree, risk="Deep roots")
    played.does(facilitator, "hear_proposal", proposal=tree)
    played.does(facilitator, "hide", what="proposal", id=tree, reason="mistake")
    played.does(facilitator, "show", what="proposal", id=tree)
    played.does("ann", "comment", what="proposal", id=tree, sort="build", text="Fruit trees")
    write_up(played)

    ask_and_answer(played, facilitator)
    take_notes(played, facilitator)

    played.does(facilitator, "add_statement", activity=statements, text="The park is safe")
    played.does(facilitator, "open_activity", activity=statements)
    said = thing(played.does("ann", "add_own_statement", activity=statements, text="Ann's own"), "statement")
    played.does(facilitator, "hide", what="statement", id=said, reason="twice")
    played.does(facilitator, "close_activity", activity=statements, in_seconds=30)
    played.does(facilitator, "pause", on=True)
    played.does(facilitator, "pause", on=False)
    played.does(facilitator, "cancel_closing", activity=statements)
    played.does(facilitator, "close_activity", activity=statements)
    played.does(facilitator, "open_activity", activity=ranking)
    options = [each for each in played.steps[-1]["after"]["activities"] if each["id"] == ranking][0]["options"]
    played.does("ann", "cast_ballot", activity=ranking, marks={options[0]: 1})
    played.join("too late for the first vote")
    played.does(facilitator, "enter_for", participant=played.viewers["bob"].ref, source="paper", deed="post_idea",
                data={"activity": second, "text": "Spoken for Bob"})
    played.does("ida", "leave")
    played.does(facilitator, "remove_participant", participant=played.viewers["kim"].ref, reason="mistake")
    played.does(facilitator, "erase_participant", participant=played.viewers["hal"].ref)
    played.does("cem", "ask_for_help", text="Which bus is it?")
    played.does(facilitator, "erase_participant", participant=played.viewers["cem"].ref)
    played.does(facilitator, "erase", what="name", id=played.viewers["ann"].ref, reason="mistake")
    played.does(facilitator, "close_activity", activity=ranking)
    played.counts()
    played.does(facilitator, "reveal_results", activity=ranking)
    played.does(facilitator, "open_activity", activity=money)
    played.does("ann", "cast_ballot", activity=money, marks={tree: 1})
    played.does(facilitator, "close_activity", activity=money)
    played.does(facilitator, "draw_lots", activity=money, number=407_118)
    played.counts()
    played.does(facilitator, "reveal_results", activity=money)
    words_on_ballots(played, tree)
    played.does(facilitator, "repeat_activity", activity=ranking)
    played.does(facilitator, "add_activity", kind="ideas", title="One more", after=first)
    more = played.steps[-1]["after"]["activities"][1]["id"]
    played.does(facilitator, "move_activity", activity=more, after=ranking)
    played.does(facilitator, "move_activity", activity=more)
    played.does(facilitator, "edit_activity", activity=more, title="One more board", settings={"think_first": True}, minutes=4)
    played.does(facilitator, "skip_activity", activity=more)
    played.does(facilitator, "cover_screen", on=True)
    played.does(facilitator, "focus", activity=first)
    played.does(facilitator, "close_session")
    played.counts()
    played.ends()
    answer(played, tree)
    return played


def answer(played, proposal):
    """What the organisation says after the end: twice, and the words of the first time are taken out."""
    first = played.answers(proposal, decision="not_now", why="Ask again when Ann is back", owner="Parks")
    played.answers(proposal, decision="part", why="Ten this year", owner="Parks", due=date(2027, 10, 1), trial="Two in May",
                   trial_until=date(2027, 6, 1), avoided={"low": 100, "high": 200, "yearly": True}, avoided_source="Drainage bills")
    played.erases_answer(first)


def ask_and_answer(played, facilitator):
    asking = thing(played.does(facilitator, "add_activity", kind="questions", title="What do you need to know?"), "activity")
    played.does(facilitator, "open_activity", activity=asking)
    first = thing(played.does("ann", "ask", activity=asking, text="What does a bench cost?"), "question")
    second = thing(played.does("bob", "ask", activity=asking, text="Who locks up?"), "question")
    played.does("gus", "support_question", question=first, support=True)
    played.does(facilitator, "take_question", question=first)
    played.does("gus", "answer_question", question=first, text="I will know on Friday", settled=False)
    played.does("helper", "translate", what="question", id=first, language="ar", text="كم؟\nالجمعة")
    played.does("helper", "translate", what="question", id=first, language="en", text="What does a bench cost?\nOn Friday")
    played.does(facilitator, "hide", what="question", id=first, reason="mistake")
    played.does(facilitator, "show", what="question", id=first)
    played.does("helper", "answer_question", question=first, text="£600 each", settled=True)
    played.does(facilitator, "take_question", question=second)
    played.does(facilitator, "take_question", question=second, on=False)
    played.does(facilitator, "off_screen", what="question", id=second)
    played.does(facilitator, "take_question", question=second)
    played.does("bob", "withdraw_question", question=second)
    played.does("hal", "ask", activity=asking, text="Who asked this?")
    played.does("hal", "answer_question", question=thing(
        played.does("cem", "ask", activity=asking, text="Who knows?"), "question"), text="Hal does", settled=True)


def take_notes(played, facilitator):
    talk = thing(played.does(facilitator, "add_activity", kind="talk", title="Talk", settings={"notes": True}), "activity")
    played.does(facilitator, "open_activity", activity=talk)
    tables = [each["number"] for each in played.steps[-1]["after"]["session"].get("tables") or []]
    at = {"table": tables[0]} if tables else {}
    note = thing(played.does("helper", "write_note", activity=talk, text="Benches", **at), "note")
    played.does(facilitator, "write_note", activity=talk, text="Benches and shade", base="Benches", **at)
    played.does(facilitator, "hide", what="note", id=note, reason="names_person")
    played.does(facilitator, "show", what="note", id=note)
    played.does(facilitator, "erase", what="note", id=note, reason="names_person")
    if not tables:
        played.does("ann", "write_note", activity=talk, text="Begun anew")


def test_everything_that_can_happen_happens_here(session):
    assert session.types() == set(TYPES)


def test_the_browser_makes_of_the_news_what_the_server_sees(session, tmp_path):  # N4
    told = tmp_path / "golden.json"
    steps = session.steps + from_the_start(session)
    told.write_text(json.dumps(steps))

    folded = subprocess.run(["node", FOLD, told], capture_output=True, text=True)

    assert folded.returncode == 0, folded.stdout + folded.stderr
    assert folded.stdout == f"{len(steps)} steps folded\n"


def test_a_thought_is_its_authors_alone_until_it_is_shown(session):  # N7
    before_shown = [step for step in session.steps if not any(
        each["shown"] for each in step["after"].get("activities", ()) if each["title"] == "Think first")]
    for step in before_shown:
        if step["viewer"] != "gus":
            assert "Benches" not in json.dumps(step["after"]) + json.dumps(step["news"])


def write_up(played):
    """A sheet is given out, and its pen goes round."""
    played.does("facilitator", "add_activity", kind="proposals", title="Write it up")
    step = next(each["id"] for each in played.steps[-1]["after"]["activities"] if each["kind"] == "proposals")
    played.does("facilitator", "open_activity", activity=step)
    sheet = thing(played.does("facilitator", "start_proposal", activity=step, title="A shelter"), "proposal")
    played.does("gus", "ask_for_pen", proposal=sheet)
    played.does("ann", "ask_for_pen", proposal=sheet)
    played.does("ann", "edit_proposal", proposal=sheet, problem="People wait in the rain", strength="experience",
                cost={"low": 1, "high": 2, "yearly": False}, helps_count=30)
    played.does("ann", "edit_proposal", proposal=sheet, problem="It rains", cost=None, stopper="The head gardener")
    played.does("bob", "ask_for_pen", proposal=sheet)
    played.does("ann", "pass_pen", proposal=sheet)
    played.does("gus", "edit_proposal", proposal=sheet, risk="It is dark inside", trouble="People stay away")
    played.does("facilitator", "hide", what="proposal", id=sheet, reason="mistake")
    played.does("facilitator", "show", what="proposal", id=sheet)
    played.does("helper", "edit_proposal", proposal=sheet, answerer="The council", information={
        "facts": [{"text": "A shelter costs 900", "source": "the council"}], "words": []})
    played.does("facilitator", "pass_pen", proposal=sheet, to=played.viewers["ida"].ref)
    played.does("ann", "ask_for_pen", proposal=sheet)
    played.does("facilitator", "hear_proposal", proposal=sheet)
    played.does("facilitator", "hear_proposal", proposal=sheet, on=False)
    late = thing(played.does("facilitator", "start_proposal", activity=step, title="Given to nobody"), "proposal")
    played.does("bob", "ask_for_pen", proposal=late)
    played.does("bob", "edit_proposal", proposal=late, problem="Gone soon")
    played.does("facilitator", "erase", what="proposal", id=late, reason="mistake")
    for each in played.steps[-1]["after"]["proposals"]:
        if each["activity"] == step and each["state"] == "up":
            played.does("helper", "edit_proposal", proposal=each["id"], cost={"low": 1, "high": 9, "yearly": True})


def words_on_ballots(played, tree):
    """Reasons, words and a show of hands: hidden, shown again, erased, and counted before and after the result."""
    desk = "facilitator"
    safe = thing(played.does(desk, "add_activity", kind="safe_to_try", title="Could it hurt?"), "activity")
    word = thing(played.does(desk, "add_activity", kind="quick_question", title="One word", settings={"type": "word"}), "activity")
    know = thing(played.does(desk, "add_activity", kind="quick_question", title="Enough?", settings={"live": True}), "activity")
    for step in (safe, word, know):
        played.does(desk, "open_activity", activity=step)
    for number, who in enumerate(("ann", "bob", "gus")):
        played.does(who, "cast_ballot", activity=safe, marks={tree: {"answer": "stop", "reason": f"Reason {number}"}})
        played.does(who, "cast_ballot", activity=word, marks={"answer": ("tired", "Tired", "glad")[number]})
        played.does(who, "cast_ballot", activity=know, marks={"answer": "yes"})
    played.does(desk, "count_hands", activity=know, counts={"answer": {"yes": 3}})
    for step in (safe, word, know):
        played.does(desk, "close_activity", activity=step)
        played.counts()
        played.does(desk, "reveal_results", activity=step)
    played.does(desk, "count_hands", activity=know, counts={"answer": {"yes": 2, "no": 1}})
    first, second, third = (each["id"] for each in played.seen[desk]["sayings"] if each["activity"] == safe)
    played.does(desk, "hide", what="saying", id=first, reason="names_person")
    played.does(desk, "show", what="saying", id=first)
    played.does(desk, "hide", what="saying", id=second, reason="hurtful")
    played.does(desk, "erase", what="saying", id=third, reason="names_person")
    played.does(desk, "off_screen", what="saying", id=first)


def in_the_room(played):
    """Tables, helpers, the queue, what waits for the desk, and somebody who is muted for a while."""
    first, second, statements = played.activities[:3]
    desk, gus = "facilitator", played.viewers["gus"].ref
    played.does(desk, "set_tables", tables=[{"number": 3, "name": "By the door"}, {"number": 1}], choose=True)
    played.does("bob", "choose_table", table=1)
    played.does(desk, "draw_tables", how="mixed")
    played.does(desk, "seat", participant=gus, table=None)
    played.does(desk, "set_tables", tables=[{"number": 1, "name": "The round one"}])
    helpers = [thing(played.does(desk, "invite_helper", name="Hana", table=1), "link") for _ in range(2)]
    played.does(desk, "dismiss_helper", link=helpers[0])
    call, report = (played.seen[desk][waiting][0]["id"] for waiting in ("calls", "reports"))
    played.does("helper", "settle_call", call=call)
    played.does(desk, "settle_report", report=report)
    played.does(desk, "settle_report", report=report, settled=False)
    for who in ("bob", "gus"):
        played.does(who, "raise_hand", up=True)
    played.does(desk, "spoke", side="professional", participant=gus)
    played.does(desk, "lower_hands")
    played.does(desk, "hide", what="name", id=gus, reason="hurtful")
    played.does(desk, "show", what="name", id=gus)

    lamps = idea(played.does("gus", "post_idea", activity=first, text="Brighter lamps"))
    played.does(desk, "mute", what="idea", id=lamps, on=True)
    held = idea(played.does("gus", "post_idea", activity=first, text="Held back"))
    played.does("gus", "comment", what="idea", id=lamps, sort="build", text="Held back as well")
    played.does("gus", "edit_idea", idea=lamps, text="Brighter lamps, held back now")
    played.does(desk, "show", what="idea", id=held)
    played.does(desk, "mute", what="idea", id=held, on=False)
    played.does(desk, "show", what="idea", id=lamps)
    played.does(desk, "mute", what="idea", id=lamps, on=True)
    words_that_wait(played)
    played.does(desk, "mute", what="idea", id=lamps, on=False)


def words_that_wait(played):
    """Words on ballots while somebody is muted: covered from the first, and one of them shown."""
    desk = "facilitator"
    word = thing(played.does(desk, "add_activity", kind="quick_question", title="Another word", settings={"type": "word"}), "activity")
    played.does(desk, "open_activity", activity=word)
    for who in ("bob", "gus"):
        played.does(who, "cast_ballot", activity=word, marks={"answer": f"{who}word"})
    played.does(desk, "close_activity", activity=word)
    played.counts()
    played.does(desk, "reveal_results", activity=word)
    waiting = [each["id"] for each in played.seen[desk]["sayings"] if each["reason"] == "muted"]
    assert len(waiting) == 2
    played.does(desk, "show", what="saying", id=waiting[0])


def from_the_start(session):
    """For every viewer, what was seen first and all the news since, in the one answer that it would be now (N6)."""
    last = {step["viewer"]: step for step in session.steps}
    whole = []
    for name, step in last.items():
        if name == "late":
            continue
        first = next(each["before"] for each in session.steps if each["viewer"] == name)
        with session.app.app_context():
            news = session._news(session.viewers[name], first["seq"])
        assert not news.get("more")
        whole.append({"viewer": name, "before": first, "news": news, "after": step["after"]})
    return whole


def idea(events):
    return thing(events, "idea")


def thing(events, what):
    return events[-1][what]
