"""Webhooks: who is told of what, in the transaction in which it happens; kept until it has arrived."""

import json
import secrets
from base64 import b64encode
from datetime import timedelta

from sqlalchemy import delete, select

from . import outward
from .db import db
from .identity import may_read
from .journal import moment
from .models import Delivery, Webhook
from .models.columns import now
from .refusals import Refused

TYPES = ("session.closed", "record.published", "record.withdrawn", "response.published")
TEST = "webhook.test"
MOST_EACH = 10
KEPT = timedelta(days=30)


def make(user, url, types, private):
    """A new webhook of an account, told of these types."""
    if len(of(user)) >= MOST_EACH:
        raise Refused("An account has at most %(most)s webhooks.", code="limit", most=MOST_EACH)
    if not types or not set(types) <= set(TYPES):
        raise Refused("Choose what to be told of.", field="types")
    hook = Webhook(user_id=user.id, url=outward.check(url, private), nonce=secrets.token_hex(16),
                   types=[type for type in TYPES if type in types])
    db.session.add(hook)
    db.session.flush()
    return hook


def of(user):
    """The webhooks of an account, the oldest first."""
    return db.session.scalars(select(Webhook).where(Webhook.user_id == user.id).order_by(Webhook.id)).all()


def mine(user, id):
    """The webhook with this id, if it is of this account, or None."""
    hook = db.session.get(Webhook, id, populate_existing=True)
    return hook if hook is not None and hook.user_id == user.id else None


def forget(hook):
    """Delete a webhook with all that was to be sent there."""
    db.session.execute(delete(Delivery).where(Delivery.webhook_id == hook.id))
    db.session.delete(hook)


def secret(keyring, hook):
    """What signs the messages of a webhook, as standardwebhooks.com writes it; derived, never stored."""
    return "whsec_" + b64encode(keyring.derived(f"webhook:{hook.id}:{hook.nonce}")).decode()


def tell(type, session, **data):
    """Put a message to every webhook that is to hear of this into the open transaction; nothing of a rehearsal."""
    if session.rehearsal or session.workshop.demonstration:
        return
    about = {"session": session.public_id, "title": session.workshop.title, "place": session.place, **data}
    for hook in db.session.scalars(select(Webhook).order_by(Webhook.id)):
        if type in hook.types and may_read(hook.user, session.workshop):
            put(hook, type, about)


def put(hook, type, data):
    """One message to one webhook, due at once; returns it."""
    at = now()
    body = json.dumps({"type": type, "timestamp": moment(at), "data": data}, ensure_ascii=False, separators=(",", ":"))
    message = Delivery(webhook_id=hook.id, message=f"msg_{secrets.token_urlsafe(18)}", type=type, body=body, due_at=at, made_at=at)
    db.session.add(message)
    return message


def try_out(hook):
    """A message that says no more than that it arrived."""
    return put(hook, TEST, {"webhook": str(hook.id)})


def again(hook, id):
    """Send a message once more, with the same id; whether there is one."""
    message = db.session.get(Delivery, id, populate_existing=True)
    if message is None or message.webhook_id != hook.id:
        return False
    message.state, message.due_at, message.tries = "waiting", now(), 0
    return True


def last(hook, most=50):
    """The last messages of a webhook, the newest first."""
    return db.session.scalars(
        select(Delivery).where(Delivery.webhook_id == hook.id).order_by(Delivery.id.desc()).limit(most)).all()


def forget_old(at):
    """Delete what was delivered or given up long ago; returns how many."""
    gone = db.session.execute(delete(Delivery).where(Delivery.state != "waiting", Delivery.made_at < at - KEPT))
    return gone.rowcount
