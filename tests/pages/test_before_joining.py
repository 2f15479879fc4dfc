"""What people read before they agree to take part (product.md, care with people's data)."""

import pytest

from workshop import languages
from workshop.db import db
from workshop.models import LiveSession, Workshop

NOTICE = {"responsible": "The town’s parks office", "contact": "parks@example.org", "basis": "A task in the public interest.",
          "kept": "Photos of the wall for a month."}
PROMISES = ("You need no name.", "Others see what you write.", "Your votes are secret as explained on each.",
            "You can stop at any time and have your words erased from this server; copies already handed out cannot be called back.",
            "A vote cannot be taken back after voting closes, because nobody can find it.")


@pytest.fixture
def door(app, fay):
    """The address of the page that leads into a session."""
    fay.holds_session(fay.makes_workshop())
    with app.app_context():
        db.session.query(Workshop).one().notice = NOTICE
        db.session.commit()
        return f"/j/{db.session.query(LiveSession).one().code}"


def test_all_of_the_notice_and_the_promise_stand_before_the_agreement(browser, door):
    page = browser().open(door).text.replace("&#39;", "’")

    assert [words for words in (*NOTICE.values(), *PROMISES) if words not in page] == []
    assert page.index(NOTICE["kept"]) < page.index('id="agree"')


def test_a_draft_translation_says_so_on_every_page(browser, fay, door):
    assert languages.is_draft("ar") and not languages.is_draft("en")
    draft = "ترجمة أولية لم يراجعها بعد من يتقن اللغة."
    for path in (door, "/join", "/", "/workshops", "/no/such/page"):
        assert draft in fay.open(path, headers={"Accept-Language": "ar"}).text, path
        assert draft not in fay.open(path, headers={"Accept-Language": "en"}).text
    assert '"draft":true' in browser().open(door.replace("/j/", "/s/") + "?language=ar").text
