"""A real server: a process of its own on a free loopback port and a temporary instance."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
READY_WITHIN = 60  # seconds
ASYNC_MODE = os.environ.get("SERVER_ASYNC_MODE", "eventlet")
OWN = ("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "HOST", "PORT", "PUBLIC_URL", "RATE_LIMITS", "INSTANCE_PATH", "ASYNC_MODE", "PRIVATE_WEBHOOKS")


def free_port():
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def environment(instance, **settings):
    """The settings of a server or a command, with nothing taken over from whoever runs the tests."""
    kept = {name: value for name, value in os.environ.items() if name not in OWN}
    return {**kept, "INSTANCE_PATH": str(instance), **settings}


def command(instance, *words, module="workshop", typed="", **settings):
    """`script/workshop WORDS`, run to its end."""
    return subprocess.run(
        [sys.executable, "-m", module, *map(str, words)], cwd=ROOT, text=True, input=typed, capture_output=True,
        env=environment(instance, **settings), timeout=60)


class Server:
    """A server on an instance folder; it can be stopped, killed and started again on the same port."""

    def __init__(self, folder, async_mode=ASYNC_MODE, **settings):
        self.folder, self.instance = Path(folder), Path(folder) / "instance"
        self.port = free_port()
        self.address = f"http://{HOST}:{self.port}"
        self.settings = {"ASYNC_MODE": async_mode, **settings}
        self.process = None
        self.starts = 0

    def start(self, *options):
        """Start, and wait until connections are taken."""
        self.starts += 1
        self.out, self.err = self.folder / f"out{self.starts}.txt", self.folder / f"err{self.starts}.txt"
        with self.out.open("wb") as out, self.err.open("wb") as err:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "workshop", "serve", "--port", str(self.port), *(options or ("--no-demo",))],
                cwd=ROOT, env=environment(self.instance, **self.settings), stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        until = time.monotonic() + READY_WITHIN
        while "\nListening on " not in "\n" + self.said():
            assert self.process.poll() is None and time.monotonic() < until, self.said() + self.complained()
            time.sleep(0.02)
        return self

    def said(self):
        return self.out.read_text()

    def complained(self):
        """What stands on standard error."""
        return self.err.read_text()

    def stop(self):
        """SIGTERM; the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise

    def kill(self):
        """`kill -9`."""
        self.process.kill()
        self.process.wait()

    def command(self, *words, typed=""):
        """A command on the same instance, beside the running server."""
        return command(self.instance, *words, typed=typed, ASYNC_MODE="threading")

    def account(self, email, role="facilitator"):
        """An account with a bearer token; the token."""
        made = command(self.instance, email, role, module="tests.world.account", typed="a long enough password\n", ASYNC_MODE="threading")
        assert made.returncode == 0, made.stderr
        assert re.fullmatch(r"\S+\n", made.stdout)
        return made.stdout.strip()
