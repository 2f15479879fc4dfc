"""Webhooks over HTTP: made, listed, tried out, deleted; what was sent, and what came of it."""

from flask import jsonify
from flask_babel import gettext

from .. import webhooks, wire
from ..db import begin_writing, db
from ..house import house
from ..journal import moment
from ..outward import FAILED
from . import api, fields
from .described import ORGANISER, described
from .problems import Problem, body, organiser
from .schemas import body_of
from .shapes import WORDS, listed, ref, thing


@api.get("/webhooks")
@described("List the webhooks of this account", "Account", ORGANISER, scope="read", gives={
    200: ("Where news is sent.", thing(webhooks=listed(ref("Webhook"))))})
def list_webhooks():
    return jsonify(webhooks=[_seen(hook) for hook in webhooks.of(organiser())])


@api.post("/webhooks")
@described("Make a webhook", "Account", ORGANISER, scope="write", takes=body_of(
    fields.webhook, url={"format": "uri", "maxLength": 500}, types={"items": {"enum": list(webhooks.TYPES)}, "minItems": 1}), gives={
    201: ("The webhook with its secret, which signs every message.", {"allOf": [ref("Webhook"), thing(secret=WORDS)]})},
    more="Addresses in private networks are refused unless the server was told to allow them.")
def make_webhook():
    organiser()
    asked = fields.webhook(**wire.parse(fields.webhook, body(), skip=0))
    begin_writing()
    hook = webhooks.make(organiser(), asked["url"], asked["types"], house().settings.private_webhooks)
    db.session.commit()
    return jsonify(_seen(hook) | {"secret": webhooks.secret(house().keyring, hook)}), 201


@api.delete("/webhooks/<webhook>")
@described("Delete a webhook", "Account", ORGANISER, scope="write", problems=(404,), gives={204: ("Nothing more is sent there.",)})
def delete_webhook(webhook):
    begin_writing()
    webhooks.forget(_mine(webhook))
    db.session.commit()
    return "", 204


@api.get("/webhooks/<webhook>/deliveries")
@described("See what was sent to a webhook", "Account", ORGANISER, scope="read", problems=(404,), gives={
    200: ("The last messages, the newest first.", thing(deliveries=listed(ref("Delivery"))))})
def list_deliveries(webhook):
    return jsonify(deliveries=[_sent(message) for message in webhooks.last(_mine(webhook))])


@api.post("/webhooks/<webhook>/test")
@described("Send a test message", "Account", ORGANISER, scope="write", takes=body_of(fields.nothing), takes_nothing=True, problems=(404,), gives={
    202: ("It is on its way.", ref("Delivery"))})
def try_webhook(webhook):
    organiser()
    wire.parse(fields.nothing, body(), skip=0)
    begin_writing()
    message = webhooks.try_out(_mine(webhook))
    db.session.commit()
    house().courier.wake()
    return jsonify(_sent(message)), 202


def _mine(name):
    """The webhook of whoever asks."""
    user = organiser()
    known = name.isascii() and name.isdigit() and len(name) < 10
    hook = webhooks.mine(user, int(name)) if known else None
    if hook is None or str(hook.id) != name:
        raise Problem(404, "not_found", gettext("There is no such webhook."))
    return hook


def _seen(hook):
    return {"id": str(hook.id), "url": hook.url, "types": hook.types, "paused": hook.paused, "made_at": moment(hook.made_at)}


def _sent(message):
    return {"message": message.message, "type": message.type, "state": message.state, "tries": message.tries or 0,
            "status": message.status, "problem": message.problem and FAILED[message.problem], "made_at": moment(message.made_at),
            "tried_at": moment(message.tried_at), "due_at": moment(message.due_at)}
