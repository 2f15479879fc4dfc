"""Ballots drawn at random for every kind that is counted, from two groups of people who do not want the same."""

from workshop.activities import rules_for
from workshop.counting.places import by_number
from workshop.counting.small_numbers import Ballot, publish

SMALL_NUMBER = 5
SUM = 500_000
KINDS = ("dots", "approval", "scale", "ranking", "pairs", "statements", "budget", "amounts")


def step(kind, ballots, options, random):
    """All that a count needs: (rules, what is published, options, secret); of five people two are of one group."""
    names = [f"p{number}" for number in range(1, options + 1)]
    liked = {side: _liking(names, random) for side in ("lived", "professional")}
    cast = [Ballot(side, _MARKS[kind](liked[side], random))
            for side in random.choices(list(liked), (2, 3), k=ballots)]
    return _rules(kind, names, random), publish(cast, SMALL_NUMBER), names, "5e" * 32


def places(liked, random):
    """A ranking of two options or more, in which those that one's group likes tend to stand higher."""
    wanted = sorted(liked, key=lambda option: liked[option] + random.gauss(0, 1), reverse=True)
    return {option: place for place, option in enumerate(wanted[:random.randint(2, len(wanted))], 1)}


def _liking(names, random):
    return {name: random.gauss(0, 0.5) for name in names}


def _rules(kind, names, random):
    if kind == "amounts":
        return rules_for("budget", {"mode": "amounts", "total": SUM})
    if kind == "budget":
        costs = {name: random.randint(SUM // 100, SUM // 5) for name in names}
        return rules_for("budget", {"total": SUM, "within_total": False}, costs)
    return rules_for(kind, {})


def _first(liked, random, most):
    return list(places(liked, random))[:most]


def _dots(liked, random):
    return {option: 1 for option in _first(liked, random, 5)}


def _ticks(liked, random):
    return {option: 1 for option in _first(liked, random, random.randint(1, 8))}


def _grades(liked, random):
    return {option: {"overall": _within(0, 5, 2.5 + 2 * liked[option] + random.gauss(0, 1.5))} for option in liked}


def _answers(liked, random):
    asked = random.sample(list(liked), -(-2 * len(liked) // 3))
    return {option: _within(-1, 1, 2 * liked[option] + random.gauss(0, 1)) for option in asked}


def _pairs(liked, random):
    chosen = {}
    for _ in range(30):
        one, other = sorted(random.sample(list(liked), 2), key=by_number)
        ahead = liked[one] - liked[other] + random.gauss(0, 1)
        chosen[f"{one}:{other}"] = "neither" if abs(ahead) < 0.2 else one if ahead > 0 else other
    return chosen


def _amounts(liked, random):
    return {option: SUM // 10 * random.randint(1, 2) for option in _first(liked, random, 5)}


def _within(least, most, number):
    return max(least, min(most, round(number)))


_MARKS = {"dots": _dots, "approval": _ticks, "scale": _grades, "ranking": places, "pairs": _pairs,
          "statements": _answers, "budget": _ticks, "amounts": _amounts}
