"""What holds for the ballots of every kind: marks, keyed by the ids of options (D7)."""

from ..refusals import Refused


def check_options(marks, options):
    """Refuses anything but marks on options of this step."""
    if not isinstance(marks, dict):
        raise Refused("A vote is a list of options and marks.", field="marks")
    if not marks.keys() <= set(options):
        raise Refused("One of these is not among the options of this step.", field="marks")


def is_whole(mark) -> bool:
    """True for whole numbers; 1.0 and true are none."""
    return type(mark) is int
