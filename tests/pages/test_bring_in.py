"""A table out of a spreadsheet becomes ideas or proposals: columns matched, misfits named by row, all of it or nothing."""

import io
import re

import pytest

from workshop.db import db
from workshop.models import Event, Idea, Proposal

TABLE = "Idea;Side;Note\nA bench by the gate;lived;x\nLights on the path;staff;y\nA roof;;z\n"


@pytest.fixture
def workshop(fay):
    return fay.makes_workshop()


@pytest.fixture
def session(fay, workshop):
    return fay.holds_session(workshop)


def board(app, title="What would you change?"):
    from workshop.models import Activity
    with app.app_context():
        return db.session.scalar(db.select(Activity).where(Activity.title == title)).ref


def sends(fay, session, to, text, name="survey.csv"):
    """The page that follows a file."""
    page = f"{session}/bring-in"
    token = re.search(r'name="csrf_token" value="([^"]+)"', fay.open(page).text)[1]
    return fay.client.post(page, data={"csrf_token": token, "to": to, "file": (io.BytesIO(text.encode()), name)},
                           content_type="multipart/form-data")


def brings(fay, location, to, **fields):
    chosen = dict(re.findall(r'<select[^>]*name="([^"]+)">(?:(?!</select>).)*?value="(\d+)" selected', fay.open(location).text, re.DOTALL))
    return fay.send(location.split("?")[0], on=location, **{"to": to, "do": "bring", "origin": "Survey in March", **chosen, **fields})


def test_ideas_come_in_with_their_group_and_where_they_are_from_and_without_an_author(app, fay, session):
    to = board(app)
    matching = sends(fay, session, to, TABLE).location
    page = fay.open(matching).text
    assert "3 rows fit" in page and "A bench by the gate" in page

    answer = brings(fay, matching, to)
    assert answer.status_code == 302 and "3 ideas were brought in" in fay.open(answer.location).text
    with app.app_context():
        ideas = db.session.scalars(db.select(Idea).order_by(Idea.number)).all()
        assert [(idea.text, idea.side, idea.author_id, idea.origin, idea.source, idea.public) for idea in ideas] == [
            ("A bench by the gate", "lived", None, "Survey in March", "imported", False),
            ("Lights on the path", "professional", None, "Survey in March", "imported", False),
            ("A roof", None, None, "Survey in March", "imported", False)]
        told = db.session.scalars(db.select(Event).where(Event.type == "idea_posted")).all()
        assert [(event.audience, event.author_id) for event in told] == [("author", None)] * 3  # people think first: nobody sees them yet
    assert fay.open(matching).status_code == 404  # the file is gone once it was brought in


def test_proposals_come_in_with_their_costs(app, fay, session):
    matching = sends(fay, session, "proposals", 'title/en,body/en,cost\nA roof,"<p>Over the <b>stop</b></p>","£1,200"\n', "decidim.csv").location
    brings(fay, matching, "proposals")

    with app.app_context():
        (proposal,) = db.session.scalars(db.select(Proposal)).all()
        assert (proposal.title, proposal.summary, proposal.origin) == ("A roof", "Over the stop", "Survey in March")
        assert proposal.cost == {"low": 1200, "high": 1200, "yearly": False}


def test_rows_that_do_not_fit_are_named_and_nothing_is_done_until_they_are_left_out(app, fay, session):
    to = board(app)
    matching = sends(fay, session, to, "text,side\nOne,lived\nTwo,the moon\n,staff\n").location
    page = fay.open(matching).text
    assert "1 row fits, 2 do not" in page and "the moon" in page and "No voice or group of this workshop is called so." in page

    assert brings(fay, matching, to).status_code == 422
    with app.app_context():
        assert db.session.scalar(db.select(db.func.count(Idea.id))) == 0
    assert brings(fay, matching, to, leave_out="yes").status_code == 302
    with app.app_context():
        assert db.session.scalars(db.select(Idea.text)).all() == ["One"]


def test_other_columns_can_be_chosen_before_anything_happens(app, fay, session):
    to = board(app)
    matching = sends(fay, session, to, TABLE).location
    answer = brings(fay, matching, to, do="look", **{"column.text": "2", "column.voice": ""})

    assert answer.status_code == 200 and re.search(r'value="2" selected', answer.text)
    assert brings(fay, matching, to, **{"column.text": ""}).status_code == 422


@pytest.mark.parametrize("text, said", [("", "holds no table"), ("Idea\n", "holds no table"), ("PK\x03\x04", "cannot be read")])
def test_a_file_that_holds_no_table_is_refused_with_a_sentence(app, fay, session, text, said):
    answer = sends(fay, session, board(app), text)

    assert answer.status_code == 422 and said in answer.text


def test_a_file_of_one_session_is_not_there_for_another(app, fay, workshop, session):
    other = fay.holds_session(workshop)
    matching = sends(fay, session, "proposals", "title\nA roof\n").location

    assert fay.open(matching.replace(session, other)).status_code == 404
