"""Brings in what was held elsewhere: a record, or an interchange file, becomes a closed session of a new workshop (X4)."""

import json
from datetime import datetime

from .. import journal, planning
from ..db import begin_writing, db
from ..interchange.files import read_bytes
from ..interchange.material import Unreadable
from ..models import Workshop
from ..models.columns import now
from . import checker
from .making import record_of
from .rebuilding import rebuild
from .stories import Wrong
from .told import door


def read(name, raw):
    """(record, notes) of a file, checked as `record verify` checks it; pure, so that it may run outside the loop.

    Raises Unreadable, for a record that does not hold too.
    """
    try:
        if raw.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{"):
            text, notes = raw.decode("utf-8-sig"), ()
        else:
            material = read_bytes(name, raw)
            notes = _said(material)
            text = json.dumps(record_of(material, name, journal.moment(now())))
        checker.verify(text)
    except UnicodeDecodeError:
        raise Unreadable("This record is not in UTF-8.") from None
    except Wrong as wrong:
        raise Unreadable("This record does not hold, so it was not brought in. %(why)s", why=str(wrong)) from None
    return checker.read(text), notes


def bring_in(owner, record, name):
    """A workshop of this account with the closed session that a checked record tells of, committed; returns the session."""
    begin_writing()
    told = record["journal"][0]
    workshop = Workshop(
        owner_id=owner.id, title=told["title"], purpose=told["purpose"], remit=told["remit"],
        information=told["information"], voices=told["voices"], languages=told["languages"],
        small_number=told["small_number"], currency=told["currency"], other_counts=told.get("other_counts", False),
        texts=told.get("texts", {}),
        agenda=[{**{field: step[field] for field in ("kind", "title", "prompt", "settings", "minutes", "information")}, "say": "", "watch": ""}
                for step in record["activities"]])
    db.session.add(workshop)
    db.session.flush()
    session = planning.bare(workshop, place=record["session"]["place"])
    session.state, session.closed_at = "closed", datetime.fromisoformat(record["session"]["closed_at"])
    session.rehearsal = told.get("rehearsal", False)
    session.turns, session.fingerprint = record["session"]["turns"], record["fingerprint"]
    promised = door(told, record["journal"])
    session.slips, session.joined_late = promised["made"], promised["joined_late"]
    session.imported = {
        "from": name[:200], "at": journal.moment(now()), "copy": record["copy"], "id": record["session"]["id"],
        "demonstration": record["session"]["demonstration"], "noted": record["participation"]["noted"]}
    rebuild(session, record)
    db.session.commit()
    return session


def _said(material):
    """What could not be taken over as it stands, in sentences."""
    notes = list(material.notes)
    empty = getattr(material, "empty", 0)
    return [*notes, f"Ballots that mark nothing were left out: {empty}."] if empty else notes
