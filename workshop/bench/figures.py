"""The figures of one run, from what was noted on the way."""

import numpy


def milliseconds(seconds):
    """The 50th, 95th and 99th percentile and the longest of some spans of time; None where there are none."""
    if not len(seconds):
        return None
    p50, p95, p99, longest = numpy.percentile(seconds, (50, 95, 99, 100)) * 1_000
    return {"p50": round(p50, 1), "p95": round(p95, 1), "p99": round(p99, 1), "max": round(longest, 1)}


def acknowledgements(deeds):
    return milliseconds([deed.answered - deed.due for deed in deeds if deed.answered])


def lateness(deeds):
    """How long after its moment a deed was sent: by how much the generator, or the deed before it, held it up."""
    return milliseconds([deed.sent - deed.due for deed in deeds if deed.sent])


def deliveries(deeds, stretches):
    """Spans from the moment a deed was due to its arrival on each phone.

    Talk arrives as events of its own numbers; a ballot has none, and arrives where the count of ballots comes to it.
    """
    due = _due(deeds)
    spans = [numpy.asarray(stretch.arrivals) - due[seq]
             for stretch in stretches for seq in stretch.seqs if seq in due and len(stretch.arrivals)]
    return numpy.concatenate(spans) if spans else []


def _due(deeds):
    answered = sorted((deed for deed in deeds if deed.answered), key=lambda deed: deed.answered)
    if answered and answered[0].deed == "cast_ballot":
        return {number: deed.due for number, deed in enumerate(answered, 1)}
    return {event["seq"]: deed.due for deed in answered for event in deed.events}
