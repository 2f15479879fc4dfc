"""The demonstration: an invented service, its workshop and its people, who take part by themselves."""

import sys

from workshop.demonstration.find import kept, playable
from workshop.demonstration.play import Demonstration
from workshop.demonstration.redesigns import proposals
from workshop.demonstration.tarrow_link import plan
from workshop.replay.api import Api, Away, Failed
from workshop.replay.pace import speed

__all__ = ["add_arguments", "plan", "proposals", "run"]

SERVER = "http://127.0.0.1:5000"


def add_arguments(parser):
    parser.add_argument("--server", default=SERVER, metavar="URL", help=f"the running server ({SERVER})")
    parser.add_argument("--token", help="a facilitator's token; plans a demonstration of its own on that server")
    parser.add_argument("--speed", type=speed, default=1, metavar="N", help="N times the usual pace of five minutes")
    parser.add_argument("--people-only", action="store_true", help="you run the desk; the people follow it")
    parser.add_argument("--close", action="store_true", help="close the session at the end")


def run(args):
    """Play the demonstration on a running server and return an exit code; needs the database unless --token is given."""
    try:
        token, *where = (args.token,) if args.token else kept()
        api = Api(args.server, token)
        session = playable(api, *where)
        _say(f"Join code {session['code']}")
        _say(f"Big screen {args.server}/screen/{session['id']}")
        _say(f"Desk       {args.server}/desk/{session['id']}")
        playing = Demonstration(api, session, args.speed, _say)
        try:
            playing.follow() if args.people_only else playing.play(args.close)
        finally:
            playing.leave()
    except Away as error:
        print(f"{error} If it runs at another address, name it: --server URL.", file=sys.stderr)
        return 1
    except (Failed, TimeoutError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        _say("Everyone has gone home. The session stays as it is.")
    return 0


def _say(sentence):
    print(sentence, flush=True)
