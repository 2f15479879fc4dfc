"""Tables that were sent and are still being looked at: one file each in the instance folder, for a day at most."""

import json
import re
import secrets
import time

from .interchange.grid import Grid

KEPT = 24 * 60 * 60  # seconds
NAME = re.compile(r"[A-Za-z0-9_-]{22}")


def keep(folder, session, grid, name):
    """Keep the Grid of a file that was sent for a session; returns what it can be found by. Old ones go."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for path in folder.glob("*.json"):
        if time.time() - path.stat().st_mtime > KEPT:
            path.unlink(missing_ok=True)
    found_by = secrets.token_urlsafe(16)
    text = json.dumps({"session": session.public_id, "name": name, "headings": grid.headings, "rows": grid.rows, "notes": grid.notes})
    path = folder / f"{found_by}.json"
    path.touch(mode=0o600)
    path.write_text(text)
    return found_by


def find(folder, session, found_by):
    """(Grid, name of the file) that was kept for this session; None where there is none any more."""
    path = folder / f"{found_by}.json"
    if not NAME.fullmatch(found_by) or not path.exists():
        return None
    kept = json.loads(path.read_text())
    if kept["session"] != session.public_id:
        return None
    rows = tuple((number, tuple(cells)) for number, cells in kept["rows"])
    return Grid(tuple(kept["headings"]), rows, tuple(kept["notes"])), kept["name"]


def forget(folder, found_by):
    """It was brought in, or is not wanted."""
    if NAME.fullmatch(found_by):
        (folder / f"{found_by}.json").unlink(missing_ok=True)
