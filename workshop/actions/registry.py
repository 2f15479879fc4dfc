"""The registry of deeds: each function with who may do it."""

from dataclasses import dataclass

PARTICIPANT, HELPER, FACILITATOR = "participant", "helper", "facilitator"


@dataclass(frozen=True)
class Action:
    """A deed: its function, who may do it, whether a pause lets it through, whether its content is a secret.

    `answers(session, events, keyring)` gives what its answer holds beside events, such as a token; `oneself` is what
    nobody does for somebody else.
    """

    function: object
    by: tuple[str, ...]
    while_paused: bool = False
    secret: bool = False
    answers: object = None
    oneself: bool = False


DEEDS = {}


def action(*by, while_paused=False, secret=False, answers=None, oneself=False):
    """Register a function as the deed of its name; its parameters after the turn are the wire schema."""
    def register(function):
        DEEDS[function.__name__] = Action(function, by, while_paused, secret, answers, oneself)
        return function

    return register
