"""One person in a session: joins, stays connected, and does one thing after another."""

import itertools
import secrets
import time

from workshop.replay.api import PATIENCE, Failed
from workshop.replay.lines import Lines, Lost

ANSWER_WITHIN = 15  # seconds; after that the same deed is sent again under the same key
FIRST_REST, LONGEST_REST = 0.1, 3  # seconds between tries
LONGEST_PAUSE = 3_600  # seconds for which a paused session is waited for
AWAY = (None, 429, 502, 503, 504)  # HTTP statuses, and none at all, of a server that may come back
PATIENCE_WITH = {"busy": PATIENCE, "too_fast": PATIENCE, "paused": LONGEST_PAUSE}
LINES = Lines()


class Person:
    """Someone with a token for one session: a participant, a helper or a facilitator.

    Deeds go over a socket for those who `connect`, over HTTP for the others. Use from one
    thread at a time: a person does one thing after another.
    """

    def __init__(self, api, session, token, participant=None, place=0):
        self.api = api.as_holder_of(token)
        self.session = session
        self.participant = participant
        self._place = place
        self._keys = map("{}-{}".format, itertools.repeat(secrets.token_hex(6)), itertools.count(1))
        self._connects = False
        self._line = None

    @classmethod
    def joins(cls, api, code, voice, **details):
        """Join as a participant (H4); `details` may be `name` and `language`."""
        joined = api.as_holder_of(None).post(
            f"/sessions/{code}/join", {"voice": voice, "consent": True, **details}
        )
        return cls(api, joined["session"], joined["token"], joined["participant"], joined["seq"])

    def connect(self):
        """Be there: from now on the session's phones and screens count this person as here."""
        self._connects = True
        try:
            self._open_line()
        except Lost:
            pass  # the next deed tries again

    def leave(self):
        if self._line:
            self._line.close()

    def do(self, deed, /, **data):
        """Do a deed and return its events; tries again, under one key, until it is answered.

        Raises Failed when the rules say no, or when the server stays away for too long.
        """
        message = {"key": next(self._keys), "deed": deed, "data": data}
        begun, rest = time.monotonic(), FIRST_REST
        while True:
            answer = self._send(message)
            if answer["ok"]:
                self._place = answer["seq"]
                return answer["events"]
            error = answer["error"]
            if time.monotonic() - begun > PATIENCE_WITH.get(error["code"], 0):
                raise Failed(f"{deed}: {error['message']}", code=error["code"])
            time.sleep(error.get("retry_after") or rest)
            rest = min(2 * rest, LONGEST_REST)

    def _send(self, message):
        """Return the answer (D1); a connection that was lost counts as a busy server."""
        try:
            return self._sent(message)
        except (TimeoutError, Failed) as error:
            if getattr(error, "status", None) not in AWAY:
                raise
            return {"ok": False, "error": {"code": "busy", "message": str(error) or "No answer came."}}

    def _sent(self, message):
        if not self._connects:
            return self.api.do(self.session, message)
        if self._line is None or self._line.closed:
            self._open_line()
        return self._line.ask("do", message, ANSWER_WITHIN)

    def _open_line(self):
        self._line = LINES.open(self.api.server, {"token": self.api.token, "after": self._place})
