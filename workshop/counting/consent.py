"""Consent: something is safe to try when nobody has a reason that it would do harm."""

from .places import by_number

ANSWERS = ("safe", "worry", "stop")


def tally(ballots, options) -> dict:
    """How many people called each option safe, had a worry, or said stop."""
    counts = {option: dict.fromkeys(ANSWERS, 0) for option in sorted(options, key=by_number)}
    for marks in ballots:
        for option, mark in marks.items():
            counts[option][mark["answer"]] += 1
    return counts


def count(groups, options) -> dict:
    """No order: one person's stop is enough to be heard. `safe` are the options that nobody stopped."""
    stopped = {option for group in groups for option in options if group.table[option]["stop"]}
    return {"order": [], "scores": {}, "safe": [option for option in sorted(options, key=by_number) if option not in stopped]}


def support(group, options) -> dict:
    """For each option (people who called it safe, people who answered)."""
    return {option: (group.table[option]["safe"], sum(group.table[option].values())) for option in options}
