"""The journal's chain as a record shows it: every digest follows from the one before (X5)."""

import hashlib

import rfc8785

from ..digests import words_digest
from ..events import TYPES

ALGORITHM = "SHA-256(previous digest, RFC 8785 JSON of the event, its words replaced by SHA-256(salt, text))"
BESIDE = ("digest", "salts", "withheld")


def is_seen(entry):
    """Whether the reader of this copy may see the event; of others it holds the digest alone."""
    return "type" in entry


def follows(previous, entry):
    """The digest (hexadecimal) that an event must have after the digest before it, "" for the first."""
    return hashlib.sha256(bytes.fromhex(previous) + rfc8785.dumps(as_digested(entry))).hexdigest()


def as_digested(entry):
    """The event as it was digested: each text replaced by the digest of its salt and itself."""
    content = {name: value for name, value in entry.items() if name not in BESIDE}
    if entry["type"] == "session_closed":
        content.pop("fingerprint", None)
    content.update(entry.get("withheld", {}))
    for field, salt in entry.get("salts", {}).items():
        content[field] = words_digest(salt, entry[field])
    return content


def words_of(entry):
    """The fields of an event that are somebody's own words."""
    kind = TYPES.get(entry["type"])
    return kind.words if kind else ()


def about(entry):
    """The id of the thing whose words an event holds, or None."""
    kind = TYPES.get(entry["type"])
    if kind is None:
        return None
    return entry.get("id" if entry["type"] == "hidden" else kind.about)
