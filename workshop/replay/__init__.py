"""`script/workshop replay`: plays real material through the public protocol (X2)."""

import sys
from contextlib import nullcontext
from pathlib import Path

from workshop.interchange.files import read_file
from workshop.interchange.ideas_csv import Ideas
from workshop.interchange.material import Election as ElectionFile, Unreadable
from workshop.interchange.polis import Conversation as PolisExport
from workshop.replay.api import Api, Failed
from workshop.replay.pace import speed
from workshop.replay.board import Board
from workshop.replay.conversation import Conversation
from workshop.replay.election import Election
from workshop.replay.private import private_server

PLAYED = {PolisExport: Conversation, ElectionFile: Election, Ideas: Board}


def add_arguments(parser):
    parser.add_argument("files", nargs="+", metavar="FILE", help="a Polis export folder or zip, a PrefLib file (.soc .toc .soi .toi .cat), a Pabulib file (.pb) or a table of "
                             "ideas (.csv with text,voice,column)")
    pace = parser.add_mutually_exclusive_group()
    pace.add_argument("--speed", type=speed, default=1, metavar="N", help="N times the pace of the material")
    pace.add_argument("--fast", action="store_true", help="as fast as the server answers")
    parser.add_argument("--record", type=Path, metavar="FILE", help="write the organiser's record here")
    parser.add_argument("--voice", metavar="KEY", help="the voice everyone joins with (the workshop's first)")
    parser.add_argument("--server", metavar="URL", help="a running server (otherwise a private one)")
    parser.add_argument("--token", help="a facilitator's token for that server")


def run(args):
    """Play each file as a session, print the sessions' ids alone on standard output, return an exit code."""
    if bool(args.server) != bool(args.token):
        return _fail("--server and --token go together.")
    if args.record and len(args.files) > 1:
        return _fail("--record takes one FILE at a time.")
    try:
        materials = [read_file(file) for file in args.files]
        with nullcontext(Api(args.server, args.token)) if args.server else private_server() as api:
            for material in materials:
                _play(api, material, args)
    except (Unreadable, Failed, TimeoutError, OSError) as error:
        return _fail(error)
    except KeyboardInterrupt:
        return _fail("Stopped; the session stays as it is.")
    return 0


def _play(api, material, args):
    for note in material.notes:
        _say(note)
    pace = None if args.fast else args.speed
    session = PLAYED[type(material)](api, material, args.voice, pace, _say).play()
    print(session, flush=True)
    if args.record:
        args.record.write_bytes(api.get_bytes(f"/sessions/{session}/record.json"))
        _say(f"Its record is in {args.record}.")


def _say(sentence):
    print(sentence, file=sys.stderr, flush=True)


def _fail(error):
    _say(str(error))
    return 1
