"""A signed-in organiser without a browser: cookies, forms and their tokens."""

import re

import requests

PASSWORD = "a long enough password"


class Visitor:
    """Somebody who looks at pages, signed in or not."""

    def __init__(self, address, email=None):
        self.address, self.session = address, requests.Session()
        self.session.trust_env = False
        if email:
            page = self.get("/sign-in").text
            answer = self.post("/sign-in", page, email=email, password=PASSWORD)
            assert answer.ok and "/sign-in" not in answer.url, (answer.status_code, answer.url)

    def get(self, path):
        return self.session.get(self.address + path, timeout=30)

    def post(self, path, page="", **fields):
        """Send a form of a page that was looked at before."""
        token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
        return self.session.post(self.address + path, timeout=30, headers={"Referer": self.address + path},
                                 data={**fields, **({"csrf_token": token[1]} if token else {})})
