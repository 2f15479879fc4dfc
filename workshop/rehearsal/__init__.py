"""A rehearsal: a session whose people are pretended, so that whoever runs it can try the desk before the day.

`python -m workshop.rehearsal CODE` is the process in which they live, beside the server and outside its loop; they join
and take part over the public protocol, as everyone else, and leave when the session ends.
"""

import os
import subprocess
import sys

from workshop import config

PEOPLE = 18
MOST = 24
AT_ONCE = 3
_running = []


def invite(session, settings):
    """Have pretend people come to a session that is held as a rehearsal; False where enough rehearsals run already."""
    _running[:] = [crowd for crowd in _running if crowd.poll() is None]
    if len(_running) >= AT_ONCE:
        return False
    _running.append(subprocess.Popen(
        [sys.executable, "-m", "workshop.rehearsal", session.code, "--server", _address(settings),
         "--people", str(_expected(session.workshop)), "--language", session.workshop.languages[0]],
        cwd=config.ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={**os.environ, "ASYNC_MODE": "threading"}, start_new_session=True))
    return True


def _expected(workshop):
    """As many as are expected, within reason; where nobody said, enough of each group to be shown apart."""
    said = [voice.get("expected") for voice in workshop.voices]
    return min(MOST, sum(said)) if said and None not in said and sum(said) else PEOPLE


def _address(settings):
    host = "127.0.0.1" if settings.host in ("", "0.0.0.0", "::", "localhost") else settings.host
    return f"http://{host}:{settings.port}"
