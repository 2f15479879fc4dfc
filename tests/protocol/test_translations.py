"""What people wrote, said in other languages by helpers and facilitators (D9, N6, X1, X4)."""

import io
import json
import zipfile

import pytest

from tests.world.park import until


@pytest.fixture
def board(park):
    park.does("desk", "start_session")
    park.open("board")
    park.note = park.idea("citizen", "Więcej cienia", language="pl")
    return park


def says(park, text="More shade", who="helper", language="en", about=None, what="idea"):
    return park.does(who, "translate", what=what, id=about or park.note, language=language, text=text)


def translations(park, who="keeper"):
    return [(one["about"], one["language"], one["text"]) for one in park.snapshot(who)["translations"]]


def test_everyone_gets_a_translation_beside_the_original(board):
    line = board.line("keeper", after=board.seq())
    says(board)

    assert translations(board) == [(board.note, "en", "More shade")]
    told = board.news("citizen2")[-1]
    assert {name: told[name] for name in ("type", "what", "id", "language", "text")} == {
        "type": "translated", "what": "idea", "id": board.note, "language": "en", "text": "More shade"}
    assert until(lambda: [1 for news in line.messages["news"] for event in news["events"] if event["type"] == "translated"], "the news")
    assert board.snapshot("keeper")["ideas"][0]["text"] == "Więcej cienia"


def test_a_better_translation_takes_the_place_of_the_first_whose_words_are_gone(board):  # N6
    says(board, "Shade more")
    says(board, "More shade", who="desk")
    says(board, "ظل أكثر", language="ar")
    assert [event["text"] for event in board.news("keeper") if event["type"] == "translated"] == [None, "More shade", "ظل أكثر"]

    says(board, "", language="ar")
    assert translations(board) == [(board.note, "en", "More shade")]


def test_saying_the_same_again_is_no_event(board):  # D4
    says(board)
    before = board.seq()
    says(board)
    assert board.seq() == before


@pytest.mark.parametrize("change", ["edit", "withdraw", "erase", "erase_person"])
def test_new_words_and_erased_words_take_their_translations_along(board, served, change):  # N6
    says(board, "A secret Xylophonium")
    if change == "edit":
        board.does("citizen", "edit_idea", idea=board.note, text="Mniej cienia")
    elif change == "withdraw":
        board.does("citizen", "withdraw_idea", idea=board.note)
    elif change == "erase":
        board.does("desk", "erase", what="idea", id=board.note, reason="names_person")
    else:
        board.does("desk", "erase_participant", participant=board.person("citizen"))

    assert translations(board) == translations(board, "desk") == []
    assert "Xylophonium" not in json.dumps([board.news(who) for who in ("desk", "keeper", "helper")])


def test_what_is_hidden_is_hidden_in_every_language_and_comes_back_in_every_language(board):  # N6
    says(board)
    board.does("desk", "hide", what="idea", id=board.note, reason="names_person")
    assert translations(board) == translations(board, "screen") == []
    assert translations(board, "desk") == translations(board, "citizen") == [(board.note, "en", "More shade")]
    assert "More shade" not in json.dumps(board.news("keeper"))
    says(board, "Much more shade")
    assert "Much more" not in json.dumps(board.news("keeper"))

    board.does("desk", "show", what="idea", id=board.note)
    assert translations(board) == [(board.note, "en", "Much more shade")]


def test_a_thought_that_is_not_shown_cannot_be_translated(board):  # N7
    board.open("quiet")
    thought = board.idea("citizen", "Cicho", activity=board.steps["quiet"])
    assert board.refused("desk", "translate", what="idea", id=thought, language="en", text="Quiet")["code"] == "not_found"


def test_a_translation_of_a_proposal_stays_as_long_as_its_title_and_summary(park):
    proposal = park.add("Trees", summary="Twenty of them")
    says(park, "Drzewa\nDwadzieścia", about=proposal, what="proposal", language="pl")
    park.does("helper", "edit_proposal", proposal=proposal, risk="Roots")
    assert translations(park) == [(proposal, "pl", "Drzewa\nDwadzieścia")]
    park.does("helper", "edit_proposal", proposal=proposal, title="Bushes")
    assert translations(park) == []


@pytest.fixture
def asked(park):
    """A question in Polish, answered in English, both said in other languages."""
    park.asking = park.does("desk", "add_activity", kind="questions", title="What do you need to know?")["events"][0]["activity"]
    park.does("desk", "open_activity", activity=park.asking)
    park.asked = park.does("citizen", "ask", activity=park.asking, text="Ile kosztuje?", language="pl")["events"][0]["question"]
    park.does("desk", "answer_question", question=park.asked, text="£600", settled=False)
    for language, text in (("en", "What does it cost?"), ("pl", "Ile kosztuje?\n600 funtów"), ("ar", "كم يكلف؟\n٦٠٠")):
        says(park, text, language=language, about=park.asked, what="question")
    return park


def test_an_answer_is_said_in_other_languages_after_its_question_also_in_the_language_of_who_asked(asked):
    assert translations(asked) == [
        (asked.asked, "ar", "كم يكلف؟\n٦٠٠"), (asked.asked, "en", "What does it cost?"), (asked.asked, "pl", "Ile kosztuje?\n600 funtów")]
    unanswered = asked.does("citizen", "ask", activity=asked.asking, text="Kto?", language="pl")["events"][0]["question"]
    error = asked.refused("helper", "translate", what="question", id=unanswered, language="pl", text="Kto?\nMy")
    assert error["field"] == "language"


