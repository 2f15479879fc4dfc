"""How people vote in tests of secrecy: for every kind, a ballot at random and the deeds that make it.

A kind that takes ballots and has no row here fails the tests.
"""

from dataclasses import dataclass, field
from itertools import combinations
from typing import Callable


@dataclass(frozen=True)
class Kind:
    """`ballot(random, options)` gives whole marks; `one_by_one` says that each mark is a deed of its own (D7)."""

    ballot: Callable
    settings: dict = field(default_factory=dict)
    one_by_one: bool = False


def casts(kind, random, options):
    """The marks of each of a person's deeds, the last of which leave their ballot as it stays."""
    row = KINDS[kind]
    marks = row.ballot(random, options)
    if not row.one_by_one:
        changes = [row.ballot(random, options) for _ in range(random.choice((0, 0, 1)))]
        return [*changes, marks]
    changed = random.sample(sorted(marks), random.randint(0, len(marks) // 3))
    first = row.ballot(random, options)
    single = [{name: first[name]} for name in changed if name in first] + [{name: marks[name]} for name in marks]
    return single


def _dots(random, options):
    marks = {}
    for _ in range(random.randint(1, 5)):
        option = random.choice(options)
        marks[option] = min(3, marks.get(option, 0) + 1)
    return marks


def _some(random, options):
    return {option: 1 for option in random.sample(options, random.randint(1, len(options)))}


def _ranking(random, options):
    return {option: random.randint(1, len(options)) for option in random.sample(options, random.randint(2, len(options)))}


def _scale(random, options):
    return {option: {"good": random.randint(0, 5), "fair": random.randint(0, 5)}
            for option in random.sample(options, random.randint(1, len(options)))}


def _pairs(random, options):
    pairs = random.sample(list(combinations(options, 2)), random.randint(1, 5))
    return {f"{one}:{other}": random.choice((one, other, "neither")) for one, other in pairs}


def _statements(random, options):
    return {option: random.choice((1, 0, -1)) for option in random.sample(options, random.randint(1, len(options)))}


def _quick_question(random, options):
    return {"answer": random.choice(("yes", "no", "unsure"))}


def _safe_to_try(random, options):
    return {option: {"answer": random.choice(("safe", "worry", "stop"))}
            for option in random.sample(options, random.randint(1, len(options)))}


KINDS = {
    "dots": Kind(_dots),
    "approval": Kind(_some),
    "scale": Kind(_scale, {"criteria": [{"key": "good", "label": "Good", "weight": 1},
                                        {"key": "fair", "label": "Fair", "weight": 1}]}),
    "ranking": Kind(_ranking),
    "pairs": Kind(_pairs, one_by_one=True),
    "statements": Kind(_statements, one_by_one=True),
    "budget": Kind(_some, {"total": 100}),
    "quick_question": Kind(_quick_question),
    "safe_to_try": Kind(_safe_to_try),
}
