"""How long each kind takes to count in the process beside the server, and how that grows with ballots and with options."""

import random
import subprocess
import time

import numpy

from workshop.beside import Beside
from workshop.bench.ballots import KINDS, step
from workshop.counting.result import result

SHARES = (8, 4, 2, 1)
FEWEST = 2


def growth(ballots, options):
    """For each kind its counts, up to so many ballots and options, and the exponents of their growth."""
    beside = Beside(subprocess)
    beside.run(_counted, *step("dots", 20, 3, random.Random(0)))
    return [_of_kind(beside, kind, ballots, options) for kind in KINDS]


def _of_kind(beside, kind, ballots, options):
    by_ballots = [_measured(beside, kind, ballots // share, options) for share in SHARES]
    by_options = [_measured(beside, kind, ballots, max(FEWEST, options // share)) for share in SHARES[:-1]]
    return {
        "kind": kind,
        "counts": by_ballots + by_options,
        "exponent_of_ballots": _exponent(by_ballots, "ballots"),
        "exponent_of_options": _exponent([*by_options, by_ballots[-1]], "options"),
    }


def _measured(beside, kind, ballots, options):
    """One count as the server waits for it (`seconds`), and the processor time it took (`cpu`)."""
    asked = step(kind, ballots, options, random.Random(1))
    begun = time.perf_counter()
    cpu, _ = beside.run(_counted, *asked)
    return {"ballots": ballots, "options": options, "seconds": round(time.perf_counter() - begun, 3), "cpu": round(cpu, 3)}


def _counted(*asked):
    begun = time.process_time()
    whole = result(*asked)
    return time.process_time() - begun, whole


def _exponent(counts, of):
    """The slope of processor time over size, both as logarithms: 1 where twice as many take twice as long."""
    sizes, cpu = (numpy.log([max(count[name], 0.001) for count in counts]) for name in (of, "cpu"))
    if len(set(sizes)) < 2:
        return None
    return round(float(numpy.polyfit(sizes, cpu, 1)[0]), 2)
