"""How the server says that it is well (P5)."""

import pytest

from tests.world.http import Http


def ask(served, path, token=None, **headers):
    return Http(served.address, token).call("GET", served.address + path, headers=headers)


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_a_server_that_runs_says_so(served, path):  # P5
    assert ask(served, path).status_code == 200


def test_the_figures_are_prometheus_text_and_name_nobody(served, park):  # P5, B2, B5
    park.line("citizen")
    options = park.open("dots")
    park.cast("citizen", "dots", {options[0]: 2})
    answer = ask(served, "/metrics")

    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
    for line in answer.text.splitlines():
        assert line.startswith("#") or float(line.rpartition(" ")[2]) >= 0
    assert 'workshop_sockets{role="participant"}' in answer.text
    for secret in (park.code, park.id, park.person("citizen") + '"', options[0], "cast_ballot", "ballot"):
        assert secret not in answer.text


def test_the_figures_are_for_this_machine_or_a_bearer_only(served):  # P5
    through_a_proxy = {"X-Forwarded-For": "203.0.113.9"}
    assert ask(served, "/metrics", **through_a_proxy).status_code == 404
    assert ask(served, "/metrics", token="wrong", **through_a_proxy).status_code == 404
    assert ask(served, "/metrics", token=served.organiser, **through_a_proxy).status_code == 200
