"""The ballots of a record as interchange files, from the record alone (H10, X4)."""

from dataclasses import replace
from datetime import datetime

from ..interchange.ballots_csv import write_ballots
from ..interchange.material import Election, Option, Unfit, Vote
from ..interchange.pabulib_out import write_pabulib
from ..interchange.polis_out import write_polis
from ..interchange.preflib_out import HOLDS, type_of, write_preflib
from ..refusals import Refused
from .titles import titles_of

FITTING = {"ranking": tuple(HOLDS), "approval": ("cat",), "budget": ("pb",)}


def ballot_file(record, step, extension, slug):
    """(extension, bytes) of the ballots of one step; Refused where there is no such step, Unfit where none can be written."""
    shown = next((each for each in record["activities"] if each["id"] == step and step in record["ballots"]), None)
    if shown is None:
        raise Refused("There is no such vote in this record.", code="not_found")
    election, name = _election(record, shown), f"{slug}-{step}"
    fitting = _fitting(shown)
    if extension not in fitting:
        raise Unfit("This format does not fit this kind of vote. What fits: %(formats)s.", formats=", ".join(fitting))
    if extension == "csv":
        return extension, write_ballots(election)
    if extension == "pb":
        return extension, _pabulib(record, shown, election, name)
    return write_preflib(election, extension, name, record["session"]["closed_at"][:10])


def polis_file(record):
    """The bytes of a zip with the statements and who answered what, for every step of statements."""
    steps = [step for step in record["activities"]
             if step["kind"] == "statements" and isinstance(record["ballots"].get(step["id"]), list)]
    moment = datetime.fromisoformat(record["session"]["closed_at"])
    return write_polis({step["id"]: _election(record, step) for step in steps}, {step["id"]: moment for step in steps})


def files_of(record):
    """What `ballot_file` and `polis_file` can write of a record: [(step, extensions)], and whether there are answers for Polis."""
    steps = {step["id"]: step for step in record["activities"]}
    cast = {ref: ballots for ref, ballots in record["ballots"].items() if ballots and isinstance(ballots, list)}
    return [(steps[ref], _that_hold(record, steps[ref])) for ref in cast], any(
        steps[ref]["kind"] == "statements" for ref in cast)


def _that_hold(record, step):
    if step["kind"] == "ranking":
        return ("csv", type_of(_election(record, step)))
    return _fitting(step)


def _fitting(step):
    """The formats that a step's kind of ballot has a place in."""
    with_costs = step["kind"] != "budget" or step["settings"]["mode"] == "projects"
    return ("csv", *(FITTING.get(step["kind"], ()) if with_costs else ()))


def _election(record, step):
    """The ballots as they are published; Unfit where only tables are."""
    cast = record["ballots"][step["id"]]
    if not isinstance(cast, list):
        raise Unfit("No ballot of this vote leaves the server, as was promised on it. Its tables are in record.json.")
    titles, hidden = titles_of(record), _off_the_board(record)
    costs = step["costs"] or {}
    options = [Option(ref, titles.get(ref) or "", costs.get(ref), hidden=ref in hidden) for ref in step["options"]]
    places = {option.key: place for place, option in enumerate(options)}
    votes = [Vote({places.get(thing, thing): mark for thing, mark in ballot["marks"].items()}, 1, ballot["side"])
             for ballot in cast]
    told = record["session"]
    return Election(step["kind"], told["title"], tuple(options), tuple(votes), step["settings"],
                    step["prompt"] or step["title"], told["currency"])


def _pabulib(record, step, election, name):
    """Projects go by their numbers, as Pabulib's own files have them."""
    numbered = replace(election, options=tuple(replace(option, key=option.key[1:]) for option in election.options))
    bought = next(each["bought"] for each in record["results"] if each["activity"] == step["id"])
    day = datetime.fromisoformat(record["session"]["closed_at"]).strftime("%d.%m.%Y")
    return write_pabulib(numbered, name, day, day, [step["options"].index(ref) for ref in bought])


def _off_the_board(record):
    return {thing["id"] for shelf in ("ideas", "statements", "proposals") for thing in record[shelf]
            if thing["state"] != "up"}
