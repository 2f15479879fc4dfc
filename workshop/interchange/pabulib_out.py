"""Writes Pabulib files (.pb) as its checker wants them."""

import csv
import io

from .material import GONE, Election, Unfit, different, tidy

EVERYWHERE = "Worldwide"  # the format asks for a country, which a session does not have
DECIDED = "#1: selected follows the rule named above. The session decided otherwise: %s"


def write_pabulib(election: Election, instance: str, begin: str, end: str, bought=None) -> bytes:
    """The bytes of a file; dates are DD.MM.YYYY, `bought` are the places of the options that the session chose.

    The format knows no method quite like ours, so `selected` is what its rule greedy selects; where the session chose
    otherwise, the comment says so. Groups have no place in the format. Raises Unfit.
    """
    if not election.votes:
        raise Unfit("Nobody voted in this step, so there are no ballots to write.")
    total, names = election.settings["total"], different(option.name or GONE for option in election.options)
    votes = [sum(vote.count for vote in election.votes if vote.marks.get(place)) for place in range(len(names))]
    chosen = _greedy([option.cost for option in election.options], votes, total)
    meta = {
        "description": tidy(election.title) or instance,
        "country": EVERYWHERE,
        "unit": "Equal Footing",
        "instance": instance,
        "num_projects": len(names),
        "num_votes": election.people,
        "budget": total,
        "vote_type": "approval",
        "rule": "greedy",
        "date_begin": begin,
        "date_end": end,
        **({"currency": election.currency} if election.currency else {}),
        **({"fully_funded": 1} if sum(option.cost for option in election.options) <= total else {}),
    }
    if bought is not None and set(bought) != chosen:
        meta["comment"] = DECIDED % (", ".join(election.options[place].key for place in sorted(bought)) or "nothing")
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerows([["META"], ["key", "value"], *meta.items()])
    writer.writerows([["PROJECTS"], ["project_id", "cost", "votes", "name", "selected"]])
    writer.writerows([option.key, option.cost, votes[place], names[place], int(place in chosen)]
                     for place, option in enumerate(election.options))
    writer.writerows([["VOTES"], ["voter_id", "vote"]])
    writer.writerows([number, ticked] for number, ticked in enumerate(_ballots(election), start=1))
    return out.getvalue().encode()


def _greedy(costs, votes, total):
    """The places that the rule greedy selects: most votes first, then as they stand in the file, as far as money goes."""
    chosen = set()
    for place in sorted(range(len(costs)), key=lambda place: -votes[place]):
        if costs[place] <= total:
            chosen.add(place)
            total -= costs[place]
    return chosen


def _ballots(election):
    for vote in election.votes:
        ticked = ",".join(election.options[place].key for place in sorted(vote.marks) if vote.marks[place])
        yield from [ticked] * vote.count
