"""Writes PrefLib files as its own checks want them: every header, distinct names, the exact type of the orders."""

from collections import Counter

from .material import GONE, Election, Unfit, different, tidy, without_controls

HOLDS = {"soc": ("soc",), "toc": ("soc", "toc"), "soi": ("soc", "soi"), "toi": ("soc", "toc", "soi", "toi")}


def write_preflib(election: Election, extension: str, name: str, date: str) -> tuple[str, bytes]:
    """(exact type, bytes): a looser type than the ballots have, such as toi for soc, gives the exact one.

    `name` is the file's without its extension, `date` as YYYY-MM-DD. Raises Unfit.
    """
    if not election.votes:
        raise Unfit("Nobody voted in this step, so there are no ballots to write.")
    if extension == "cat":
        return extension, _file(election, extension, name, date, _ticks(election), "PREFERENCES", (
            "# NUMBER CATEGORIES: 2", "# CATEGORY NAME 1: Approved", "# CATEGORY NAME 2: Not approved"))
    exact = type_of(election)
    if exact not in HOLDS[extension]:
        raise Unfit("Some of these ballots are not complete or have ties, which .%(asked)s cannot hold: ask for .%(exact)s.",
                    asked=extension, exact=exact)
    return exact, _file(election, exact, name, date, _orders(election), "ORDERS")


def type_of(election: Election) -> str:
    """The strictest of PrefLib's types that holds every ballot."""
    ties = any(len(set(vote.marks.values())) < len(vote.marks) for vote in election.votes)
    partial = any(len(vote.marks) < len(election.options) for vote in election.votes)
    return {(False, False): "soc", (True, False): "toc", (False, True): "soi", (True, True): "toi"}[ties, partial]


def _file(election, extension, name, date, lines, unique, more=()):
    people = sum(lines.values())
    header = [
        f"# FILE NAME: {name}.{extension}",
        f"# TITLE: {_line(election.title)}",
        f"# DESCRIPTION: {_line(election.description)}",
        f"# DATA TYPE: {extension}",
        "# MODIFICATION TYPE: original",
        "# RELATES TO:",
        "# RELATED FILES:",
        f"# PUBLICATION DATE: {date}",
        f"# MODIFICATION DATE: {date}",
        f"# NUMBER ALTERNATIVES: {len(election.options)}",
        f"# NUMBER VOTERS: {people}",
        f"# NUMBER UNIQUE {unique}: {len(lines)}",
        *more,
        *(f"# ALTERNATIVE NAME {place}: {option}" for place, option in enumerate(
            different(option.name or GONE for option in election.options), start=1)),
    ]
    listed = sorted(lines.items(), key=lambda line: (-line[1], line[0]))
    return "".join(f"{line}\n" for line in [*header, *(f"{count}: {order}" for order, count in listed)]).encode()


def _orders(election):
    """How often each order was cast, as PrefLib writes it."""
    counted = Counter()
    for vote in election.votes:
        places = {}
        for option, place in vote.marks.items():
            places.setdefault(place, []).append(option + 1)
        counted[",".join(_group(places[place]) for place in sorted(places))] += vote.count
    return counted


def _ticks(election):
    counted = Counter()
    everything = range(len(election.options))
    for vote in election.votes:
        yes = [option + 1 for option in everything if vote.marks.get(option)]
        no = [option + 1 for option in everything if not vote.marks.get(option)]
        counted[f"{_braced(yes)},{_braced(no)}"] += vote.count
    return counted


def _group(options):
    return str(options[0]) if len(options) == 1 else _braced(options)


def _braced(options):
    return "{" + ",".join(map(str, sorted(options))) + "}"


def _line(text):
    return tidy(without_controls(text))
