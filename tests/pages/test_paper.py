"""Paper forms: a sheet for each step that can still be done, with what there is to choose from."""

from workshop.activities import KINDS
from workshop.db import db
from workshop.models import Activity, LiveSession, Proposal

PROPOSALS = (("Shade & seats", 12000), ("A gate that opens", 20000))

WITHOUT_OPTIONS = ("statements", "quick_question")
"""Votes that have none before somebody says them, or only answers of their own."""


def _session_of_every_kind(app, fay, proposals=PROPOSALS):
    """The address of a session that has a step of every kind."""
    workshop = fay.makes_workshop("empty")
    for kind in KINDS:
        fay.send(f"{workshop}/steps/new", kind=kind)
    address = fay.holds_session(workshop)
    with app.app_context():
        session = db.session.query(LiveSession).one()
        for number, (title, cost) in enumerate(proposals, 900):
            db.session.add(Proposal(session_id=session.id, number=number, title=title, state="up",
                                    cost={"low": cost, "high": cost, "yearly": False}))
        db.session.commit()
    return address


def test_every_vote_has_a_sheet_with_its_options(app, fay):
    page = fay.open(f"{_session_of_every_kind(app, fay)}/paper").text

    sheets = [sheet for sheet in page.split('<article class="paper-sheet')[1:] if "how you voted" in sheet]
    assert len(sheets) == sum(rules.takes_ballots for rules in KINDS.values()) - len(WITHOUT_OPTIONS)
    for sheet in sheets:
        assert "Shade &amp; seats" in sheet and "A gate that opens" in sheet
    assert "so these have no sheet: Where do you stand?" in page
    assert "£12,000" in page and "£100 to spend" in page


def test_a_step_that_has_closed_has_no_sheet(app, fay):
    address = _session_of_every_kind(app, fay)
    with app.app_context():
        for step in db.session.query(Activity):
            step.state = "closed"
        db.session.commit()

    assert 'class="paper-sheet' not in fay.open(f"{address}/paper").text


def test_only_those_who_organise_it_get_the_sheets(app, fay, finn):
    address = _session_of_every_kind(app, fay)

    assert finn.open(f"{address}/paper").status_code == 404
