"""Which parts of the phone come with its page: the kind of the step that its session is at, or what says that nothing is."""

from flask import request

from .. import identity, languages
from ..activities import KINDS
from ..assets import parts
from ..house import house
from ..tries import tries
from .texts import reader


def parts_of_phone(code):
    """The scripts and styles of all parts, and the names of those that this page brings.

    An unknown code and a closed session bring none, nor does any code where somebody guesses: they look alike. A phone
    asks for the other kinds of its agenda once it is in the room.
    """
    scripts = parts("phone", ".js")
    styles = parts("phone", ".rtl.css" if languages.direction(reader()) == "rtl" else ".css")
    votes = {kind: styles["votes"] for kind, rules in KINDS.items() if rules.takes_ballots}
    return {"parts": scripts, "styles": {name: style for name, style in (votes | styles).items() if name in scripts},
            "brought": [name for name in _part_now(code) if name in scripts]}


def _part_now(code):
    address = request.remote_addr or ""
    if house().settings.rate_limits and tries.used_up(address):
        return []
    session = identity.find_session(code)
    if session is None or session.code != code:
        tries.failed(address)
        return []
    if session.state in ("closing", "closed"):
        return []
    return [session.focus.kind] if session.focus else ["later"]