def test_settling_a_question_keeps_what_its_answer_says_and_another_answer_ends_it(asked):  # N6
    asked.does("desk", "answer_question", question=asked.asked, text="£600", settled=True)
    assert len(translations(asked)) == 3
    asked.does("desk", "answer_question", question=asked.asked, text="Nothing", settled=True)
    assert translations(asked) == [(asked.asked, "ar", "كم يكلف؟"), (asked.asked, "en", "What does it cost?")]
    assert "funtów" not in json.dumps([asked.news(who) for who in ("desk", "citizen")], ensure_ascii=False)


def test_the_record_of_answers_in_other_languages_holds_and_comes_back(asked):  # X3, X4
    asked.does("desk", "answer_question", question=asked.asked, text="£700", settled=True)
    says(asked, "Ile kosztuje?\n700 funtów", language="pl", about=asked.asked, what="question")
    ours = close_and_read(asked)
    assert ("pl", "Ile kosztuje?\n700 funtów") in [(one["language"], one["text"]) for one in ours["translations"]]
    answer = asked.organiser.call("POST", "/imports?name=record.json", ours)
    assert answer.status_code == 201, answer.text
    page = asked.as_(None).call("GET", f"{asked.address}/sessions/{asked.id}/record").text
    assert '<bdi lang="pl">700 funtów</bdi>' in page and page.count("Ile kosztuje?") == 1


def close_and_read(park):
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed", "the end")
    park.organiser.post(f"/sessions/{park.id}/publication")
    return park.organiser.get(f"/sessions/{park.id}/record.json")


@pytest.mark.parametrize("data, field", [
    ({"language": "pl"}, "language"), ({"language": "not a tag"}, "language"), ({"text": "x" * 1001}, "text"),
    ({"what": "name"}, "what"), ({"id": "i999"}, "id")])
def test_what_cannot_be_a_translation_is_refused_with_its_field(board, data, field):  # D5
    before = board.seq()
    error = board.refused("helper", "translate", **{"what": "idea", "id": board.note, "language": "en", "text": "More", **data})
    assert error["field"] == field and board.seq() == before


def test_every_text_says_its_language(board):
    board.does("citizen", "set_language", language="ar")
    board.does("citizen", "comment", what="idea", id=board.note, sort="build", text="نعم")
    board.does("citizen", "comment", what="idea", id=board.note, sort="build", text="Tak", language="pl")
    assert [one["language"] for one in board.snapshot("keeper")["comments"]] == ["ar", "pl"]
    person = next(one for one in board.snapshot("desk")["people"] if one["id"] == board.person("citizen"))
    assert person["language"] == "ar" and board.snapshot("citizen")["mine"]["language"] == "ar"


def test_an_idea_in_the_wrong_language_is_put_right_by_its_author(board):  # D5, D6
    said = board.idea("citizen2", "Ławki")
    board.does("citizen2", "edit_idea", idea=said, text="Ławki", language="pl")
    assert [one["language"] for one in board.snapshot("keeper")["ideas"] if one["id"] == said] == ["pl"]
    before = board.seq()
    board.does("citizen2", "edit_idea", idea=said, text="Ławki")
    assert board.seq() == before
    assert board.refused("citizen2", "edit_idea", idea=said, text="Ławki", language="not a tag")["field"] == "language"
    says(board, "Benches", about=said)
    ours = close_and_read(board)
    assert ("Ławki", "pl") in [(idea["text"], idea["language"]) for idea in ours["ideas"]]
    assert board.organiser.call("POST", "/imports?name=record.json", ours).status_code == 201


def test_translations_are_in_the_record_and_come_back_with_it(board):  # X1, X3, X4
    says(board, "Shade more")
    says(board)
    hidden = board.idea("citizen2", "Pani Smith", language="pl")
    says(board, "Mrs Smith", about=hidden)
    board.does("desk", "hide", what="idea", id=hidden, reason="names_person")
    board.does("desk", "close_session")
    until(lambda: board.snapshot()["session"]["state"] == "closed", "the end")
    board.organiser.post(f"/sessions/{board.id}/publication")
    ours = board.organiser.get(f"/sessions/{board.id}/record.json")
    public = board.as_(None).get(f"/sessions/{board.id}/record.json")

    assert [one["text"] for one in ours["translations"]] == ["More shade", "Mrs Smith"]
    assert [one["text"] for one in public["translations"]] == ["More shade"]
    assert "Mrs Smith" not in json.dumps(public)
    tables = board.organiser.call("GET", f"/sessions/{board.id}/record.csv.zip").content
    assert "More shade" in zipfile.ZipFile(io.BytesIO(tables)).read("translations.csv").decode()
    for copy in (ours, public):
        answer = board.organiser.call("POST", "/imports?name=record.json", copy)
        assert answer.status_code == 201, answer.text
        again = board.organiser.get(f"/sessions/{answer.json()['session']}/record.json")
        assert {**again, "exported_at": 0} == {**copy, "exported_at": 0}


def test_the_records_page_shows_them_beside_the_original(board):
    says(board)
    theme = board.does("desk", "make_theme", title="W cieniu", ideas=[board.note])["events"][0]["theme"]
    says(board, "In the shade", about=theme, what="theme", language="ar")
    says(board, "Drzewa", about=board.proposals[0], what="proposal", language="pl")
    board.open("dots")
    board.cast("citizen", "dots", {board.proposals[0]: 1})
    board.does("desk", "close_session")
    until(lambda: board.snapshot()["session"]["state"] == "closed", "the end")
    board.organiser.post(f"/sessions/{board.id}/publication")

    page = board.as_(None).call("GET", f"{board.address}/sessions/{board.id}/record").text
    assert "Więcej cienia" in page and '<bdi lang="en">More shade</bdi>' in page
    assert '<bdi lang="ar">In the shade</bdi>' in page and '<bdi lang="pl">Drzewa</bdi>' in page
