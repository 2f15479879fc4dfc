"""Which parts of the phone come with its page: the kinds of activity that are on its session's agenda."""

from flask import request

from .. import identity, languages
from ..assets import parts
from ..house import house
from ..tries import tries
from .texts import reader


def parts_of_phone(code):
    """The scripts and styles of all parts, and the names of those that this page brings.

    An unknown code and a closed session bring none, nor does any code where somebody guesses: they look alike.
    Results are no part of a first page: a phone asks for them once a step is over.
    """
    scripts = parts("phone", ".js")
    styles = parts("phone", ".rtl.css" if languages.direction(reader()) == "rtl" else ".css")
    kinds = dict.fromkeys(activity.kind for activity in _agenda(code))
    return {"parts": scripts, "styles": {name: styles[name] for name in scripts if name in styles},
            "brought": [kind for kind in kinds if kind in scripts]}


def _agenda(code):
    address = request.remote_addr or ""
    if house().settings.rate_limits and tries.used_up(address):
        return []
    session = identity.find_session(code)
    if session is None or session.code != code:
        tries.failed(address)
        return []
    return [] if session.state in ("closing", "closed") else session.activities
