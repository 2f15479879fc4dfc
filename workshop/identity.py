"""Who is asking: tokens, and the viewer that each stands for."""

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass, replace

from sqlalchemy import bindparam, select

from .db import db
from .models import CoFacilitator, Link, LiveSession, Participant, Reader, User

# Every request asks these: they are put together once.
BY_ROW = {kind: select(model).where(model.id == bindparam("row")) for kind, model in (("p", Participant), ("l", Link))}
BY_CODE_OR_ID = select(LiveSession).where(
    (LiveSession.code == bindparam("said")) | (LiveSession.public_id == bindparam("said")))


@dataclass(frozen=True)
class Viewer:
    """One way of looking at a session: as a participant, helper, facilitator or observer.

    `ref` names the participant (`n4`) or the link (`l2`) within the session; `row` is its key in the database.
    """

    role: str
    session_id: int
    ref: str
    row: int
    language: str = "en"
    waiting: bool = False
    sign_in: str | None = None

    @property
    def participant_id(self):
        return self.row if self.role == "participant" else None

    def reading(self, language):
        """The same viewer, who reads this language just now; whoever asks for none keeps their own."""
        return replace(self, language=language) if language else self

    @property
    def sees_desk(self):
        return self.role in ("facilitator", "helper")


@dataclass(frozen=True)
class Keyring:
    """Makes and reads tokens with the server's secret. A token is never stored: it is derived again."""

    secret: str

    def token(self, row):
        """The bearer token of a participant or a link."""
        return f"{_kind(row)}{row.id}.{self.secret_of(row)}"

    def secret_of(self, row):
        """The part of a token that only its bearer knows."""
        message = f"{_kind(row)}:{row.id}:{row.nonce}".encode()
        digest = hmac.new(self.secret.encode(), message, hashlib.sha256).digest()
        return base64.urlsafe_b64encode(digest[:24]).decode()

    def derived(self, purpose):
        """32 bytes that only this server can make, the same again for the same purpose."""
        return hmac.new(self.secret.encode(), purpose.encode(), hashlib.sha256).digest()

    def nonce(self, session, key):
        """The nonce of whoever joins with this secret key: the same again for the same; None without a key."""
        return key and hmac.new(self.secret.encode(), f"join:{session.id}:{key}".encode(), hashlib.sha256).hexdigest()

    def viewer(self, token):
        """The viewer of a valid token, or None."""
        row = self.bearer(token)
        return row and as_viewer(row)

    def row(self, viewer):
        """The participant or link behind a viewer."""
        return db.session.get(Participant if viewer.role == "participant" else Link, viewer.row)

    def bearer(self, token):
        """The participant or link that a valid token belongs to, or None."""
        row = self.holder(token)
        return row if row is not None and stands(row) else None

    def holder(self, token):
        """The same, also where they have left or were let go: their own page is still theirs."""
        kind, number, mac = _taken_apart(token)
        row = _row(kind, number) if kind in BY_ROW else None
        return row if row is not None and hmac.compare_digest(mac, self.secret_of(row)) else None


def joined_before(session, nonce):
    """The participant of a session who joined with this nonce, or None."""
    return nonce and db.session.scalar(
        select(Participant).where(Participant.session_id == session.id, Participant.nonce == nonce))


def stands(row):
    """Whether a participant or a link still has a say: not removed, not taken back, its account still signed in."""
    if isinstance(row, Participant):
        return row.state in ("in", "waiting")
    return not row.revoked and (row.user_id is None or row.stamp == row.user.stamp)


def as_viewer(row):
    """What a participant or a link may see."""
    if isinstance(row, Participant):
        return Viewer("participant", row.session_id, row.ref, row.id, row.language, row.state == "waiting")
    return Viewer(row.role, row.session_id, row.ref, row.id, sign_in=row.sign_in)


def still_stands(viewer):
    """Whether a viewer known from before still has its authority; reads the database anew."""
    return standing(viewer) is not None


def standing(viewer):
    """The participant or link behind a viewer, read anew, or None where it has no authority any more."""
    row = _row("p" if viewer.role == "participant" else "l", viewer.row, populate_existing=True)
    return row if row is not None and stands(row) else None


def why_gone(viewer):
    """How it ended for the link behind a viewer: with a sign-in, or taken back from somebody without an account."""
    row = _row("l", viewer.row)
    return "signed_out" if row is not None and row.user_id else "taken_back"


def may_organise(user, workshop):
    """Whether this account may run this workshop: who made it, who runs it with them, administrators; never managers."""
    if user.role == "manager":
        return False
    if user.role == "admin" or workshop.owner_id == user.id:
        return True
    return db.session.get(CoFacilitator, (workshop.id, user.id)) is not None


def may_read(user, workshop):
    """Whether this account may read the records of this workshop: who organises it, and managers who were given it."""
    return may_organise(user, workshop) or db.session.get(Reader, (workshop.id, user.id)) is not None


def user_of(user_id):
    """The account that a sign-in belongs to, as long as its password is the same."""
    number, _, stamp = user_id.partition(".")
    user = db.session.get(User, int(number)) if number.isdigit() else None
    return user if user and hmac.compare_digest(user.stamp, stamp) else None


def find_session(code_or_id):
    """The session with this code or public id, or None."""
    return db.session.scalar(BY_CODE_OR_ID, {"said": code_or_id})


def _row(kind, id, **options):
    return db.session.scalar(BY_ROW[kind], {"row": id}, execution_options=options)


def _kind(row):
    return "p" if isinstance(row, Participant) else "l"


def _taken_apart(token):
    head, _, mac = token.partition(".")
    number = head[1:]
    if not mac or not number.isascii() or not number.isdigit() or len(number) > 18 or not mac.isascii():
        return "", 0, ""
    return head[0], int(number), mac
