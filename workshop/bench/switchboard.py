"""One thread for all phones: it does what is due at its moment and hears whoever has something to say."""

import heapq
import itertools
import selectors
import time

LONGEST_WAIT = 0.05  # seconds between two looks at what a caller waits for


class Switchboard:
    """Times are of `time.perf_counter`; everything happens within `run`."""

    def __init__(self):
        self._selector = selectors.DefaultSelector()
        self._due = []
        self._numbers = itertools.count()

    def at(self, moment, act, *args):
        """Have something done at a moment, or as soon after it as this thread comes to it."""
        heapq.heappush(self._due, (moment, next(self._numbers), act, args))

    def hear(self, socket, act):
        """Call `act()` whenever the socket has something to read."""
        self._selector.register(socket, selectors.EVENT_READ, act)

    def forget(self, socket):
        self._selector.unregister(socket)

    def run(self, until, enough=None):
        """Go on until a moment, or until `enough()` is so; returns whether it came to be so."""
        while True:
            self._do_what_is_due()
            if enough is not None and enough():
                return True
            now = time.perf_counter()
            if now >= until:
                return False
            next_due = self._due[0][0] if self._due else until
            wait = max(0, min(until, next_due, now + LONGEST_WAIT) - now)
            for key, _ in self._selector.select(wait):
                key.data()
                if self._due and self._due[0][0] <= time.perf_counter():
                    self._do_what_is_due()

    def _do_what_is_due(self):
        while self._due and self._due[0][0] <= time.perf_counter():
            _, _, act, args = heapq.heappop(self._due)
            act(*args)
