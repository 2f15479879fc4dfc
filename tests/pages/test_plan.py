"""The plan page: what is typed is kept, what is wrong is said beside its field, and sessions get what was planned."""

import re

import pytest

from tests.pages.conftest import filled
from workshop.activities import KINDS, as_settings, rules_for
from workshop.db import db
from workshop.models import Event, LiveSession, Workshop
from workshop.snapshot import planned


@pytest.fixture
def workshop(fay):
    return fay.makes_workshop()


@pytest.mark.parametrize("section", ["about", "remit", "information", "voices", "care", "steps/1", "steps/3", "steps/4", "steps/5"])
def test_a_form_sent_as_it_is_changes_nothing(app, fay, workshop, section):
    before = _plan(app)

    assert fay.send_as_shown(f"{workshop}/{section}").status_code == 302
    assert _plan(app) == before | {"remit": before["remit"] or _plan(app)["remit"],
                                   "information": before["information"] or _plan(app)["information"]}


def test_the_demonstration_keeps_its_plan_through_every_form(app, fay):
    from workshop import accounts, demonstration, planning

    with app.app_context():
        planning.plan(accounts.find("fay@example.org"), demonstration.plan())
        db.session.commit()
    before = _plan(app)
    for section in ("about", "remit", "information", "voices", "care", "steps/1", "steps/2", "steps/3", "steps/4"):
        assert fay.send_as_shown(f"/workshops/1/{section}").status_code == 302

    assert _plan(app) == before


def test_an_error_stands_beside_its_field_and_nothing_typed_is_lost(app, fay, workshop):
    answer = fay.send_as_shown(f"{workshop}/steps/1", title="", prompt="What I typed <b>", **{"settings.each": "many"})

    assert answer.status_code == 422
    assert "There are 2 problems" in answer.text
    assert '<a href="#title">Give the step a title.</a>' in answer.text
    assert _error_of(answer.text, "settings.each") == "Give a whole number from 1 to 50."
    typed = filled(answer.text)
    assert typed["prompt"] == "What I typed <b>" and typed["settings.each"] == "many"
    assert _plan(app)["agenda"][0]["title"] == "How it is now"


def test_what_the_plan_itself_refuses_finds_its_field(fay, workshop):
    answer = fay.send_as_shown(f"{workshop}/steps/3", **{"settings.decided_by": "the_boss"})

    assert _error_of(answer.text, "settings.decided_by") == "Choose one of the offered values for this setting."


def test_a_day_that_has_passed_and_a_fact_without_source_are_missing(fay, workshop):
    fay.send_as_shown(f"{workshop}/remit", who="Head", answer_by="2020-01-04")
    fay.send_as_shown(f"{workshop}/information", **{"facts[0].text": "Six buses", "facts[0].source": ""})

    for page in (workshop, f"{workshop}/hold"):
        said = fay.open(page).text
        assert "The day for the answer has passed." in said
        assert "Say where the fact comes from that has no source yet." in said


def test_a_limit_needs_its_reason(fay, workshop):
    answer = fay.send_as_shown(f"{workshop}/remit", **{"cannot[0].what": "The buses", "cannot[0].why": ""})

    assert _error_of(answer.text, "cannot[0].why").startswith("Say why this can’t change.")


def test_who_decides_is_a_choice_with_consequences(app, fay, workshop):
    bare = fay.send_as_shown(f"{workshop}/remit", decides="first_n")
    assert _error_of(bare.text, "promise") == "Say how many of the first must be done."

    fay.send_as_shown(f"{workshop}/remit", decides="first_n", promise="2", body="The Panel", who="Head", answer_by="2027-01-04",
                      can="Hours\n\nWays to book", **{"cannot[0].what": "Buses", "cannot[0].why": "Leased."})

    assert _plan(app)["remit"] == {
        "can": ["Hours", "Ways to book"], "cannot": [{"what": "Buses", "why": "Leased."}], "decides": "first_n",
        "promise": 2, "body": "The Panel", "who": "Head", "answer_by": "2027-01-04"}
    page = fay.open(workshop).text
    assert "The Panel must do the first 2, or publish why not." in page
    assert "Head answers by 4 January 2027." in page


def test_a_row_can_be_added_and_an_empty_one_goes(app, fay, workshop):
    more = fay.send_as_shown(f"{workshop}/information", add="facts", text="Typed already")
    assert 'name="facts[1].text"' in more.text and filled(more.text)["text"] == "Typed already"

    fay.send_as_shown(f"{workshop}/information", **{"facts[0].text": "", "facts[1].text": "Six buses", "facts[1].source": "Rota"})

    assert _plan(app)["information"]["facts"] == [{"text": "Six buses", "source": "Rota"}]


