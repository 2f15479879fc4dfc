"""The demonstration as the first start makes it: its account, its workshop, a sitting that is over and one to play in."""

import os
import secrets
from datetime import timedelta

from sqlalchemy import select

from workshop import accounts, planning
from workshop.actions.tables import draw_tables, set_tables
from workshop.db import begin_writing, db
from workshop.demonstration.answers import answer
from workshop.demonstration.earlier import Earlier
from workshop.demonstration.tarrow_link import TABLES, plan
from workshop.links import add_link
from workshop.models import Workshop
from workshop.turn import Actor, Turn

FACILITATOR = "facilitator@example.org"
FIRST_SITTING = "Tarrow Library"
A_WEEK = timedelta(days=7)


def make_demonstration(instance, keyring):
    """The demonstration's workshop, and the password of the account that runs it; made on the first start.

    Its newest session is the one to play in, its oldest the one that is over.
    """
    kept = instance / "demonstration_password"
    begin_writing()
    workshop = db.session.scalar(select(Workshop).where(Workshop.demonstration).order_by(Workshop.id).limit(1))
    if workshop is not None:
        db.session.rollback()
        return workshop, kept.read_text()
    password = _new_password(kept)
    owner = accounts.find(FACILITATOR) or accounts.add(FACILITATOR, "facilitator", password)
    accounts.set_password(owner, password)
    workshop = planning.plan(owner, plan())
    workshop.demonstration = True
    earlier = _held(workshop, FIRST_SITTING)
    Earlier(earlier, keyring, lambda role: add_link(earlier, role)).play()
    answer(earlier, owner)
    earlier.made_at -= A_WEEK
    _held(workshop)
    db.session.commit()
    return workshop, password


def _held(workshop, place=None):
    """A session of the workshop with its five tables, at which people are seated as they come."""
    session = planning.hold(workshop, place=place)
    turn = Turn(session, Actor("facilitator", ""))
    set_tables(turn, TABLES)
    draw_tables(turn, how="mixed")
    return session


def _new_password(kept):
    password = secrets.token_urlsafe(12)
    with open(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(password)
    return password
