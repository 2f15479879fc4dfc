"""The demonstration as it goes: either with its own facilitator, or following the desk."""

import time

from workshop.demonstration.board import Board
from workshop.demonstration.crowd import Crowd
from workshop.demonstration.votes import Votes

LINGER = 7  # seconds at speed 1 for reading what was just shown
CLOSING = 6  # seconds at speed 1 of counting down
LOOKING_UP = 0.5  # real seconds between two looks at what the desk has opened
CLOSED_WITHIN = 60  # real seconds
OVER = ("closed", "revealed")


class Demonstration:
    """One playing of the demonstration in one session."""

    def __init__(self, api, session, speed, say):
        self._crowd = Crowd(api, session, speed, say)
        self._board = Board(self._crowd)
        self._votes = Votes(self._crowd)
        self._speed = speed
        self._say = say
        self._steps = {
            "statements": self._votes.statements,
            "dots": self._votes.dots,
            "ranking": self._votes.ranking,
        }

    def play(self, close):
        """Run the whole session, facilitator and all; with `close` to its end."""
        self._arrive()
        self._crowd.desk.do("start_session")
        for step in self._crowd.snapshot()["activities"]:
            if step["state"] not in OVER:
                self._play_step(step)
        if close:
            self._crowd.desk.do("close_session")
            self._wait_until(lambda seen: seen["session"]["state"] == "closed")
            self._say("The session is closed.")

    def follow(self):
        """Take part in whatever the desk opens, until it closes the session."""
        self._arrive()
        self._say("Open the steps on the desk: everyone is waiting. Ctrl+C sends them home.")
        done = set()
        while (seen := self._crowd.snapshot())["session"]["state"] not in ("closing", "closed"):
            for step in seen["activities"]:
                self._follow_step(step, done)
            time.sleep(LOOKING_UP)

    def leave(self):
        self._crowd.leave()

    def _arrive(self):
        self._say("People are coming in.")
        self._crowd.arrive()

    def _play_step(self, step):
        if step["kind"] != "ideas" and step["kind"] not in self._steps:
            return
        self._say(step["title"])
        self._crowd.desk.do("open_activity", activity=step["id"])
        if step["kind"] == "ideas":
            self._board.write(step["id"])
            self._crowd.desk.do("show_ideas", activity=step["id"])
            self._board.read(desk_hides=True)
            self._crowd.desk.do("close_activity", activity=step["id"])
        else:
            self._steps[step["kind"]](step["id"])
            self._crowd.desk.do("close_activity", activity=step["id"], in_seconds=round(CLOSING / self._speed))
            self._wait_until(lambda seen: _step(seen, step)["state"] in OVER)
            self._crowd.desk.do("reveal_results", activity=step["id"])
            self._say(self._sentence(step))
        self._crowd.rest(LINGER)

    def _follow_step(self, step, done):
        if step["state"] != "open":
            return
        if step["kind"] in self._steps and step["id"] not in done:
            done.add(step["id"])
            self._say(step["title"])
            self._steps[step["kind"]](step["id"])
        elif step["kind"] == "ideas" and step["id"] not in done:
            done.add(step["id"])
            self._say(step["title"])
            self._board.write(step["id"])
        elif step["kind"] == "ideas" and _readable(step) and ("read", step["id"]) not in done:
            done.add(("read", step["id"]))
            self._board.read(desk_hides=False)

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
