"""Groups of people who answered statements alike, as Polis finds them (Small et al. 2021)."""

import json

import numpy as np

from .opinion_map import positions
from .places import by_number, rounded
from .typical import typical

FEWEST_PEOPLE = 20
FEWEST_ANSWERS = 7
SMALLEST_GROUP = 5
MOST_GROUPS = 5


def groups_of_opinion(ballots, options) -> dict | None:
    """Two to five groups of at least five people, or None with fewer than 20 people or no such groups.

    `ballots` are marks {option: 1, 0 or -1}. The answer is {groups, sizes, map, silhouette,
    typical}: for each ballot in the order given the number of its group, from 1 for the
    largest, and its place [x, y] on the map; both are None for who answered fewer than
    seven statements (fewer than all, where there are not so many). `silhouette` says how clearly
    the groups stand apart, from 0 to 1. `typical` is for each group as `typical.typical` says.
    """
    options = sorted(options, key=by_number)
    answered = min(FEWEST_ANSWERS, len(options))
    people = [place for place, marks in enumerate(ballots) if len(marks) >= answered]
    people.sort(key=lambda place: json.dumps(ballots[place], sort_keys=True))
    if len(people) < FEWEST_PEOPLE:
        return None
    votes = np.array([[ballots[place].get(option, np.nan) for option in options] for place in people], dtype=float)
    where = positions(votes)
    grouped = _best(where)
    if grouped is None:
        return None
    clearly, group = grouped
    numbers = dict(zip(people, (group + 1).tolist()))
    places = dict(zip(people, (where.round(6) + 0.0).tolist()))
    return {
        "groups": [numbers.get(place) for place in range(len(ballots))],
        "sizes": np.bincount(group).tolist(),
        "map": [places.get(place) for place in range(len(ballots))],
        "silhouette": rounded(clearly),
        "typical": typical(votes, group, options),
    }


def _best(where) -> tuple[float, np.ndarray] | None:
    """The grouping in which people are clearest with their own (Rousseeuw 1987), the coarsest of equals."""
    distances = np.sqrt(((where[:, None] - where[None]) ** 2).sum(axis=2))
    starts = _splits(where)
    found = [_settled(where, group) for group in starts]
    found = [group for group in found if np.bincount(group).min() >= SMALLEST_GROUP]
    if not found:
        return None
    clearly = [_silhouette(distances, group) for group in found]
    return max(clearly), _by_size(found[clearly.index(max(clearly))])


def _splits(where) -> list[np.ndarray]:
    """Starts with 2, 3, 4 and 5 groups: the widest group is halved at its mean, again and again (Su & Dy 2007).

    The widest has the largest sum of squares around its mean, along one of the two directions.
    """
    group, starts = np.zeros(len(where), dtype=np.int64), []
    for number in range(1, MOST_GROUPS):
        members = [where[group == each] for each in range(number)]
        means = [_mean(each) for each in members]
        widths = np.array([np.add.reduce((each - mean) ** 2, axis=0) for each, mean in zip(members, means)])
        widest, along = np.unravel_index(widths.argmax(), widths.shape)
        beyond = (group == widest) & (where[:, along] > means[widest][along])
        if not 0 < beyond.sum() < len(members[widest]):
            break
        group = np.where(beyond, number, group)
        starts.append(group)
    return starts


def _settled(where, group) -> np.ndarray:
    """Everybody goes to the group whose mean is nearest, until nobody moves (k-means, Lloyd 1982)."""
    for _ in range(100):
        means = np.array([_mean(where[group == each]) for each in range(group.max() + 1)])
        nearest = ((where[:, None] - means[None]) ** 2).sum(axis=2).argmin(axis=1)
        if (nearest == group).all() or len(set(nearest)) < len(means):
            break
        group = nearest
    return group


def _silhouette(distances, group) -> float:
    """How much nearer people are to their own group than to the next, on average, from -1 to 1."""
    sizes = np.bincount(group)
    own = sizes[group]
    to = np.array([np.add.reduce(distances[group == each], axis=0) for each in range(len(sizes))])
    here = np.arange(len(group))
    inside = to[group, here] / (own - 1)
    apart = to / sizes[:, None]
    apart[group, here] = np.inf
    nearest = apart.min(axis=0)
    widest = np.maximum(np.maximum(inside, nearest), np.finfo(float).tiny)
    return float(np.add.reduce(((nearest - inside) / widest)[:, None], axis=0)[0] / len(group))


def _by_size(group) -> np.ndarray:
    """The same groups numbered from the largest, of equals the one whose ballots come first."""
    sizes = np.bincount(group)
    first = [int((group == each).argmax()) for each in range(len(sizes))]
    order = sorted(range(len(sizes)), key=lambda each: (-sizes[each], first[each]))
    return np.argsort(order)[group]


def _mean(points) -> np.ndarray:
    return np.add.reduce(points, axis=0) / len(points)
