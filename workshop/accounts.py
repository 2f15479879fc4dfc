"""Accounts: making them, and checking their passwords."""

import secrets

from sqlalchemy import select
from werkzeug.security import check_password_hash, generate_password_hash

from .db import db
from .models import User
from .refusals import Refused

ROLES = ("admin", "facilitator", "manager")
SHORTEST_PASSWORD = 12
METHOD = "scrypt:32768:8:1"
NOBODY = f"{METHOD}${secrets.token_hex(8)}${secrets.token_hex(64)}"
"""What a password is held against where there is no account, so that it takes as long; nothing is known to fit it."""


def add(email, role, password):
    """A new account; Refused where the address is taken or the password too short."""
    email = email.strip().lower()
    if "@" not in email or len(email) > 200:
        raise Refused("This is not an e-mail address.", field="email")
    if find(email) is not None:
        raise Refused("There is an account with this address already.", code="conflict", field="email")
    user = User(email=email, role=role, password_hash="", stamp="")
    set_password(user, password)
    db.session.add(user)
    db.session.flush()
    return user


def set_password(user, password):
    """A new password; every sign-in and every desk opened with the old one ends."""
    if len(password) < SHORTEST_PASSWORD:
        raise Refused("A password needs at least %(shortest)s characters.", field="password",
                      shortest=SHORTEST_PASSWORD)
    user.password_hash = generate_password_hash(password, METHOD)
    user.stamp = secrets.token_urlsafe(12)


def find(email):
    return db.session.scalar(select(User).where(User.email == email.strip().lower()))


def checked(email, password, outside=lambda work, *args: work(*args)):
    """The account with this address and password, or None; takes as long either way.

    `outside` runs the long reckoning without holding anyone up.
    """
    user = find(email)
    right = outside(check_password_hash, user.password_hash if user else NOBODY, password)
    return user if user and right else None
