"""Speaks the public HTTP API for one token, and turns what fails into a sentence."""

import http.client
import json
import threading
import time
import urllib.error
import urllib.request
from urllib.parse import urlsplit

ANSWER_WITHIN = 120  # seconds; a record of ten thousand people takes its time
PATIENCE = 120  # seconds of trying again before giving up
KEPT = threading.local()  # connections to servers on this machine, one for each thread and server


class Failed(Exception):
    """The server said no, or could not be reached; the text is a sentence."""

    def __init__(self, sentence, status=None, code=None):
        super().__init__(sentence)
        self.status = status
        self.code = code


class Away(Failed):
    """The server did not answer at all."""


class Api:
    """`server` is an address such as http://127.0.0.1:5000; `token` may be None."""

    def __init__(self, server, token=None, known=False):
        self.server = server.rstrip("/")
        self.token = token
        self._known = known  # whether it has answered before, and so is worth waiting for
        address = urlsplit(self.server)
        self._is_near = address.scheme == "http" and address.hostname in ("127.0.0.1", "localhost", "::1")

    def as_holder_of(self, token):
        return Api(self.server, token, self._known)

    def get(self, path):
        return json.loads(self.get_bytes(path))

    def get_bytes(self, path):
        return self._patiently("GET", path, None)

    def post(self, path, body):
        return json.loads(self._patiently("POST", path, json.dumps(body).encode()))

    def do(self, session, deed):
        """Send one deed (`{key, deed, data}`) over HTTP and return its answer (D1)."""
        status, _, answer = self._request(
            "POST", f"/sessions/{session}/do", json.dumps(deed).encode()
        )
        parsed = _parsed(answer)
        if "ok" not in parsed:
            raise _failed(status, parsed)
        return parsed

    def _patiently(self, method, path, body):
        """Ask again while the server is too busy to answer, as its Retry-After says, or is starting again.

        Like a phone whose answer got lost, who asked to join is then there twice.
        """
        until = time.monotonic() + PATIENCE
        while True:
            try:
                status, headers, answer = self._request(method, path, body)
            except Away:
                if not self._known or time.monotonic() > until:
                    raise
                time.sleep(1)
                continue
            if status < 400:
                return answer
            if status not in (429, 503) or time.monotonic() > until:
                raise _failed(status, _parsed(answer))
            time.sleep(_seconds(headers.get("Retry-After")))

    def _request(self, method, path, body):
        headers = {"Accept": "application/json"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        try:
            ask = self._ask_near if self._is_near else self._ask_far
            answer = ask(method, f"{self.server}/api/v1{path}", body, headers)
        except (OSError, http.client.HTTPException) as error:
            raise Away(f"{self.server} cannot be reached: {getattr(error, 'reason', error)}.") from error
        self._known = True
        return answer

    def _ask_near(self, method, url, body, headers):
        """Over a connection that is kept; one that the server has closed meanwhile is opened again."""
        address = urlsplit(url)
        kept = KEPT.__dict__.setdefault("connections", {})
        connection = kept.get(address.netloc)
        while True:
            is_new = connection is None
            if is_new:
                connection = kept[address.netloc] = http.client.HTTPConnection(address.netloc, timeout=ANSWER_WITHIN)
            try:
                target = f"{address.path}?{address.query}" if address.query else address.path
                connection.request(method, target, body, headers)
                answer = connection.getresponse()
                return answer.status, answer.headers, answer.read()
            except (OSError, http.client.HTTPException) as error:
                connection.close()
                kept.pop(address.netloc, None)
                connection = None
                if is_new or not isinstance(error, (ConnectionError, http.client.BadStatusLine)):
                    raise

    def _ask_far(self, method, url, body, headers):
        request = urllib.request.Request(url, body, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=ANSWER_WITHIN) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read()


def _parsed(answer):
    try:
        parsed = json.loads(answer)
    except ValueError:
        return {}
    return parsed if isinstance(parsed, dict) else {}


def _failed(status, problem):
    detail = problem.get("detail") or problem.get("title") or f"The server answered {status}."
    if not isinstance(problem.get("error"), dict):
        return Failed(detail, status, problem.get("code"))
    return Failed(problem["error"]["message"], status, problem["error"]["code"])


def _seconds(retry_after):
    """How long to wait, at least a twentieth of a second and at most ten."""
    try:
        return min(max(float(retry_after or 0), 0.05), 10)
    except ValueError:
        return 1
