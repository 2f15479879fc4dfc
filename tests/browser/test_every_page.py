"""Every page opens without a complaint of the browser: no error, nothing against the content policy, nothing asked of anyone else."""

import json
import os
import re
import subprocess
import sys

from tests.browser.browsing import DESK
from tests.browser.people import sign_in

RULES = """
import json
from workshop import config
from workshop.app import create_app
rules = create_app(config.from_environment()).url_map.iter_rules()
print(json.dumps([[rule.endpoint, rule.rule] for rule in rules if rule.endpoint.startswith("pages.") and "GET" in rule.methods]))
"""


def test_every_page_opens_without_a_complaint(browsing, served, tmp_path):
    park = served.park()
    park.does("desk", "start_session")
    page = sign_in(browsing.open(size=DESK))
    page.goto(f"/sessions/{park.id}")
    page.locator("form[action$=invites] button").click()
    seen = set()
    for endpoint, rule in rules(tmp_path):
        address = filled_in(rule, park)
        answer = page.request.head(address)
        if answer.ok and answer.headers["content-type"].startswith("text/html"):
            page.goto(address)
            browsing.complaints += [f"{address}: {one}" for one in page.evaluate("window.__broken")]
            seen.add(endpoint.removeprefix("pages."))

    assert seen >= {"start", "plan", "step", "session_page", "paper", "invitation", "desk", "phone"}
    park.leave()


def rules(folder):
    """[[endpoint, rule]] of every page, told by the program itself in a process of its own."""
    asked = subprocess.run([sys.executable, "-c", RULES], env={**os.environ, "ASYNC_MODE": "threading", "INSTANCE_PATH": str(folder)},
                           capture_output=True, text=True, check=True)
    return json.loads(asked.stdout)


def filled_in(rule, park):
    values = {"workshop_id": park.workshop, "public_id": park.id, "code": park.code, "number": 1, "section": "about", "step": park.board}
    return re.sub(r"<[^<>]*?(\w+)>", lambda found: str(values.get(found[1], "x1")), rule)
