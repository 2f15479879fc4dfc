"""The keys of open activities: one file each in the instance folder, overwritten and removed at closing (B3)."""

import os
import secrets

_folder = None


def keep_in(folder):
    """Say where keys are kept; the folder is made, readable by nobody else."""
    global _folder
    _folder = folder
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)


def make(activity_id):
    """Make the key of an activity that is about to open, flushed to disk before anything is sealed with it."""
    path = _path(activity_id)
    if path.exists():
        return
    _write(path, os.O_CREAT | os.O_EXCL)
    _flush_folder()


def read(activity_id):
    """The 32 bytes of a key, or None where it was never made or is destroyed."""
    try:
        return _path(activity_id).read_bytes()
    except FileNotFoundError:
        return None


def destroy(activity_id):
    """Overwrite and remove a key; done again, it does nothing."""
    path = _path(activity_id)
    try:
        _write(path)
        path.unlink()
    except FileNotFoundError:
        return
    _flush_folder()


def kept():
    """The ids of all activities that have a key."""
    return [int(path.stem) for path in _folder.glob("*.key")]


def _path(activity_id):
    return _folder / f"{activity_id}.key"


def _write(path, flags=0):
    handle = os.open(path, os.O_WRONLY | flags, 0o600)
    try:
        os.write(handle, secrets.token_bytes(32))
        os.fsync(handle)
    finally:
        os.close(handle)


def _flush_folder():
    handle = os.open(_folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
