"""The demonstration's workshop with a short agenda, held as a session, with a crowd over HTTP, beside the people whose phones are looked at."""

from tests.browser.short_agenda import AGENDA
from tests.world.park import Park, until
from workshop.demonstration.redesigns import proposals
from workshop.demonstration.tarrow_link import plan

STEPS = ("board", "statements", "dots", "ranking")
STATEMENTS = ("Being late matters more than being refused.", "I would book online if I could.", "Evenings come before Sundays.")
CITIZENS, STAFF = 7, 7


class Meeting(Park):
    """Tarrow Link with seven who use it and seven who work in it; none of them has a browser."""

    def __init__(self, address, organiser, people=(CITIZENS, STAFF)):
        super().__init__(address, organiser, people=people, proposals=(), **plan() | {"agenda": AGENDA, "texts": {}})
        self.steps = dict(zip(STEPS, self.steps.values()))
        for proposal in proposals():
            self.does("desk", "add_proposal", **proposal)
        self.proposals = [proposal["id"] for proposal in self.snapshot()["proposals"]]

    @property
    def citizens(self):
        return [who for who in self.joined if who.startswith("citizen")]

    def start(self):
        self.does("desk", "start_session")
        return self

    def state_things(self):
        for text in STATEMENTS:
            self.does("desk", "add_statement", activity=self.steps["statements"], text=text)

    def write(self):
        """Everybody in the crowd writes one idea."""
        return [self.idea(who, f"What {who} would change: a clearer answer on the same day") for who in self.joined]

    def answer(self):
        """Who uses it agrees, who works in it does not; all pass on the last one."""
        ids = self.activity("statements")["options"]
        for who in self.joined:
            mark = 1 if who.startswith("citizen") else -1
            assert self.cast(who, "statements", {**dict.fromkeys(ids[:-1], mark), ids[-1]: 0})["ok"]

    def place_dots(self):
        """Three on the first, two on what their group likes."""
        for who in self.joined:
            other = self.proposals[2] if who.startswith("citizen") else self.proposals[3]
            assert self.cast(who, "dots", {self.proposals[0]: 3, other: 2})["ok"]

    def rank(self):
        """Orders in which the groups differ most on the fourth: A C E B D beside D A B E C."""
        a, b, c, d, e = self.proposals
        for who in self.joined:
            order = (a, c, e, b, d) if who.startswith("citizen") else (d, a, b, e, c)
            assert self.cast(who, "ranking", {option: place for place, option in enumerate(order, start=1)})["ok"]

    def finish(self, step):
        """Close a vote at once and reveal it."""
        self.close(step)
        self.does("desk", "reveal_results", activity=self.steps[step])
        until(lambda: self.activity(step)["state"] == "revealed", f"the result of {step}")

    def close(self, step):
        self.does("desk", "close_activity", activity=self.steps[step])

    def order(self, step):
        """The titles in the order of the result that decides."""
        result = next(each for each in self.results() if each["activity"] == self.steps[step])
        titles = {proposal["id"]: proposal["title"] for proposal in self.snapshot()["proposals"]}
        return [titles[option] for place in result["views"][result["decided_by"]]["order"] for option in place]

    def end(self):
        self.does("desk", "close_session")
        until(lambda: self.snapshot()["session"]["state"] == "closed", "the end of the session")
