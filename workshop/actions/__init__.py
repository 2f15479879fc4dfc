"""Deeds: everything a person can do. `take` does one, once, for somebody who may."""

from . import (  # noqa: F401
    ballots, hands, helpers, ideas, lots, merging, moderation, muting, notes, own, pen, people, proposals, questions,
    rearranging, room, running, settling, statements, tables, themes, translations,
)
from .registry import DEEDS
from .taking import take

__all__ = ["DEEDS", "take"]
