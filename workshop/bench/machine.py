"""What the server used, as its own /metrics says from /proc/PID/stat, and how busy the machine was."""

import os
import platform
import time
import urllib.request
from dataclasses import dataclass
from importlib.metadata import version

from workshop.replay.api import Failed

CPU, MEMORY = "process_cpu_seconds_total", "process_resident_memory_bytes"


@dataclass(frozen=True)
class Use:
    """At one moment: seconds of processor of the server and of this process, and the server's memory in bytes."""

    at: float
    server_cpu: float
    server_memory: float
    own_cpu: float


def use_of(api):
    """What the server has used until now."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(f"{api.server}/metrics", timeout=30) as answer:
        lines = answer.read().decode().splitlines()
    figures = dict(line.rsplit(" ", 1) for line in lines if not line.startswith("#"))
    if CPU not in figures:
        raise Failed("This machine does not say what a process uses (there is no /proc), so there is nothing to measure.")
    return Use(time.perf_counter(), float(figures[CPU]), float(figures[MEMORY]), time.process_time())


def conditions():
    """What the figures depend on, apart from what was asked for."""
    return {
        "processors": os.cpu_count(),
        "python": platform.python_version(),
        "async_mode": os.environ.get("ASYNC_MODE", "eventlet"),
        "flask_socketio": version("flask-socketio"),
        "database": "SQLite in the temporary folder, flushed at every commit",
        "generator": "on the same machine, in one thread of another process, over loopback",
    }


def load():
    """The machine's load average over the last minute, of everything that runs on it."""
    return round(os.getloadavg()[0], 2)
