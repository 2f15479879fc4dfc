"""Reads the events of a record in their order: what each of them says became so."""

from ..chain import is_seen
from ..told import Told
from . import board, moderation, session, sheets

CHANGES = {**session.CHANGES, **board.CHANGES, **sheets.CHANGES, **moderation.CHANGES}


def fold(journal):
    """Read the events of a record in their order; returns what they tell."""
    told = Told()
    for entry in journal:
        if not is_seen(entry):
            continue
        told.open_to_all += told.closing is None and "blind" not in entry
        change = CHANGES.get(entry["type"])
        if change:
            change(told, entry)
    return told
