"""Chooses how the server does many things at once, before anything else is imported; the only room that names how.

`ASYNC_MODE` is eventlet (the default) or threading. Importing this module patches the standard library, so only
the server's own process imports it, first of all.
"""

import importlib
import os
import time
import warnings
from functools import partial

ASYNC_MODE = os.environ.get("ASYNC_MODE", "eventlet")
BACKLOG = 4096
MOST_CONNECTIONS = 65536
LARGEST_MESSAGE = 64 * 1024

if ASYNC_MODE == "eventlet":
    warnings.filterwarnings("ignore", "\\s*Eventlet is deprecated")

    import eventlet

    eventlet.monkey_patch()

from .beside import Beside  # noqa: E402 - only after the patch


def outside(work, *args):
    """Run `work(*args)` in a real thread while every phone goes on being served; its result comes back."""
    if ASYNC_MODE == "eventlet":
        from eventlet import tpool

        return tpool.execute(work, *args)
    return work(*args)


def apart(work, *args):
    """Run `work(*args)` in a process beside the server, one after the other; for long reckoning with plain values."""
    return outside(_run_beside, work, *args)


def _run_beside(work, *args):
    with _one_at_a_time:
        return _beside.run(work, *args)


def _real(module):
    """A module of the standard library as a real thread must use it."""
    if ASYNC_MODE == "eventlet":
        from eventlet import patcher

        return patcher.original(module)
    return importlib.import_module(module)


def serve(app, socketio, listener, listening, stopping):
    """Serve on a listening socket until `stopping()` says so; calls `listening(port)` once connections are taken."""
    if ASYNC_MODE == "eventlet":
        _serve_green(app, listener, listening, stopping)
    else:
        _serve_threads(app, socketio, listener, listening, stopping)


def _serve_green(app, listener, listening, stopping):
    import socket

    import eventlet.wsgi

    _guard_websockets()
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    server = eventlet.spawn(
        eventlet.wsgi.server, listener, _with_whole_bodies(app), max_size=MOST_CONNECTIONS, log_output=False, debug=False,
        socket_timeout=60)
    listening(listener.getsockname()[1])
    while not stopping() and not server.dead:
        time.sleep(0.1)
    listener.close()


def _with_whole_bodies(app):
    """eventlet knows where a body in pieces ends; without this word Flask takes it for empty."""
    def run(environ, start_response):
        if environ.get("HTTP_TRANSFER_ENCODING", "").lower() == "chunked":
            environ["wsgi.input_terminated"] = True
        return app(environ, start_response)

    return run


def _serve_threads(app, socketio, listener, listening, stopping):
    import logging
    import threading

    from engineio.async_drivers import threading as driver
    from werkzeug.serving import WSGIRequestHandler, make_server

    class Handler(WSGIRequestHandler):
        def connection_dropped(self, error, environ=None):
            """A WebSocket that has ended is no connection for another request."""
            self.close_connection = True

        def log(self, *_what):
            """Nothing: addresses are not kept."""

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    driver._async["websocket"] = partial(driver._async["websocket"], max_message_size=LARGEST_MESSAGE)
    host, port = listener.getsockname()[:2]
    server = make_server(host, port, app, threaded=True, fd=listener.fileno(), request_handler=Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    listening(port)
    while not stopping():
        time.sleep(0.1)
    server.shutdown()


_beside = Beside(_real("subprocess"))
_one_at_a_time = _real("threading").Lock()


def _guard_websockets():
    """Cap the assembled message (S6), unmask it at C speed, and take no compression."""
    from eventlet import websocket

    class Guarded(websocket.RFC6455WebSocket):
        def _recv_frame(self, message=None):
            message = super()._recv_frame(message)
            if sum(map(len, message.data)) > LARGEST_MESSAGE:
                raise websocket.FailedConnectionError(1009, "This message is too large.")
            return message

        @staticmethod
        def _apply_mask(data, mask, length=None, offset=0):
            length = len(data) if length is None else length
            shift = offset % 4
            turned = bytes(mask[shift:] + mask[:shift])
            key = (turned * (length // 4 + 1))[:length]
            mixed = int.from_bytes(data[:length], "little") ^ int.from_bytes(key, "little")
            return mixed.to_bytes(length, "little")

    websocket.RFC6455WebSocket = Guarded
    websocket.WebSocketWSGI._negotiate_permessage_deflate = lambda handler, extensions: None
