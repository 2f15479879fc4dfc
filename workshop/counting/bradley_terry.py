"""The strengths that make wins in pairs most likely (Bradley & Terry 1952; Hunter 2004)."""

import numpy as np

NEARLY = 1e-6
"""In the logarithm of a strength: a Newton step of this size leaves an error of about its square."""


def strengths(wins: np.ndarray) -> np.ndarray:
    """How strong each of m options is, all adding up to 1.

    `wins`, m × m, is how often option i was chosen over option j; a pair that was level is half
    a win each. Strength p wins over strength q with probability p / (p + q). Each option also
    has one invented win and one invented loss of weight 1 against an average item, against
    which the options then win half of the time on average; without it, who never lost would
    be endlessly strong. Any machine gives the same bits.
    """
    return _found(wins, np.ones(len(wins)), _solved)


def recounted(wins: np.ndarray, near: np.ndarray) -> np.ndarray:
    """The strengths in each of R recounts, from wins R × m × m, starting from strengths that are near.

    The library's own elimination is quicker; its last bits are far below what counts as level.
    """
    start = np.broadcast_to(near * len(near), wins.shape[:-1])
    return _found(wins, start, lambda table, right: np.linalg.solve(table, right[..., None])[..., 0])


def _found(wins, strength, solve) -> np.ndarray:
    """The one maximum (Hunter 2004), by Newton steps d shortened by 1 / (1 + 2 max |d|), so that none goes too far."""
    games = wins + np.swapaxes(wins, -1, -2)
    won = _over_rows(np.swapaxes(wins, -1, -2)) + 1
    largest = np.ones(1)
    while largest.max(initial=0) > NEARLY:
        step = solve(*_slopes(strength, games, won))
        largest = np.abs(step).max(axis=-1, initial=0, keepdims=True)
        half = step / (1 + 2 * largest) / 2
        strength = strength * (1 + half) / (1 - half)
    return strength / _over_rows(strength[..., None])


def _slopes(strength, games, won) -> tuple[np.ndarray, np.ndarray]:
    """How expected wins change with the logarithms of strengths, and by how much actual ones exceed them."""
    together = strength[..., :, None] + strength[..., None, :]
    expected = games * strength[..., None, :] / together
    shared = expected * strength[..., :, None] / together
    average = strength / (strength + 1)
    here = np.arange(strength.shape[-1])
    change = -shared
    change[..., here, here] += _over_rows(shared) + 2 * average * (1 - average)
    return change, won - _over_rows(expected) - 2 * average


def _solved(table, right) -> np.ndarray:
    """The x with `table` x = `right`, by Gauss and Jordan's elimination; a positive definite table needs no pivots."""
    rest = np.hstack([table, right[:, None]])
    for k in range(len(table)):
        row = rest[k, k + 1 :] / rest[k, k]
        rest[:, k + 1 :] -= rest[:, [k]] * row
        rest[k, k + 1 :] = row
    return rest[:, -1]


def _over_rows(table) -> np.ndarray:
    """The sum over the rows of each table, one row after the other."""
    return np.add.reduce(np.ascontiguousarray(table), axis=-2)
