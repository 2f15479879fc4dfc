"""Links into a session for facilitators, helpers and observers: handing them out, and taking them back (H5, S7)."""

import secrets

import segno
from sqlalchemy import select

from .actions import helpers
from .db import begin_writing, db
from .house import house
from .models import Link, LiveSession

PAGES = {"facilitator": "desk", "helper": "helper", "observer": "screen"}


def new_link(session, role, user=None, sign_in=None, name=None):
    """A new way into a session, for whoever `name` says: {session, link, token, url}."""
    begin_writing()
    locked = db.session.get(LiveSession, session.id, populate_existing=True, with_for_update=True)
    link = add_link(locked, role, user, sign_in, name)
    db.session.commit()
    return {"session": session.public_id, "link": link.ref, "token": house().keyring.token(link),
            "url": address(session, link)}


def add_link(session, role, user=None, sign_in=None, name=None):
    """The same within an open transaction: the Link itself."""
    session.numbers += 1
    link = Link(session_id=session.id, number=session.numbers, role=role, nonce=secrets.token_hex(8),
                user_id=user and user.id, stamp=user and user.stamp, sign_in=sign_in, name=name)
    db.session.add(link)
    db.session.flush()
    return link


def new_helper(session, name=None, table=None):
    """A new link for a helper, which the desk hears of: the same as for any other."""
    def invited(turn):
        link = helpers.invite(turn, name, table)
        return {"session": session.public_id, "link": link.ref, "token": house().keyring.token(link),
                "url": address(session, link)}

    return house().rounds.inside(session.id, invited)


def handed_out(session):
    """The links of a session that were given to people without an account, oldest first."""
    return db.session.scalars(
        select(Link).where(Link.session_id == session.id, Link.user_id.is_(None), Link.revoked.is_(False))
        .order_by(Link.number)).all()


def address(session, link):
    """What somebody opens to use a link; the token is behind the # and reaches no server log."""
    token = house().keyring.token(link)
    return f"{house().settings.public_url}/{PAGES[link.role]}/{session.public_id}#{token}"


def of_helper(session, ref):
    """The link with this id that a helper of a session has; None where there is none, or it was taken back."""
    return db.session.scalar(select(Link).where(
        Link.session_id == session.id, Link.number == Link.number_in(ref), Link.role == "helper", Link.revoked.is_(False)))


def square(text):
    """A text as a square to point a camera at: the address of a picture."""
    return segno.make(text, error="m").svg_data_uri(scale=5, border=2, light="#fff")


def to_record(session, link):
    """What an observer opens to read the record of a closed session, published or not."""
    return f"{house().settings.public_url}/shared/{session.public_id}#{house().keyring.token(link)}"


def observing(session, token):
    """Whether this token is an observer's of this session, and stands."""
    link = house().keyring.bearer(token or "")
    return isinstance(link, Link) and link.session_id == session.id and link.role == "observer"


def my_page(person):
    """What a participant opens to be on their own page; their token is behind the # and reaches no server log."""
    return f"{house().settings.public_url}/my#{house().keyring.token(person)}"


def on_slip(session, code):
    """What somebody opens to join with a seat slip; its number is behind the # and reaches no server log."""
    return f"{house().settings.public_url}/j/{session.code}#{code}"


def take_back(session, ref):
    """End the link with this id and its sockets; False where the session has no such link."""
    link = db.session.scalar(select(Link).where(Link.session_id == session.id, Link.number == Link.number_in(ref)))
    if link is None or link.role != "helper":
        return end(select(Link).where(Link.id == (link.id if link else 0)), "taken_back")
    found = link.id
    house().rounds.inside(session.id, lambda turn: helpers.dismiss(turn, db.session.get(Link, found)))
    return True


def end_sign_in(sign_in):
    """End every desk and screen that was opened from a sign-in."""
    return end(select(Link).where(Link.sign_in == sign_in), "signed_out")


def end(chosen, reason):
    """Revoke the chosen links and end their sockets; whether there were any."""
    begin_writing()
    links = db.session.scalars(chosen).all()
    for link in links:
        link.revoked = True
    rows = [link.id for link in links]
    db.session.commit()
    rooms = house().rooms
    for row in rows:
        rooms.farewell(rooms.of_viewer("Link", row), reason)
    return bool(rows)
