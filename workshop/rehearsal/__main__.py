"""The process of a rehearsal's pretend people; it ends with the session, or after three hours."""

import argparse
import os

from workshop.rehearsal.crowd import Crowd
from workshop.replay.api import Api, Away, Failed

LATER = 5  # how much it stands back behind the server, as `nice` reckons


def main():
    parser = argparse.ArgumentParser(prog="workshop.rehearsal")
    parser.add_argument("code")
    parser.add_argument("--server", required=True)
    parser.add_argument("--people", type=int, required=True)
    parser.add_argument("--language", default="en")
    args = parser.parse_args()
    os.nice(LATER)
    crowd = Crowd(Api(args.server), args.code, args.people, args.language)
    try:
        crowd.come()
        crowd.take_part()
    except (Away, Failed, TimeoutError):
        return
    finally:
        crowd.leave()


if __name__ == "__main__":
    main()
