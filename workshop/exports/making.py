"""Has files of records made by processes beside the server, a few at a time, and keeps each until it is fetched."""

import os
import pickle
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass, field

import structlog

from ..config import ROOT
from ..refusals import Refused

log = structlog.get_logger()

AT_ONCE = 2
MOST = 20
LONGEST = 900.0  # seconds until a file is given up
KEPT = 600.0     # seconds until a file that nobody fetched is let go
CHUNK = 64 * 1024


@dataclass
class Making:
    """One file on its way: how far it has come, and once it is made, the file, which has no name on the disk."""

    stage: str = "queued"
    file: object = None
    size: int = 0
    over: threading.Event = field(default_factory=threading.Event)

    @property
    def is_made(self):
        return self.stage == "made"

    def chunks(self):
        """What is in the file, piece by piece; several may read it."""
        at = 0
        while piece := os.pread(self.file.fileno(), CHUNK, at):
            at += len(piece)
            yield piece


@dataclass
class Exports:
    """Every file of this server that is being made or waits to be fetched, by what it is of and for whom."""

    settings: object
    makings: dict = field(default_factory=dict)
    processes: set = field(default_factory=set)
    turn: object = field(default_factory=lambda: threading.Semaphore(AT_ONCE))
    stopping: bool = False

    def ask(self, session, reader, name, language, patience):
        """The making of a file as the session is now, waited for so many seconds; begins it where nobody has yet."""
        wanted = (session.id, session.seq, reader.name, name, language)
        making = self.makings.get(wanted)
        if making is None:
            making = self._begin(wanted, f"{self.settings.public_url}/sessions/{session.public_id}/record")
        making.over.wait(patience)
        if making.stage == "failed":
            self.makings.pop(wanted, None)
            raise Refused("This file could not be made. Try again in a while.", code="busy")
        return making

    def take(self, session, reader, name, language):
        """The file is handed over: whoever asks next has it made anew, as things are by then."""
        self.makings.pop((session.id, session.seq, reader.name, name, language), None)

    def stop(self):
        """Nothing more is made."""
        self.stopping = True
        for process in list(self.processes):
            process.kill()

    def _begin(self, wanted, address):
        if len(self.makings) >= MOST:
            raise Refused("Many files are being made just now. Try again in a few minutes.", code="busy")
        making = self.makings[wanted] = Making()
        threading.Thread(target=self._make, args=(wanted, address, making), name="export", daemon=True).start()
        return making

    def _make(self, wanted, address, making):
        with self.turn:
            try:
                self._run(wanted, address, making)
            except Exception:
                making.stage = "failed"
                log.exception("export_failed")
        making.over.set()
        _later(KEPT, self.makings.pop, wanted, None)

    def _run(self, wanted, address, making):
        session, _seq, reader, name, language = wanted
        making.file = tempfile.TemporaryFile(dir=self.settings.instance)
        request = {"session": session, "reader": reader, "name": name, "language": language, "address": address,
                   "database_url": self.settings.database_url, "into": making.file.fileno()}
        process = subprocess.Popen([sys.executable, "-m", "workshop.exports"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   pass_fds=[making.file.fileno()], cwd=ROOT)
        self.processes.add(process)
        overdue = _later(LONGEST, process.kill)
        try:
            process.stdin.write(pickle.dumps(request))
            process.stdin.close()
            made = False
            for line in process.stdout:
                stage = line.decode().strip()
                made = stage == "made"
                making.stage = making.stage if made else stage
            process.wait()
        finally:
            overdue.cancel()
            self.processes.discard(process)
        making.size = os.fstat(making.file.fileno()).st_size
        making.stage = "made" if made and not self.stopping else "failed"


def _later(seconds, do, *args):
    timer = threading.Timer(seconds, do, args)
    timer.daemon = True
    timer.start()
    return timer
