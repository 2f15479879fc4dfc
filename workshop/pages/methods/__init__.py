"""The methods that a workshop can start from: agendas that have been thought through, with what to say at each step."""

from .check_in import check_in
from .journey import journey
from .prioritise import prioritise
from .redesign import redesign
from .share import share
from .voices import voices

__all__ = ["METHODS"]

METHODS = {
    "redesign": redesign,
    "prioritise": prioritise,
    "share": share,
    "voices": voices,
    "journey": journey,
    "check-in": check_in,
}
