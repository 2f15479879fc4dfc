"""`script/workshop bench`: a private server and so many simulated phones on this machine, and what that costs (P4)."""

import argparse
import json
import sys

from workshop.bench.report import lines
from workshop.bench.run import SCENARIOS, measure
from workshop.replay.api import Failed


def add_arguments(parser):
    parser.add_argument("--scenario", choices=SCENARIOS, default="room",
                        help="room: steady talk; burst: everyone votes; storm: all drop and come back at once; "
                             "count: a full ranking is closed, counted and shown while others talk (room)")
    parser.add_argument("--participants", type=_many, default=100, metavar="N", help="phones (100)")
    parser.add_argument("--deeds-per-second", type=_above_none, default=10, metavar="W", help="of all phones together (10)")
    parser.add_argument("--seconds", type=_above_none, metavar="S", help="how long (room 20, burst 10, storm 10, count 20)")
    parser.add_argument("--ballots", type=_many, default=2_000, metavar="N", help="of the count (2000)")
    parser.add_argument("--proposals", type=_many, metavar="N", help="to vote on (8, count 60)")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(args):
    """Measure one scenario, print its figures, return an exit code; figures are never judged."""
    try:
        figures = measure(args)
    except (Failed, TimeoutError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; nothing was measured.", file=sys.stderr)
        return 1
    print(json.dumps(figures, indent=2) if args.json else "\n".join(lines(figures)), flush=True)
    return 0


def _many(text):
    if not text.isdecimal() or int(text) < 2:
        raise argparse.ArgumentTypeError("a whole number from 2.")
    return int(text)


def _above_none(text):
    try:
        number = float(text)
    except ValueError:
        number = 0
    if not 0 < number < float("inf"):
        raise argparse.ArgumentTypeError("a number above 0.")
    return number
