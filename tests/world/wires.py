"""Socket.IO by hand over a raw WebSocket: what a well-behaved client never sends can be sent here."""

import json
import socket
import threading
import time
from collections import defaultdict

import websocket

WAIT = 15  # seconds


class Wire:
    """A WebSocket that speaks Engine.IO; it answers pings and keeps every message that comes."""

    def __init__(self, address, origin=None):
        url = address.replace("http", "ws", 1) + "/socket.io/?EIO=4&transport=websocket"
        self.socket = websocket.create_connection(
            url, timeout=60, origin=origin, http_no_proxy=["*"], suppress_origin=origin is None)
        self.hello = json.loads(self.socket.recv()[1:])
        self.frames, self.changed, self.closed = [], threading.Condition(), False
        self.sending = threading.Lock()
        threading.Thread(target=self._listen, daemon=True).start()

    def send(self, text):
        with self.sending:
            self.socket.send(text)

    def wait_for(self, is_there, within=WAIT):
        """Wait until `is_there()` gives something and return it; fails when it does not."""
        until = time.monotonic() + within
        with self.changed:
            while not (found := is_there()):
                left = until - time.monotonic()
                assert left > 0, f"nothing came within {within} s; closed: {self.closed}; last: {self.frames[-3:]}"
                self.changed.wait(left)
            return found

    def ends(self, within=WAIT):
        """Wait until the server has closed the connection."""
        self.wait_for(lambda: self.closed, within)

    def close(self):
        """Go away without a word, as phones do."""
        try:
            self.socket.sock.shutdown(socket.SHUT_RDWR)
        except (OSError, AttributeError):
            pass  # it was over already

    def _listen(self):
        try:
            while True:
                frame = self.socket.recv()
                if frame == "2":
                    self.send("3")
                elif frame == "":
                    break
                else:
                    with self.changed:
                        self.frames.append(frame)
                        self.heard(frame)
                        self.changed.notify_all()
        except (OSError, websocket.WebSocketException):
            pass
        with self.changed:
            self.closed = True
            self.changed.notify_all()

    def heard(self, frame):
        """A frame came; those who make more of it say so here."""


class Line(Wire):
    """A connected Socket.IO client: messages by name, acknowledgements by number, a place in the journal."""

    def __init__(self, address, token, after=0, epoch=None, **auth):
        self.messages, self.answers = defaultdict(list), {}
        self.connected = self.refused = None
        self.order, self.number = [], 0
        super().__init__(address)
        auth = {"token": token, "after": after, **({"epoch": epoch} if epoch is not None else {}), **auth}
        self.send("40" + json.dumps(auth))
        self.wait_for(lambda: self.connected or self.refused)

    def ask(self, name, body):
        """Send an event that wants an acknowledgement; its number."""
        self.number += 1
        self.send(f"42{self.number}" + json.dumps([name, body]))
        return self.number

    def answer(self, number):
        return self.wait_for(lambda: self.answers.get(number))[0]

    def do(self, deed, key, **data):
        return self.answer(self.ask("do", {"key": key, "deed": deed, "data": data}))

    def events(self):
        """Every event heard in news, as they came."""
        return [event for news in self.messages["news"] for event in news["events"]]

    def place(self):
        """The place that news has brought this client to."""
        return max((news["upto"] for news in self.messages["news"]), default=None)

    def reaches(self, seq):
        """Wait until news has brought this client at least to `seq`; the events it heard."""
        self.wait_for(lambda: self.messages["news"] and self.place() >= seq)
        return self.events()

    def hears(self, name, such=lambda body: True, within=WAIT):
        """Wait for a message of this name and kind; its body."""
        return self.wait_for(lambda: [body for body in self.messages[name] if such(body)], within)[-1]

    def heard(self, frame):
        if frame.startswith("40"):
            self.connected = json.loads(frame[2:])
        elif frame.startswith("44"):
            self.refused = json.loads(frame[2:])
        elif frame.startswith("42"):
            name, *body = json.loads(frame[2:])
            self.order.append(name)
            self.messages[name].append(body[0] if body else None)
        elif frame.startswith("43"):
            number, _, body = frame[2:].partition("[")
            self.answers[int(number)] = json.loads("[" + body)
