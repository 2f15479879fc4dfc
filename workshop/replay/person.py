"""One person in a session: joins, stays connected, and does one thing after another."""

import itertools
import secrets
import time

import socketio
from socketio.exceptions import SocketIOError

from workshop.replay.api import PATIENCE, Failed

ANSWER_WITHIN = 15  # seconds; after that the same deed is sent again under the same key
FIRST_REST, LONGEST_REST = 0.1, 3  # seconds between tries
LONGEST_PAUSE = 3_600  # seconds for which a paused session is waited for
PATIENCE_WITH = {"busy": PATIENCE, "too_fast": PATIENCE, "paused": LONGEST_PAUSE}


class Person:
    """Someone with a token for one session: a participant, a helper or a facilitator.

    Deeds go over the socket while it is connected, over HTTP otherwise. Use from one
    thread at a time: a person does one thing after another.
    """

    def __init__(self, api, session, token, participant=None, place=0):
        self.api = api.as_holder_of(token)
        self.session = session
        self.participant = participant
        self._place = place
        self._keys = map("{}-{}".format, itertools.repeat(secrets.token_hex(6)), itertools.count(1))
        self._socket = None

    @classmethod
    def joins(cls, api, code, voice, **details):
        """Join as a participant (H4); `details` may be `name` and `language`."""
        joined = api.as_holder_of(None).post(
            f"/sessions/{code}/join", {"voice": voice, "consent": True, **details}
        )
        return cls(api, joined["session"], joined["token"], joined["participant"], joined["seq"])

    def connect(self):
        """Be there: from now on the session's phones and screens count this person as here."""
        self._socket = socketio.Client(handle_sigint=False, reconnection_delay_max=3)
        self._socket.on("news", self._move_on)
        try:
            self._socket.connect(
                self.api.server,
                auth=lambda: {"token": self.api.token, "after": self._place},
                transports=["websocket"],
            )
        except SocketIOError as error:
            raise Failed(f"{self.api.server} takes no socket: {error}.") from error

    def leave(self):
        if self._socket:
            self._socket.disconnect()

    def do(self, deed, /, **data):
        """Do a deed and return its events; tries again, under one key, until it is answered.

        Raises Failed when the rules say no, or when the server stays away for too long.
        """
        message = {"key": next(self._keys), "deed": deed, "data": data}
        begun, rest = time.monotonic(), FIRST_REST
        while True:
            answer = self._send(message)
            if answer["ok"]:
                return answer["events"]
            error = answer["error"]
            if time.monotonic() - begun > PATIENCE_WITH.get(error["code"], 0):
                raise Failed(f"{deed}: {error['message']}", code=error["code"])
            time.sleep(error.get("retry_after") or rest)
            rest = min(2 * rest, LONGEST_REST)

    def _send(self, message):
        """Return the answer (D1); a connection that was lost counts as one of a busy server."""
        try:
            if self._socket and self._socket.connected:
                return self._socket.call("do", message, timeout=ANSWER_WITHIN)
            return self.api.do(self.session, message)
        except (SocketIOError, Failed) as error:
            if getattr(error, "status", None) not in (None, 429, 502, 503, 504):
                raise
            return {"ok": False, "error": {"code": "busy", "message": str(error) or "No answer came."}}

    def _move_on(self, news):
        self._place = max(self._place, news.get("upto", 0))
