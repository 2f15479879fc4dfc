"""A few workers who carry out what many people do, each person's acts one after another."""

from concurrent.futures import ThreadPoolExecutor


class Hands:
    """Give acts in order of time; one may wait for the result of another given before it.

    `person` is any whole number that stays the same for the same person.
    """

    def __init__(self, count=32):
        self._workers = [ThreadPoolExecutor(max_workers=1) for _ in range(count)]
        self._given = []
        self._failure = None

    def give(self, person, act, *args):
        """Have the act done after all earlier acts of this person; returns its Future.

        Raises the first failure of an earlier act, if there was one.
        """
        self._raise_failure()
        future = self._workers[person % len(self._workers)].submit(act, *args)
        future.add_done_callback(self._notice)
        self._given.append(future)
        return future

    def finish(self):
        """Wait until everything given is done; raises the first failure."""
        for future in self._given:
            future.exception()
        self._given.clear()
        self._raise_failure()

    def close(self):
        for worker in self._workers:
            worker.shutdown(wait=False, cancel_futures=True)

    def _notice(self, future):
        if not future.cancelled() and future.exception() and self._failure is None:
            self._failure = future.exception()

    def _raise_failure(self):
        if self._failure:
            raise self._failure
