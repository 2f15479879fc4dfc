"""A Chromium for the browser tests: `$CHROME`, one on the path, one from apt, or one from npm."""

import os
import shutil
import subprocess

import packed_browser
from steps import NotSetUp, say

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

NONE = (
    "The browser tests need Chromium or Chrome, and none was found or could be installed. "
    "Install one, or set CHROME to the path of one, then try again."
)


def find_or_install():
    """Returns the path of a browser that runs; without one there are no tests."""
    if os.environ.get("CHROME"):
        return given(os.environ["CHROME"])
    for source in (on_path, from_apt, packed_browser.install):
        path = source()
        if path and runs(path):
            return str(path)
    raise NotSetUp(NONE)


def given(path):
    if not runs(path):
        raise NotSetUp(f"CHROME is {path}, and no browser runs from there.")
    return path


def on_path():
    return next((path for path in map(shutil.which, NAMES) if path and runs(path)), None)


def from_apt():
    """Installs Debian's Chromium where that is allowed, with a font that has Arabic."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    say("Installing Chromium …")
    quietly = {"env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, "stdout": subprocess.DEVNULL}
    subprocess.run(["apt-get", "-qq", "update"], **quietly)
    packages = ["chromium", "fonts-dejavu-core"]
    subprocess.run(["apt-get", "-qq", "install", "--yes", "--no-install-recommends", *packages], **quietly)
    return on_path()


def runs(path):
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
