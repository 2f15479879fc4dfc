"""Where people stand to each other by their answers (principal components, as Polis: Small et al. 2021)."""

import numpy as np

ROUNDS = 200
STILL = 1e-10


def positions(votes: np.ndarray) -> np.ndarray:
    """Each person's place along the two directions in which people differ most, n × 2.

    `votes`, n × m, are 1, 0 or -1, and NaN where a person did not mark a statement, which
    then takes the mean of those who did. Who marked s of m statements is moved outwards by
    √(m / s), since what is missing draws to the middle. Sums go over rows, one after the
    other, so that any machine gives the same bits.
    """
    marked = ~np.isnan(votes)
    means = np.add.reduce(np.where(marked, votes, 0), axis=0) / np.maximum(marked.sum(axis=0), 1)
    centred = np.where(marked, votes - means, 0)
    outwards = np.sqrt(votes.shape[1] / np.maximum(marked.sum(axis=1), 1))
    widest = _direction(centred)
    first = _along(centred, widest)
    second = _along(centred, _direction(centred - first[:, None] * widest))
    return np.stack([first, second], axis=1) * outwards[:, None]


def _direction(centred) -> np.ndarray:
    """The weights of the m statements in the direction in which people differ most (power iteration).

    It starts uneven, so as to be at right angles to nothing in particular, and points to where
    its largest weight, the first of equals, is positive; zeros where nobody differs.
    """
    across = np.ascontiguousarray(centred.T)
    m = len(across)
    found = np.add.reduce(centred**2, axis=0) * (1 + np.arange(m) / max(m, 1))
    for _ in range(ROUNDS):
        last, found = found, _along(centred.T, _along(across.T, found))
        length = np.sqrt(np.add.reduce(found[:, None] ** 2, axis=0))[0]
        if not length:
            return np.zeros(m)
        found = found / length
        if np.abs(found - last).max() < STILL:
            break
    return found * np.sign(found[np.abs(found).argmax()])


def _along(table, weights) -> np.ndarray:
    """How far each row of a table goes with these weights, added up column after column."""
    return np.add.reduce(np.multiply(table.T, weights[:, None], order="C"), axis=0)
