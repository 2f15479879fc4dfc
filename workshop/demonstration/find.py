"""Finds the demonstration that was made at first start, or makes another one to play in."""

from sqlalchemy import inspect, select

from workshop.app import database
from workshop.db import db
from workshop.demonstration.people import PEOPLE
from workshop.demonstration.tarrow_link import TABLES, plan
from workshop.models import Workshop
from workshop.replay.api import Failed
from workshop.replay.person import Person
from workshop.tokens import issue

GOOD_FOR = 1  # days
OVER = ("closing", "closed")


def kept():
    """(token, workshop, session) of the demonstration in this instance: a token for its organiser, its ids.

    Raises Failed where no demonstration was made.
    """
    with database():
        return _kept()


def playable(api, workshop=None, session=None):
    """The session to play in: this one if it is fresh, otherwise a new one of the same workshop (H2).

    Without a workshop, the demonstration's is planned first (H1).
    """
    if session and (fresh := _if_fresh(api, session)):
        return fresh
    workshop = workshop or api.post("/workshops", plan())["id"]
    made = api.post(f"/workshops/{workshop}/sessions", {})
    desk = Person(api, made["id"], api.post(f"/sessions/{made['id']}/facilitate", {})["token"])
    desk.do("set_tables", tables=TABLES)
    desk.do("draw_tables", how="mixed")
    return made


def _kept():
    is_set_up = inspect(db.engine).has_table(Workshop.__tablename__)
    demonstrations = select(Workshop).where(Workshop.demonstration).order_by(Workshop.id)
    workshop = db.session.scalar(demonstrations) if is_set_up else None
    if workshop is None:
        raise Failed("This instance has no demonstration. Start the server once without --no-demo.")
    token = issue(workshop.owner, "The demonstration", days=GOOD_FOR)
    db.session.commit()
    newest = workshop.sessions[0].public_id if workshop.sessions else None
    return token, workshop.id, newest


def _if_fresh(api, session):
    """The session if neither its steps nor its people have been played yet."""
    link = api.post(f"/sessions/{session}/facilitate", {})
    seen = api.as_holder_of(link["token"]).get(f"/sessions/{session}/snapshot")
    played = [step for step in seen["activities"] if step["state"] in ("closed", "revealed")]
    if seen["session"]["state"] in OVER or played or len(seen["people"]) >= len(PEOPLE):
        return None
    return {"id": session, "code": seen["session"]["code"]}
