"""A session in the park with a vote of every kind, and what everybody answered."""

from tests.world.park import until

PROPOSALS = ("Shade", "Benches", "A gate that opens", "A map by touch", "Lights until ten")
COSTS = ((900, 1200, True), (400, 400, False), (2500, 4000, False), (300, 500, False), (6000, 9000, True))
HELPED = (300, 120, None, 40, 2000)
SAYINGS = ("Dogs belong here", "It is too dark", "The gate is too heavy", "I feel safe here", "There are enough benches")
CRITERIA = [{"key": "good", "label": "How much good would it do?", "weight": 2},
            {"key": "effort", "label": "How easy is it?", "weight": 1}]
VOTES = {
    "statements": {"kind": "statements", "title": "What do we agree on?"},
    "dots": {"kind": "dots", "title": "Which would you back?"},
    "approval": {"kind": "approval", "title": "Which could you support?"},
    "scale": {"kind": "scale", "title": "How good is each?", "settings": {"criteria": CRITERIA}},
    "ranking": {"kind": "ranking", "title": "In which order?"},
    "pairs": {"kind": "pairs", "title": "Which matters more?"},
    "budget": {"kind": "budget", "title": "What should we pay for?", "settings": {"total": 6000}},
    "amounts": {"kind": "budget", "title": "How much for each?", "settings": {"mode": "amounts", "total": 1000}},
    "totals": {"kind": "ranking", "title": "In which order, totals alone?", "settings": {"release": "tables"}},
}


class EveryVote:
    """The played session: the steps by their names in `steps`."""

    def __init__(self, served, people=(12, 10), votes=VOTES, proposals=PROPOSALS):
        self.park = park = served.park(people=people, agenda=list(votes.values()), proposals=proposals)
        self.steps = park.steps = dict(zip(votes, (step["id"] for step in park.session["activities"])))
        for sheet, (low, high, yearly), helped in zip(park.proposals, COSTS, HELPED):
            park.does("desk", "edit_proposal", proposal=sheet, cost={"low": low, "high": high, "yearly": yearly}, helps_count=helped)
        park.does("desk", "start_session")
        if "statements" in votes:
            for said in SAYINGS:
                park.does("desk", "add_statement", activity=self.steps["statements"], text=said)
        for name in votes:
            options = park.open(name)
            for number, who in enumerate(park.joined):
                answer = park.cast(who, name, MARKS[name](options, number, who.startswith("keeper")))
                assert answer["ok"], answer
        park.does("desk", "close_session")
        until(lambda: park.snapshot()["session"]["state"] == "closed", "the end of the session")

    def public_copy(self):
        self.park.organiser.post(f"/sessions/{self.park.id}/publication")
        copy = self.park.as_(None).get(f"/sessions/{self.park.id}/record.json")
        self.park.organiser.delete(f"/sessions/{self.park.id}/publication")
        return copy


def _statements(options, number, keeper):
    side = -1 if keeper else 1
    return dict(zip(options, (side, 1, -side if number % 4 else 0, side if number % 3 else -side, -1 if number % 5 else 1)))


def _dots(options, number, keeper):
    return {options[number % 2]: 3, options[4 if keeper else 3]: 2}


def _approval(options, number, keeper):
    return {options[0]: 1, options[1 + number % 3]: 1, options[4 if keeper else 3]: 1}


def _scale(options, number, keeper):
    marks = {option: {"good": (number + 2 * place) % 6, "effort": (5 * place + number // 2) % 6}
             for place, option in enumerate(options)}
    marks[options[0]] = {"good": 5 - number % 2, "effort": 4}
    if keeper:
        marks.pop(options[2])
    return marks


def _ranking(options, number, keeper):
    order = options if keeper else options[2:] + options[:2]
    return {option: place for place, option in enumerate(order[:4 - number % 2], start=1)}


def _pairs(options, number, keeper):
    one, two, three, four, five = options
    return {f"{one}:{two}": two if keeper else one, f"{three}:{four}": ("neither", three, four)[number % 3],
            f"{one}:{five}": one, f"{two}:{three}": two if number % 2 else three}


def _budget(options, number, keeper):
    chosen = (options[0], options[1]) if keeper else (options[2], options[3])
    return {option: 1 for option in chosen[:2 - (number % 5 == 0)]}


def _amounts(options, number, keeper):
    return {options[0]: 500 if keeper else 200, options[1 + number % 3]: 300, options[4]: 50 * (number % 3)}


MARKS = {"statements": _statements, "dots": _dots, "approval": _approval, "scale": _scale, "ranking": _ranking,
         "pairs": _pairs, "budget": _budget, "amounts": _amounts, "totals": _ranking}
