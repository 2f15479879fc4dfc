"""A process beside the server, for reckoning that would otherwise take the processor from every phone.

`python -m workshop.beside` is that process: it reads calls of pure functions from its standard input, one after the
other, and writes what they give to its standard output, until its input ends.
"""

import os
import pickle
import signal
import sys
from dataclasses import dataclass

LATER = 10  # how much it stands back behind the server, as `nice` reckons
ONE_CORE = {name: "1" for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")}


@dataclass
class Beside:
    """Keeps one such process, started when it is first needed and again if it ends; one caller at a time.

    `subprocess` is that module of the standard library, as a real thread must use it.
    """

    subprocess: object
    process: object = None

    def run(self, work, *args):
        """What `work(*args)` gives, reckoned beside the server; `work` is a function of a module."""
        if self.process is None or self.process.poll() is not None:
            self.process = self.subprocess.Popen(
                [sys.executable, "-m", "workshop.beside"], stdin=self.subprocess.PIPE, stdout=self.subprocess.PIPE,
                env={**os.environ, **ONE_CORE}, cwd=os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
        try:
            _put(self.process.stdin, (work, args))
            found, gave = pickle.load(self.process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            self.process.kill()
            self.process.wait()
            raise RuntimeError("The process beside the server ended in the middle of its work.") from error
        if not found:
            raise RuntimeError(f"Reckoning beside the server failed: {gave}")
        return gave


def _put(pipe, value):
    pipe.write(pickle.dumps(value))
    pipe.flush()


def ready():
    """Called beside the server, it has the process there, with what counting needs."""
    from .counting import result  # noqa: F401


def _main():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(LATER)
    calls, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while True:
        try:
            work, args = pickle.load(calls)
        except EOFError:
            return
        try:
            _put(answers, (True, work(*args)))
        except BrokenPipeError:
            return
        except Exception as error:
            _put(answers, (False, repr(error)))


if __name__ == "__main__":
    _main()
