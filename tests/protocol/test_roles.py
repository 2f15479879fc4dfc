"""Who may do what: every deed × every role, from the registry (D6–D9, S7)."""

import pytest

from tests.world.deeds import NOT_NOW, ROWS, lively as liven
from workshop.actions import DEEDS


@pytest.fixture(scope="module")
def elsewhere(served):
    return served.park(people=(1, 0), proposals=())


@pytest.mark.parametrize("deed", sorted(DEEDS))
def test_every_deed_has_a_row(deed):
    assert deed in ROWS, f"{deed} is registered: say in tests/world/deeds.py who may do it, and give it data"


@pytest.mark.parametrize("role", ["citizen", "helper", "desk", "screen"])
@pytest.mark.parametrize("deed", sorted(ROWS))
def test_a_deed_is_refused_to_those_who_may_not(lively, deed, role):  # D6, D9
    if role in ROWS[deed].by:
        assert role in ("citizen", "helper", "desk")
        return
    data = ROWS[deed].data(lively) if deed not in ("withdraw_idea", "erase", "reveal_results") else {"activity": "a1"}
    before = lively.seq()

    answer = lively.post(role, deed, **data)

    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "not_allowed"
    assert lively.seq() == before


@pytest.mark.parametrize("deed", sorted(ROWS))
def test_a_deed_of_somebody_from_elsewhere_meets_no_session(lively, elsewhere, deed):  # D6, D9, H
    before = lively.seq()
    body = {"key": lively.key(), "deed": deed, "data": {}}
    statuses = {}
    for who, token in (("participant", elsewhere.token("citizen")), ("facilitator", elsewhere.token("desk")),
                       ("organiser", lively.token("organiser")), ("nobody", None)):
        api = lively.as_("citizen")
        api.token = token
        statuses[who] = api.call("POST", f"/sessions/{lively.code}/do", body).status_code

    assert statuses == {"participant": 404, "facilitator": 404, "organiser": 403, "nobody": 401}
    assert lively.seq() == before


def test_every_deed_is_done_by_those_who_may(served):  # D6, D9
    park = liven(served.park())
    for deed, row in ROWS.items():
        for role in row.by:
            data = row.data(park)
            if deed in NOT_NOW:
                assert park.refused(role, deed, **data)["code"] == NOT_NOW[deed], deed
            else:
                park.does(role, deed, **data)


def test_a_voice_can_be_put_right_until_the_first_ballot_opens(park):  # D9
    park.does("desk", "change_voice", participant=park.person("citizen"), voice="staff")

    moved = next(person for person in park.snapshot()["people"] if person["id"] == park.person("citizen"))
    assert (moved["voice"], moved["side"]) == ("staff", "professional")
    park.open("dots")
    assert park.refused("desk", "change_voice", participant=park.person("citizen"), voice="carer")["code"] == "closed"


@pytest.mark.parametrize("inner", ["pause", "enter_for", "close_session", "add_person", "nothing"])
def test_nothing_but_a_participants_deed_is_entered_for_somebody(lively, inner):  # D9
    error = lively.refused("helper", "enter_for", participant=lively.person("citizen"), source="paper", deed=inner,
                           data={})

    assert (error["code"], error["field"]) == ("invalid", "deed")
