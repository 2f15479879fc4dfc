"""The keys of open activities: one file each in the instance folder, overwritten and removed at closing (B3)."""

import os
import secrets

KEY_BYTES = 32
_folder = None


def keep_in(folder):
    """Say where keys are kept; the folder is made, readable by nobody else."""
    global _folder
    _folder = folder
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)


def make(activity_id):
    """Make the key of an activity that is about to open, flushed to disk before anything is sealed with it."""
    if read(activity_id) is not None:
        return
    path = _path(activity_id)
    unfinished = path.with_suffix(".new")
    _write(unfinished, os.O_CREAT | os.O_TRUNC)
    unfinished.rename(path)
    _flush_folder()


def read(activity_id):
    """The bytes of a key, or None where it was never made or is destroyed."""
    try:
        key = _path(activity_id).read_bytes()
    except FileNotFoundError:
        return None
    return key if len(key) == KEY_BYTES else None


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
        if os.write(handle, secrets.token_bytes(KEY_BYTES)) != KEY_BYTES:
            raise OSError("A key could not be written whole.")
        os.fsync(handle)
    finally:
        os.close(handle)


def _flush_folder():
    handle = os.open(_folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
