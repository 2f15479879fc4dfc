"""A simulated phone: one socket, a place in the journal (N3), and an outbox that sends one deed at a time (D4)."""

import json
import socket
import time
from collections import deque
from dataclasses import dataclass

from workshop.bench import frames

PING, PONG = b"2", "3"  # Engine.IO v4
OPEN, CONNECTED, EVENT, ACK = b"0", b"40", b"42", b"43"  # Socket.IO v5 inside it
HUNG_UP = (b"1", b"41", b"44")
TRY_AGAIN = ("busy", "too_fast", "paused")
REST = 0.1  # seconds before a deed is tried again, unless the server says


@dataclass
class Deed:
    """Something that is due at a moment; what became of it is written here."""

    due: float
    by: int
    deed: str
    data: dict
    key: str
    sent: float | None = None
    answered: float | None = None
    events: list | None = None
    refused: str | None = None


class Phone:
    """`joined` is the answer to H4; `measured` says whether its arrivals are part of the figures.

    `there_at` is the moment at which its place came to `heads_for`, `told_at` that of a result.
    """

    def __init__(self, number, joined, switchboard, heard, address):
        self.number, self.token, self.place = number, joined["token"], joined["seq"]
        self.began_at = self.place
        self.ballots_seen = 0
        self.seen, self.sum_of_seqs = 0, 0
        self.gaps = self.lost_lines = self.tried_again = 0
        self.welcomed = False
        self.measured = True
        self.heads_for, self.there_at, self.told_at = None, None, None
        self._switchboard, self._heard, self._address = switchboard, heard, address
        self._socket = None
        self._outbox = deque()
        self._under_way = None
        self._asked, self._asks = 0, {}

    def open(self):
        """Connect and join; what is to come after that is heard."""
        self._arrived, self._upgraded, self.welcomed = bytearray(), False, False
        self._under_way, self._asks = None, {}
        self._socket = socket.create_connection(self._address, timeout=10)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._switchboard.hear(self._socket, self._hear)
        self._socket.sendall(frames.opening(*self._address))

    def drop(self):
        """The connection is gone, without a word."""
        if self._socket is not None:
            self._switchboard.forget(self._socket)
            self._socket.close()
            self._socket, self.welcomed = None, False

    def do(self, deed):
        """Put a deed into the outbox."""
        self._outbox.append(deed)
        self._send_next()

    @property
    def idle(self):
        return not self._outbox

    def _send_next(self):
        if not self._outbox or self._under_way is not None or not self.welcomed:
            return
        deed = self._under_way = self._outbox[0]
        deed.sent = deed.sent or time.perf_counter()
        self._ask("do", {"key": deed.key, "deed": deed.deed, "data": deed.data}, self._answered)

    def _answered(self, answer):
        deed, self._under_way = self._under_way, None
        error = answer.get("error", {})
        if error.get("code") in TRY_AGAIN:
            self.tried_again += 1
            self._switchboard.at(time.perf_counter() + error.get("retry_after", REST), self._send_next)
            return
        self._outbox.popleft()
        if answer["ok"]:
            deed.answered, deed.events = time.perf_counter(), answer["events"]
        else:
            deed.refused = error["code"]
        self._send_next()

    def _ask(self, event, body, act):
        self._asked += 1
        self._asks[self._asked] = act
        self._send(f"42{self._asked}{json.dumps([event, body])}")

    def _send(self, message):
        try:
            self._socket.sendall(frames.frame(message))
        except OSError:
            self._lost()

    def _hear(self):
        try:
            chunk = self._socket.recv(1 << 16)
            self._arrived += chunk
            if not chunk:
                self._lost()
            elif self._upgraded or frames.opened(self._arrived):
                self._upgraded = True
                for opcode, payload in frames.frames(self._arrived):
                    self._take_in(payload if opcode == frames.TEXT else HUNG_UP[0])
        except (OSError, frames.NotUnderstood):
            self._lost()

    def _lost(self):
        if self._socket is not None:
            self.lost_lines += 1
            self.drop()

    def _take_in(self, payload):
        if self._socket is None:
            return
        if payload.startswith(EVENT):
            self._take_event(*self._heard.read(payload[2:]))
        elif payload.startswith(ACK):
            start = payload.index(b"[")
            self._asks.pop(int(payload[2:start]))(json.loads(payload[start:])[0])
        elif payload == PING:
            self._send(PONG)
        elif payload.startswith(OPEN):
            self._send("40" + json.dumps({"token": self.token, "after": self.place}))
        elif payload.startswith(HUNG_UP):
            self._lost()

    def _take_event(self, name, body):
        if name == "news":
            self._take_news(body)
            if not self.welcomed:
                self.welcomed = True
                self._send_next()
            if self.there_at is None and self.heads_for is not None and self.place >= self.heads_for:
                self.there_at = time.perf_counter()
        elif name == "progress" and body["ballots"] > self.ballots_seen:
            self._heard.counted(self.ballots_seen, body["ballots"]).arrivals.append(time.perf_counter())
            self.ballots_seen = body["ballots"]
        elif name == "results":
            self.told_at = time.perf_counter()

    def _take_news(self, stretch):
        """Old news is passed over, a gap is asked for, everything else is taken in once (N3)."""
        if stretch.upto <= self.place:
            return
        if stretch.after > self.place:
            self.gaps += 1
            self._ask("catch_up", {"after": self.place}, lambda page: self._take_news(self._heard.stretch(page)))
            return
        fresh = stretch
        if stretch.after < self.place:
            seqs = tuple(seq for seq in stretch.seqs if seq > self.place)
            fresh = self._heard.kept(self._heard.news, self.place, stretch.upto, seqs)
        if self.measured:
            fresh.arrivals.append(time.perf_counter())
        self.place = stretch.upto
        self.seen += len(fresh.seqs)
        self.sum_of_seqs += sum(fresh.seqs)
