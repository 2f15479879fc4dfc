"""The demonstration as it goes: either with its own facilitator, or following the desk."""

import time

from workshop.demonstration.crowd import Crowd
from workshop.demonstration.steps import Steps

LINGER = 7  # seconds at speed 1 for reading what was just written or shown
CLOSING = 6  # seconds at speed 1 of counting down
LOOKING_UP = 0.5  # real seconds between two looks at what the desk has opened
CLOSED_WITHIN = 60  # real seconds
OVER = ("closed", "revealed")


class Demonstration:
    """One playing of the demonstration in one session."""

    def __init__(self, api, session, speed, say):
        self._crowd = Crowd(api, session, speed, say)
        self._speed = speed
        self._say = say

    def play(self, close):
        """Run the whole session, facilitator and all; with `close` to its end."""
        self._arrive()
        self._crowd.desk.do("start_session")
        steps = Steps(self._crowd, has_desk=True)
        for step in self._crowd.snapshot()["activities"]:
            if step["state"] not in OVER:
                self._play_step(step, steps)
        if close:
            self._crowd.desk.do("close_session")
            self._wait_until(lambda seen: seen["session"]["state"] == "closed")
            self._say("The session is closed.")

    def follow(self):
        """Take part in whatever the desk opens, until it closes the session."""
        self._arrive()
        self._say("Open the steps on the desk: everyone is waiting. Ctrl+C sends them home.")
        steps, done = Steps(self._crowd, has_desk=False), set()
        while (seen := self._crowd.snapshot())["session"]["state"] not in ("closing", "closed"):
            for step in seen["activities"]:
                self._follow_step(step, steps, done)
            time.sleep(LOOKING_UP)

    def leave(self):
        self._crowd.leave()

    def _arrive(self):
        self._say("People are coming in.")
        self._crowd.arrive()

    def _play_step(self, step, steps):
        self._say(step["title"])
        self._crowd.desk.do("open_activity", activity=step["id"])
        steps.begin(self._now(step))
        if step["kind"] == "ideas":
            self._crowd.desk.do("show_ideas", activity=step["id"])
            steps.read(step)
        if self._now(step)["options"] is None:
            self._crowd.rest(LINGER)
            self._crowd.desk.do("close_activity", activity=step["id"])
        else:
            self._close_vote(step)
            self._crowd.rest(LINGER)

    def _close_vote(self, step):
        self._crowd.desk.do("close_activity", activity=step["id"], in_seconds=round(CLOSING / self._speed))
        self._wait_until(lambda seen: _step(seen, step)["state"] in OVER)
        self._crowd.desk.do("reveal_results", activity=step["id"])
        self._say(self._sentence(step))

    def _follow_step(self, step, steps, done):
        if step["state"] != "open":
            return
        if step["id"] not in done:
            done.add(step["id"])
            self._say(step["title"])
            steps.begin(step)
        elif step["kind"] == "ideas" and _readable(step) and ("read", step["id"]) not in done:
            done.add(("read", step["id"]))
            steps.read(step)

    def _now(self, step):
        return _step(self._crowd.snapshot(), step)

    def _sentence(self, step):
        seen = self._wait_until(lambda seen: _step(seen, step)["state"] == "revealed")
        return next(each["sentence"] for each in seen["results"] if each["activity"] == step["id"])

    def _wait_until(self, so):
        until = time.monotonic() + CLOSED_WITHIN
        while not so(seen := self._crowd.snapshot()):
            if time.monotonic() > until:
                raise TimeoutError("The server did not get on with it in time.")
            time.sleep(LOOKING_UP)
        return seen


def _step(seen, step):
    return next(each for each in seen["activities"] if each["id"] == step["id"])


def _readable(step):
    return step["shown"] or not step["settings"]["think_first"]
