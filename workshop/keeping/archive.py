"""A backup as one file: the database, the keys of open activities, and the instance's secrets (P4)."""

import io
import json
import os
import sqlite3
import tarfile
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy import make_url

from ..activities import KINDS
from ..refusals import Sorry

DATABASE = "workshop.db"
SECRETS = ("secret_key", "demonstration_password")
MANIFEST = "backup.json"
FORMAT = "equal-footing-backup"
TRIES = 20
VOTES = tuple(kind for kind, rules in KINDS.items() if rules.takes_ballots)
LARGEST_SMALL = 1024 * 1024


def database_file(settings):
    """Where the SQLite file is; Sorry for another database, which has tools of its own."""
    url = make_url(settings.database_url)
    if url.get_backend_name() != "sqlite" or not url.database:
        raise Sorry("This works for SQLite. For PostgreSQL use pg_dump and pg_restore, and copy the instance folder.")
    return Path(url.database)


def write(settings, file, made_at):
    """Write a whole backup, mode 0600, or nothing; returns how many activities were open, whose keys are in it."""
    source, target = database_file(settings), Path(file)
    if target.exists():
        raise Sorry(f"{target} is there already. Choose another name, so that no backup is lost.")
    if not source.exists():
        raise Sorry(f"There is no database to back up in {settings.instance}.")
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with tempfile.TemporaryDirectory(dir=settings.instance) as room:
            copy = Path(room) / DATABASE
            keys = _copy_with_keys(settings, source, copy)
            with open(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
                with tarfile.open(fileobj=out, mode="w:gz") as tar:
                    _pack(tar, settings, copy, keys, made_at)
                out.flush()
                os.fsync(out.fileno())
        os.replace(unfinished, target)
    except OSError as error:
        raise Sorry(f"The backup could not be written: {error}.") from None
    finally:
        unfinished.unlink(missing_ok=True)
    return len(keys)


def unpack(file, room):
    """Unpack a backup into a folder and check it; returns its manifest. Sorry where it is not a whole one."""
    try:
        with tarfile.open(file, "r:gz") as tar:
            for member in tar:
                _check_name(member)
                body = tar.extractfile(member)
                path = Path(room) / member.name
                path.parent.mkdir(exist_ok=True, mode=0o700)
                with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
                    while piece := body.read(LARGEST_SMALL):
                        out.write(piece)
        manifest = json.loads((Path(room) / MANIFEST).read_text())
        with closing(sqlite3.connect(Path(room) / DATABASE)) as database:
            sound = database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            database.execute("SELECT epoch FROM live_session LIMIT 1")
    except (OSError, EOFError, ValueError, tarfile.TarError, sqlite3.Error) as error:
        raise Sorry(f"{file} can't be read as a backup: {error}.") from None
    if manifest.get("format") != FORMAT or not sound:
        raise Sorry(f"{file} is not a whole backup.")
    return manifest


def _copy_with_keys(settings, source, copy):
    """A copy of the database, and the keys {name: bytes} of exactly those activities that are open in it.

    A step may open or close while the copy is made; then it is made again.
    """
    for _ in range(TRIES):
        before = _keys(settings)
        with closing(sqlite3.connect(source, timeout=10)) as live, closing(sqlite3.connect(copy)) as taken:
            live.backup(taken)
            taken.execute("PRAGMA journal_mode=DELETE")
            needed = {f"{row[0]}.key" for row in taken.execute(
                "SELECT DISTINCT activity_id FROM open_ballot UNION SELECT DISTINCT activity_id FROM ballot_answer "
                f"UNION SELECT id FROM activity WHERE state IN ('open', 'closing') AND kind IN ({', '.join('?' for _ in VOTES)})",
                VOTES)}
        keys = {**before, **_keys(settings)}
        if needed <= set(keys):
            return {name: keys[name] for name in sorted(needed)}
        copy.unlink()
    raise Sorry("Steps opened and closed all the time. Please try again in a moment.")


def _keys(settings):
    found = {}
    for path in (settings.instance / "keys").glob("*.key"):
        try:
            found[path.name] = path.read_bytes()
        except FileNotFoundError:
            continue
    return found


def _pack(tar, settings, copy, keys, made_at):
    manifest = {"format": FORMAT, "version": 1, "made_at": made_at, "open_activities": len(keys)}
    _add(tar, MANIFEST, json.dumps(manifest).encode())
    for name in SECRETS:
        if (settings.instance / name).exists():
            _add(tar, name, (settings.instance / name).read_bytes())
    for name, key in keys.items():
        _add(tar, f"keys/{name}", key)
    tar.add(copy, DATABASE, filter=_private)


def _add(tar, name, body):
    member = _private(tarfile.TarInfo(name))
    member.size = len(body)
    tar.addfile(member, io.BytesIO(body))


def _private(member):
    member.mode, member.uid, member.gid, member.uname, member.gname = 0o600, 0, 0, "", ""
    return member


def _check_name(member):
    folder, _, name = member.name.rpartition("/")
    known = member.name in (DATABASE, MANIFEST, *SECRETS) if not folder else (
        folder == "keys" and name.endswith(".key") and name[:-4].isascii() and name[:-4].isdigit())
    if not member.isreg() or not known:
        raise Sorry(f"This file holds {member.name!r}, which no backup has. Nothing was restored.")
