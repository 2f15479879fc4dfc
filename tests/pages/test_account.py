"""Tokens and webhooks on the account's pages: shown once, only what they may, taken back (H13, H14)."""

import re

from workshop import planning, tokens, webhooks
from workshop.db import db
from workshop.models import ApiToken, Delivery, User, Webhook, Workshop

URL = "https://news.example.org/here"


def made_token(fay, *scopes, days="90"):
    page = fay.send("/account/tokens", name="Our website", scopes=list(scopes), days=days)
    assert page.status_code == 200, page.text
    return re.search(r"o\.[A-Za-z0-9_-]{43}", page.text)[0]


def asks(app, token, method, path, **body):
    return app.test_client().open(f"/api/v1{path}", method=method, json=body or None, headers={"Authorization": f"Bearer {token}"})


def test_a_token_is_shown_once_and_does_what_it_may_and_no_more(app, fay):  # H13
    token = made_token(fay, "read")

    assert token not in fay.open("/account/tokens").text
    assert asks(app, token, "GET", "/account").get_json()["token"]["scopes"] == ["read"]
    refused = asks(app, token, "POST", "/workshops", title="No")
    assert (refused.status_code, refused.get_json()["scope"]) == (403, "write")
    assert "may make, change and publish" in refused.get_json()["detail"]
    assert 'error="insufficient_scope"' in refused.headers["WWW-Authenticate"]
    with app.app_context():
        assert token not in str(db.session.execute(db.select(ApiToken.digest)).all())


def test_a_token_that_may_write_may_not_read_unless_it_says_so(app, fay):  # H13
    token = made_token(fay, "write")

    assert asks(app, token, "POST", "/workshops", title="Shade").status_code == 201
    assert asks(app, token, "GET", "/workshops").status_code == 403


def test_a_token_taken_back_or_over_opens_nothing(app, fay, finn):  # H13
    token = made_token(fay, "read")
    with app.app_context():
        held = db.session.scalar(db.select(ApiToken))
        number = held.id
    assert finn.send(f"/account/tokens/{number}/take-back", on="/account/tokens").status_code == 404
    assert asks(app, token, "GET", "/account").status_code == 200
    fay.send(f"/account/tokens/{number}/take-back", on="/account/tokens")
    assert asks(app, token, "GET", "/account").status_code == 401

    over = made_token(fay, "read")
    with app.app_context():
        held = db.session.scalar(db.select(ApiToken).where(ApiToken.digest == tokens.digest_of(over)))
        held.expires_at = held.made_at
        db.session.commit()
    assert asks(app, over, "GET", "/account").status_code == 401
    assert "Its time is over" in fay.open("/account/tokens").text


def test_when_a_token_was_last_used_is_noted_at_most_once_a_minute(app, fay, monkeypatch):  # H13
    token, noted = made_token(fay, "read"), []
    note = tokens.note_use
    monkeypatch.setattr(tokens, "note_use", lambda id: (noted.append(id), note(id)))

    for _ in range(3):
        asks(app, token, "GET", "/account")

    assert len(noted) == 1
    assert "Last used" in fay.open("/account/tokens").text


def test_a_token_needs_a_name_and_something_to_do(fay):  # H13
    assert fay.send("/account/tokens", name="", scopes="read", days="90").status_code == 422
    assert fay.send("/account/tokens", name="x", days="90").status_code == 422
    assert fay.send("/account/tokens", name="x", scopes="read", days="7").status_code == 422


def test_a_webhook_shows_what_was_sent_and_can_be_paused_tried_sent_again_and_deleted(app, fay, finn):  # H14
    address = fay.send("/account/webhooks", url=URL, types="session.closed").location
    page = lambda: fay.open(address).text

    assert re.search(r"whsec_[A-Za-z0-9+/=]{44}", page())
    assert finn.open(address).status_code == 404
    fay.send(f"{address}/test", on=address)
    assert "On its way" in page()
    fay.send(f"{address}/pause", on=address)
    assert "Paused" in page() and "Waits until you go on" in page()
    fay.send(f"{address}/resume", on=address)
    with app.app_context():
        sent = db.session.scalar(db.select(Delivery))
        sent.state, sent.tries, sent.problem, number, name = "given_up", 9, "no_answer", sent.id, sent.message
        db.session.commit()
    assert "Given up" in page() and "Nobody answered in time." in page()
    assert finn.send(f"{address}/messages/{number}/again", on="/account/webhooks").status_code == 404
    fay.send(f"{address}/messages/{number}/again", on=address)
    with app.app_context():
        assert [(each.state, each.message) for each in db.session.scalars(db.select(Delivery))] == [("waiting", name)]
    fay.send(f"{address}/delete", on=address)
    with app.app_context():
        assert db.session.scalar(db.select(Webhook)) is None and db.session.scalar(db.select(Delivery)) is None


def test_a_webhook_into_a_private_network_or_about_nothing_is_refused(fay):  # H14
    assert "private network" in fay.send("/account/webhooks", url="https://10.0.0.1/", types="session.closed").text
    assert fay.send("/account/webhooks", url=URL).status_code == 422


def test_nothing_is_told_of_a_rehearsal(app, fay):  # H14
    workshop = fay.makes_workshop()
    fay.send("/account/webhooks", url=URL, types="session.closed")
    with app.app_context():
        plan = db.session.get(Workshop, int(workshop.rsplit("/", 1)[1]))
        webhooks.tell("session.closed", planning.hold(plan, rehearsal=True))
        assert db.session.scalar(db.select(Delivery)) is None
        webhooks.tell("session.closed", planning.hold(plan))
        db.session.flush()
        assert db.session.scalar(db.select(Delivery)).type == "session.closed"
        assert db.session.scalar(db.select(User.email).join(Webhook)) == "fay@example.org"
        db.session.rollback()
