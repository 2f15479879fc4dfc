"""How the server is: alive, ready, and in figures (P5)."""

from flask import Blueprint, abort, request
from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from . import config, tokens
from .db import db
from .house import house

health = Blueprint("health", __name__)
PLAIN = {"Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store"}
PASSED_ON = ("Forwarded", "X-Forwarded-For", "X-Real-IP")


@health.get("/healthz")
def alive():
    return "alive\n", PLAIN


@health.get("/readyz")
def ready():
    try:
        db.session.execute(text("select 1"))
    except SQLAlchemyError:
        db.session.rollback()
        return "The database does not answer.\n", 503, PLAIN
    return "ready\n", PLAIN


@health.get("/metrics")
def metrics():
    if not _from_this_machine() and not _with_a_token():
        abort(404)
    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    registry.register(_Figures(house()))
    return generate_latest(registry), {**PLAIN, "Content-Type": CONTENT_TYPE_PLAIN_0_0_4}


def _from_this_machine():
    """Asked on this machine itself, not through a proxy on it."""
    passed_on = any(name in request.headers for name in PASSED_ON)
    return config.is_loopback(request.remote_addr or "") and not passed_on


def _with_a_token():
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return scheme.lower() == "bearer" and tokens.holder(token.strip()) is not None


class _Figures:
    """What the house counts, of nobody in particular: no session, no person, no vote (B2, B5)."""

    def __init__(self, running):
        self.running = running

    def collect(self):
        sockets = GaugeMetricFamily("workshop_sockets", "Connected sockets, by role.", labels=["role"])
        roles = [seat.viewer.role for seat in list(self.running.rooms.seats.values())]
        for role in ("participant", "helper", "facilitator", "observer"):
            sockets.add_metric([role], roles.count(role))
        yield sockets
        yield CounterMetricFamily("workshop_turns", "Turns that were queued.", value=self.running.rounds.last + 1)
        yield GaugeMetricFamily("workshop_turns_waiting", "Turns that wait.", value=self.running.rounds.waiting.qsize())
