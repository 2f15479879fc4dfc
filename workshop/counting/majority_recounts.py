"""Majority judgment of many recounts at once."""

import numpy as np

from .grades import compared, grade
from .places import by_number, equal_weights, mean_places


def recount(ballots, times, options, criteria) -> np.ndarray:
    """Each option's place in each of R recounts: R × m, ties taking the mean place.

    What `majority_judgment.value` holds as one tuple is compared here step by step, for as long
    as options are level. Shares are 64-bit floats, which are equal for equal fractions.
    """
    options = sorted(options, key=by_number)
    weights = equal_weights([len(group) for group in ballots])
    drawn = np.vstack([2 * weight * each.T.astype(np.int64) for weight, each in zip(weights, times)])
    people = [marks for group in ballots for marks in group]
    piles = [_Pile(people, option, compared(criteria), drawn) for option in options]
    everybody = drawn.sum(axis=0)

    standing = _refined([np.stack([2 * pile.whole >= everybody for pile in piles], axis=1)])
    while not all(pile.done for pile in piles) and _level(standing).any():
        steps = [pile.step() for pile in piles]
        standing = _refined([standing, *(np.stack(each, axis=1) for each in zip(*steps))])
    return mean_places(standing)


class _Pile:
    """One option's grades in rising order, and how much weight each recount gives to them."""

    def __init__(self, people, option, criteria, drawn):
        grades = [grade(marks.get(option, {}), criteria) for marks in people]
        graded = sorted((each, place) for place, each in enumerate(grades) if each is not None)
        first = [i for i, (each, _) in enumerate(graded) if not i or graded[i - 1][0] < each]
        weights = [np.add.reduceat(drawn[[place for _, place in graded]], first, axis=0)] if graded else []
        self.grades = np.array([-1.0, *(float(graded[i][0]) for i in first)])
        self.up_to = np.vstack([np.zeros_like(drawn[:1]), *weights]).cumsum(axis=0).T.copy()
        self.whole = self.up_to[:, -1]
        self.tail = self.whole // 2
        self.reach = int(self.whole.max(initial=0)) + 1

    @property
    def done(self) -> bool:
        return not self.tail.any()

    def step(self):
        """The lower grade, the upper grade and the step that comes next, of every recount."""
        going = self.tail > 0
        rows = np.arange(len(self.tail))
        lower = np.where(going, self._first(self.tail), 0)
        upper = np.where(going, self._first(self.whole - self.tail + 1), 0)
        below = np.where(going, self.up_to[rows, np.maximum(lower - 1, 0)], 0)
        above = np.where(going, self.whole - self.up_to[rows, upper], 0)
        self.tail = np.maximum(below, above)
        step = np.where(below >= above, -below, above) / np.maximum(self.whole, 1)
        return self.grades[lower], self.grades[upper], step

    def _first(self, weight):
        """The first grade up to which there is at least such a weight, in every recount.

        Rows are laid end to end, each lifted above the one before, and searched as one.
        """
        lifted = np.arange(len(self.tail)) * self.reach
        found = np.searchsorted((self.up_to + lifted[:, None]).ravel(), weight + lifted)
        return found - np.arange(len(self.tail)) * self.up_to.shape[1]


def _refined(columns) -> np.ndarray:
    """Where each option stands in its recount by these columns, the first deciding first; 0 is the lowest."""
    order = np.lexsort(columns[::-1], axis=-1)
    stand = [np.take_along_axis(each, order, axis=1) for each in columns]
    above = np.any([each[:, 1:] != each[:, :-1] for each in stand], axis=0)
    standing = np.zeros(order.shape, dtype=np.int64)
    np.put_along_axis(standing, order[:, 1:], above.cumsum(axis=1), axis=1)
    return standing


def _level(standing) -> np.ndarray:
    """Whether options stand level, in each recount."""
    return standing.max(axis=1) + 1 < standing.shape[1]
