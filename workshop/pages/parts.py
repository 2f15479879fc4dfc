"""Which parts of the phone come with its page: those that its session needs."""

from flask import request

from .. import identity
from ..assets import addresses
from ..house import house
from ..tries import tries

OVER = {"closing", "closed", "revealed"}


def parts_of_phone(code):
    """The address of every part, and the names of those that this page brings, as `needed` in `static/js/phone/needed.js` says.

    An unknown code and a closed session bring none, nor does any code where somebody guesses: they look alike.
    """
    parts = addresses("phone.")
    return {"parts": parts, "brought": [name for name in _needed(_open_session(code)) if name in parts]}


def _open_session(code):
    address = request.remote_addr or ""
    if house().settings.rate_limits and tries.used_up(address):
        return None
    session = identity.find_session(code)
    if session is None or session.code != code:
        tries.failed(address)
        return None
    return None if session.state in ("closing", "closed") else session


def _needed(session):
    if session is None:
        return []
    over = any(activity.state in OVER for activity in session.activities)
    return list(dict.fromkeys(activity.kind for activity in session.activities)) + ["result"] * over
