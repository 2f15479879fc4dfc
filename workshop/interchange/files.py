"""Which reader a file needs: by the end of its name, and for tables by their first line."""

from pathlib import Path

from . import ballots_csv, polis
from .ideas_csv import read_ideas
from .material import Unreadable
from .pabulib import read_pabulib
from .preflib import read_preflib

PREFLIB = ("soc", "toc", "soi", "toi", "cat")
READ = "a Polis export (a folder or a .zip), .soc, .toc, .soi, .toi, .cat, .pb or .csv"


def read_file(path):
    """What a file or a Polis folder holds: an Election, a Conversation or Ideas. Raises Unreadable, or OSError."""
    path = Path(path)
    if path.is_dir():
        return polis.read(path)
    try:
        return read_bytes(path.name, path.read_bytes())
    except Unreadable as error:
        raise Unreadable(f"{path}: {error}") from None


def read_bytes(name, raw):
    """The same, for a file that came over the wire with this name."""
    extension = Path(name).suffix.lower().removeprefix(".")
    if extension in PREFLIB:
        return read_preflib(raw, extension)
    if extension == "pb":
        return read_pabulib(raw)
    if extension == "zip":
        return polis.read(raw)
    if extension == "csv":
        return ballots_csv.read_ballots(raw) if raw.lstrip(b"\xef\xbb\xbf").startswith(b"kind,") else read_ideas(raw)
    raise Unreadable(f"No session can be made of “{name}”. What can be read: {READ}.")
