"""Serving: claim the instance, bring the database up to date, make the demonstration, take connections, stop cleanly."""

import fcntl
import os
import resource
import signal
import socket
from contextlib import ExitStack, contextmanager
from pathlib import Path

import segno
from sqlalchemy import make_url
from sqlalchemy.exc import DBAPIError

from . import concurrency, config
from .app import create_app, socketio
from .demonstration import SERVER as DEMONSTRATION_LOOKS_AT
from .demonstration.first_start import FACILITATOR, make_demonstration
from .migrating import upgrade
from .refusals import Sorry


def serve(options):
    """Serve until told to stop; returns the exit code (P1, P6)."""
    host = "0.0.0.0" if options.room else options.host
    settings = config.from_environment(host=host, port=options.port)
    if options.room and "PUBLIC_URL" not in os.environ:
        os.environ["PUBLIC_URL"] = f"http://{_address_in_room()}:{settings.port}"
        settings = config.from_environment(host=host, port=options.port)
    with claimed(settings), _listener(settings) as listener:
        _bring_up_to_date(settings)
        app = create_app(settings, concurrency.outside, concurrency.apart)
        _say_hello(app, settings, options)
        _raise_file_limit()
        stop = _until_told()
        running = app.extensions["house"]
        running.start()
        concurrency.serve(app, socketio, listener, _listening(settings), stop)
        running.stop()
    return 0


@contextmanager
def claimed(settings):
    """Hold the instance's lock: two servers on one SQLite file would not know of each other."""
    with ExitStack() as held:
        for path in _locks(settings):
            try:
                handle = held.enter_context(open(path, "w"))
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise Sorry("A server is already running on this instance. Stop it first, or set INSTANCE_PATH.") from None
            except OSError as error:
                raise Sorry(f"{path.parent} cannot be written to: {error.strerror}.") from None
        yield


def _locks(settings):
    """One in the instance, which holds the keys, and one beside a SQLite file that is kept elsewhere."""
    yield settings.instance / "server.lock"
    url = make_url(settings.database_url)
    if url.get_backend_name() == "sqlite" and url.database:
        yield Path(f"{Path(url.database).resolve()}.lock")


def _listener(settings):
    """The listening socket; a second server on one port is refused (quality 1.6)."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host, settings.port), family=family, backlog=concurrency.BACKLOG)
    except OSError as error:
        why = (error.strerror or str(error)).partition(" (")[0]
        raise Sorry(f"The address {settings.host}:{settings.port} cannot be used: {why}. "
                    "Choose another with --port, or stop what runs there.") from None


def _bring_up_to_date(settings):
    try:
        upgrade(settings)
    except DBAPIError as error:
        raise Sorry(f"The database does not answer: {error.orig}.") from None


def _say_hello(app, settings, options):
    print("Equal Footing")
    print(f"  Address          {settings.public_url}")
    if options.no_demo:
        _say_to_the_room(settings, options, "/join")
        return
    with app.app_context():
        print("  Making ready …", flush=True)
        workshop, password = make_demonstration(settings.instance, app.extensions["house"].keyring)
        session, first = workshop.sessions[0], workshop.sessions[-1]
        code = session.code
        print(f"  Join code        {code[:3]} {code[3:6]} {code[6:]}   ({settings.public_url}/j/{code})")
        print(f"  Desk             {settings.public_url}/desk/{session.public_id}")
        print(f"  Big screen       {settings.public_url}/screen/{session.public_id}")
        print(f"  A record         {settings.public_url}/sessions/{first.public_id}/record")
        print(f"  Sign in as       {FACILITATOR}   password {password}")
        print(f"  See a room at work: script/workshop demo{_where_for_demo(settings)}")
        _say_to_the_room(settings, options, f"/j/{code}")


def _say_to_the_room(settings, options, page):
    """With `--room`, what phones in the room need: the address in large, as a square to point a camera at."""
    if not options.room:
        return
    print(f"  In the room      {settings.public_url}{page}")
    if "//127." in settings.public_url:
        print("  No network was found: phones cannot come in yet. Join the room’s Wi-Fi and start again, or set PUBLIC_URL.")
        return
    print("  Phones on the same Wi-Fi point the camera here:")
    segno.make(f"{settings.public_url}{page}", error="m").terminal(compact=True)


def _where_for_demo(settings):
    """The option that the demonstration needs to find this server; nothing where it looks there by itself."""
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "::") else settings.host
    here = f"http://{f'[{host}]' if ':' in host else host}:{settings.port}"
    return "" if here == DEMONSTRATION_LOOKS_AT else f" --server {here}"


def _listening(settings):
    def listening(port):
        print(f"Listening on http://{settings.host}:{port}", flush=True)

    return listening


def _until_told():
    told = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: told.append(True))
    return lambda: bool(told)


def _raise_file_limit():
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))


def _address_in_room():
    """This machine's address on the local network, without sending anything."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            return probe.getsockname()[0]
        except OSError:
            return "127.0.0.1"