def test_a_voice_keeps_its_key_and_a_new_one_gets_one(app, fay, workshop):
    fay.send_as_shown(f"{workshop}/voices", **{
        "voices[0].label": "I go there", "voices[0].expected": "20", "voices[3].label": "I only look on", "voices[3].side": "other"})

    voices = _plan(app)["voices"]
    assert voices[0] == {"key": "service-user", "label": "I go there", "side": "lived", "expected": 20}
    assert voices[3] == {"key": "i-only-look-on", "label": "I only look on", "side": "other"}


def test_few_expected_people_of_one_group_are_warned_about(fay, workshop):
    fay.send_as_shown(f"{workshop}/voices", **{"voices[0].expected": "20", "voices[1].expected": "5", "voices[2].expected": "3"})

    page = fay.open(workshop).text
    assert "Only 3 people are expected of: people who work in it." in page
    assert "people who use the service. With fewer" not in page


def test_steps_are_moved_and_the_step_that_votes_on_ideas_follows(app, fay, workshop):
    version = _version_on(fay.open(workshop).text, f"{workshop}/steps/2/move")
    fay.send(f"{workshop}/steps/2/move", on=workshop, way="up", version=version)

    agenda = _plan(app)["agenda"]
    assert [step["title"] for step in agenda][:2] == ["What would you change?", "How it is now"]
    assert agenda[2]["settings"]["from"] == "a1"


def test_a_step_that_somebody_moved_meanwhile_is_not_moved_again(app, fay, workshop):
    before = _plan(app)
    fay.send(f"{workshop}/steps/2/move", on=workshop, way="up", version="of something else")

    assert _plan(app) == before


def test_a_step_is_taken_out_once_that_is_confirmed(app, fay, workshop):
    fay.send(f"{workshop}/steps/2/remove")

    agenda = _plan(app)["agenda"]
    assert len(agenda) == 4 and agenda[1]["settings"]["from"] is None


def test_a_step_of_every_kind_can_be_added_and_its_form_changes_nothing(app, fay):
    workshop = fay.makes_workshop("empty")
    for number, kind in enumerate(KINDS, 1):
        step = f"{workshop}/steps/{number}"
        assert fay.send(f"{workshop}/steps/new", kind=kind).location == step
        fay.send_as_shown(step)
        agenda = _plan(app)["agenda"]
        assert agenda[-1]["kind"] == kind and agenda[-1]["title"] and agenda[-1]["prompt"]
        assert agenda[-1]["settings"] == as_settings(rules_for(kind, {}))


def test_whether_people_know_enough_is_asked_in_one_step_that_is_ready(app, fay):
    workshop = fay.makes_workshop("empty")
    assert "Do you know enough to decide?" in fay.open(f"{workshop}/steps/new").text
    step = f"{workshop}/steps/1"
    assert fay.send(f"{workshop}/steps/new", kind="know_enough").location == step
    fay.send_as_shown(step)

    [asked] = _plan(app)["agenda"]
    assert asked["kind"] == "quick_question" and asked["title"] == "Do you know enough to decide?"
    assert [each["key"] for each in asked["settings"]["choices"]] == ["yes", "mostly", "no"]


def test_every_setting_of_a_kind_that_decides_has_its_field(fay):
    workshop = fay.makes_workshop("empty")
    elsewhere = {"statements": {"options", "from", "longest"}, "budget": {"release"}, "safe_to_try": {"decided_by"},
                 "quick_question": {"options", "from", "decided_by"}}
    for number, kind in enumerate(KINDS, 1):
        fay.send(f"{workshop}/steps/new", kind=kind)
        page = fay.open(f"{workshop}/steps/{number}").text
        settings = set(as_settings(rules_for(kind, {}))) - elsewhere.get(kind, set())
        fields = set(re.findall(r'name="settings\.(\w+)', page))
        if "ideas" not in list(KINDS)[:number - 1]:
            settings -= {"from"}
        assert fields == settings, kind


