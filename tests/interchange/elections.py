"""Elections to write and read back: any names, ties, partial ballots, weights."""

from hypothesis import strategies as st

from workshop.interchange.material import Election, Option, Vote, tidy

ODD = ["Żółw", "公園 {1,2}", "حديقة، عامة", 'a "quoted" name', "1,2", "# TITLE: x", "semi;colon", "-1", "=1+1", "e\u0301"]
NAMES = st.one_of(st.sampled_from(ODD), st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs"]), min_size=1,
                                               max_size=12))


@st.composite
def options(draw, cost=None):
    """2 to 6 options; `cost` draws what each costs."""
    names = draw(st.lists(NAMES, min_size=2, max_size=6, unique_by=tidy))
    return tuple(Option(str(number), name, None if cost is None else draw(cost)) for number, name in enumerate(names, start=1))


@st.composite
def rankings(draw, partial=True, ties=True):
    """Places from 1 down without gaps."""
    offered = draw(options())
    votes = {}
    for _ in range(draw(st.integers(1, 6))):
        order = draw(st.permutations(range(len(offered))))
        order = order[:draw(st.integers(1, len(order)))] if partial else order
        place, marks = 0, {}
        for option in order:
            place += 0 if ties and place and draw(st.booleans()) else 1
            marks[option] = place
        votes[tuple(sorted(marks.items()))] = draw(st.integers(1, 5))
    return Election("ranking", "In which order?", offered, as_votes(votes))


@st.composite
def ticks(draw, kind="approval", **more):
    """Each ballot ticks one option or more."""
    offered = draw(options(cost=st.integers(1, 900) if kind == "budget" else None))
    votes = {}
    for _ in range(draw(st.integers(1, 6))):
        chosen = draw(st.sets(st.sampled_from(range(len(offered))), min_size=1))
        votes[tuple((option, 1) for option in sorted(chosen))] = draw(st.integers(1, 5))
    settings = {"total": draw(st.integers(1, 2000)), "within_total": False} if kind == "budget" else {}
    return Election(kind, "Which?", offered, as_votes(votes), settings, **more)


def as_votes(counted):
    return tuple(Vote(dict(marks), count) for marks, count in counted.items())


def ballots(election):
    """Every ballot by the names of its options, as often as it was cast, in one order."""
    return sorted(
        tuple(sorted((tidy(election.options[option].name), mark) for option, mark in vote.marks.items()))
        for vote in election.votes for _ in range(vote.count))


def names(election):
    return [option.name for option in election.options]
