"""What the desk and helpers alone see of a session: its people, what waits for them, who helps, who is muted."""

from collections import Counter

from sqlalchemy import exists, select, true

from .db import db
from .journal import moment
from .models import Activity, Call, Comment, Event, Idea, Link, Participant, Ready, Report

WRITTEN_IN_LOTS_OF = 10


def behind_the_desk(session):
    """The parts of a snapshot that are for facilitators and helpers."""
    return {
        "people": people(session),
        "reports": [_report(report) for report in _all(Report, session)],
        "calls": [_call(call) for call in _all(Call, session)],
        "helpers": [_helper(link) for link in _all(Link, session) if link.role == "helper" and not link.revoked],
        "mutes": mutes(session),
    }


def people(session):
    """Everybody who joined, in the order in which they came; their numbers are drawn and tell nothing of it."""
    ready = {}
    for activity, participant in db.session.execute(
        select(Activity.number, Ready.participant_id).join(Ready, Ready.activity_id == Activity.id)
        .where(Activity.session_id == session.id).order_by(Activity.number)
    ):
        ready.setdefault(participant, []).append(f"a{activity}")
    everybody = db.session.scalars(
        select(Participant).where(Participant.session_id == session.id).order_by(Participant.id)).all()
    refs = {person.id: person.ref for person in everybody}
    return [
        {
            "id": person.ref, "name": person.name, "name_hidden": person.name_hidden, "voice": person.voice,
            "side": person.side, "table": person.table, "language": person.language, "stays": person.stays, "source": person.source,
            "host": refs.get(person.host_id), "state": "removed" if person.state == "erased" else person.state,
            "hand": person.hand, "hand_at": moment(person.hand_at), "spoken": person.spoken,
            "ready": ready.get(person.id, []),
        }
        for person in everybody
    ]


def mutes(session):
    """By what the writers are known who are muted now: [{what, id}] in the order in which they were muted."""
    if not db.session.scalar(select(exists().where(Participant.session_id == session.id, Participant.muted))):
        return []
    standing = {}
    told = select(Event).where(Event.session_id == session.id, Event.type == "muted").order_by(Event.seq)
    for event in db.session.scalars(told):
        mute = {name: event.data[name] for name in ("what", "id")}
        standing.pop(mute["id"], None)
        if event.data["on"]:
            standing[mute["id"]] = mute
    return list(standing.values())


def written(session):
    """How much each group has written, ideas and comments together: of the first ten, twenty, thirty, …, so that no single
    thing shows whose it is."""
    wrote = [(number, side) for model, such in ((Idea, Idea.public), (Comment, true()))
             for number, side in db.session.execute(select(model.number, model.side).where(
                 model.session_id == session.id, model.author_id.is_not(None), such))]
    told = sorted(wrote)[:len(wrote) // WRITTEN_IN_LOTS_OF * WRITTEN_IN_LOTS_OF]
    return {"lived": 0, "professional": 0, "other": 0} | Counter(side for _number, side in told)


def _report(report):
    return {"id": report.ref, "what": report.what, "about": report.about, "reason": report.reason,
            "words": report.words, "settled": report.settled}


def _call(call):
    return {"id": call.ref, "participant": call.participant.ref, "text": call.text, "at": moment(call.at),
            "settled": call.settled}


def _helper(link):
    return {"id": link.ref, "name": link.name, "table": link.table}


def _all(model, session):
    return db.session.scalars(select(model).where(model.session_id == session.id).order_by(model.number))
