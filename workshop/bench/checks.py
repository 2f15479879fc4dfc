"""Whether anything was lost, doubled or passed over: what phones did and heard, held against the journal (H7)."""

from bisect import bisect_right
from collections import Counter
from itertools import accumulate

TALK = ("idea_posted", "idea_supported", "statement_added")


def heard_by(phones, events, upto):
    """Whether every phone took in exactly the events after the place at which it began (N3)."""
    seqs = [event["seq"] for event in events]
    sums = [0, *accumulate(seqs)]
    whole = 0
    for phone in phones:
        first = bisect_right(seqs, phone.began_at)
        expected = len(seqs) - first, sums[-1] - sums[first]
        whole += phone.place == upto and (phone.seen, phone.sum_of_seqs) == expected
    return {
        "phones": len(phones),
        "phones_with_every_event_once": whole,
        "events": len(seqs),
        "gaps_met_and_asked_for": sum(phone.gaps for phone in phones),
        "lines_lost": sum(phone.lost_lines for phone in phones),
    }


def kept(deeds, events):
    """Whether every acknowledged deed of talk is in the journal as it was answered, and once."""
    talk = Counter(_what(event) for event in events if event["type"] in TALK)
    answered = Counter(_what(event) for deed in deeds for event in deed.events or ())
    said = Counter(event["text"] for event in events if event["type"] in TALK and "text" in event)
    return {
        "acknowledged": sum(deed.answered is not None for deed in deeds),
        "in_the_journal": sum(answered.values()),
        "lost": sum((answered - talk).values()),
        "beyond_what_was_acknowledged": sum((talk - answered).values()),
        "said_twice": sum(count - 1 for count in said.values()),
    }


def counted(deeds, result):
    """Whether a ranking holds exactly the ballots that were acknowledged: their number, and every pair of options."""
    ballots = [deed.data["marks"] for deed in deeds if deed.answered is not None]
    told = result.get("counts") or {}
    wrong = sum(_preferring(ballots, *pair.split(":")) != count for pair, count in told.items())
    return {
        "acknowledged": len(ballots), "ballots_in_the_result": result["ballots"],
        "pairs_compared": len(told), "pairs_that_differ": wrong,
    }


def _what(event):
    return event["seq"], event["type"], event.get("text"), event.get("idea")


def _preferring(ballots, one, other):
    last = len(ballots) + 10_000
    return sum(marks.get(one, last) < marks.get(other, last) for marks in ballots)
