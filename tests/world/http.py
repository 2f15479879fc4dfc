"""A small client of the HTTP API."""

import json

import requests

TIMEOUT = 30  # seconds


class Http:
    """The API of one server with one bearer's token, or none."""

    def __init__(self, address, token=None):
        self.address, self.token = address, token
        self.session = requests.Session()
        self.session.trust_env = False

    def call(self, method, path, body=None, raw=None, headers=None):
        """The whole answer; `body` goes as JSON, `raw` as it is."""
        headers = {**({"Authorization": f"Bearer {self.token}"} if self.token else {}), **(headers or {})}
        data = raw if raw is not None else None if body is None else json.dumps(body).encode("utf-8", "surrogatepass")
        if data is not None:
            headers.setdefault("Content-Type", "application/json")
        url = path if path.startswith("http") else f"{self.address}/api/v1{path}"
        return self.session.request(method, url, data=data, headers=headers, timeout=TIMEOUT)

    def get(self, path):
        return self._fine(self.call("GET", path))

    def post(self, path, body=None):
        return self._fine(self.call("POST", path, {} if body is None else body))

    def delete(self, path):
        return self.call("DELETE", path).status_code

    @staticmethod
    def _fine(answer):
        assert answer.ok, (answer.status_code, answer.text)
        return answer.json()
