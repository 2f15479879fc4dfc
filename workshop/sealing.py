"""Open ballots, sealed under their activity's key; at closing they become anonymous ones, once, also after a crash (B3).

Names of ballots and of answers are keyed digests, and ciphertexts are padded. Closing writes the anonymous ballots
in the order of their content; the key is destroyed when that is committed.
"""

import hashlib
import hmac
import json
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import bindparam, delete, exists, insert, or_, select, update

from . import keys
from .activities import KINDS
from .db import db
from .models import Activity, Ballot, BallotAnswer, ClosedKey, OpenBallot, Participation
from .wire import canonical

ANSWER_PAD = 256

# Every ballot asks and says these: they are put together once.
_OPEN, _PART, _ANSWER = OpenBallot.__table__, Participation.__table__, BallotAnswer.__table__
_THIS_ONE = (_OPEN.c.activity_id == bindparam("activity")) & (_OPEN.c.name == bindparam("ballot"))
STANDING = select(_OPEN.c.sealed).where(_THIS_ONE)
REPLACE = update(_OPEN).where(_THIS_ONE).values(sealed=bindparam("content"))
TAKE_BACK = delete(_OPEN).where(_THIS_ONE)
_THIS_PART = (_PART.c.activity_id == bindparam("activity")) & (_PART.c.participant_id == bindparam("person"))
TOOK_PART = select(exists().where(_THIS_PART))
NO_PART = delete(_PART).where(_THIS_PART)
_STEPS = select(Activity.id).where(Activity.session_id == bindparam("session"))
KNOWN = select(or_(*(
    exists().where(model.activity_id.in_(_STEPS), model.digest == bindparam("name"))
    for model in (BallotAnswer, ClosedKey))))


def standing(activity, person):
    """The ballot that a person has in an open activity: {marks, rev, side}, or None."""
    key = keys.read(activity.id)
    sealed = key and db.session.scalar(STANDING, {"activity": activity.id, "ballot": _name(key, person)})
    return sealed and _open(key, sealed)


def put(activity, person, marks, rev, source="phone", entered_by=None):
    """Put a person's ballot in the place of the one before; empty marks take it back."""
    key = keys.read(activity.id)
    ballot = {"activity": activity.id, "ballot": _name(key, person)}
    part = {"activity": activity.id, "person": person.id}
    if not marks:
        db.session.execute(NO_PART, part)
    elif not db.session.scalar(TOOK_PART, part):
        db.session.execute(insert(_PART), {"activity_id": activity.id, "participant_id": person.id,
                                           "source": source, "entered_by": entered_by})
    if not marks and rev is None:
        db.session.execute(TAKE_BACK, ballot)
        return
    sealed = _seal(key, {"marks": marks, "rev": rev, "side": person.side}, KINDS[activity.kind].ballot_pad)
    if not db.session.execute(REPLACE, {**ballot, "content": sealed}).rowcount:
        db.session.execute(insert(_OPEN), {"activity_id": activity.id, "name": ballot["ballot"], "sealed": sealed})


def take_out(activity, person):
    """Take a removed person's ballot out of an activity that is still open."""
    put(activity, person, {}, None)


def ballots_of(session, person):
    """The marks that a person has standing in every activity still open: {activity: marks}."""
    open_now = [activity for activity in session.activities if activity.state in ("open", "closing")]
    found = {activity.ref: standing(activity, person) for activity in open_now}
    return {ref: ballot["marks"] for ref, ballot in found.items() if ballot and ballot["marks"]}


def answer_name(secret, key):
    """What names an answered ballot deed: SHA-256(a secret in the client's token, its key)."""
    return hashlib.sha256(secret + key.encode("utf-8", "surrogatepass")).digest()


def remember(activity, name, content, seq):
    """Remember that a ballot deed was answered, as keyed digests only."""
    key = keys.read(activity.id)
    sealed = _seal(key, {"content": _keyed(key, content).hex(), "seq": seq}, ANSWER_PAD)
    db.session.execute(insert(_ANSWER), {"activity_id": activity.id, "digest": name, "sealed": sealed})


def knows(session, name):
    """Whether a ballot deed of this name was ever accepted in this session."""
    return db.session.scalar(KNOWN, {"session": session.id, "name": name})


def remembered(session, name):
    """The earlier answer to a ballot deed of this name: (activity, same(content), seq), or None."""
    activities = select(Activity.id).where(Activity.session_id == session.id)
    row = db.session.scalar(
        select(BallotAnswer).where(BallotAnswer.activity_id.in_(activities), BallotAnswer.digest == name))
    if row is None:
        return None
    key = keys.read(row.activity_id)
    answer = _open(key, row.sealed)
    return row.activity_id, lambda content: _keyed(key, content).hex() == answer["content"], answer["seq"]


def closed_key(session, name):
    """The closed activity in which a ballot deed of this name had been accepted, or None."""
    return db.session.scalar(
        select(Activity).join(ClosedKey, ClosedKey.activity_id == Activity.id)
        .where(Activity.session_id == session.id, ClosedKey.digest == name))


def cast(activity):
    """The ballots of an open activity, without names, as [(side, marks)] in the order of their content."""
    key = keys.read(activity.id)
    rows = db.session.scalars(select(OpenBallot).where(OpenBallot.activity_id == activity.id))
    opened = [_open(key, row.sealed) for row in rows]
    ballots = [(ballot["side"], ballot["marks"]) for ballot in opened if ballot["marks"]]
    return sorted(ballots, key=canonical)


def make_anonymous(activity, ballots):
    """Write the ballots as they will be published, and delete everything that named anyone.

    `ballots` are (side or None, marks). The key must be destroyed once this is committed.
    """
    write(activity, ballots)
    names = db.session.scalars(select(BallotAnswer.digest).where(BallotAnswer.activity_id == activity.id)).all()
    db.session.add_all(ClosedKey(activity_id=activity.id, digest=name) for name in sorted(names))
    for model in (OpenBallot, BallotAnswer):
        db.session.execute(delete(model).where(model.activity_id == activity.id))


def write(activity, ballots):
    """Write anonymous ballots, (side or None, marks), in one statement: whoever waits for the closing waits for this."""
    if not ballots:
        return
    db.session.flush()
    db.session.execute(insert(Ballot.__table__), [
        {"activity_id": activity.id, "number": number, "side": side, "marks": dict(sorted(marks.items()))}
        for number, (side, marks) in enumerate(ballots, start=1)])


def published(activity):
    """The anonymous ballots of a closed activity, as [(side or None, marks)]."""
    return [tuple(ballot) for ballot in db.session.execute(
        select(Ballot.side, Ballot.marks).where(Ballot.activity_id == activity.id).order_by(Ballot.number))]


def finish():
    """After a crash: destroy the keys of activities that were closed but whose key is still there."""
    for activity_id in keys.kept():
        activity = db.session.get(Activity, activity_id)
        if activity is not None and activity.state in ("closed", "revealed"):
            keys.destroy(activity_id)


def _keyed(key, content):
    return hmac.new(key, content, hashlib.sha256).digest()


def _name(key, person):
    return _keyed(key, b"ballot:%d" % person.id)


def _seal(key, value, pad):
    plain = canonical(value)
    padded = plain.ljust(max(1, -(-len(plain) // pad)) * pad)
    nonce = secrets.token_bytes(12)
    return nonce + AESGCM(key).encrypt(nonce, padded, None)


def _open(key, sealed):
    try:
        return json.loads(AESGCM(key).decrypt(sealed[:12], sealed[12:], None))
    except InvalidTag as error:
        raise RuntimeError("A sealed ballot does not fit its key: the instance folder was mixed up.") from error
