"""The run sheet: for whoever runs the session, with an account or with a link; for nobody else."""

import pytest


@pytest.fixture
def links(app, fay):
    """{role: token} of links into a session with steps to say something at, and the session's public id."""
    from workshop.identity import find_session
    from workshop.links import new_link

    session = fay.holds_session(fay.makes_workshop()).removeprefix("/sessions/")
    with app.test_request_context():
        return session, {role: new_link(find_session(session), role)["token"]
                         for role in ("facilitator", "helper", "observer")}


def test_a_facilitators_link_brings_the_run_sheet(browser, links):
    session, tokens = links
    asks = lambda token: browser().open(f"/api/v1/sessions/{session}/runsheet", headers={"Authorization": f"Bearer {token}"})  # noqa: E731

    sheet = asks(tokens["facilitator"])
    assert sheet.status_code == 200
    assert any(step["say"] for step in sheet.json.values()) and all(set(step) == {"say", "watch"} for step in sheet.json.values())
    assert [asks(tokens[role]).status_code for role in ("helper", "observer")] == [403, 403]
    assert asks("nonsense").status_code == 401
