"""The journal: one numbered event per change, read back as each viewer may see it (N1–N7, X5)."""

import hashlib
import secrets

import rfc8785
from sqlalchemy import delete, select, update

from .db import db
from .digests import words_digest
from .events import AUTHOR, DESK, EVERYONE, TYPES
from .models import Event, Translation
from .wire import canonical

PAGE_EVENTS = 500
PAGE_BYTES = 128 * 1024
SALT_BYTES = 16


def record(session, type, at, audience=None, author=None, about=None, hidden=False, salts=None, fields=None):
    """Add the next event of a session to the open transaction and return it; `salts` of its words where they were promised before."""
    kind = TYPES[type]
    data, words = _sealed_words(kind, fields or {}, salts or {})
    audience = audience or kind.audience
    if audience != EVERYONE:
        data["blind"] = secrets.token_hex(SALT_BYTES)
    session.seq += 1
    event = Event(
        session_id=session.id, seq=session.seq, type=type, at=at, audience=audience,
        author_id=author and author.id, about=about or (fields or {}).get(kind.about), data=data, words=words,
        hidden=hidden, digest="",
    )
    event.digest = session.digest = digest_of(session.digest, canonical_event(event))
    db.session.add(event)
    return event


def read(session_id, viewer, after, upto, limit=PAGE_EVENTS):
    """One page of news (N1): the events that this viewer may see with after < seq ≤ upto."""
    events, size, place = [], 0, after
    for event in _between(session_id, after, upto, viewer, limit + 1):
        shown = as_seen(event, viewer)
        size += len(canonical(shown))
        if events and (len(events) == limit or size > PAGE_BYTES):
            return {"after": after, "upto": place, "events": events, "more": True}
        events.append(shown)
        place = event.seq
    return {"after": after, "upto": max(upto, after), "events": events}


def as_seen(event, viewer):
    """The event as this viewer sees it now: words hidden from them, replaced or erased are null."""
    shown = {"seq": event.seq, "type": event.type, "at": moment(event.at), **event.data}
    shown.pop("blind", None)
    readable = event.words is not None and (
        not event.hidden or viewer.sees_desk or (event.author_id and event.author_id == viewer.participant_id))
    for field in TYPES[event.type].words:
        if shown.get(field) is not None:
            shown[field] = event.words[field][1] if readable else None
    if event.type == "session_closed":
        shown["fingerprint"] = event.digest
    return shown


def may_see(event, viewer):
    """Whether this viewer may see the event at all (N7)."""
    if event.audience == EVERYONE:
        return True
    if event.audience == DESK:
        return viewer.sees_desk
    return event.author_id is not None and event.author_id == viewer.participant_id


def summed_up(session):
    """What a session's closing says of all its events so far, so that a record which does not show some of them still
    hangs together: `everyone`, how many everyone may see, itself included, and `digests`, SHA-256 of all digests.
    """
    db.session.flush()
    events = db.session.execute(
        select(Event.digest, Event.audience).where(Event.session_id == session.id).order_by(Event.seq)).all()
    return {"everyone": 1 + sum(audience == EVERYONE for _digest, audience in events),
            "digests": hashlib.sha256(bytes.fromhex("".join(digest for digest, _audience in events))).hexdigest()}


def forget_words(session, about, but=None, translations=True):
    """Delete the words and the salt of everything recorded about a thing; digests stay (N6).

    What it says in other languages goes with them, unless that is still so.
    """
    query = update(Event).where(Event.session_id == session.id, Event.about == about)
    if but is not None:
        query = query.where(Event.seq != but)
    if not translations:
        query = query.where(Event.type != "translated")
    db.session.flush()
    db.session.execute(query.values(words=None), execution_options={"synchronize_session": "fetch"})
    if translations:
        db.session.execute(delete(Translation).where(Translation.session_id == session.id, Translation.about == about))


def forget_translation(session, about, language):
    """Delete the words of what was said before of a thing in this language."""
    db.session.flush()
    told = select(Event).where(Event.session_id == session.id, Event.about == about, Event.type == "translated")
    for event in db.session.scalars(told):
        if event.data["language"] == language:
            event.words = None


def set_hidden(session, about, hidden):
    """Say of everything recorded about a thing whether it is hidden now; why it was hidden stays with the desk."""
    db.session.flush()
    db.session.execute(
        update(Event).where(Event.session_id == session.id, Event.about == about, Event.type != "hidden")
        .values(hidden=hidden),
        execution_options={"synchronize_session": "fetch"})


def canonical_event(event):
    """The bytes that are digested: RFC 8785 JSON of the event, its words replaced by their digests."""
    return rfc8785.dumps({"seq": event.seq, "type": event.type, "at": moment(event.at), **event.data})


def digest_of(previous, content):
    """SHA-256 of the previous digest (32 bytes, none before the first event) and the event, in hexadecimal."""
    return hashlib.sha256(bytes.fromhex(previous) + content).hexdigest()


def moment(at):
    """RFC 3339 in UTC with milliseconds, or None."""
    return at and at.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def _sealed_words(kind, fields, salts):
    data, words = dict(fields), {}
    for field in kind.words:
        if data.get(field) is not None:
            salt = salts.get(field) or secrets.token_hex(SALT_BYTES)
            words[field] = [salt, data[field]]
            data[field] = words_digest(salt, data[field])
    return data, words or None


def _between(session_id, after, upto, viewer, limit):
    query = select(Event).where(Event.session_id == session_id, Event.seq > after, Event.seq <= upto)
    visible = Event.audience == EVERYONE
    if viewer.sees_desk:
        visible = visible | (Event.audience == DESK)
    if viewer.participant_id:
        visible = visible | ((Event.audience == AUTHOR) & (Event.author_id == viewer.participant_id))
    query = query.where(visible).order_by(Event.seq).limit(limit)
    return db.session.scalars(query.execution_options(populate_existing=True))
