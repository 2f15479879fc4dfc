"""Sockets of many people in one process: one thread reads them all and looks only at answers.

A Socket.IO client of its own for each would take two threads a person, and decode every message as often as there
are people: with a hundred of them that alone keeps a processor busy.
"""

import json
import selectors
import threading
import time
from concurrent.futures import Future
from urllib.parse import urlsplit

import websocket

from workshop.replay.api import Failed

CLOSE, PING, PONG = "1", "2", "3"  # Engine.IO v4
CONNECT, DISCONNECT, EVENT, ACK, REFUSED = "40", "41", "42", "43", "44"  # Socket.IO v5 inside it
OPENED_WITHIN = 15  # seconds
SILENT = 45  # seconds without even a ping after which a server is gone


class Lost(Failed):
    """There is no connection, or no more."""


class Lines:
    """Reads all lines of one process, in a thread of its own."""

    def __init__(self):
        self._selector = selectors.DefaultSelector()
        self._lock = threading.Lock()
        self._thread = None

    def open(self, server, auth):
        """Connect (S1) and return the Line; raises Lost, or Failed where the token is not valid."""
        line = Line(_connected(server, auth), self)
        with self._lock:
            if line.raw.fileno() in self._selector.get_map():  # of a line that broke a moment ago
                self._selector.unregister(line.raw.fileno())
            self._selector.register(line.raw, selectors.EVENT_READ, line)
            if self._thread is None:
                self._thread = threading.Thread(target=self._read, name="lines", daemon=True)
                self._thread.start()
        return line

    def forget(self, line):
        with self._lock:
            try:
                self._selector.unregister(line.raw)
            except (KeyError, ValueError):
                pass
        line.socket.shutdown()

    def _read(self):
        while True:
            for key, _ in self._selector.select(timeout=1):
                key.data.hear()
            long_ago = time.monotonic() - SILENT
            with self._lock:
                lines = [key.data for key in self._selector.get_map().values()]
            for line in lines:
                if line.heard < long_ago:
                    line.close()


class Line:
    """One person's connection; one question is under way at a time."""

    def __init__(self, socket, lines):
        self.socket = socket
        self.raw = socket.sock
        self.heard = time.monotonic()
        self.closed = False
        self._lines = lines
        self._asked = 0
        self._answer = Future()

    def ask(self, event, body, within):
        """Send an event and return what it is acknowledged with; raises Lost, or TimeoutError."""
        self._asked += 1
        self._answer = Future()
        if self.closed:
            raise Lost("The connection was lost.")
        try:
            self.socket.send(f"{EVENT}{self._asked}{json.dumps([event, body])}")
        except (OSError, websocket.WebSocketException) as error:
            self.close()
            raise Lost(str(error)) from error
        return self._answer.result(within)

    def hear(self):
        """Take in what has arrived: answer pings, keep answers, pass over the rest."""
        try:
            while True:
                self._take_in(self.socket.recv())
                if not getattr(self.raw, "pending", int)():
                    return
        except (OSError, websocket.WebSocketException):
            self.close()

    def close(self):
        self.closed = True
        self._lines.forget(self)
        if not self._answer.done():
            self._answer.set_exception(Lost("The connection was lost."))

    def _take_in(self, message):
        self.heard = time.monotonic()
        if message == PING:
            self.socket.send(PONG)
        elif message.startswith(ACK):
            start = message.index("[")
            if message[len(ACK):start] == str(self._asked) and not self._answer.done():
                self._answer.set_result(json.loads(message[start:])[0])
        elif message in ("", CLOSE, DISCONNECT):
            self.close()


def _connected(server, auth):
    """A WebSocket that has been opened and has joined."""
    address = urlsplit(server)._replace(scheme="wss" if server.startswith("https") else "ws").geturl()
    try:
        socket = websocket.create_connection(
            f"{address}/socket.io/?EIO=4&transport=websocket",
            timeout=OPENED_WITHIN, skip_utf8_validation=True, enable_multithread=True,
        )
        socket.recv()
        socket.send(CONNECT + json.dumps(auth))
        while not (answer := socket.recv()).startswith(CONNECT):
            if answer.startswith(REFUSED):
                raise Failed(f"The server takes no socket: {answer[len(REFUSED):]}", 401, "not_allowed")
            if answer in ("", CLOSE, DISCONNECT):
                raise Lost("The server hung up.")
        return socket
    except (OSError, websocket.WebSocketException) as error:
        raise Lost(f"The server takes no socket: {error}") from error