def test_what_grades_are_given_for_gets_keys_and_weights(app, fay):
    step = _new_step(fay, "scale")
    fay.send_as_shown(step, **{"settings.criteria[0].label": "It changes much", "settings.criteria[0].weight": "2",
                               "settings.criteria[1].label": "يمكن قريبا", "settings.criteria[1].weight": "",
                               "settings.criteria[2].label": " ", "settings.criteria[2].weight": "4"})
    criteria = _plan(app)["agenda"][0]["settings"]["criteria"]

    assert [(each["label"], each["weight"]) for each in criteria] == [("It changes much", 2), ("يمكن قريبا", 1)]
    assert criteria[0]["key"] == "it-changes-much" and criteria[1]["key"]
    fay.send_as_shown(step, **{"settings.criteria[0].label": "It changes a lot"})
    assert _plan(app)["agenda"][0]["settings"]["criteria"][0]["key"] == "it-changes-much"

    answer = fay.send_as_shown(step, **{"settings.criteria[0].weight": "heavy"})
    assert _error_of(answer.text, "settings.criteria") == "Give a whole number from 0 to 100."
    assert filled(answer.text)["settings.criteria[0].weight"] == "heavy"


def test_another_line_for_a_grade_keeps_what_was_typed(app, fay):
    step = _new_step(fay, "scale")
    more = fay.send_as_shown(step, add="settings.criteria", title="Typed already",
                             **{"settings.criteria[0].label": "It is fair"})

    assert 'name="settings.criteria[2].label"' in more.text and filled(more.text)["title"] == "Typed already"
    assert _plan(app)["agenda"][0]["title"] != "Typed already"


@pytest.mark.parametrize("typed, total", [("250000", 250000), ("250,000", 250000), ("250 000", 250000), ("٢٥٠٠٠٠", 250000)])
def test_a_sum_of_money_is_read_as_people_write_it(app, fay, typed, total):
    step = _new_step(fay, "budget")
    fay.send_as_shown(step, **{"settings.total": typed})

    assert _plan(app)["agenda"][0]["settings"]["total"] == total
    assert "£250,000 to spend" in fay.open(step.rsplit("/", 2)[0]).text


@pytest.mark.parametrize("typed", ["2.5", "-3", "a lot", ""])
def test_what_is_no_sum_of_money_is_said_beside_its_field(fay, typed):
    answer = fay.send_as_shown(_new_step(fay, "budget"), **{"settings.total": typed})

    assert _error_of(answer.text, "settings.total").startswith("Give a whole number from 1")
    assert filled(answer.text)["settings.total"] == typed


def test_tables_can_be_chosen_and_the_form_says_for_whom(app, fay):  # R4
    step = _new_step(fay, "ranking")
    assert "Choose tables if anyone here could be put under pressure." in fay.open(step).text
    fay.send_as_shown(step, **{"settings.release": "tables"})

    assert _plan(app)["agenda"][0]["settings"]["release"] == "tables"
    assert "only tables are published" in fay.open(step.rsplit("/", 2)[0]).text


def test_votes_on_proposals_name_no_step_of_ideas(app, fay, workshop):
    assert _plan(app)["agenda"][2]["settings"]["from"] == "a2"
    fay.send_as_shown(f"{workshop}/steps/3", **{"settings.options": "proposals"})

    assert _plan(app)["agenda"][2]["settings"]["from"] is None


def test_seat_slips_are_advised_where_something_binding_is_decided_by_groups(fay, workshop):
    advice = "ask for seat slips when you hold the session"
    fay.send_as_shown(f"{workshop}/remit", decides="consider")
    assert advice not in fay.open(workshop).text
    fay.send_as_shown(f"{workshop}/remit", decides="room")

    assert advice in fay.open(workshop).text and advice in fay.open(f"{workshop}/steps/5").text


def test_two_people_writing_the_same_part_are_told(app, fay, workshop):
    old = filled(fay.open(f"{workshop}/about").text)
    fay.send_as_shown(f"{workshop}/about", purpose="The other one was faster")
    answer = fay.client.post(f"{workshop}/about", data=old | {"csrf_token": _token(fay), "purpose": "Mine"})

    assert answer.status_code == 422 and "Somebody changed this while you were writing" in answer.text
    again = filled(answer.text)
    assert again["purpose"] == "Mine"
    fay.client.post(f"{workshop}/about", data=again | {"csrf_token": _token(fay)})
    assert _plan(app)["purpose"] == "Mine"


def test_a_form_that_saves_by_itself_hears_what_happened(app, fay, workshop):
    page = filled(fay.open(f"{workshop}/about").text)
    asks = {"headers": {"Accept": "application/json"}}

    saved = fay.client.post(f"{workshop}/about", data=page | {"purpose": "As I type"}, **asks).json
    refused = fay.client.post(f"{workshop}/about", data=page | {"title": "", "version": saved["version"]}, **asks).json

    assert _plan(app)["purpose"] == "As I type"
    assert refused == {"errors": {"title": "Give the workshop a title."}}


