"""Steps of set-up: each is done once for what it depends on, by one process at a time."""

import fcntl
import hashlib
import shlex
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / ".setup"


class NotSetUp(Exception):
    """Something is missing that set-up cannot bring; the message says what to do."""


@contextmanager
def one_at_a_time():
    """Waits until no other start is setting up this folder."""
    KEPT.mkdir(exist_ok=True)
    with (KEPT / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another start is setting up; waiting for it …")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def step(stamp, *depends_on, title):
    """Runs its block only `if` what it depends on is not what `stamp` was left for: `with step(…) as needed:`.

    The stamp lies within what the step makes, so that removing the one removes the other.
    """
    state = digest(depends_on)
    needed = not stamp.exists() or stamp.read_text() != state
    if needed:
        stamp.unlink(missing_ok=True)
        say(title + " …")
    yield needed
    if needed:
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.write_text(state)


def digest(parts):
    """Returns a digest of strings, of files, and of all files in folders, with their names."""
    whole = hashlib.sha256()
    for part in parts:
        for piece in pieces(part):
            whole.update(hashlib.sha256(piece).digest())
    return whole.hexdigest()


def pieces(part):
    if isinstance(part, str):
        yield part.encode()
    elif part.is_dir():
        for path in sorted(path for path in part.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
            yield path.relative_to(ROOT).as_posix().encode()
            yield path.read_bytes()
    elif part.exists():
        yield part.read_bytes()


def run(command, why, **options):
    """Runs a command quietly; when it fails, shows what it said and stops with `why`."""
    command = [str(word) for word in command]
    done = subprocess.run(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options
    )
    if done.returncode:
        print(done.stdout.decode(errors="replace").strip(), file=sys.stderr)
        raise NotSetUp(f"{why} (The command was: {shlex.join(command)})")
    return done.stdout.decode(errors="replace")


def say(text):
    """Tells how set-up goes, on standard error: standard output belongs to the command."""
    print(text, file=sys.stderr, flush=True)
