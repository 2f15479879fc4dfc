"""The Courier: carries messages to webhooks, signed, again and again until they arrive or three days have passed."""

import random
import threading
from dataclasses import dataclass, field
from datetime import timedelta

import structlog
from sqlalchemy import select
from standardwebhooks.webhooks import Webhook as Signature

from . import outward, webhooks
from .db import begin_writing, db
from .models import Delivery, Webhook
from .models.columns import now

log = structlog.get_logger()

LONGEST_WAIT = 5.0
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=5), timedelta(hours=12)
GIVEN_UP_AFTER = timedelta(days=3)
GONE = 410
AT_ONCE = 8


@dataclass
class Courier:
    """Each webhook has a messenger of its own while something is due there, so that a slow one holds up no other.

    `private` is whether messages may go into private networks; `jitter` gives 0 to 1, so that not everything is tried at once.
    """

    app: object
    keyring: object
    private: bool
    jitter: object = random.random
    woken: threading.Event = field(default_factory=threading.Event)
    busy: set = field(default_factory=set)
    stopping: bool = False

    def start(self):
        threading.Thread(target=self._work, name="courier", daemon=True).start()

    def stop(self):
        self.stopping = True
        self.woken.set()

    def wake(self):
        """Something was put out to be sent."""
        self.woken.set()

    def _work(self):
        while not self.stopping:
            self.woken.clear()
            try:
                with self.app.app_context():
                    self._send_out()
            except Exception:
                log.exception("courier_broke")
            self.woken.wait(LONGEST_WAIT)

    def _send_out(self):
        """Give everyone with something due a messenger."""
        waiting = _due().with_only_columns(Delivery.webhook_id).distinct()
        hooks = [hook for hook in db.session.scalars(waiting) if hook not in self.busy]
        db.session.rollback()
        for hook in hooks[:max(0, AT_ONCE - len(self.busy))]:
            self.busy.add(hook)
            threading.Thread(target=self._carry_all, args=(hook,), daemon=True).start()

    def _carry_all(self, hook):
        try:
            with self.app.app_context():
                while not self.stopping and (message := db.session.scalar(
                        _due().where(Delivery.webhook_id == hook).order_by(Delivery.id).limit(1))):
                    self.carry(message)
        except Exception:
            log.exception("messenger_broke")
        finally:
            self.busy.discard(hook)

    def carry(self, message):
        """Try one message now, and note what came of it."""
        id, hook = message.id, message.webhook
        at, body = now(), message.body
        signed = Signature(webhooks.secret(self.keyring, hook)).sign(message.message, at, body)
        headers = {"Content-Type": "application/json", "User-Agent": "EqualFooting-Webhooks/1", "webhook-id": message.message,
                   "webhook-timestamp": str(int(at.timestamp())), "webhook-signature": signed}
        url = hook.url
        db.session.rollback()
        status, problem = None, None
        try:
            status = outward.post(url, headers, body.encode(), self.private)
        except outward.Undelivered as error:
            problem = error.why
        begin_writing()
        message = db.session.get(Delivery, id, populate_existing=True)
        if message is not None:
            self._note(message, at, status, problem)
        db.session.commit()

    def _note(self, message, at, status, problem):
        message.tries += 1
        message.tried_at, message.status, message.problem = at, status, problem
        if status is not None and 200 <= status < 300:
            message.state, message.due_at = "delivered", None
            return
        if status == GONE:
            message.webhook.paused = True
        pause = min(LONGEST_PAUSE, FIRST_PAUSE * 4 ** min(message.tries - 1, 8)) * (0.8 + 0.4 * self.jitter())
        message.due_at = now() + pause
        if status == GONE or message.due_at > message.made_at + GIVEN_UP_AFTER:
            message.state, message.due_at = "given_up", None


def _due():
    return (select(Delivery).join(Webhook, Webhook.id == Delivery.webhook_id)
            .where(Delivery.state == "waiting", Delivery.due_at <= now(), Webhook.paused.is_(False)))
