"""Opt-in: choix finds the same strengths from the same wins, the average item being one more item.

Our invented win and loss of each option against an average item are games like all others there; strengths are known up to
a common factor, which ours settles by adding up to 1 without the average item. Every game is there twice, so that
"neither" can be half a win for each.
"""

import random

import numpy as np
import pytest

from tests.counting.examples import SECRET
from workshop.activities import rules_for
from workshop.counting.groups import Group
from workshop.counting.lots import Lots

choix = pytest.importorskip("choix")
RULES = rules_for("pairs", {})


def room(number):
    """Options, and the choices of some people, some of whom compare little."""
    chance = random.Random(number)
    options = [f"p{each}" for each in range(1, chance.randint(2, 12) + 1)]
    pairs = [f"{one}:{other}" for i, one in enumerate(options) for other in options[i + 1:]]
    return options, [
        {pair: chance.choice([*pair.split(":"), *pair.split(":"), "neither"])
         for pair in chance.sample(pairs, chance.randint(0, min(30, len(pairs))))}
        for _ in range(chance.randint(1, 40))]


def games(options, ballots):
    """(winner, loser) of each game twice, "neither" once each way; the last item is the average one."""
    for marks in ballots:
        for pair, chosen in marks.items():
            one, other = map(options.index, pair.split(":"))
            if chosen == "neither":
                yield from ((one, other), (other, one))
            else:
                yield from [(one, other) if chosen == options[one] else (other, one)] * 2
    for option in range(len(options)):
        yield from [(option, len(options)), (len(options), option)] * 2


@pytest.mark.parametrize("way", ["mm_pairwise", "ilsr_pairwise", "opt_pairwise"])
def test_choix_finds_the_same_strengths(way):
    for number in range(200 if way != "opt_pairwise" else 60):
        options, ballots = room(number)
        found = getattr(choix, way)(len(options) + 1, list(games(options, ballots)))
        strengths = np.exp(found[:-1]) / np.exp(found[:-1]).sum()
        ours = RULES.count([Group(len(ballots), RULES.tally(ballots, options), ballots)], options, Lots(SECRET))
        assert [ours["scores"][option] for option in options] == pytest.approx(strengths.tolist(), abs=2e-6)


def test_the_prior_of_choix_itself_puts_options_in_nearly_the_same_order():
    """Its alpha adds imaginary wins between all pairs of options, not against an average one."""
    alike = []
    for number in range(100):
        options, ballots = room(number)
        if len(options) < 4 or not any(ballots):
            continue
        played = list(games(options, ballots))[:-4 * len(options)]
        theirs = choix.ilsr_pairwise(len(options), played, alpha=2 / len(options))
        ours = RULES.count([Group(len(ballots), RULES.tally(ballots, options), ballots)], options, Lots(SECRET))["scores"]
        alike.append(np.corrcoef(theirs.argsort().argsort(), np.argsort(np.argsort([ours[o] for o in options])))[0, 1])
    print(f"rank correlation: least {min(alike):.3f}, median {np.median(alike):.3f}")
    assert np.median(alike) > 0.95
