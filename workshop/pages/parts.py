"""Which parts of the phone come with its page: the kind of the step that its session is at."""

from flask import request

from .. import identity, languages
from ..assets import parts
from ..house import house
from ..tries import tries
from .texts import reader


def parts_of_phone(code):
    """The scripts and styles of all parts, and the names of those that this page brings.

    An unknown code, a session that waits and a closed one bring none, nor does any code where somebody guesses: they
    look alike. A phone asks for the other kinds of its agenda once it is in the room.
    """
    scripts = parts("phone", ".js")
    styles = parts("phone", ".rtl.css" if languages.direction(reader()) == "rtl" else ".css")
    return {"parts": scripts, "styles": {name: styles[name] for name in scripts if name in styles},
            "brought": [kind for kind in _kind_now(code) if kind in scripts]}


def _kind_now(code):
    address = request.remote_addr or ""
    if house().settings.rate_limits and tries.used_up(address):
        return []
    session = identity.find_session(code)
    if session is None or session.code != code:
        tries.failed(address)
        return []
    return [session.focus.kind] if session.state == "running" and session.focus else []
