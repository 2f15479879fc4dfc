"""The bench plays each scenario on a server of its own and notices what is lost; its figures are never judged here."""

import json
import subprocess
import sys
from functools import cache

import pytest

from workshop.bench import checks, frames
from workshop.bench.heard import Heard
from workshop.bench.phone import Deed, Phone

PATIENCE = 240  # seconds


@cache
def played(scenario):
    """What `bench --json` says of a small room."""
    return _bench(scenario, "--participants", "8")


def _bench(scenario, *how):
    done = subprocess.run(
        [sys.executable, "-m", "workshop", "bench", "--scenario", scenario, *how,
         "--deeds-per-second", "8", "--seconds", "2", "--json"],
        capture_output=True, text=True, timeout=PATIENCE)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


@cache
def closed():
    """What `bench --scenario count --json` says of a small vote."""
    return _bench("count", "--participants", "4", "--ballots", "30", "--proposals", "4")


@pytest.fixture(params=["room", "burst", "storm"])
def figures(request):
    return played(request.param)


def test_everything_that_was_due_is_done(figures):
    deeds = figures["deeds"]

    assert deeds["done"] == deeds["due"] == (8 if figures["asked"]["scenario"] == "burst" else 16)


def test_nothing_is_lost_and_nothing_is_there_twice(figures):  # D2, D3
    kept = figures["checks"]["kept"]

    assert (kept["lost"], kept["said_twice"], kept["beyond_what_was_acknowledged"]) == (0, 0, 0)
    assert kept["acknowledged"] == kept["in_the_journal"]


def test_every_phone_hears_every_event_once(figures):  # N3, N5
    heard = figures["checks"]["heard"]

    assert (heard["phones_with_every_event_once"], heard["lines_lost"]) == (8, 0)


def test_every_ballot_is_counted():  # B1
    counted = played("burst")["checks"]["counted"]

    assert (counted["acknowledged"], counted["ballots_in_the_result"], counted["pairs_that_differ"]) == (8, 8, 0)


def test_everybody_who_dropped_comes_back():  # S2
    figures = played("storm")

    assert figures["storm"]["phones_caught_up"] == figures["storm"]["returned"] == 4


def test_a_vote_closes_and_its_result_comes_to_every_phone():  # D10, S4
    figures = closed()
    counted = figures["checks"]["counted"]

    assert figures["count"]["phones_told"] == 4
    assert (counted["acknowledged"], counted["ballots_in_the_result"], counted["pairs_that_differ"]) == (30, 30, 0)


def test_every_kind_is_counted_in_growing_rooms():
    growth = closed()["count"]["growth"]

    assert {"dots", "approval", "scale", "ranking", "pairs", "statements", "budget", "amounts"} == {
        each["kind"] for each in growth}
    for each in growth:
        sizes = [(count["ballots"], count["options"]) for count in each["counts"]]
        assert (30, 4) in sizes and (3, 4) in sizes and (30, 2) in sizes


def test_each_figure_comes_with_its_conditions(figures):
    assert figures["speed"]["acknowledged"]["p50"] > 0
    assert figures["speed"]["delivered"]["p50"] > 0
    assert figures["cost"]["messages"] > 0
    assert {"load_before", "load_after", "processors", "generator"} <= set(figures["conditions"])


def said(seq, text="Shade"):
    return {"seq": seq, "type": "idea_posted", "idea": f"i{seq}", "text": text}


def done(*events):
    return Deed(due=0, by=0, deed="post_idea", data={}, key="k", answered=1, events=list(events))


def test_a_deed_that_is_not_in_the_journal_is_noticed():
    assert checks.kept([done(said(5))], [])["lost"] == 1


def test_a_deed_that_is_there_twice_is_noticed():
    kept = checks.kept([done(said(5))], [said(5), said(6)])

    assert (kept["said_twice"], kept["beyond_what_was_acknowledged"]) == (1, 1)


def test_a_ballot_counted_wrong_is_noticed():
    ballots = [Deed(due=0, by=0, deed="cast_ballot", data={"marks": {"p1": 1}}, key="k", answered=1)]

    told = checks.counted(ballots, {"ballots": 1, "counts": {"p1:p2": 0, "p2:p1": 0}})

    assert told["pairs_that_differ"] == 1


@pytest.fixture
def phone():
    """A phone at place 3 that is connected to nobody; what it would send is in `asked`."""
    phone = Phone(0, {"token": "t", "seq": 3}, None, Heard(), None)
    phone.asked = []
    phone._ask = lambda event, body, act: phone.asked.append((event, body))
    return phone


def news(after, upto, *seqs):
    return "news", Heard().stretch({"after": after, "upto": upto, "events": [{"seq": seq} for seq in seqs]})


def test_a_gap_is_asked_for(phone):  # N3
    phone._take_event(*news(5, 6, 6))

    assert (phone.place, phone.gaps, phone.asked) == (3, 1, [("catch_up", {"after": 3})])


def test_old_news_is_passed_over_and_overlapping_news_taken_in_once(phone):  # N3
    for stretch in ((1, 3, 2, 3), (3, 5, 4, 5), (3, 5, 4, 5), (4, 6, 5, 6)):
        phone._take_event(*news(*stretch))

    assert (phone.place, phone.seen, phone.sum_of_seqs) == (6, 3, 4 + 5 + 6)


def test_a_phone_that_missed_an_event_is_noticed(phone):
    phone._take_event(*news(3, 6, 4, 6))

    heard = checks.heard_by([phone], [{"seq": seq} for seq in range(1, 7)], 6)

    assert heard["phones_with_every_event_once"] == 0


@pytest.mark.parametrize("length", [0, 5, 125, 126, 70_000])
def test_frames_are_read_whole_however_they_arrive(length):
    body = b"x" * length
    size = bytes([length % 126])
    if length > 125:
        size = b"\x7e" + length.to_bytes(2, "big") if length < 65_536 else b"\x7f" + length.to_bytes(8, "big")
    arrived, whole = bytearray(), []

    for piece in _pieces((b"\x81" + size + body) * 2, 1_000):
        arrived += piece
        whole += frames.frames(arrived)

    assert whole == [(frames.TEXT, body)] * 2


@pytest.mark.parametrize("length", [0, 5, 125, 126, 5_000])
def test_what_a_phone_sends_is_masked(length):
    message = "ü" * (length // 2) + "x" * (length % 2)
    sent = frames.frame(message)
    head = 2 if length < 126 else 4
    mask, body = sent[head:head + 4], sent[head + 4:]

    assert bytes(byte ^ mask[at % 4] for at, byte in enumerate(body)).decode() == message
    assert len(body) == length


def _pieces(data, size):
    return [data[start:start + size] for start in range(0, len(data), size)]
