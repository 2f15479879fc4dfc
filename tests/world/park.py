"""The one small world that everyone knows: a park, its users and its keepers, in one room."""

import itertools
import time
import uuid

from .http import Http
from .wires import Line

AGENDA = [
    {"kind": "ideas", "title": "What would make the park better?"},
    {"kind": "statements", "title": "What do we agree on?", "settings": {"own": True}},
    {"kind": "dots", "title": "Which would you back?"},
    {"kind": "ranking", "title": "In which order?"},
    {"kind": "ideas", "title": "Think first", "settings": {"think_first": True, "columns": ["Now", "Later"], "each": 3}},
    {"kind": "dots", "title": "Which idea?", "settings": {"options": "ideas"}},
]
STEPS = ("board", "statements", "dots", "ranking", "quiet", "idea_dots")
PROPOSALS = ("Shade", "Benches", "A gate that opens", "A map by touch", "Lights until ten")
LAYPEOPLE, KEEPERS = 3, 2


class Park:
    """A held session with its people; a person is named `citizen`, `citizen2`, …, `keeper`, …

    `desk`, `helper` and `screen` are the links; `organiser` is the account that made the workshop.
    """

    def __init__(self, address, organiser, agenda=AGENDA, people=(LAYPEOPLE, KEEPERS), proposals=PROPOSALS, held=None, **plan):
        self.address, self.organiser = address, Http(address, organiser)
        self.workshop = self.organiser.post("/workshops", {"title": "The park", "agenda": agenda, **plan})["id"]
        self.session = self.organiser.post(f"/workshops/{self.workshop}/sessions", held)
        self.id, self.code = self.session["id"], self.session["code"]
        self.steps = dict(zip(STEPS, (step["id"] for step in self.session["activities"])))
        self.joined, self.links, self.keys, self.open_lines = {}, {}, itertools.count(1), []
        for name, way in (("desk", "facilitate"), ("helper", "help"), ("screen", "observe")):
            self.links[name] = self.organiser.post(f"/sessions/{self.id}/{way}")
        for number in range(people[0]):
            self.join(f"citizen{number + 1 if number else ''}", "service-user")
        for number in range(people[1]):
            self.join(f"keeper{number + 1 if number else ''}", "staff")
        self.proposals = [self.add(title) for title in proposals]

    @property
    def board(self):
        return self.steps["board"]

    def join(self, name, voice="service-user", **more):
        """Somebody joins with a phone."""
        self.joined[name] = Http(self.address).post(
            f"/sessions/{self.code}/join", {"voice": voice, "consent": True, **more})
        return self.joined[name]

    def token(self, who):
        """The bearer token of a person, a link or the organiser; None for a nobody."""
        if who is None:
            return None
        if who == "organiser":
            return self.organiser.token
        return (self.joined.get(who) or self.links[who])["token"]

    def person(self, who):
        return self.joined[who]["participant"]

    def as_(self, who):
        """The HTTP API as one of them."""
        return Http(self.address, self.token(who))

    def key(self):
        return f"k{next(self.keys)}-{uuid.uuid4().hex[:8]}"

    def post(self, who, deed, /, key=None, **data):
        """A deed over HTTP; the whole answer."""
        body = {"key": key or self.key(), "deed": deed, "data": data}
        return self.as_(who).call("POST", f"/sessions/{self.code}/do", body)

    def tries(self, who, deed, /, key=None, **data):
        """A deed; its answer, allowed or refused."""
        return self.post(who, deed, key, **data).json()

    def does(self, who, deed, /, key=None, **data):
        """A deed that is allowed; its answer."""
        answer = self.tries(who, deed, key, **data)
        assert answer.get("ok") is True, (deed, data, answer)
        return answer

    def refused(self, who, deed, /, key=None, **data):
        """A deed that is refused; its error."""
        answer = self.tries(who, deed, key, **data)
        assert answer.get("ok") is False, (deed, data, answer)
        return answer["error"]

    def add(self, title, **more):
        return self.does("desk", "add_proposal", title=title, **more)["events"][-1]["proposal"]

    def open(self, step):
        """Open a step by its name; its options."""
        self.does("desk", "open_activity", activity=self.steps[step])
        return self.activity(step)["options"]

    def idea(self, who="citizen", text="Shade by the gate", **more):
        """Somebody posts an idea; its id."""
        return self.does(who, "post_idea", activity=more.pop("activity", self.board), text=text, **more)["events"][0]["idea"]

    def cast(self, who, step, marks, **more):
        return self.tries(who, "cast_ballot", activity=self.steps[step], marks=marks, **more)

    def snapshot(self, who="desk"):
        return self.as_(who).get(f"/sessions/{self.code}/snapshot")

    def news(self, who="desk", after=0):
        """Every event after a place, from all pages."""
        events, more = [], True
        while more:
            page = self.as_(who).get(f"/sessions/{self.code}/news?after={after}")
            events, after, more = events + page["events"], page["upto"], page.get("more")
        return events

    def activity(self, step):
        return next(each for each in self.snapshot()["activities"] if each["id"] == self.steps[step])

    def seq(self):
        return self.snapshot()["seq"]

    def results(self, who="organiser"):
        return self.as_(who).get(f"/sessions/{self.id}/results")

    def line(self, who, after=0, **auth):
        """A connected socket."""
        line = Line(self.address, self.token(who), after, **auth)
        self.open_lines.append(line)
        return line

    def leave(self):
        for line in self.open_lines:
            line.close()


def until(so, what="that", within=15):
    """Ask again until `so()` gives something; fails when it does not in time."""
    end = time.monotonic() + within
    while not (found := so()):
        assert time.monotonic() < end, f"{what} did not come about within {within} s"
        time.sleep(0.05)
    return found
