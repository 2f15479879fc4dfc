"""Webhooks: told in the same transaction, signed, tried again, never into private networks (H14)."""

import pytest

from tests.world.http import Http
from tests.world.park import until
from tests.world.receiver import Receiver
from workshop import outward
from workshop.refusals import Refused


@pytest.fixture(scope="module")
def telling(serve):
    """A server whose messages may go to this machine."""
    return serve(PRIVATE_WEBHOOKS="on")


@pytest.fixture
def receiver():
    receivers = []

    def listen(*answers, **how):
        receivers.append(Receiver(*answers, **how))
        return receivers[-1]

    yield listen
    for each in receivers:
        each.stop()


def hook_to(served, receiver, *types):
    return Http(served.address, served.organiser).post("/webhooks", {"url": receiver.address, "types": list(types)})


def deliveries(served, hook):
    return Http(served.address, served.organiser).get(f"/webhooks/{hook['id']}/deliveries")["deliveries"]


def test_closing_publishing_and_withdrawing_are_told_signed_and_in_order(telling, receiver):  # H14
    ear = receiver()
    hook = hook_to(telling, ear, "session.closed", "record.published", "record.withdrawn")
    park = telling.park(people=(1, 0), proposals=())
    park.does("desk", "close_session")
    until(lambda: len(ear.came) == 1)
    park.organiser.post(f"/sessions/{park.id}/publication")
    park.organiser.post(f"/sessions/{park.id}/publication")
    park.organiser.delete(f"/sessions/{park.id}/publication")
    until(lambda: len(ear.came) == 3)

    told = ear.opened(hook["secret"])
    assert [said["type"] for _id, said in told] == ["session.closed", "record.published", "record.withdrawn"]
    assert all(said["data"]["session"] == park.id for _id, said in told)
    assert len({id for id, _said in told}) == 3
    until(lambda: all(each["state"] == "delivered" for each in deliveries(telling, hook)))


def test_what_does_not_arrive_is_tried_again_under_the_same_id(telling, receiver):  # H14
    ear = receiver(500)
    hook = hook_to(telling, ear, "session.closed")
    Http(telling.address, telling.organiser).post(f"/webhooks/{hook['id']}/test")

    until(lambda: len(ear.came) == 2, within=30)

    (first, _), (second, _) = ear.opened(hook["secret"])
    assert first == second
    until(lambda: deliveries(telling, hook)[0]["state"] == "delivered")
    assert deliveries(telling, hook)[0]["tries"] == 2


def test_a_redirect_is_not_followed_and_gone_ends_it(telling, receiver):  # H14
    elsewhere = receiver()
    ear = receiver(302, location=elsewhere.address)
    gone = receiver(410)
    for each in (ear, gone):
        hook = hook_to(telling, each, "session.closed")
        Http(telling.address, telling.organiser).post(f"/webhooks/{hook['id']}/test")
        until(lambda: deliveries(telling, hook)[0]["tries"] == 1)
    assert elsewhere.came == []
    assert deliveries(telling, hook)[0]["state"] == "given_up"
    assert next(each for each in Http(telling.address, telling.organiser).get("/webhooks")["webhooks"] if each["id"] == hook["id"])["paused"]


def test_a_server_that_is_killed_loses_no_message(serve, receiver):  # H14
    served = serve(PRIVATE_WEBHOOKS="on")
    ear = receiver(500)
    hook = hook_to(served, ear, "session.closed")
    park = served.park(people=(1, 0), proposals=())
    park.does("desk", "close_session")
    until(lambda: len(ear.came) == 1)
    served.server.kill()
    served.server.start()

    until(lambda: len(ear.came) >= 2, within=30)

    told = ear.opened(hook["secret"])
    assert {said["type"] for _id, said in told} == {"session.closed"} and len({id for id, _said in told}) == 1


def test_only_those_who_may_read_a_session_are_told_of_it(telling, receiver):  # H14
    ear, own = receiver(), receiver()
    Http(telling.address, telling.account("facilitator")).post("/webhooks", {"url": ear.address, "types": ["session.closed"]})
    hook_to(telling, own, "session.closed")
    park = telling.park(people=(1, 0), proposals=())
    park.does("desk", "close_session")

    until(lambda: len(own.came) == 1)

    assert ear.came == []


@pytest.mark.parametrize("address", [
    "http://127.0.0.1/x", "http://localhost/x", "http://[::1]/", "http://10.0.0.1/", "http://169.254.169.254/latest", "http://[::ffff:127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/", "http://[fe80::1]/", "http://0.0.0.0/", "http://metadata.internal/", "ftp://example.org/", "https://user@example.org/",
    "https:///x", "nonsense", "https://example.org/\nHost: x", "http://printer/",
])
def test_an_address_that_nothing_may_be_sent_to_is_refused(served, address):  # H14
    answer = Http(served.address, served.organiser).call("POST", "/webhooks", {"url": address, "types": ["session.closed"]})

    assert (answer.status_code, answer.json()["field"]) == (422, "url")


def test_a_name_that_leads_to_this_machine_is_seen_when_it_is_sent(monkeypatch):  # H14
    monkeypatch.setattr(outward.socket, "getaddrinfo", lambda *_args, **_more: [
        (2, 1, 6, "", ("93.184.215.14", 443)), (2, 1, 6, "", ("127.0.0.1", 443))])

    with pytest.raises(outward.Undelivered) as error:
        outward.post("https://example.org/", {}, b"{}")

    assert error.value.why == "private"
    assert outward.check("https://example.org/x#y") == "https://example.org/x"
    with pytest.raises(Refused):
        outward.check("https://127.0.0.1/")
