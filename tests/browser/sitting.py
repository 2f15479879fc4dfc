"""A session that pages have made: what whoever runs it presses, and a room of people who do what each step asks."""

import json
import re
import uuid

from playwright.sync_api import expect

from tests.world.http import Http
from tests.world.park import until
from tests.world.wires import Line


class Sitting:
    """The desk of a session, and people with phones that no test looks at."""

    def __init__(self, served, desk, code, session):
        self.address, self.desk, self.code, self.session = served.address, desk, code, session
        self.organiser = Http(served.address, served.organiser)
        self.eye = Http(served.address, self.organiser.post(f"/sessions/{session}/observe")["token"])
        self.lived, self.professional, self.lines = [], [], []
        desk.goto(f"/desk/{session}")

    def join(self, lived, professional):
        """So many of each group, connected as phones are."""
        for voice, many, group in (("service-user", lived, self.lived), ("staff", professional, self.professional)):
            for _ in range(many):
                joined = Http(self.address).post(f"/sessions/{self.code}/join", {"voice": voice, "consent": True})
                self.lines.append(Line(self.address, joined["token"], joined["seq"]))
                group.append(Http(self.address, joined["token"]))

    def leave(self):
        for line in self.lines:
            line.close()

    def link(self, way):
        """The address of a new link into the session."""
        return self.organiser.post(f"/sessions/{self.session}/{way}")["url"]

    @property
    def people(self):
        return self.lived + self.professional

    def snapshot(self):
        return self.eye.get(f"/sessions/{self.code}/snapshot")

    def step(self):
        """The step that everybody is at, as it is now."""
        snapshot = self.snapshot()
        return next((one for one in snapshot["activities"] if one["id"] == snapshot["session"]["focus"]), None)

    def does(self, person, deed, **data):
        return person.post(f"/sessions/{self.code}/do", {"key": uuid.uuid4().hex, "deed": deed, "data": data})

    def press(self, label):
        """The one big button, once it says this."""
        self.desk.locator(".desk-next-button", has_text=label).click()

    def next_step(self):
        """Whatever step the big button opens next, opened; None where it ends the session."""
        before, big = self.step(), self.desk.locator(".desk-next-button")
        expect(big).to_have_text(re.compile("^(Open: |Next: |End the session)"))
        if big.inner_text() == "End the session":
            return None
        big.click()
        asked = self.desk.locator("dialog").get_by_role("button", name="Open it anyway")
        until(lambda: asked.count() or self.is_on(before), f"the next step: {big.inner_text()} {self.desk.locator('dialog').all_inner_texts()}")
        if asked.count():
            asked.click()
        return until(lambda: self.is_on(before), "the next step")

    def is_on(self, before):
        """The step that is open now, where it is another one."""
        now = self.step()
        return now if now and now["state"] == "open" and (before is None or now["id"] != before["id"]) else None

    def close_now(self):
        """Close the vote without its countdown, and show what it gave."""
        self.desk.get_by_role("button", name="Close now", exact=True).click()
        self.desk.locator("dialog").get_by_role("button", name="Close now").click()

    def show_the_result(self):
        self.press("Show the results")
        expect(self.desk.locator(".result-sentence")).to_be_visible()

    def everybody_does(self, step):
        """All whom no test looks at do what the step asks."""
        for number, person in enumerate(self.people):
            if step["kind"] == "ideas":
                columns = step["settings"]["columns"] or [None]
                column = columns[number % len(columns)]
                words = ("Late buses", "Empty seats", "Nobody answers", "Too early", "Two days’ notice")[number % 5]
                self.does(person, "post_idea", activity=step["id"], text=f"{words}, said person {number}", **({"column": column} if column else {}))
            elif step["kind"] == "questions":
                self.does(person, "ask", activity=step["id"], text=f"What does part {number} cost?")
            elif step["kind"] == "proposals" and number == 0:
                self.does(person, "start_proposal", activity=step["id"], title="An answer on the same day")
            elif "decided_by" in step["settings"]:
                marks = MARKS[step["kind"]](step, self.options(step), number % 2)
                self.does(person, "cast_ballot", activity=step["id"], marks=marks)

    def options(self, step):
        return next(one["options"] for one in self.snapshot()["activities"] if one["id"] == step["id"]) or []

    def ends(self):
        """The session is ended at the desk; the check code that it ends with."""
        self.press("End the session")
        self.desk.locator("dialog").get_by_role("button", name="End the session").click()
        self.press("Open the record")
        expect(self.desk).to_have_url(re.compile("/record$"))
        return self.snapshot()["session"]["fingerprint"]

    def publishes(self):
        """The record is published on its page; its public address."""
        self.desk.locator("summary", has_text="Publish this record").click()
        self.desk.get_by_role("button", name="Yes, publish this record").click()
        return self.desk.locator(".public-address").first.inner_text()

    def checks(self, reader, fingerprint):
        """Somebody who was not there downloads the record and holds it against the check code."""
        reader.goto(f"/sessions/{self.session}/record")
        with reader.expect_download() as download:
            reader.locator("a[href$='record.json']").first.click()
        reader.goto("/check")
        reader.locator(".check-code-input").fill(fingerprint)
        reader.locator("input[type=file]").set_input_files(download.value.path())
        reader.locator(".check-form button").click()
        expect(reader.locator(".check-holds")).to_have_text("All that this page can check holds, and the check code is the one you noted.")
        return json.loads(download.value.path().read_text())


def _answer(step, _options, odd):
    settings = step["settings"]
    keys = [one["key"] for one in settings["choices"]]
    return {"answer": {"one": keys and keys[odd], "many": keys[:2 - odd], "scale": 4 - odd, "word": ("tired", "hopeful")[odd], "number": odd}[settings["type"]]}


MARKS = {
    "quick_question": _answer,
    "statements": lambda _step, ids, odd: dict.fromkeys(ids, (1, -1)[odd]),
    "dots": lambda step, ids, odd: {ids[odd]: step["settings"]["most_on_one"]},
    "approval": lambda _step, ids, odd: {ids[odd]: 1},
    "safe_to_try": lambda _step, ids, odd: {one: {"answer": "safe"} for one in ids},
    "ranking": lambda _step, ids, odd: {one: place for place, one in enumerate(ids[::(1, -1)[odd]], 1)},
    "budget": lambda _step, ids, odd: {ids[odd]: 1},
}
