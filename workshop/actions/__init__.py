"""Deeds: everything a person can do. `take` does one, once, for somebody who may."""

from . import ballots, ideas, lots, moderation, people, proposals, rearranging, room, running, statements, themes  # noqa: F401
from .registry import DEEDS, take

__all__ = ["DEEDS", "take"]
