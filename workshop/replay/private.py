"""A private server on a temporary instance, with a facilitator's token, for as long as it is needed."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from workshop.replay.api import Api, Failed

HOST = "127.0.0.1"
FACILITATOR = "replay@example.org"
READY_WITHIN = 60  # seconds
STOPPED_WITHIN = 12  # seconds
OWN_SETTINGS = (
    "DATABASE_URL", "REDIS_URL", "SECRET_KEY", "HOST", "PORT", "PUBLIC_URL", "INSTANCE_PATH",
    "RATE_LIMITS",
)


@contextmanager
def private_server():
    """Yield the Api of a facilitator on a server of its own; nothing of it is left afterwards."""
    with tempfile.TemporaryDirectory(prefix="equal-footing-") as folder:
        port = _free_port()
        settings = {key: value for key, value in os.environ.items() if key not in OWN_SETTINGS}
        settings |= {
            "INSTANCE_PATH": str(Path(folder) / "instance"),
            "RATE_LIMITS": "off",
            "HOST": HOST,
            "PORT": str(port),
        }
        said = Path(folder) / "said.txt"
        with said.open("wb") as output:
            server = subprocess.Popen(
                _workshop("serve", "--no-demo", "--host", HOST, "--port", str(port)),
                env=settings, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
            )
        try:
            _wait_until_it_listens(server, said)
            yield Api(f"http://{HOST}:{port}", _facilitators_token(settings))
        finally:
            _stop(server)


def _workshop(*command):
    return [sys.executable, "-m", "workshop", *command]


def _free_port():
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def _wait_until_it_listens(server, said):
    until = time.monotonic() + READY_WITHIN
    while server.poll() is None and time.monotonic() < until:
        if any(line.startswith(b"Listening on ") for line in said.read_bytes().splitlines()):
            return
        time.sleep(0.1)
    last_words = said.read_text(errors="replace").strip()[-2_000:]
    raise Failed(f"The private server did not start. It said: {last_words or 'nothing'}")


def _facilitators_token(settings):
    _run(settings, "user", "add", FACILITATOR, "--role", "facilitator", "--password-stdin")
    return _run(settings, "token", "issue", FACILITATOR).strip()


def _run(settings, *command):
    done = subprocess.run(
        _workshop(*command), env=settings, input=os.urandom(16).hex() + "\n",
        capture_output=True, text=True,
    )
    if done.returncode:
        raise Failed(f"workshop {' '.join(command)} failed: {done.stderr.strip()[-2_000:]}")
    return done.stdout


def _stop(server):
    server.send_signal(signal.SIGTERM)
    try:
        server.wait(STOPPED_WITHIN)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
