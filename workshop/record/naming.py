"""What the files of a record are called."""

import re
import unicodedata

LONGEST = 50


def slug(session):
    """The title in plain letters, and the day."""
    plain = unicodedata.normalize("NFKD", session.workshop.title).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST].strip("-") or "session"
    return f"{words}-{session.closed_at:%Y-%m-%d}"