def test_a_session_gets_the_plan_as_it_was_and_keeps_it(app, fay, workshop):
    fay.send_as_shown(f"{workshop}/about", purpose="Shade for everyone")
    first = fay.holds_session(workshop)
    fay.send_as_shown(f"{workshop}/about", purpose="Something else")
    second = fay.holds_session(workshop)

    assert "What you change now is for the sessions that you make from now on." in fay.open(workshop).text
    with app.app_context():
        sessions = {session.public_id: session for session in db.session.query(LiveSession)}
        kept = [planned(sessions[address.removeprefix("/sessions/")])["purpose"] for address in (first, second)]
        steps = db.session.query(Event).filter_by(session_id=1, type="activity_added").count()
    assert kept == ["Shade for everyone", "Something else"] and steps == 5


def test_the_session_page_has_the_code_in_threes_and_the_ways_in(fay, workshop):
    session = fay.send(f"{workshop}/hold", place="Eastmoor library", day="2027-03-15", time="18:30").location
    page = fay.open(session).text

    assert re.search(r'poster-code" dir="ltr">\d{3} \d{3} \d{3}<', page)
    assert "Eastmoor library" in page and "15 March 2027, 18:30" in page
    for address in (f"{session}/qr.svg", session.replace("sessions", "desk"), session.replace("sessions", "screen")):
        assert address in page
        assert fay.open(address).status_code == 200


def test_the_poster_says_what_where_and_how_in_the_languages_of_the_workshop(fay, finn, workshop):
    fay.send_as_shown(f"{workshop}/about", languages=["en", "ar"])
    session = fay.send(f"{workshop}/hold", place="Eastmoor library", day="2027-03-15", time="18:30").location
    poster = fay.open(f"{session}/poster").text

    assert f"{session}/poster" in fay.open(session).text
    assert "Eastmoor library" in poster and "15 March 2027, 18:30" in poster and f"{session}/qr.svg" in poster
    assert len(re.findall(r"<span>\d{3}</span>", poster)) == 3 and "/join" in poster
    assert 'lang="ar" dir="rtl"' in poster and "type the code" in poster
    assert finn.open(f"{session}/poster").status_code == 404


def test_a_time_needs_its_day_and_is_not_lost(fay, workshop):
    answer = fay.send(f"{workshop}/hold", place="Library", day="", time="18:30")

    assert _error_of(answer.text, "day") == "Give the day as well."
    assert filled(answer.text)["place"] == "Library" and filled(answer.text)["time"] == "18:30"


def test_a_link_handed_out_works_until_it_is_taken_back(fay, workshop):
    session = fay.holds_session(workshop)
    fay.send(f"{session}/links", on=session, role="helper")
    page = fay.open(session).text
    token = re.search(r"#(l\d+\.[\w-]+)", page)[1]
    reads = {"headers": {"Authorization": f"Bearer {token}"}}
    snapshot = session.replace("/sessions/", "/api/v1/sessions/") + "/snapshot"
    assert fay.open(snapshot, **reads).json["viewer"]["role"] == "helper"

    taken = re.search(r'action="([^"]*/take-back)"', page)[1]
    fay.send(taken, on=session)

    assert fay.open(snapshot, **reads).status_code == 401
    assert token not in fay.open(session).text


def test_a_code_in_any_digits_leads_to_its_page(browser):
    assert browser().open("/join?code=١٢٣ 456-789").location == "/j/123456789"
    assert browser().open("/join?code=12").status_code == 404


def test_words_of_people_are_text_on_every_page(fay, workshop):
    marker = "<script>alert(1)</script>"
    fay.send_as_shown(f"{workshop}/about", title=marker, purpose=marker)
    session = fay.send(f"{workshop}/hold", place=marker, day="", time="").location

    for page in ("/workshops", workshop, f"{workshop}/about", f"{workshop}/hold", session):
        assert marker not in fay.open(page).text and "&lt;script&gt;" in fay.open(page).text


def _new_step(fay, kind):
    """The address of the one step of a new workshop."""
    return fay.send(f"{fay.makes_workshop('empty')}/steps/new", kind=kind).location


def _plan(app):
    with app.app_context():
        workshop = db.session.query(Workshop).first()
        return {name: getattr(workshop, name) for name in (
            "title", "purpose", "remit", "information", "voices", "languages", "notice", "small_number", "currency",
            "other_counts", "agenda")}


def _error_of(page, field):
    return re.search(rf'data-error="{re.escape(field)}"[^>]*>([^<]*)<', page)[1]


def _version_on(page, action):
    return re.search(rf'action="{action}"[^>]*>.*?name="version" value="(\w+)"', page, re.DOTALL)[1]


def _token(browser):
    return re.search(r'name="csrf_token" value="([^"]*)"', browser.open("/workshops").text)[1]
