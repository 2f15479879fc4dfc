"""Helpers' links into a session: who they are for, at which table; handed out and taken back (H5, S7)."""

import secrets

from sqlalchemy import select

from ..db import db
from ..models import Link
from ..refusals import Refused
from ..wire import Id, Name
from .registry import FACILITATOR, action
from .tables import check_table


def _link(session, viewer, events, keyring):
    """The new link and its token, made again from the server's secret each time."""
    made = next(event.data["link"] for event in events if event.type == "helper_invited")
    link = db.session.scalar(select(Link).where(Link.session_id == session.id, Link.number == Link.number_in(made)))
    return {"link": link.ref, "token": keyring.token(link)}


@action(FACILITATOR, answers=_link)
def invite_helper(turn, name: Name | None = None, table: int | None = None):
    """The facilitator makes a link for a helper; the answer brings its token."""
    invite(turn, name, table)


@action(FACILITATOR)
def dismiss_helper(turn, link: Id):
    """The facilitator takes a helper's link back; whoever used it is out."""
    dismiss(turn, turn.find(Link, link, "link"))


def invite(turn, name=None, table=None):
    """A new link for a helper."""
    check_table(turn.session, table)
    link = turn.add(Link(role="helper", nonce=secrets.token_hex(8), name=name or None, table=table))
    turn.record("helper_invited", link=link.ref, name=link.name, table=table)
    return link


def dismiss(turn, link):
    """End a helper's link and whatever is open with it."""
    if link.role != "helper":
        raise Refused("This link is not a helper's. Take it back on the session's page.", code="not_allowed", field="link")
    if not link.revoked:
        link.revoked = True
        turn.record("helper_dismissed", link=link.ref)
        turn.expelled.append((link, "taken_back"))
