"""A session whose agenda has every kind of vote, with ten people over HTTP, two themes, three ideas and four priced proposals."""

from tests.world.http import Http
from tests.world.park import Park, until

CRITERIA = [{"key": "much", "label": "It changes much", "weight": 2}, {"key": "soon", "label": "It can be done soon", "weight": 1}]
VOTES = {
    "approval": {"kind": "approval", "title": "What could you support?"},
    "grades": {"kind": "scale", "title": "How good is each?"},
    "criteria": {"kind": "scale", "title": "How good, in two ways?", "settings": {"criteria": CRITERIA}},
    "ranking": {"kind": "ranking", "title": "In which order?"},
    "pairs": {"kind": "pairs", "title": "Two at a time"},
    "statements": {"kind": "statements", "title": "What do we agree on?", "settings": {"own": True}},
    "budget": {"kind": "budget", "title": "What would you pay for?", "settings": {"total": 1000}},
    "amounts": {"kind": "budget", "title": "How would you share it?", "settings": {"total": 1000, "mode": "amounts"}},
    "dots": {"kind": "dots", "title": "Where do your dots go?"},
    "themes": {"kind": "approval", "title": "Which themes matter?", "settings": {"options": "themes"}},
    "ideas": {"kind": "dots", "title": "Which idea first?", "settings": {"options": "ideas"}},
}
BOARD = {"kind": "ideas", "title": "What would make the park better?"}
LONG = "A map by touch and by voice at each of the five gates, kept up to date by those who use it"
COSTS = {"Shade": 700, "Benches": 400, LONG: 250, "Lights until ten": 1200}
IDEAS = ("Sails over the benches", "A tap for bottles", "Open the gate by the school")
THEMES = ("At the gate", "When it is hot")
STATEMENTS = ("Dogs belong here.", "Evenings matter more than mornings.", "The gate is too heavy.")
PEOPLE = (5, 5)


class Hall(Park):
    """The park with all those votes; `start` begins it and puts the ideas together."""

    def __init__(self, address, organiser):
        super().__init__(address, organiser, agenda=[BOARD, *VOTES.values()], people=PEOPLE, proposals=())
        self.steps = dict(zip(("board", *VOTES), (step["id"] for step in self.session["activities"])))
        self.proposals = [self.add(title, summary="As we said at the gate.", cost={"low": cost, "high": cost, "yearly": False})
                          for title, cost in COSTS.items()]

    @property
    def words(self):
        """What people wrote, which no page translates."""
        snapshot = self.snapshot()
        kept = [each["text"] for each in snapshot["statements"]]
        titles = [step["title"] for step in snapshot["activities"]]
        return [*kept, *titles, *COSTS, *IDEAS, *THEMES, *(each["label"] for each in CRITERIA), "As we said at the gate.", "The park"]

    def start(self):
        self.does("desk", "start_session")
        self.open("board")
        ideas = [self.idea("citizen", text) for text in IDEAS]
        self.does("desk", "make_theme", title=THEMES[0], ideas=ideas[2:])
        self.does("desk", "make_theme", title=THEMES[1], ideas=ideas[:2])
        for text in STATEMENTS:
            self.does("desk", "add_statement", activity=self.steps["statements"], text=text)
        self.does("desk", "close_activity", activity=self.board)
        return self

    def vote(self, name):
        """The ten vote, each group in its own way."""
        options = self.activity(name)["options"]
        for who in self.joined:
            liked = options if who.startswith("citizen") else options[::-1]
            answer = self.cast(who, name, CAST[name](*liked[:3]) if len(liked) > 2 else CAST[name](*liked, liked[0]))
            assert answer["ok"], answer

    def finish(self, name):
        """Close the vote and show its result; the result."""
        for deed in ("close_activity", "reveal_results"):
            self.does("desk", deed, activity=self.steps[name])
        until(lambda: self.activity(name)["state"] == "revealed", f"the result of {name}")
        return next(each for each in self.results() if each["activity"] == self.steps[name])

    def marked_on(self, page, name):
        """What the server holds as the marks of the person at this phone."""
        token = page.evaluate(f"JSON.parse(localStorage['equal-footing/place/{self.code}']).token")
        mine = Http(self.address, token).get(f"/sessions/{self.code}/snapshot")["mine"]
        return mine["ballots"].get(self.steps[name], {})

    def end(self):
        self.does("desk", "close_session")
        until(lambda: self.snapshot()["session"]["state"] == "closed", "the end of the session")


CAST = {
    "approval": lambda a, b, c: {a: 1, b: 1},
    "grades": lambda a, b, c: {a: {"overall": 5}, b: {"overall": 3}, c: {"overall": 1}},
    "criteria": lambda a, b, c: {a: {"much": 5, "soon": 2}, b: {"much": 1, "soon": 4}},
    "ranking": lambda a, b, c: {a: 1, b: 2, c: 2},
    "pairs": lambda a, b, c: {f"{a}:{b}": a, f"{b}:{c}": "neither", f"{a}:{c}": c},
    "statements": lambda a, b, c: {a: 1, b: -1, c: 0},
    "budget": lambda a, b, c: {b: 1},
    "amounts": lambda a, b, c: {a: 500, b: 300, c: 200},
    "dots": lambda a, b, c: {a: 3, b: 2},
    "themes": lambda a, b, c: {a: 1},
    "ideas": lambda a, b, c: {a: 2, b: 2, c: 1},
}
