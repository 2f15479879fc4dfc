"""Deeds: everything a person can do. `take` does one, once, for somebody who may."""

from . import (  # noqa: F401
    attention, ballots, hands, helpers, ideas, leaving, lots, merging, moderation, muting, notes, own, pen, people, proposals, questions,
    rearranging, room, running, settling, showing, statements, supporting, tables, themes, translations, without_a_phone,
)
from .registry import DEEDS
from .taking import take

__all__ = ["DEEDS", "take"]
