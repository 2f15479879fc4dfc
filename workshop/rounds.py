"""Rounds: turns that arrive in the same few milliseconds share one transaction and one flush to disk.

One worker takes turns in the order in which they arrived. A turn that is refused changes nothing; one that breaks
is taken out, logged once, and the others are done again without it; a commit that fails answers `busy` to its round.
"""

import itertools
import queue
import threading
import time
from dataclasses import dataclass, field

import structlog
from sqlalchemy.exc import DBAPIError, OperationalError, TimeoutError as NoConnection

from .db import begin_writing, db
from .refusals import TRY_AGAIN, Refused
from .turn import Actor, Turn, claim

log = structlog.get_logger()

QUIET_REST = 0.002
BUSY_REST = 0.010
BUSY_SIZE = 4
MOST_TURNS = 256
SYSTEM = Actor("system", "")


@dataclass
class Place:
    """A turn in the queue, with its number there: how to take it, whom to tell; `lane` keeps one socket's order (D4)."""

    number: int
    take: object
    answer: object
    lane: object = None
    outcome: object = None
    turn: Turn | None = None


@dataclass
class Rounds:
    """The queue of turns of this process; `told` is called with the turns of a committed round before they are answered.

    `held` has, by lane, a refusal that may be tried again and the number of the last turn sent before it was known.
    """

    app: object
    told: object
    waiting: queue.Queue = field(default_factory=queue.Queue)
    numbers: itertools.count = field(default_factory=itertools.count)
    last: int = -1
    held: dict = field(default_factory=dict)
    stopping: bool = False
    worker: threading.Thread | None = None

    def start(self):
        self.worker = threading.Thread(target=self._work, name="rounds", daemon=True)
        self.worker.start()

    def stop(self, timeout):
        """Take the turns that are waiting, then end."""
        self.stopping = True
        self.waiting.put(None)
        self.worker.join(timeout)

    def place(self, take, answer, lane=None):
        """Queue a turn: `take()` gives (turn, answer) within the transaction; `answer(outcome)` is called once.

        The outcome is what the turn answered, or the Refused that it met.
        """
        self._queue(take, answer, lane)

    def do(self, take):
        """Queue a turn and wait for it; returns its answer or raises its Refused.

        Who waits holds no connection meanwhile: a crowd that waits must not keep the turns from theirs. Rows that
        the caller read before are read anew after.
        """
        db.session.rollback()
        done = threading.Event()
        place = self._queue(take, lambda outcome: done.set())
        done.wait()
        if isinstance(place.outcome, Refused):
            raise place.outcome
        return place.outcome

    def inside(self, session_id, work):
        """Run `work(turn)` as a turn of the program itself and wait for what it returns."""
        def take():
            turn = Turn(claim(session_id), SYSTEM)
            return turn, work(turn)

        return self.do(take)

    def _queue(self, take, answer, lane=None):
        place = Place(next(self.numbers), take, answer, lane)
        self.last = place.number
        self.waiting.put(place)
        return place

    def _work(self):
        rest = QUIET_REST
        while True:
            if self.waiting.empty():
                self.held.clear()
            first = self.waiting.get()
            if first is None:
                break
            time.sleep(rest)
            places = self._gather(first)
            self._hold(places)
            rest = BUSY_REST if len(places) > BUSY_SIZE else QUIET_REST
            if self.stopping and self.waiting.empty():
                break

    def _gather(self, first):
        places = [first]
        while len(places) < MOST_TURNS:
            try:
                place = self.waiting.get_nowait()
            except queue.Empty:
                break
            if place is None:
                self.waiting.put(None)
                break
            places.append(place)
        return places

    def _hold(self, places):
        with self.app.app_context():
            try:
                self._commit(places)
            except (DBAPIError, NoConnection) as error:
                db.session.rollback()
                log.warning("round_failed", turns=len(places), error=type(error).__name__)
                for place in places:
                    place.outcome = _busy()
            except Exception:
                db.session.rollback()
                log.exception("round_broke", turns=len(places))
                for place in places:
                    place.outcome = _fault()
            else:
                self._finish([place for place in places if place.turn is not None])
        for place in places:
            self._answer(place)

    def _answer(self, place):
        outcome = place.outcome
        if place.lane is not None and isinstance(outcome, Refused) and outcome.code in TRY_AGAIN:
            self.held[place.lane] = outcome, self.last
        try:
            place.answer(outcome)
        except Exception:
            log.exception("answer_broke")

    def _held_up(self, place):
        """The refusal that whoever sent this turn had not heard yet, or None."""
        refusal, last = self.held.get(place.lane, (None, -1))
        return refusal if place.number <= last else None

    def _finish(self, places):
        """After the commit: what each turn still has to do before it is answered, then tell the rooms."""
        for place in places:
            try:
                for then in place.turn.then:
                    then()
            except OSError:
                log.exception("turn_unfinished")
                place.outcome = _busy()
        if places:
            self.told([place.turn for place in places])

    def _commit(self, places):
        """Take every turn and commit once; a turn that breaks is left out and the others are taken again."""
        broken = set()
        while True:
            begin_writing()
            again = self._take_all(places, broken)
            if again is None:
                db.session.commit()
                return
            broken.add(again)
            db.session.rollback()

    def _take_all(self, places, broken):
        held_up = {}
        for number, place in enumerate(places):
            place.turn = None
            if number in broken:
                place.outcome = _fault()
                continue
            refusal = held_up.get(place.lane) or self._held_up(place)
            if refusal is not None:
                place.outcome = refusal
                continue
            try:
                with db.session.begin_nested():
                    place.turn, place.outcome = place.take()
            except Refused as refusal:
                place.turn, place.outcome = None, refusal
                if place.lane is not None and refusal.code in TRY_AGAIN:
                    held_up[place.lane] = refusal
            except OperationalError:
                raise
            except OSError:
                log.exception("turn_failed")
                place.turn, place.outcome = None, _busy()
            except Exception:
                log.exception("turn_broke")
                return number
        return None


def _busy():
    return Refused("The server is catching its breath. This will be tried again.", code="busy", retry_after=1)


def _fault():
    return Refused("Something went wrong on our side. Nothing was changed; your words are still with you.")
